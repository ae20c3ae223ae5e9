package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Comparison;
import io.quoth.tally.Row;
import io.quoth.tally.View;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Measures anew and writes the figures into docs/accuracy.md, and the chart beside it: {@code
 * Report DATA [OUT] [--ablations]}, from the project's root. OUT is {@code docs} if it is not
 * given. Without {@code --ablations} their table stays as it was measured last.
 */
public final class Report {
  private static final Path DOCS = Path.of("docs");
  private static final String PAGE = "accuracy.md";
  private static final String CHART = "precision-coverage.svg";
  private static final int ERROR_KINDS = 20;

  private static final double[] COVERAGES = {1, .9, .8, .7, .6, .5, .25};

  private Report() {}

  public static void main(String[] args) throws IOException {
    List<String> rest = new ArrayList<>(List.of(args));
    boolean ablations = rest.remove("--ablations");
    Path data = Path.of(rest.get(0));
    Path out = rest.size() > 1 ? Path.of(rest.get(1)) : DOCS;
    Page page = Page.open(out.resolve(PAGE), DOCS.resolve(PAGE));

    Function<Article, Attributions> stages = Stages.without(Set.of());
    Run run = Run.of(stages, Run.read(data.resolve("quotes/polnear-dev.jsonl")));
    Run joinedRun = run.joined();
    Measured quoth = run.measured();
    Measured joined = joinedRun.measured();
    page.put("figures", figures(run, quoth, joined, data));
    Confidences marked = new Confidences(quoth.articles(View.SPANS));
    Confidences all = new Confidences(joined.articles(View.ATTRIBUTIONS));
    page.put("confidence", confidence(marked, all));
    page.put("mistakes", mistakes(joinedRun, joined));
    page.put("invented", "\n" + Invented.table(stages) + "\n");
    if (ablations) {
      page.put(
          "ablations",
          "\n"
              + measuredOn()
              + "\n"
              + Ablations.table(run.gold(), Run.read(Invented.UNSEEN))
              + "\n");
    }
    page.write();
    Files.writeString(out.resolve(CHART), CoverageChart.of(marked, all));
  }

  static String measuredOn() throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("/io/quoth/version.txt")) {
      String version = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
      return "Measured on " + day.format(LocalDate.now()) + ", version " + version + ".\n";
    }
  }

  private static String figures(Run run, Measured quoth, Measured joined, Path data)
      throws IOException {
    Measured peer = Peers.read(data.resolve("peers"), "corenlp").measured(run.gold());
    Measured baseline =
        Measured.of(run.gold(), (i, view) -> Baseline.find(run.found().get(i).document()));
    Figures figures = new Figures(quoth, joined, peer, baseline);
    return "\n"
        + measuredOn()
        + "\n"
        + figures.headline()
        + "\n### Passages in quotation marks\n"
        + figures.beside(View.SPANS, Row.MARKED)
        + "\n"
        + figures.types(View.SPANS, Row.DIRECT, Row.MIXED)
        + "\n"
        + figures.kinds(View.SPANS)
        + "\n### Whole quotes: direct and mixed\n"
        + figures.beside(View.ATTRIBUTIONS, Row.MARKED)
        + "\n### Whole quotes: indirect included\n"
        + figures.beside(View.ATTRIBUTIONS, Row.ALL)
        + "\n"
        + figures.types(View.ATTRIBUTIONS, Row.DIRECT, Row.MIXED, Row.INDIRECT)
        + "\n"
        + figures.kinds(View.ATTRIBUTIONS)
        + "\n### Whole quotes with --join\n"
        + figures.joined(Row.MARKED, Row.DIRECT, Row.MIXED, Row.ALL)
        + "\n";
  }

  private static String confidence(Confidences marked, Confidences all) {
    Sheet kept =
        new Sheet(
            "of the quotes found, the surest",
            "in marks: right",
            "from confidence",
            "all: right",
            "from confidence");
    for (double coverage : COVERAGES) {
      Confidences.Point m = marked.at(coverage);
      Confidences.Point a = all.at(coverage);
      kept.row(
          Math.round(coverage * 100) + " %",
          Sheet.share(m.precision()),
          Sheet.share(m.least()),
          Sheet.share(a.precision()),
          Sheet.share(a.least()));
    }
    return "\nPassages in quotation marks; expected calibration error "
        + Sheet.share(marked.error())
        + ":\n\n"
        + marked.tenths()
        + "\nWhole quotes of every type, with `--join`; expected calibration error "
        + Sheet.share(all.error())
        + ":\n\n"
        + all.tenths()
        + "\n### Precision against coverage\n"
        + kept
        + "\n";
  }

  private static String mistakes(Run run, Measured measured) {
    ErrorKinds kinds = new ErrorKinds();
    List<Comparison> articles = measured.articles(View.ATTRIBUTIONS);
    for (int i = 0; i < articles.size(); i++) {
      kinds.add(articles.get(i), run.found().get(i));
    }
    return "\nThe "
        + ERROR_KINDS
        + " commonest of "
        + kinds.size()
        + ":\n\n"
        + kinds.table(ERROR_KINDS)
        + "\n";
  }
}
