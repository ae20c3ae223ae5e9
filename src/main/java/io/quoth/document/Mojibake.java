package io.quoth.document;

import io.quoth.article.Warning;
import java.util.List;

/** Notices UTF-8 that was read as Windows-1252: its quotation marks are not to be seen. */
final class Mojibake {
  /** How the first two bytes of U+2010 to U+203F, where marks and dashes live, come out. */
  private static final String[] SIGNS = {"\u00e2\u20ac", "\u00e2\u0080"};

  private Mojibake() {}

  static List<Warning> warnings(String text) {
    for (String sign : SIGNS) {
      int at = text.indexOf(sign);
      if (at >= 0) {
        return List.of(
            new Warning(
                "mojibake", at, "the text was decoded with the wrong encoding: marks are lost"));
      }
    }
    return List.of();
  }
}
