package io.quoth.tally;

import java.util.Locale;
import java.util.Map;

/** Figures as a table for people, at most 80 wide. */
public final class TextTally {
  private static final String LEGEND =
      """

      Precision: right of found; recall: right of expected; each side by its own type.
      overlap       at least half of the words of two contents shared, one to one
      strict, exact nine words in ten; every letter and digit
      tokens        the words of all contents, one by one
      mention       where matched: the phrase that stands for the speaker
      name          where matched: the speaker's name; fullname: all words of it
      nosource      where matched, and nobody is given as the speaker: nobody found
      e2e           content matched, and mention or name right, or nobody in both
      e2e-fullname  content matched, and full name right, or no name in both
      """;

  private final StringBuilder out = new StringBuilder();

  private TextTally() {}

  /** A table for each view, with what its words mean. */
  public static String render(Map<View, Tally> tallies) {
    TextTally text = new TextTally();
    int articles = tallies.values().iterator().next().articles();
    text.out.append(articles).append(articles == 1 ? " article\n" : " articles\n");
    tallies.forEach(text::view);
    return text.out.append(LEGEND).toString();
  }

  private void view(View view, Tally tally) {
    out.append('\n')
        .append(
            view == View.SPANS
                ? "spans: passages inside quotation marks, each by itself\n"
                : "attributions: whole quotes\n");
    line(
        "%-9s %-13s %9s %7s %6s %14s %14s",
        "", "", "precision", "recall", "F1", "right/found", "right/expected");
    for (Row row : Row.values()) {
      Figure overlap = tally.figure(row, Metric.OVERLAP);
      if (overlap.found() + overlap.expected() > 0) {
        row(row, tally);
      }
    }
  }

  private void row(Row row, Tally tally) {
    for (Metric metric : Metric.values()) {
      Figure f = tally.figure(row, metric);
      boolean recallOnly = metric == Metric.NOSOURCE;
      line(
          "%-9s %-13s %9s %7s %6s %14s %14s",
          lower(row),
          metric.label(),
          share(f.rightFound(), f.found()),
          share(f.rightExpected(), f.expected()),
          recallOnly ? "-" : decimals(f.f1()),
          recallOnly ? "-" : f.rightFound() + "/" + f.found(),
          f.rightExpected() + "/" + f.expected());
    }
    for (SourceKind kind : SourceKind.values()) {
      KindFigure f = tally.kind(row, kind);
      if (f.expected() > 0) {
        line(
            "%-9s %-13s right %d/%d, full name %d/%d",
            lower(row),
            "by " + lower(kind),
            f.right(),
            f.expected(),
            f.rightNames(),
            f.expectedNames());
      }
    }
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  private static String share(int right, int all) {
    return all == 0 ? "-" : decimals((double) right / all);
  }

  private static String decimals(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
