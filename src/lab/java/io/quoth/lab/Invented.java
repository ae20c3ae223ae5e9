package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Figure;
import io.quoth.tally.Gold;
import io.quoth.tally.Metric;
import io.quoth.tally.Row;
import io.quoth.tally.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Figures on articles that we invented and annotated: those that the developers have looked at, and
 * those that they have not. Either may not be there.
 */
final class Invented {
  private static final Path FOLDER = Path.of("src/test/resources/invented");

  /** Those that have been looked at, and learned from. */
  static final Path SEEN = FOLDER.resolve("seen");

  static final Path UNSEEN = FOLDER.resolve("unseen");

  /** What is shown of each. */
  private record Line(String name, View view, Row row, Metric metric) {}

  private static final List<Line> LINES =
      List.of(
          new Line("passages in marks: found", View.SPANS, Row.ALL, Metric.OVERLAP),
          new Line("… end to end", View.SPANS, Row.ALL, Metric.E2E),
          new Line("… with the full name", View.SPANS, Row.ALL, Metric.E2E_FULLNAME),
          new Line("whole quotes: found", View.ATTRIBUTIONS, Row.ALL, Metric.OVERLAP),
          new Line("… the same letters", View.ATTRIBUTIONS, Row.ALL, Metric.EXACT),
          new Line("… end to end", View.ATTRIBUTIONS, Row.ALL, Metric.E2E),
          new Line("… with the full name", View.ATTRIBUTIONS, Row.ALL, Metric.E2E_FULLNAME),
          new Line("direct, end to end", View.ATTRIBUTIONS, Row.DIRECT, Metric.E2E),
          new Line("mixed, end to end", View.ATTRIBUTIONS, Row.MIXED, Metric.E2E),
          new Line("indirect, end to end", View.ATTRIBUTIONS, Row.INDIRECT, Metric.E2E));

  private final Optional<Measured> seen;
  private final Optional<Measured> unseen;

  private Invented(Optional<Measured> seen, Optional<Measured> unseen) {
    this.seen = seen;
    this.unseen = unseen;
  }

  static String table(Function<Article, Attributions> stages) throws IOException {
    Invented invented = new Invented(measured(SEEN, stages), measured(UNSEEN, stages));
    return invented.seen.isEmpty() && invented.unseen.isEmpty()
        ? "There are none yet: `" + FOLDER + "` has no articles.\n"
        : invented.table();
  }

  private static Optional<Measured> measured(Path folder, Function<Article, Attributions> stages)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Gold> gold = Run.read(folder);
    return gold.isEmpty() ? Optional.empty() : Optional.of(Run.of(stages, gold).measured());
  }

  private String table() {
    Sheet sheet = new Sheet("P R F1", "seen", "unseen");
    sheet.row("articles", articles(seen), articles(unseen));
    sheet.row("quotes annotated", quotes(seen), quotes(unseen));
    for (Line line : LINES) {
      sheet.row(line.name(), cell(seen, line), cell(unseen, line));
    }
    return sheet.toString();
  }

  private static String articles(Optional<Measured> set) {
    return set.map(m -> Integer.toString(m.tally(View.SPANS).articles())).orElse("–");
  }

  private static String quotes(Optional<Measured> set) {
    return set.map(m -> m.figure(View.ATTRIBUTIONS, Row.ALL, Metric.OVERLAP))
        .map(Figure::expected)
        .map(Object::toString)
        .orElse("–");
  }

  private static String cell(Optional<Measured> set, Line line) {
    return set.map(m -> Sheet.all(m.figure(line.view(), line.row(), line.metric()))).orElse("–");
  }
}
