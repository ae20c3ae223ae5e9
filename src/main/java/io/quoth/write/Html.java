package io.quoth.write;

/** Pieces of an HTML page. Whatever an article or its metadata says goes through here. */
final class Html {
  private Html() {}

  /**
   * Text for an element or a quoted attribute. A control character that is no white space is shown
   * as the replacement character.
   */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\t', '\n', '\r', '\f' -> out.append(c == '\n' ? '\n' : ' ');
        default -> out.append(Character.isISOControl(c) ? '\ufffd' : c);
      }
    }
    return out.toString();
  }

  /** A name or title: it may run from right to left, and nothing around it follows. */
  static String name(String name) {
    return "<bdi>" + text(name) + "</bdi>";
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /**
   * A bar of a chart, which says nothing that does not stand beside it in words.
   *
   * @param share of the full width, from 0 to 1
   */
  static String bar(double share) {
    return "<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect class=\"track\" width=\"100\" height=\"4\"/><rect class=\"fill\" width=\""
        + Math.round(share * 1000) / 10.0
        + "\" height=\"4\"/></svg>";
  }

  /** A part of a whole, as people write it. */
  static String percent(int part, int whole) {
    return (whole == 0 ? 0 : Math.round(100.0 * part / whole)) + "\u00a0%";
  }
}
