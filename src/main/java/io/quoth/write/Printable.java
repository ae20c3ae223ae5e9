package io.quoth.write;

/** Text of an article, or of whoever named it, made fit to be shown in a line. */
public final class Printable {
  private Printable() {}

  /**
   * Text may not command the terminal that shows it: white space becomes one space, control and
   * direction characters the replacement character.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u0085' || c == '\u00a0') {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        out.append(commands(c) ? '\ufffd' : c);
      }
    }
    return out.toString();
  }

  private static boolean commands(char c) {
    return Character.isISOControl(c)
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u061c'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }
}
