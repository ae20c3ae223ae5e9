package io.quoth.lab;

import io.quoth.mention.Cast;
import io.quoth.quote.QuoteFinder;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Evidence;
import io.quoth.speaker.SpeakerFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Trains the models of the quote and speaker rooms: {@code Train DATA MODELS FOLDS [OUT]}.
 *
 * <p>DATA is the folder with {@code quotes/polnear-train.jsonl}; MODELS that of the models of
 * earlier rooms; FOLDS one with {@code parser-0.bin}, {@code parser-1.bin}, {@code names-0.bin} and
 * {@code names-1.bin}, each trained without the articles whose running number is 0 (1) modulo 2.
 * OUT, where the models go, is MODELS if it is not given.
 */
public final class Train {
  /** Parts in which the articles are gone through by models that have not seen them. */
  private static final int FOLDS = 4;

  private Train() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path models = Path.of(args[1]);
    Path out = args.length > 3 ? Path.of(args[3]) : models;
    List<Rooms> folds = new ArrayList<>();
    for (int fold = 0; fold < 2; fold++) {
      folds.add(new Rooms(models, Path.of(args[2]), "-" + fold));
    }
    List<Polnear.Annotated> articles = Polnear.read(data.resolve("quotes/polnear-train.jsonl"));
    List<Cast> casts = new ArrayList<>();
    TrainQuotes quotes = new TrainQuotes();
    for (int i = 0; i < articles.size(); i++) {
      casts.add(folds.get(i % folds.size()).cast(articles.get(i)));
      quotes.add(casts.get(i), articles.get(i));
    }
    List<Quotes> found = new ArrayList<>(Collections.nCopies(articles.size(), null));
    Path part = Files.createDirectories(Path.of(args[2]).resolve("part"));
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      quotes.train(part, i -> i % FOLDS != left);
      QuoteFinder finder = Rooms.quoteFinder(part);
      for (int i = fold; i < articles.size(); i += FOLDS) {
        found.set(i, finder.find(casts.get(i)));
      }
    }
    TrainSpeakers parts = new TrainSpeakers();
    for (int i = 0; i < articles.size(); i++) {
      parts.add(found.get(i), articles.get(i));
    }
    TrainConfidence confidence = new TrainConfidence();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      parts.train(part, i -> i % FOLDS != left);
      SpeakerFinder finder = Rooms.credulous(part);
      for (int i = fold; i < articles.size(); i += FOLDS) {
        confidence.add(Evidence.trial(finder, found.get(i)), articles.get(i));
      }
    }
    confidence.train(out);
    quotes.train(out, i -> true);
    QuoteFinder finder = Rooms.quoteFinder(out);
    TrainSpeakers all = new TrainSpeakers();
    for (int i = 0; i < articles.size(); i++) {
      all.add(finder.find(casts.get(i)), articles.get(i));
    }
    all.train(out, i -> true);
  }
}
