package io.quoth.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of input that can be read. */
public enum InputFormat {
  /** By the ending of the name, then by content. */
  AUTO,
  /** One article, plain text. */
  TEXT,
  /** A web page, the article in it. */
  HTML,
  /** A JSON object, over several lines or not, or a list of such: an article each. */
  JSON,
  /** One JSON object a line, an article each. */
  JSONL;

  /** Enough to look behind a byte order mark and some blank lines. */
  private static final int HEAD = 256;

  /** The start of the shortest record that has an article, if a stream is slow to give more. */
  private static final int SOME = 16;

  private static final String PACKED = ".gz";
  private static final List<String> TEXT_ENDINGS = List.of(".txt", ".text");
  private static final List<String> HTML_ENDINGS = List.of(".html", ".htm", ".xhtml");
  private static final List<String> JSON_ENDINGS = List.of(".json");
  private static final List<String> JSONL_ENDINGS = List.of(".jsonl", ".ndjson");

  /** How a page begins, in lower case. */
  private static final List<String> PAGE_STARTS =
      List.of("<!doctype html", "<html", "<head", "<body", "<!--");

  /**
   * How to read.
   *
   * @param encoding the charset, where it is not to be found out
   * @param textField the field of a record that holds the text, where it is none of the known ones
   * @param idField likewise for its id
   */
  public record Options(
      Optional<Charset> encoding, Optional<String> textField, Optional<String> idField) {
    public static final Options DEFAULT =
        new Options(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether a file of this name, packed or not, is read when its folder is given. */
  public static boolean known(String name) {
    return named(name) != AUTO;
  }

  /** Whether a file of this name holds one article, if it holds what its name says. */
  public static boolean holdsOne(String name) {
    InputFormat format = named(name);
    return format == TEXT || format == HTML;
  }

  /** A file's name without its ending, and without the one that says that it is packed. */
  public static String bare(String file) {
    String name = unpacked(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * The reader for a source.
   *
   * @throws IOException if the source has to be looked into and cannot be read
   */
  public ArticleReader reader(Source source, Options options) throws IOException {
    return switch (this == AUTO ? detect(source) : this) {
      case HTML -> new HtmlReader(options);
      case JSON -> new JsonReader(options);
      case JSONL -> new JsonlReader(options);
      default -> new TextReader(options);
    };
  }

  private static InputFormat detect(Source source) throws IOException {
    InputFormat named = named(source.name());
    return named == AUTO ? seen(source.peek(SOME, HEAD)) : named;
  }

  /** By the ending of a name; AUTO where that says nothing. */
  private static InputFormat named(String file) {
    String name = unpacked(file).toLowerCase(Locale.ROOT);
    if (endsWith(name, TEXT_ENDINGS)) {
      return TEXT;
    }
    if (endsWith(name, JSONL_ENDINGS)) {
      return JSONL;
    }
    if (endsWith(name, HTML_ENDINGS)) {
      return HTML;
    }
    return endsWith(name, JSON_ENDINGS) ? JSON : AUTO;
  }

  /** The name without the ending that says that the file is packed. */
  private static String unpacked(String name) {
    int length = name.length() - PACKED.length();
    return length > 0 && name.regionMatches(true, length, PACKED, 0, PACKED.length())
        ? name.substring(0, length)
        : name;
  }

  private static boolean endsWith(String name, List<String> endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** By what stands at the start. */
  private static InputFormat seen(byte[] head) {
    int at = visible(head, Bom.of(head).map(Bom::length).orElse(0));
    char first = at < head.length ? (char) head[at] : ' ';
    if (first == '<') {
      return opensPage(head, at) ? HTML : TEXT;
    }
    if (first != '{' && first != '[') {
      return TEXT;
    }
    int next = visible(head, at + 1);
    if (next == head.length || head[next] != (first == '{' ? '"' : '{')) {
      return TEXT;
    }
    return first == '[' || breaksLine(head, at, next) ? JSON : JSONL;
  }

  /** The next byte that shows something. Zero bytes let UTF-16 pass, too. */
  private static int visible(byte[] head, int from) {
    int at = from;
    while (at < head.length && (head[at] == 0 || " \t\r\n".indexOf(head[at]) >= 0)) {
      at++;
    }
    return at;
  }

  private static boolean breaksLine(byte[] head, int from, int to) {
    for (int i = from; i < to; i++) {
      if (head[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean opensPage(byte[] head, int from) {
    StringBuilder plain = new StringBuilder(head.length);
    for (int i = from; i < head.length; i++) {
      if (head[i] != 0) {
        plain.append(Character.toLowerCase((char) head[i]));
      }
    }
    String start = plain.toString();
    for (String page : PAGE_STARTS) {
      if (start.startsWith(page)) {
        return true;
      }
    }
    return start.startsWith("<?xml") && start.contains("html");
  }
}
