package io.quoth.lab;

import io.quoth.tally.Figure;
import java.util.Locale;

/** A Markdown table, and how numbers stand in one. */
final class Sheet {
  private final StringBuilder out = new StringBuilder();

  /** The first column is text, the others are numbers. */
  Sheet(String... columns) {
    row(columns);
    out.append("|---|").append("--:|".repeat(columns.length - 1)).append('\n');
  }

  Sheet row(String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Three decimals and no 0 in front: ".884". */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share).replaceFirst("^0", "");
  }

  /** With its sign. */
  static String change(double change) {
    String size = share(Math.abs(change));
    return size.equals(".000") ? "0" : (change < 0 ? "−" : "+") + size;
  }

  static String share(int right, int all) {
    return all == 0 ? "–" : share((double) right / all);
  }

  static String precision(Figure figure) {
    return share(figure.rightFound(), figure.found());
  }

  static String recall(Figure figure) {
    return share(figure.rightExpected(), figure.expected());
  }

  static String f1(Figure figure) {
    return figure.found() == 0 || figure.expected() == 0 ? "–" : share(figure.f1());
  }

  /** Precision, recall and F1 in one cell. */
  static String all(Figure figure) {
    return precision(figure) + " " + recall(figure) + " " + f1(figure);
  }
}
