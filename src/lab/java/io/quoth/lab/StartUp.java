package io.quoth.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The whole process for one article, beside bare Java programs run in turn with it: {@code StartUp
 * ARTICLE [PAIRS]}, from the project's root.
 */
final class StartUp {
  static final int PAIRS = 20;

  /** The launcher's, as far as a program of one class feels them. */
  private static final List<String> FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto");

  private StartUp() {}

  /**
   * Runs in turn.
   *
   * @param hello a bare program
   * @param reading one that reads the article
   */
  record Runs(List<Spent> hello, List<Spent> reading, List<Spent> quoth) {
    /** The median of what each run of one is to that of another beside it. */
    static double times(List<Spent> some, List<Spent> others, Measure measure) {
      double[] ratios = new double[some.size()];
      for (int i = 0; i < ratios.length; i++) {
        ratios[i] = measure.of(some.get(i)) / measure.of(others.get(i));
      }
      return Spent.median(ratios);
    }

    String table() {
      Sheet sheet = new Sheet("", "wall", "× bare", "CPU", "× bare", "peak memory");
      row(sheet, "a Java program that says hello", hello);
      row(sheet, "one that reads the article", reading);
      row(sheet, "`./quoth ARTICLE`", quoth);
      return sheet.toString();
    }

    private void row(Sheet sheet, String name, List<Spent> runs) {
      Spent median = Spent.median(runs);
      sheet.row(
          name,
          Units.milliseconds(median.wall()),
          String.format(Locale.ROOT, "%.2f", times(runs, hello, Spent::wall)),
          Units.milliseconds(median.cpu()),
          String.format(Locale.ROOT, "%.2f", times(runs, hello, Spent::cpu)),
          Units.megabytes(median.peak()));
    }
  }

  /** One of the numbers of a run. */
  interface Measure {
    double of(Spent spent);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int pairs = args.length > 1 ? Integer.parseInt(args[1]) : PAIRS;
    System.out.print(measure(Path.of(args[0]), pairs).table());
  }

  static Runs measure(Path article, int pairs) throws IOException, InterruptedException {
    List<String> hello = bare();
    List<String> reading = bare(article.toString());
    List<String> quoth = List.of(EndToEnd.LAUNCHER, article.toString());
    // The first makes the launcher's archive of classes, and has the disk's pages in memory.
    for (List<String> command : List.of(hello, reading, quoth)) {
      Spent.by(command, Map.of());
    }
    Runs runs = new Runs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < pairs; i++) {
      runs.hello().add(Spent.by(hello, Map.of()));
      runs.quoth().add(Spent.by(quoth, Map.of()));
      runs.reading().add(Spent.by(reading, Map.of()));
    }
    return runs;
  }

  /** A Java program of one class, that reads the file if there is one. */
  static List<String> bare(String... file) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", "target/test-classes", Hello.class.getName()));
    command.addAll(List.of(file));
    return command;
  }
}
