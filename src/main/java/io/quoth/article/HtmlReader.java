package io.quoth.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a web page: the article in it, and what the page says of it. Nothing is fetched. */
final class HtmlReader implements ArticleReader {
  /** Sites name the charset near the start; the standard asks for the first kilobyte. */
  private static final int HEAD = 1 << 13;

  /**
   * What the article has in JSON-LD counts if it has so many times the text that the page shows.
   */
  private static final double LONGER = 1.5;

  private final InputFormat.Options options;
  private final HtmlExtractor extractor;

  HtmlReader(InputFormat.Options options) {
    this(options, new HtmlBody());
  }

  HtmlReader(InputFormat.Options options, HtmlExtractor extractor) {
    this.options = options;
    this.extractor = extractor;
  }

  @Override
  public void read(Source source, Receiver receiver) throws IOException {
    byte[] bytes = source.stream().readAllBytes();
    Decoder.Decoded decoded = Decoder.decode(bytes, options.encoding(), declared(bytes));
    Document page = Parser.htmlParser().parseInput(decoded.text(), "");
    HtmlMetadata metadata = new HtmlMetadata(page);
    Optional<HtmlExtractor.Found> found = extractor.find(page, metadata.title().orElse(""));
    String shown = found.map(HtmlExtractor.Found::text).orElse("");
    String text =
        metadata
            .articleBody()
            .map(HtmlReader::paragraphs)
            .filter(body -> body.length() > LONGER * shown.length())
            .orElse(shown);
    if (text.isBlank()) {
      throw new UnreadableException("no article in this page");
    }
    List<Warning> warnings = new ArrayList<>();
    for (Warning warning : decoded.warnings()) {
      // Offsets into the page say nothing about the text in it.
      warnings.add(new Warning(warning.code(), -1, warning.message()));
    }
    warnings.addAll(Health.check(text));
    Metadata all = metadata.of(text, found.flatMap(HtmlExtractor.Found::language));
    receiver.article(new Article(source.name(), source.place(), text, all, warnings));
  }

  /** The text of an article as JSON-LD has it, with tags or without, and lines for paragraphs. */
  private static String paragraphs(String body) {
    String text = body;
    if (body.indexOf('<') >= 0) {
      String lines = body.replace("\n", "<br>");
      text = HtmlOutline.of(Parser.htmlParser().parseInput(lines, "").body()).text();
    } else if (body.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(body, false);
    }
    StringBuilder paragraphs = new StringBuilder(text.length());
    for (String line : text.split("\n")) {
      if (!line.isBlank()) {
        paragraphs.append(paragraphs.length() == 0 ? "" : "\n\n").append(line.strip());
      }
    }
    return paragraphs.toString();
  }

  /**
   * The charset that the page says it is in: by the first {@code charset=} in a tag, or in the XML
   * declaration, whatever else is in that.
   */
  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (head.startsWith("<?xml")) {
      Optional<Charset> xml = charset(head, head.indexOf("encoding"), head.indexOf("?>"));
      if (xml.isPresent()) {
        return xml;
      }
    }
    for (int meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 1)) {
      int end = head.indexOf('>', meta);
      Optional<Charset> charset =
          charset(head, head.indexOf("charset", meta), end < 0 ? length : end);
      if (charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  /** The charset named behind the equals sign behind a word. */
  private static Optional<Charset> charset(String head, int word, int end) {
    int start = word < 0 ? -1 : head.indexOf('=', word);
    if (start < 0 || start > end) {
      return Optional.empty();
    }
    start++;
    while (start < end && " \"'".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int stop = start;
    while (stop < end && " \"';/>".indexOf(head.charAt(stop)) < 0) {
      stop++;
    }
    try {
      return stop == start
          ? Optional.empty()
          : Optional.of(asBrowsersHaveIt(Charset.forName(head.substring(start, stop))));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * By the WHATWG's standard Latin 1 and ASCII are windows-1252, and what could be read is no
   * UTF-16.
   */
  private static Charset asBrowsersHaveIt(Charset charset) {
    if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
      return Charset.forName("windows-1252");
    }
    return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
  }
}
