package io.quoth.lab;

import java.util.Locale;

/** Precision against coverage, as an SVG that is legible on a light and on a dark page. */
final class CoverageChart {
  private static final int LEFT = 64;
  private static final int TOP = 24;
  private static final int WIDTH = 560;
  private static final int HEIGHT = 300;

  /** Below this share of the quotes precision is a matter of a few. */
  private static final double FIRST = 0.05;

  private static final double STEP = 0.01;

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 400" role="img" aria-labelledby="t d">
      <title id="t">Precision against coverage</title>
      <desc id="d">%s</desc>
      <style>
        .page { fill: #ffffff } .grid { stroke: #d0d7de } .axis { stroke: #57606a }
        text { fill: #24292f; font: 13px sans-serif }
        .marked { stroke: #0550ae; fill: none; stroke-width: 2.5 } .all { stroke: #bc4c00; fill: none; stroke-width: 2.5; stroke-dasharray: 7 4 }
        text.of-marked { fill: #0550ae } text.of-all { fill: #bc4c00 }
        @media (prefers-color-scheme: dark) {
          .page { fill: #0d1117 } .grid { stroke: #30363d } .axis { stroke: #8b949e }
          text { fill: #e6edf3 }
          .marked { stroke: #79c0ff } .all { stroke: #ffa657 }
          text.of-marked { fill: #79c0ff } text.of-all { fill: #ffa657 }
        }
      </style>
      <rect class="page" width="660" height="400"/>
      """;

  private final StringBuilder svg = new StringBuilder();

  /** The lowest precision shown: a full tenth. */
  private final double floor;

  private CoverageChart(double floor) {
    this.floor = floor;
  }

  static String of(Confidences marked, Confidences all) {
    CoverageChart chart = new CoverageChart(Math.min(floor(marked), floor(all)));
    chart.svg.append(String.format(HEAD, description(marked, all)));
    chart.grid();
    chart.curve("marked", marked, "passages in quotation marks", -10);
    chart.curve("all", all, "all quotes", 22);
    return chart.svg.append("</svg>\n").toString();
  }

  private static double floor(Confidences confidences) {
    double lowest = 1;
    for (double coverage = FIRST; coverage <= 1; coverage += STEP) {
      lowest = Math.min(lowest, confidences.at(coverage).precision());
    }
    return Math.min(0.9, Math.floor(lowest * 10) / 10);
  }

  private static String description(Confidences marked, Confidences all) {
    return String.format(
        Locale.ROOT,
        "Of the surest half of the quotes, %.0f %% are right (passages in quotation marks: %.0f %%);"
            + " of all of them, %.0f %% (%.0f %%).",
        100 * all.at(0.5).precision(),
        100 * marked.at(0.5).precision(),
        100 * all.at(1).precision(),
        100 * marked.at(1).precision());
  }

  private void grid() {
    for (int percent = (int) Math.round(floor * 100); percent <= 100; percent += 10) {
      double y = y(percent / 100.0);
      line("grid", LEFT, y, LEFT + WIDTH, y);
      text(LEFT - 10, y + 4, "end", "", percent + " %");
    }
    for (int percent = 0; percent <= 100; percent += 20) {
      double x = x(percent / 100.0);
      line("grid", x, TOP, x, TOP + HEIGHT);
      text(x, TOP + HEIGHT + 20, "middle", "", percent + " %");
    }
    line("axis", LEFT, TOP + HEIGHT, LEFT + WIDTH, TOP + HEIGHT);
    line("axis", LEFT, TOP, LEFT, TOP + HEIGHT);
    text(
        LEFT + WIDTH / 2.0,
        TOP + HEIGHT + 46,
        "middle",
        "",
        "coverage: share of the found quotes that are kept, the surest first");
    svg.append(
        String.format(
            Locale.ROOT,
            "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">"
                + "precision: share that is right</text>%n",
            TOP + HEIGHT / 2));
  }

  private void curve(String name, Confidences confidences, String label, int below) {
    StringBuilder points = new StringBuilder();
    for (double coverage = FIRST; coverage < 1 + STEP / 2; coverage += STEP) {
      Confidences.Point point = confidences.at(Math.min(1, coverage));
      points.append(
          String.format(Locale.ROOT, " %.1f,%.1f", x(point.coverage()), y(point.precision())));
    }
    svg.append(
        String.format("<polyline class=\"%s\" points=\"%s\"/>%n", name, points.toString().strip()));
    Confidences.Point half = confidences.at(0.5);
    text(x(0.5), y(half.precision()) + below, "middle", "of-" + name, label);
  }

  private void line(String style, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            style,
            x1,
            y1,
            x2,
            y2));
  }

  private void text(double x, double y, String anchor, String style, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text%s x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            style.isEmpty() ? "" : " class=\"" + style + "\"",
            x,
            y,
            anchor,
            words));
  }

  private static double x(double coverage) {
    return LEFT + coverage * WIDTH;
  }

  private double y(double precision) {
    return TOP + (1 - precision) / (1 - floor) * HEIGHT;
  }
}
