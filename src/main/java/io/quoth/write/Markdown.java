package io.quoth.write;

/** Text that CommonMark, and GitHub's dialect of it, show as it is. */
final class Markdown {
  /** What can mean something anywhere in a line. */
  private static final String ANYWHERE = "\\`*_{}[]<>&~|$";

  /** What can mean something where a line begins. */
  private static final String IN_FRONT = "#+-=:";

  private Markdown() {}

  static String bold(String text) {
    String escaped = escaped(text);
    // Marks beside a blank would show as stars.
    String core = escaped.strip();
    int start = escaped.indexOf(core);
    return core.isEmpty()
        ? escaped
        : escaped.substring(0, start)
            + "**"
            + core
            + "**"
            + escaped.substring(start + core.length());
  }

  /** One line. */
  static String escaped(String text) {
    String line = Printable.of(text);
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (ANYWHERE.indexOf(c) >= 0 || i == 0 && IN_FRONT.indexOf(c) >= 0 || isOther(c, i, line)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** The full stop or bracket of a list's number, and what would make a link of an address. */
  private static boolean isOther(char c, int at, String line) {
    return switch (c) {
      case '.', ')' -> isNumber(line, at) || at >= 3 && line.startsWith("www", at - 3);
      case ':' -> line.startsWith("//", at + 1);
      default -> false;
    };
  }

  private static boolean isNumber(String line, int end) {
    for (int i = 0; i < end; i++) {
      if (!Character.isDigit(line.charAt(i))) {
        return false;
      }
    }
    return end > 0;
  }
}
