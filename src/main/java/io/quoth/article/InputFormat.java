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
  /** One JSON object a line, an article each. */
  JSONL;

  /** Enough to look behind a byte order mark and some blank lines. */
  private static final int HEAD = 256;

  /** The start of the shortest record that has an article, if a stream is slow to give more. */
  private static final int SOME = 16;

  private static final List<String> TEXT_ENDINGS = List.of(".txt", ".text");
  private static final List<String> JSONL_ENDINGS = List.of(".jsonl", ".ndjson");

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

  /** Whether a file of this name is read when its folder is given. */
  public static boolean known(String name) {
    return endsWith(name, TEXT_ENDINGS) || endsWith(name, JSONL_ENDINGS);
  }

  /**
   * The reader for a source.
   *
   * @throws IOException if the source has to be looked into and cannot be read
   */
  public ArticleReader reader(Source source, Options options) throws IOException {
    return switch (this == AUTO ? detect(source) : this) {
      case JSONL -> new JsonlReader(options);
      default -> new TextReader(options);
    };
  }

  private static InputFormat detect(Source source) throws IOException {
    if (endsWith(source.name(), JSONL_ENDINGS)) {
      return JSONL;
    }
    return !endsWith(source.name(), TEXT_ENDINGS) && opensObject(source.peek(SOME, HEAD))
        ? JSONL
        : TEXT;
  }

  private static boolean endsWith(String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }

  /** Whether a JSON object begins here: a brace and a key. Zero bytes let UTF-16 pass, too. */
  private static boolean opensObject(byte[] head) {
    boolean brace = false;
    for (int at = Bom.of(head).map(Bom::length).orElse(0); at < head.length; at++) {
      byte b = head[at];
      if (b == '{' && !brace) {
        brace = true;
      } else if (b != 0 && b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return brace && b == '"';
      }
    }
    return false;
  }
}
