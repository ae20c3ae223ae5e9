package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Gold;
import io.quoth.tally.Metric;
import io.quoth.tally.Row;
import io.quoth.tally.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What each model is worth: the figures with one of them switched off at a time, the others as they
 * ship and not trained anew.
 */
final class Ablations {
  /** A model, and what happens without it. */
  private record Without(String model, String meaning) {}

  private static final List<Without> ALL =
      List.of(
          new Without("sentences", "sentences end by rule"),
          new Without("tokens", "words end by rule and at white space"),
          new Without("pos", "one tag for every word that no rule has another for"),
          new Without("lemmas", "base forms by rule alone"),
          new Without("names", "no names but what other rules find"),
          new Without("clusters", "names without word clusters"),
          new Without("parser", "trees as good as random"),
          new Without("cues", "every word of the cue lists reports"),
          new Without("frames", "what a cue reports is left to typography"),
          new Without("regions", "a passage with no cue is a quote if it could be a sentence"),
          new Without("antecedents", "pronouns and phrases stay open"),
          new Without("nominals", "who is described and not called so stays unnamed"),
          new Without("turns", "quotes with no cue stay open"),
          new Without("confidence", "nothing is left out or left open for doubt"));

  private Ablations() {}

  /** What is shown of each. */
  private record Column(String name, boolean invented, View view, Metric metric) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("passages in marks", false, View.SPANS, Metric.E2E),
          new Column("whole quotes, all", false, View.ATTRIBUTIONS, Metric.E2E),
          new Column("full name, all", false, View.ATTRIBUTIONS, Metric.E2E_FULLNAME),
          new Column("invented, unseen: full name", true, View.ATTRIBUTIONS, Metric.E2E_FULLNAME));

  /** On each set, with the models of one row. */
  private record Both(Measured dev, Measured invented) {
    static Both of(Function<Article, Attributions> stages, List<Gold> dev, List<Gold> invented) {
      return new Both(Run.of(stages, dev).measured(), Run.of(stages, invented).measured());
    }

    double f1(Column column) {
      return (column.invented() ? invented : dev)
          .figure(column.view(), Row.ALL, column.metric())
          .f1();
    }
  }

  /**
   * @param dev annotated articles of PolNeAR
   * @param invented annotated articles of our own
   */
  static String table(List<Gold> dev, List<Gold> invented) throws IOException {
    Sheet sheet =
        new Sheet(
            Stream.concat(
                    Stream.of("end-to-end F1"),
                    COLUMNS.stream().flatMap(c -> Stream.of(c.name(), "")))
                .toArray(String[]::new));
    Both whole = Both.of(Stages.without(Set.of()), dev, invented);
    row(sheet, "**all models**", whole, whole);
    for (Without each : ALL) {
      Both rest = Both.of(Stages.without(Set.of(each.model())), dev, invented);
      System.err.println("without " + each.model());
      row(sheet, "without `" + each.model() + "`: " + each.meaning(), rest, whole);
    }
    return sheet.toString();
  }

  private static void row(Sheet sheet, String name, Both rest, Both whole) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    for (Column column : COLUMNS) {
      cells.add(Sheet.share(rest.f1(column)));
      cells.add(Sheet.change(rest.f1(column) - whole.f1(column)));
    }
    sheet.row(cells.toArray(String[]::new));
  }
}
