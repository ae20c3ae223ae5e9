package io.quoth.lab;

import io.quoth.tally.Figure;
import io.quoth.tally.KindFigure;
import io.quoth.tally.Metric;
import io.quoth.tally.Row;
import io.quoth.tally.SourceKind;
import io.quoth.tally.View;
import java.util.List;
import java.util.Locale;

/** The tables of figures of one data set. */
final class Figures {
  /**
   * A second human annotator's F1 against the first, over the articles of PolNeAR that two
   * annotated, scored alike; NaN where it was not measured.
   */
  private record Human(View view, Row row, Metric metric, double f1) {}

  private static final List<Human> HUMANS =
      List.of(
          new Human(View.SPANS, Row.MARKED, Metric.E2E, .96),
          new Human(View.ATTRIBUTIONS, Row.MARKED, Metric.OVERLAP, .97),
          new Human(View.ATTRIBUTIONS, Row.MARKED, Metric.E2E, .95),
          new Human(View.ATTRIBUTIONS, Row.INDIRECT, Metric.OVERLAP, .73),
          new Human(View.ATTRIBUTIONS, Row.INDIRECT, Metric.E2E, .66),
          new Human(View.ATTRIBUTIONS, Row.ALL, Metric.OVERLAP, .80),
          new Human(View.ATTRIBUTIONS, Row.ALL, Metric.E2E, .75));

  private final Measured quoth;
  private final Measured joined;
  private final Measured peer;
  private final Measured baseline;

  /**
   * @param joined what quoth finds with {@code --join}
   */
  Figures(Measured quoth, Measured joined, Measured peer, Measured baseline) {
    this.quoth = quoth;
    this.joined = joined;
    this.peer = peer;
    this.baseline = baseline;
  }

  private static String human(View view, Row row, Metric metric) {
    return HUMANS.stream()
        .filter(h -> h.view() == view && h.row() == row && h.metric() == metric)
        .findFirst()
        .map(h -> String.format(Locale.ROOT, "%.2f", h.f1()).substring(1))
        .orElse("–");
  }

  /** The few that count most. */
  String headline() {
    Sheet sheet =
        new Sheet(
            "end-to-end F1, PolNeAR dev",
            "quoth",
            "quoth --join",
            "CoreNLP 4.5.10",
            "baseline",
            "second human");
    headline(sheet, "passages in quotation marks", View.SPANS, Row.MARKED);
    headline(sheet, "whole quotes, direct and mixed", View.ATTRIBUTIONS, Row.MARKED);
    headline(sheet, "whole quotes, indirect", View.ATTRIBUTIONS, Row.INDIRECT);
    headline(sheet, "whole quotes, all", View.ATTRIBUTIONS, Row.ALL);
    return sheet.toString();
  }

  private void headline(Sheet sheet, String name, View view, Row row) {
    sheet.row(
        name,
        Sheet.f1(quoth.figure(view, row, Metric.E2E)),
        Sheet.f1(joined.figure(view, row, Metric.E2E)),
        Sheet.f1(peer.figure(view, row, Metric.E2E)),
        Sheet.f1(baseline.figure(view, row, Metric.E2E)),
        human(view, row, Metric.E2E));
  }

  /** Every metric of one row, beside the others. */
  String beside(View view, Row row) {
    Sheet sheet =
        new Sheet("", "quoth P", "R", "F1", "CoreNLP P", "R", "F1", "baseline F1", "human F1");
    for (Metric metric : Metric.values()) {
      Figure ours = quoth.figure(view, row, metric);
      Figure theirs = peer.figure(view, row, metric);
      sheet.row(
          metric.label(),
          Sheet.precision(ours),
          Sheet.recall(ours),
          Sheet.f1(ours),
          Sheet.precision(theirs),
          Sheet.recall(theirs),
          Sheet.f1(theirs),
          Sheet.f1(baseline.figure(view, row, metric)),
          human(view, row, metric));
    }
    return sheet.toString();
  }

  /** Every metric by type. */
  String types(View view, Row... rows) {
    return types(quoth, view, rows);
  }

  /** The same of whole quotes with {@code --join}. */
  String joined(Row... rows) {
    return types(joined, View.ATTRIBUTIONS, rows);
  }

  private static String types(Measured quoth, View view, Row... rows) {
    String[] head = new String[rows.length + 1];
    head[0] = "P R F1";
    for (int i = 0; i < rows.length; i++) {
      Figure size = quoth.figure(view, rows[i], Metric.OVERLAP);
      head[i + 1] =
          lower(rows[i]) + " (" + size.found() + " found, " + size.expected() + " annotated)";
    }
    Sheet sheet = new Sheet(head);
    for (Metric metric : Metric.values()) {
      String[] cells = new String[rows.length + 1];
      cells[0] = metric.label();
      for (int i = 0; i < rows.length; i++) {
        cells[i + 1] = Sheet.all(quoth.figure(view, rows[i], metric));
      }
      sheet.row(cells);
    }
    return sheet.toString();
  }

  /** Speakers by the kind of phrase that the article has for them. */
  String kinds(View view) {
    Sheet sheet =
        new Sheet(
            "speaker right, where matched",
            "quoth",
            "CoreNLP",
            "baseline",
            "full name, quoth",
            "CoreNLP",
            "baseline");
    for (SourceKind kind : List.of(SourceKind.NAME, SourceKind.PRONOUN, SourceKind.NOMINAL)) {
      KindFigure[] figures = {
        quoth.tally(view).kind(Row.ALL, kind),
        peer.tally(view).kind(Row.ALL, kind),
        baseline.tally(view).kind(Row.ALL, kind)
      };
      String[] cells = new String[7];
      cells[0] = lower(kind);
      for (int i = 0; i < 3; i++) {
        cells[i + 1] = of(figures[i].right(), figures[i].expected());
        cells[i + 4] = of(figures[i].rightNames(), figures[i].expectedNames());
      }
      sheet.row(cells);
    }
    return sheet.toString();
  }

  private static String of(int right, int all) {
    return all == 0 ? "–" : Sheet.share(right, all) + " of " + all;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
