package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.document.Document;
import io.quoth.mention.Cast;
import io.quoth.quote.QuoteFinder;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.SpeakerFinder;
import io.quoth.write.Format;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Each stage in a warm process, by JMH ({@code org.openjdk.jmh.Main StageBenchmarks}). An operation
 * is all articles once, so that every one counts as often; {@link StageCosts} makes costs of an
 * article of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 2)
public class StageBenchmarks {
  /** The folder of the models. */
  @Param("models")
  private String models;

  /** A file of JSONL, or a folder of texts. */
  @Param("examples")
  private String articles;

  private Rooms rooms;
  private QuoteFinder quoteFinder;
  private SpeakerFinder speakerFinder;
  private Format format;
  private byte[] input;

  private List<Article> read;
  private List<Document> documents;
  private List<Cast> casts;
  private List<Quotes> quotes;
  private List<Attributions> found;

  @Setup
  public void prepare() throws IOException {
    Path folder = Path.of(models);
    rooms = new Rooms(folder, folder, "");
    quoteFinder = Rooms.quoteFinder(folder);
    speakerFinder = Rooms.speakerFinder(folder);
    format =
        OutputFormat.JSONL.with(
            new Settings("0", Map.of(), OffsetUnit.CODEPOINT, true, false, 80, false));
    Articles all = Articles.of(Path.of(articles));
    input = all.jsonl(all.size());
    read = all.read();
    documents = read.stream().map(rooms::document).toList();
    casts = documents.stream().map(rooms::cast).toList();
    quotes = casts.stream().map(quoteFinder::find).toList();
    found = quotes.stream().map(speakerFinder::attribute).toList();
  }

  private static <T> void each(List<T> values, Function<T, ?> stage, Blackhole hole) {
    for (T value : values) {
      hole.consume(stage.apply(value));
    }
  }

  @Benchmark
  public Object article() throws IOException {
    return Articles.read(input);
  }

  @Benchmark
  public void document(Blackhole hole) {
    each(read, rooms::document, hole);
  }

  @Benchmark
  public void mention(Blackhole hole) {
    each(documents, rooms::cast, hole);
  }

  @Benchmark
  public void quote(Blackhole hole) {
    each(casts, quoteFinder::find, hole);
  }

  @Benchmark
  public void speaker(Blackhole hole) {
    each(quotes, speakerFinder::attribute, hole);
  }

  @Benchmark
  public void write(Blackhole hole) {
    each(found, format::render, hole);
  }

  /** All stages, one behind the other. */
  @Benchmark
  public void whole(Blackhole hole) throws IOException {
    for (Article article : Articles.read(input)) {
      Cast cast = rooms.cast(rooms.document(article));
      hole.consume(format.render(speakerFinder.attribute(quoteFinder.find(cast))));
    }
  }

  /** All models and word lists, by one thread. */
  @Benchmark
  public void load(Blackhole hole) throws IOException {
    Path folder = Path.of(models);
    hole.consume(new Rooms(folder, folder, ""));
    hole.consume(Rooms.quoteFinder(folder));
    hole.consume(Rooms.speakerFinder(folder));
  }
}
