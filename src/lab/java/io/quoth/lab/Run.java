package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Continuations;
import io.quoth.tally.Gold;
import io.quoth.tally.GoldReader;
import io.quoth.tally.Guesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What quoth found in annotated articles.
 *
 * @param gold completed with the documents' quotation marks
 * @param found one for each of them
 */
record Run(List<Gold> gold, List<Attributions> found) {
  static Run of(Function<Article, Attributions> stages, List<Gold> articles) {
    List<Gold> gold = new ArrayList<>();
    List<Attributions> found = new ArrayList<>();
    for (Gold article : articles) {
      Attributions each = stages.apply(Article.of(article.id(), article.text()));
      found.add(each);
      gold.add(article.within(each.document()));
    }
    return new Run(gold, found);
  }

  /** The same with {@code --join}. */
  Run joined() {
    return new Run(gold, found.stream().map(Continuations::joined).toList());
  }

  Measured measured() {
    return Measured.of(gold, (i, view) -> Guesses.of(found.get(i), gold.get(i).allCues()));
  }

  /** The annotated articles of a file, or of all files in a folder and below. */
  static List<Gold> read(Path place) throws IOException {
    List<Gold> all = new ArrayList<>();
    GoldReader.Receiver receiver =
        new GoldReader.Receiver() {
          @Override
          public void gold(Gold gold) {
            all.add(gold);
          }

          @Override
          public void failed(String where, String reason) {
            System.err.println(where + ": " + reason);
          }
        };
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Run::isGold).sorted().toList()) {
        new GoldReader().read(file.toString(), Files.readAllBytes(file), receiver);
      }
    }
    return all;
  }

  private static boolean isGold(Path file) {
    return Files.isRegularFile(file) && file.toString().matches(".*\\.(txt|jsonl)");
  }
}
