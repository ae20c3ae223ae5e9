package io.quoth.lab;

import io.quoth.mention.Cast;
import io.quoth.quote.QuoteFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    quotes.train(out);
    QuoteFinder quoteFinder = Rooms.quoteFinder(out);
    TrainSpeakers speakers = new TrainSpeakers();
    for (int i = 0; i < articles.size(); i++) {
      speakers.add(quoteFinder.find(casts.get(i)), articles.get(i));
    }
    speakers.train(out);
  }
}
