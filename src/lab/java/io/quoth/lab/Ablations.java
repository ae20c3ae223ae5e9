package io.quoth.lab;

import io.quoth.tally.Gold;
import io.quoth.tally.Metric;
import io.quoth.tally.Row;
import io.quoth.tally.View;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What each model is worth: the figures with one of them switched off at a time, the others as they
 * ship and not trained anew.
 */
final class Ablations {
  /** A model, and what happens without it. */
  private record Without(String model, String meaning) {}

  private static final List<Without> ALL =
      List.of(
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

  static String table(List<Gold> gold, Measured whole) throws IOException {
    Sheet sheet =
        new Sheet(
            "end-to-end F1",
            "passages in marks",
            "",
            "whole quotes, all",
            "",
            "full name, all",
            "");
    row(sheet, "**all models**", whole, whole);
    for (Without each : ALL) {
      Measured rest = Run.of(Stages.without(Set.of(each.model())), gold).measured();
      System.err.println("without " + each.model());
      row(sheet, "without `" + each.model() + "`: " + each.meaning(), rest, whole);
    }
    return sheet.toString();
  }

  private static void row(Sheet sheet, String name, Measured rest, Measured whole) {
    double spans = rest.figure(View.SPANS, Row.ALL, Metric.E2E).f1();
    double all = rest.figure(View.ATTRIBUTIONS, Row.ALL, Metric.E2E).f1();
    double named = rest.figure(View.ATTRIBUTIONS, Row.ALL, Metric.E2E_FULLNAME).f1();
    sheet.row(
        name,
        Sheet.share(spans),
        change(spans - whole.figure(View.SPANS, Row.ALL, Metric.E2E).f1()),
        Sheet.share(all),
        change(all - whole.figure(View.ATTRIBUTIONS, Row.ALL, Metric.E2E).f1()),
        Sheet.share(named),
        change(named - whole.figure(View.ATTRIBUTIONS, Row.ALL, Metric.E2E_FULLNAME).f1()));
  }

  private static String change(double change) {
    return Sheet.change(change);
  }
}
