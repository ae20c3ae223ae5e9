package io.quoth.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one JSON object a line, an article each: streaming, so that a file may be larger than
 * memory. A line that is no such object fails alone.
 */
final class JsonlReader implements ArticleReader {
  // The names that trafilatura and news-please give to what we look for, best first.
  private static final List<String> TEXT = List.of("text", "maintext", "raw_text");
  private static final List<String> ID = List.of("id");
  private static final List<String> URL = List.of("url", "source");
  private static final List<String> TITLE = List.of("title");
  private static final List<String> PUBLISHER =
      List.of("publisher", "sitename", "source-hostname", "source_domain", "hostname");
  private static final List<String> PUBLISHED =
      List.of("published", "date_publish", "date", "published_at");

  /** An article is as long as it is; we read what the user gave us. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final Pattern PLACE = Pattern.compile(" \\(start marker at .*\\)$");

  /** Bytes of the longest byte order mark. */
  private static final int BOM = 4;

  private final InputFormat.Options options;
  private final List<String> textFields;
  private final List<String> idFields;

  JsonlReader(InputFormat.Options options) {
    this.options = options;
    this.textFields = options.textField().map(List::of).orElse(TEXT);
    this.idFields = options.idField().map(List::of).orElse(ID);
  }

  @Override
  public void read(Source source, Receiver receiver) throws IOException {
    Optional<Bom> bom = Bom.of(source.peek(BOM, BOM));
    if (bom.isPresent()) {
      source.stream().skipNBytes(bom.get().length());
    }
    Optional<Charset> charset = bom.map(Bom::charset).or(options::encoding);
    InputStream in = source.stream();
    if (charset.isPresent() && !breaksLinesLikeAscii(charset.get())) {
      String text = new String(in.readAllBytes(), charset.get());
      in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      charset = Optional.of(StandardCharsets.UTF_8);
    }
    Lines lines = new Lines(in);
    byte[] line;
    for (int number = 1; (line = lines.next()) != null; number++) {
      String where = source.name() + ":" + number;
      try {
        Decoder.Decoded decoded = Decoder.decode(line, charset);
        if (!decoded.text().isBlank()) {
          receiver.article(article(source, where, decoded));
        }
      } catch (JsonProcessingException e) {
        receiver.failed(where, "no JSON: " + plain(e.getOriginalMessage()));
      } catch (UnreadableException e) {
        receiver.failed(where, e.getMessage());
      }
    }
  }

  private static boolean breaksLinesLikeAscii(Charset charset) {
    return charset.canEncode() && "\n".getBytes(charset).length == 1;
  }

  private Article article(Source source, String where, Decoder.Decoded line) throws IOException {
    Map<String, String> fields = fields(line.text());
    String text =
        first(fields, textFields)
            .orElseThrow(
                () ->
                    new UnreadableException(
                        "no text in the field " + String.join(" or ", textFields)));
    List<Warning> warnings = new ArrayList<>();
    for (Warning warning : line.warnings()) {
      // Offsets into the line say nothing about the text in it.
      warnings.add(new Warning(warning.code(), -1, warning.message()));
    }
    warnings.addAll(Health.check(text));
    return new Article(
        first(fields, idFields).filter(id -> !id.isBlank()).orElse(where),
        source.place(),
        text,
        metadata(fields),
        warnings);
  }

  private static Metadata metadata(Map<String, String> fields) {
    // Trafilatura's "source" is an address; elsewhere it may be a paper's name.
    return new Metadata(
        first(fields, URL).filter(url -> url.contains("://")),
        first(fields, TITLE),
        first(fields, PUBLISHER),
        first(fields, PUBLISHED));
  }

  private static Optional<String> first(Map<String, String> fields, List<String> names) {
    return names.stream().filter(fields::containsKey).findFirst().map(fields::get);
  }

  /** The strings of an object, by name; the last of several of one name counts. */
  private Map<String, String> fields(String line) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableException("no JSON object");
      }
      Map<String, String> fields = new HashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING || value.isNumeric() && idFields.contains(name)) {
          fields.put(name, wellFormed(parser.getText()));
        } else {
          fields.remove(name);
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new UnreadableException("more than one JSON value");
      }
      return fields;
    }
  }

  /** JSON can escape half of a surrogate pair, which is no text: U+FFFD stands in for it. */
  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i++;
      } else {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, '\ufffd');
      }
    }
    return mended == null ? text : mended.toString();
  }

  /** The first line of what Jackson says, without where in its own source that is. */
  private static String plain(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return PLACE.matcher(line).replaceAll("");
  }
}
