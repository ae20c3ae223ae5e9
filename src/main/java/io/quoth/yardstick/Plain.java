package io.quoth.yardstick;

import java.util.List;
import java.util.Locale;

/** Text for terminals. */
final class Plain {
  private Plain() {}

  /**
   * A text on one line that cannot command a terminal: white space is one space, control and
   * direction characters are the replacement character.
   */
  static String line(String text) {
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
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }

  /** Steps as wdiff and git show them: {@code [-left out-] {+put in+}}. */
  static String steps(List<Step> steps) {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      if (step.same()) {
        join(out, step.before());
      } else {
        join(out, step.before().isEmpty() ? "" : "[-" + step.before() + "-]");
        join(out, step.after().isEmpty() ? "" : "{+" + step.after() + "+}");
      }
    }
    return line(out.toString());
  }

  private static void join(StringBuilder out, String text) {
    out.append(out.length() == 0 || text.isEmpty() ? "" : " ").append(text);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
