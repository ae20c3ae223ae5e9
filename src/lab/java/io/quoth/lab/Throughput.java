package io.quoth.lab;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.quoth.article.Article;
import io.quoth.article.InputFormat;
import io.quoth.article.Source;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures a warm process, models loaded, room by room: {@code Throughput MODELS ARTICLES.jsonl
 * [WARM-UP-ROUNDS [ROUNDS [THREADS]]]}. A line tells a room's share of a processor, in microseconds
 * an article, and the bytes it allocates an article; the last ones articles a CPU-second on one
 * thread, and by the clock on several.
 */
public final class Throughput {
  private static final List<String> ROOMS =
      List.of("article", "document", "mention", "quote", "speaker", "write");

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Rooms rooms;
  private final QuoteFinder quoteFinder;
  private final SpeakerFinder speakerFinder;
  private final Format format =
      OutputFormat.JSONL.with(
          new Settings("0", Map.of(), OffsetUnit.CODEPOINT, true, false, 80, false));

  private Throughput(Path models) throws IOException {
    rooms = new Rooms(models, models, "");
    quoteFinder = Rooms.quoteFinder(models);
    speakerFinder = Rooms.speakerFinder(models);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int warm = args.length > 2 ? Integer.parseInt(args[2]) : 8;
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
    int threads = args.length > 4 ? Integer.parseInt(args[4]) : 2;
    Throughput throughput = new Throughput(Path.of(args[0]));
    byte[] input = Files.readAllBytes(Path.of(args[1]));
    throughput.rounds(input, warm, new Sum());
    Sum sum = new Sum();
    throughput.rounds(input, rounds, sum);
    sum.print();
    if (threads > 1) {
      throughput.together(input, rounds, threads);
    }
  }

  /** What was used, by room. */
  private static final class Sum {
    private final long[] nanoseconds = new long[ROOMS.size()];
    private final long[] bytes = new long[ROOMS.size()];
    private int articles;
    private long time;
    private long allocated;

    void start() {
      time = THREADS.getCurrentThreadCpuTime();
      allocated = allocated();
    }

    void end(int room) {
      long now = THREADS.getCurrentThreadCpuTime();
      long all = allocated();
      nanoseconds[room] += now - time;
      bytes[room] += all - allocated;
      time = now;
      allocated = all;
    }

    private static long allocated() {
      return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    void print() {
      double time = 0;
      long all = 0;
      for (int i = 0; i < ROOMS.size(); i++) {
        line(ROOMS.get(i), nanoseconds[i], bytes[i]);
        time += nanoseconds[i] / 1e9;
        all += bytes[i];
      }
      line("all", (long) (time * 1e9), all);
      System.out.printf(
          Locale.ROOT, "one thread: %.1f articles a CPU-second of it%n", articles / time);
    }

    private void line(String room, long nanoseconds, long bytes) {
      System.out.printf(
          Locale.ROOT,
          "%-9s %8.0f us %8.0f KB%n",
          room,
          nanoseconds / 1e3 / articles,
          bytes / 1e3 / articles);
    }
  }

  private void rounds(byte[] input, int rounds, Sum sum) throws IOException {
    long before = SYSTEM.getProcessCpuTime();
    int count = 0;
    for (int i = 0; i < rounds; i++) {
      sum.start();
      List<Article> articles = read(input);
      sum.end(0);
      for (Article article : articles) {
        sum.articles++;
        Document document = rooms.document(article);
        sum.end(1);
        Cast cast = rooms.cast(document);
        sum.end(2);
        Quotes quotes = quoteFinder.find(cast);
        sum.end(3);
        Attributions found = speakerFinder.attribute(quotes);
        sum.end(4);
        format.render(found);
        sum.end(5);
      }
      count += articles.size();
    }
    System.out.printf(
        Locale.ROOT,
        "%.1f articles a CPU-second of the process%n",
        count / ((SYSTEM.getProcessCpuTime() - before) / 1e9));
  }

  private static List<Article> read(byte[] input) throws IOException {
    List<Article> articles = new ArrayList<>();
    InputFormat.Options options =
        new InputFormat.Options(Optional.empty(), Optional.empty(), Optional.empty());
    Source source = new Source("articles", new ByteArrayInputStream(input));
    InputFormat.JSONL
        .reader(source, options)
        .read(
            source,
            new io.quoth.article.ArticleReader.Receiver() {
              @Override
              public void article(Article article) {
                articles.add(article);
              }

              @Override
              public void failed(String where, String reason) {
                throw new IllegalArgumentException(where + ": " + reason);
              }
            });
    return articles;
  }

  private void together(byte[] input, int rounds, int threads)
      throws IOException, InterruptedException {
    List<Article> articles = read(input);
    double one = perSecond(articles, rounds, 1);
    double all = perSecond(articles, rounds, threads);
    System.out.printf(
        Locale.ROOT,
        "by the clock: 1 thread %.1f articles a second, %d threads %.1f, %.2f times%n",
        one,
        threads,
        all,
        all / one);
  }

  private double perSecond(List<Article> articles, int rounds, int threads)
      throws InterruptedException {
    long start = System.nanoTime();
    List<Thread> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Thread thread = new Thread(() -> work(articles, rounds));
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    return (double) articles.size() * rounds * threads / ((System.nanoTime() - start) / 1e9);
  }

  private void work(List<Article> articles, int rounds) {
    for (int i = 0; i < rounds; i++) {
      for (Article article : articles) {
        Cast cast = rooms.cast(rooms.document(article));
        format.render(speakerFinder.attribute(quoteFinder.find(cast)));
      }
    }
  }
}
