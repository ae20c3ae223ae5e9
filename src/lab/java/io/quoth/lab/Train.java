package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.classify.LinearModel;
import io.quoth.mention.Cast;
import io.quoth.quote.QuoteFinder;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Evidence;
import io.quoth.speaker.SpeakerFinder;
import io.quoth.tally.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Trains the models of the quote and speaker rooms: {@code Train DATA MODELS FOLDS [OUT]}, from the
 * project's root.
 *
 * <p>DATA is the folder with {@code quotes/polnear-train.jsonl}; our own articles that have been
 * looked at are learned from, too. MODELS is the folder of the models of earlier rooms; FOLDS one
 * with {@code parser-0.bin}, {@code parser-1.bin}, {@code names-0.bin} and {@code names-1.bin},
 * each trained without the articles whose running number is 0 (1) modulo 2. OUT, where the models
 * go, is MODELS if it is not given.
 */
public final class Train {
  /** Parts in which the articles are gone through by models that have not seen them. */
  private static final int FOLDS = 4;

  private final List<Polnear.Annotated> articles = new ArrayList<>();
  private final List<Cast> casts = new ArrayList<>();

  private Train() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path models = Path.of(args[1]);
    Path folds = Path.of(args[2]);
    Train train = new Train();
    train.read(data, models, folds);
    train.run(
        Files.createDirectories(folds.resolve("part")),
        args.length > 3 ? Path.of(args[3]) : models);
  }

  private void read(Path data, Path models, Path folds) throws IOException {
    List<Rooms> halves = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      halves.add(new Rooms(models, folds, "-" + half));
    }
    for (Polnear.Annotated article : Polnear.read(data.resolve("quotes/polnear-train.jsonl"))) {
      casts.add(halves.get(articles.size() % halves.size()).cast(article));
      articles.add(article);
    }
    // Neither the parser nor the names have learned from these.
    Rooms rooms = new Rooms(models, models, "");
    for (Gold gold : Run.read(Invented.SEEN)) {
      Cast cast = rooms.cast(rooms.document(Article.of(gold.id(), gold.text())));
      casts.add(cast);
      articles.add(OwnArticles.annotated(gold, cast.document()));
    }
  }

  private void run(Path part, Path out) throws IOException {
    TrainQuotes quotes = new TrainQuotes();
    for (int i = 0; i < articles.size(); i++) {
      quotes.add(casts.get(i), articles.get(i));
    }
    List<Quotes> found = new ArrayList<>(Collections.nCopies(articles.size(), null));
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      quotes.train(part, i -> i % FOLDS != left);
      QuoteFinder finder = Rooms.quoteFinder(part);
      for (int i = fold; i < articles.size(); i += FOLDS) {
        found.set(i, finder.find(casts.get(i)));
      }
    }
    TrainConfidence confidence = new TrainConfidence();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      speakers(found, part, i -> i % FOLDS != left);
      SpeakerFinder finder = Rooms.credulous(part);
      for (int i = fold; i < articles.size(); i += FOLDS) {
        confidence.add(Evidence.trial(finder, found.get(i)), articles.get(i));
      }
    }
    confidence.train(out);
    quotes.train(out, i -> true);
    QuoteFinder finder = Rooms.quoteFinder(out);
    List<Quotes> all = new ArrayList<>();
    casts.forEach(cast -> all.add(finder.find(cast)));
    speakers(all, out, i -> true);
  }

  /** Twice, since pronouns between quotes are resolved by what the first time taught. */
  private void speakers(List<Quotes> found, Path out, IntPredicate places) throws IOException {
    Optional<LinearModel> resolver = Optional.empty();
    for (int pass = 0; pass < 2; pass++) {
      TrainSpeakers speakers = new TrainSpeakers(resolver);
      for (int i = 0; i < articles.size(); i++) {
        speakers.add(found.get(i), articles.get(i));
      }
      speakers.train(out, places);
      resolver = Optional.of(Rooms.model(out, "antecedents"));
    }
  }
}
