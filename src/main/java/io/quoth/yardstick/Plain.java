package io.quoth.yardstick;

import io.quoth.write.Printable;
import java.util.List;
import java.util.Locale;

/** Text for terminals; see {@link Printable}. */
final class Plain {
  private Plain() {}

  static String line(String text) {
    return Printable.of(text);
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
