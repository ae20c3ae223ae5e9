package io.quoth.lab;

import com.sun.management.OperatingSystemMXBean;
import io.quoth.Main;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures speed: {@code Speed start LAUNCHER ARTICLE [PAIRS]} for the start of a whole process,
 * beside a bare Java program run in turn; {@code Speed batch ARTICLES.jsonl} for articles per
 * CPU-second, warm, on one thread.
 */
public final class Speed {
  private static final List<String> FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto");

  private Speed() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    switch (args[0]) {
      case "start" -> start(args[1], args[2], args.length > 3 ? Integer.parseInt(args[3]) : 20);
      case "batch" -> batch(Path.of(args[1]));
      default -> throw new IllegalArgumentException("start or batch, not " + args[0]);
    }
  }

  private static void start(String launcher, String article, int pairs)
      throws IOException, InterruptedException {
    List<String> hello = new ArrayList<>(List.of(javaCommand()));
    hello.addAll(FLAGS);
    hello.addAll(List.of("-cp", System.getProperty("java.class.path"), Hello.class.getName()));
    List<String> quoth = List.of(launcher, article);
    milliseconds(quoth);
    milliseconds(hello);
    double[] ours = new double[pairs];
    double[] bare = new double[pairs];
    double[] ratio = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      ours[i] = milliseconds(quoth);
      bare[i] = milliseconds(hello);
      ratio[i] = ours[i] / bare[i];
    }
    System.out.printf(
        "quoth %.0f ms, bare Java %.0f ms, ratio %.1f (medians of %d pairs, wall)%n",
        median(ours), median(bare), median(ratio), pairs);
  }

  private static String javaCommand() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static double milliseconds(List<String> command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + command);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void batch(Path articles) throws IOException {
    byte[] input = Files.readAllBytes(articles);
    long count = Files.readAllLines(articles).stream().filter(line -> !line.isBlank()).count();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int round = 0; round < 4; round++) {
      long before = system.getProcessCpuTime();
      try (InputStream in = new ByteArrayInputStream(input)) {
        Main.run(
            in,
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            "--input-format",
            "jsonl",
            "-f",
            "jsonl",
            "--threads",
            "1",
            "-");
      }
      double seconds = (system.getProcessCpuTime() - before) / 1e9;
      System.out.printf(
          "round %d: %d articles, %.1f a CPU-second (models loaded anew)%n",
          round + 1, count, count / seconds);
    }
  }
}
