package io.quoth.lab;

import com.sun.management.ThreadMXBean;
import io.quoth.Main;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whole processes over many articles: {@code EndToEnd ARTICLES.jsonl [COUNT [THREADS]]} runs quoth,
 * from the project's root, {@code EndToEnd -- COMMAND...} anything else. Tells CPU-seconds, peak
 * memory, and of quoth the bytes allocated an article.
 */
final class EndToEnd {
  static final String LAUNCHER = "./quoth";

  private static final List<String> JSONL =
      List.of("--input-format", "jsonl", "-f", "jsonl", "--no-config");

  private EndToEnd() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("--")) {
      print(Spent.by(List.of(args).subList(1, args.length), Map.of()));
      return;
    }
    Articles articles = Articles.of(Path.of(args[0]));
    int count = args.length > 1 ? Integer.parseInt(args[1]) : articles.size();
    Spent spent = quoth(articles, count, args.length > 2 ? Integer.parseInt(args[2]) : 1, "");
    print(spent);
    System.out.printf(
        Locale.ROOT,
        "%s articles a CPU-second, %s allocated an article%n",
        Units.rate(count / spent.cpu()),
        Units.kilobytes(allocated(articles)));
  }

  private static void print(Spent spent) {
    System.out.printf(
        "%s, %s of CPU, %s at most%n",
        Units.seconds(spent.wall()), Units.seconds(spent.cpu()), Units.megabytes(spent.peak()));
  }

  /**
   * The launcher over so many articles.
   *
   * @param java options for Java
   */
  static Spent quoth(Articles articles, int count, int threads, String java)
      throws IOException, InterruptedException {
    return withFile(
        ".jsonl",
        articles.jsonl(count),
        file -> {
          List<String> command = new ArrayList<>(List.of(LAUNCHER));
          command.addAll(JSONL);
          command.addAll(List.of("--threads", String.valueOf(threads), file.toString()));
          return Spent.by(command, Map.of("QUOTH_JAVA_OPTS", java));
        });
  }

  /** What is done with a file. */
  interface WithFile<T> {
    T run(Path file) throws IOException, InterruptedException;
  }

  /** Does something with a file that is there for that long. */
  static <T> T withFile(String suffix, byte[] content, WithFile<T> work)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("articles", suffix);
    try {
      Files.write(file, content);
      return work.run(file);
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Bytes that the command allocates for an article: what all articles twice take more than once,
   * so that loading falls out.
   */
  static double allocated(Articles articles) throws IOException {
    int count = articles.size();
    // What is made once for all runs, such as classes.
    inThisProcess(articles.jsonl(count));
    long once = inThisProcess(articles.jsonl(count));
    return (double) (inThisProcess(articles.jsonl(2 * count)) - once) / count;
  }

  /** Bytes that a run allocates in this thread, which does all but loading. */
  private static long inThisProcess(byte[] input) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    List<String> arguments = new ArrayList<>(JSONL);
    arguments.addAll(List.of("--threads", "1", "-"));
    try (InputStream in = new ByteArrayInputStream(input)) {
      int exit =
          Main.run(
              in,
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream(),
              arguments.toArray(String[]::new));
      if (exit != 0) {
        throw new IOException("exit " + exit);
      }
    }
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
