package io.quoth.lab;

import io.quoth.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures anew and writes the figures into docs/performance.md: {@code Performance ARTICLES.jsonl
 * [OUT] [--corenlp JARS] [--long]}, from the project's root. OUT is {@code docs} if it is not
 * given. Without the folder of CoreNLP's jars, or without {@code --long}, what needs them says that
 * it was not run.
 */
public final class Performance {
  private static final Path DOCS = Path.of("docs");
  private static final String PAGE = "performance.md";

  /** The parts of the page that are written. */
  static final List<String> PLACES =
      List.of(
          "measured",
          "start",
          "peers",
          "batch",
          "threads",
          "memory",
          "counted",
          "profile",
          "stages");

  /** Bytes of the article that start-up is measured with. */
  private static final int ONE = 4000;

  /** Articles between the shorter and the longer run, for what one of them costs. */
  private static final int MORE = 20;

  /** Runs of a short process, of which the median counts. */
  private static final int RUNS = 5;

  private static final int LONG_RUN = 2000;
  private static final int VERY_LONG_RUN = 10_000;
  private static final int THREADED = 800;
  private static final int THREADED_ROUNDS = 3;
  private static final int PROFILED = 500;
  private static final int FILE = 5_000_000;
  private static final int BIG_FILE = 50_000_000;

  /** What may be enough for the big file, in megabytes, the least first. */
  private static final List<Integer> BIG_HEAPS = List.of(1000, 2000, 3000, 4000);

  private static final int HEAP = 256;
  private static final int FILE_HEAP = 300;

  private final Path place;
  private final Articles articles;
  private final Articles one;
  private final Optional<CoreNlp> coreNlp;
  private final boolean isLong;

  private Performance(Path place, Optional<CoreNlp> coreNlp, boolean isLong) throws IOException {
    this.place = place;
    this.coreNlp = coreNlp;
    this.isLong = isLong;
    articles = Articles.of(place);
    one = articles.nearest(ONE);
  }

  public static void main(String[] args) throws Exception {
    List<String> rest = new ArrayList<>(List.of(args));
    boolean isLong = rest.remove("--long");
    Optional<CoreNlp> coreNlp = Optional.empty();
    int option = rest.indexOf("--corenlp");
    if (option >= 0) {
      rest.remove(option);
      coreNlp = Optional.of(new CoreNlp(Path.of(rest.remove(option))));
    }
    Path out = rest.size() > 1 ? Path.of(rest.get(1)) : DOCS;
    Page page = Page.open(out.resolve(PAGE), DOCS.resolve(PAGE));
    // A run that ends early leaves no figure of another.
    for (String each : PLACES) {
      page.put(each, "\n" + Units.NOT_RUN + "\n\n");
    }
    new Performance(Path.of(rest.get(0)), coreNlp, isLong).write(page);
  }

  private void write(Page page)
      throws IOException, InterruptedException, RunnerException, ReflectiveOperationException {
    put(page, "measured", measured());
    StartUp.Runs start =
        EndToEnd.withFile(".txt", one.text(1), article -> StartUp.measure(article, StartUp.PAIRS));
    put(page, "start", start.table());
    put(page, "counted", counted());
    Profile profile = Profile.of(articles, PROFILED);
    put(page, "profile", profile.rooms() + "\n" + profile.classes());
    Spent batch = EndToEnd.quoth(articles, LONG_RUN, 1, heap(HEAP));
    put(page, "batch", batch(batch));
    put(page, "threads", threads());
    put(
        page,
        "stages",
        stages(
            StageCosts.measure(place, articles.size(), StageCosts.Compiler.QUICK),
            StageCosts.measure(place, articles.size(), StageCosts.Compiler.THOROUGH)));
    put(page, "peers", peers(batch));
    put(page, "memory", memory(batch));
  }

  /** Says so, since it takes minutes. */
  private static void put(Page page, String name, String table) throws IOException {
    page.put(name, "\n" + table + "\n");
    page.write();
    System.out.println(name + "\n\n" + table);
  }

  private static String heap(int megabytes) {
    return "-Xmx" + megabytes + "m";
  }

  private String measured() throws IOException {
    return Report.measuredOn()
        + String.format(
            Locale.ROOT,
            "%s, %d of its cores; Java %s. %d articles of %.1f KB on average; the one for start-up"
                + " has %.1f KB.%n",
            processor(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            articles.size(),
            articles.length() / 1e3,
            one.length() / 1e3);
  }

  private static String processor() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("An unnamed processor");
    }
  }

  /**
   * What one program needs beside the other.
   *
   * @param disk bytes
   * @param first one article
   * @param more that and {@link #MORE} others
   * @param batch {@link #LONG_RUN} articles, if that was run
   */
  record Needs(long disk, Spent first, Spent more, Optional<Spent> batch) {
    /** Articles a CPU-second, start-up not counted. */
    double rate() {
      return MORE / (more.cpu() - first.cpu());
    }
  }

  private String peers(Spent batch) throws IOException, InterruptedException {
    Articles more = one.and(articles.first(MORE));
    Needs ours = new Needs(disk(), ours(one), ours(more), Optional.of(batch));
    Optional<Needs> theirs = Optional.empty();
    String name = "CoreNLP";
    if (coreNlp.isPresent()) {
      CoreNlp peer = coreNlp.get();
      name += " " + peer.version();
      theirs =
          Optional.of(
              new Needs(
                  peer.disk(), peer.over(one.read()), peer.over(more.read()), Optional.empty()));
    }
    return beside(name, ours, theirs);
  }

  private static Spent ours(Articles some) throws IOException, InterruptedException {
    List<Spent> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(EndToEnd.quoth(some, some.size(), 1, ""));
    }
    return Spent.median(runs);
  }

  /** The launcher and the jar. */
  private static long disk() throws IOException {
    long size = Files.size(Path.of(EndToEnd.LAUNCHER));
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().matches("quoth-[\\d.]+\\.jar")) {
          size += Files.size(file);
        }
      }
    }
    return size;
  }

  /** What a cell says of a program. */
  private interface Cell {
    String of(Needs needs);
  }

  static String beside(String name, Needs ours, Optional<Needs> theirs) {
    Sheet sheet = new Sheet("one process, one thread", "quoth", name);
    beside(
        sheet, "one article, start-up: wall", n -> Units.seconds(n.first().wall()), ours, theirs);
    beside(sheet, "one article, start-up: CPU", n -> Units.seconds(n.first().cpu()), ours, theirs);
    beside(
        sheet,
        "articles a CPU-second, " + MORE + " articles, start-up not counted",
        n -> Units.rate(n.rate()),
        ours,
        theirs);
    beside(
        sheet,
        String.format(
            Locale.ROOT, "articles a CPU-second, %,d articles, start-up counted", LONG_RUN),
        n -> n.batch().map(b -> Units.rate(LONG_RUN / b.cpu())).orElse(Units.NOT_RUN),
        ours,
        theirs);
    beside(sheet, "peak memory, one article", n -> Units.megabytes(n.first().peak()), ours, theirs);
    beside(
        sheet,
        "peak memory, " + (MORE + 1) + " articles",
        n -> Units.megabytes(n.more().peak()),
        ours,
        theirs);
    beside(sheet, "disk, Java not counted", n -> Units.megabytes(n.disk()), ours, theirs);
    return sheet.toString();
  }

  private static void beside(
      Sheet sheet, String name, Cell cell, Needs ours, Optional<Needs> theirs) {
    sheet.row(name, cell.of(ours), theirs.map(cell::of).orElse(Units.NOT_RUN));
  }

  private String batch(Spent batch) throws IOException, InterruptedException {
    Spent floor =
        EndToEnd.withFile(
            ".jsonl",
            articles.jsonl(LONG_RUN),
            file -> Spent.by(StartUp.bare(file.toString()), Map.of()));
    Sheet sheet =
        new Sheet(
            String.format(Locale.ROOT, "%,d articles, the whole process", LONG_RUN),
            "CPU",
            "articles a CPU-second",
            "peak memory",
            "allocated an article");
    batchRow(sheet, "a Java program that reads the file", floor, Optional.empty());
    batchRow(sheet, "`./quoth --threads 1`", batch, Optional.of(EndToEnd.allocated(articles)));
    return sheet.toString();
  }

  private static void batchRow(Sheet sheet, String name, Spent spent, Optional<Double> allocated) {
    sheet.row(
        name,
        Units.seconds(spent.cpu()),
        Units.rate(LONG_RUN / spent.cpu()),
        Units.megabytes(spent.peak()),
        allocated.map(Units::kilobytes).orElse("–"));
  }

  private String threads() throws IOException, InterruptedException {
    List<Spent> alone = new ArrayList<>();
    List<Spent> together = new ArrayList<>();
    for (int i = 0; i < THREADED_ROUNDS; i++) {
      alone.add(EndToEnd.quoth(articles, THREADED, 1, ""));
      together.add(EndToEnd.quoth(articles, THREADED, 2, ""));
    }
    return threads(alone, together);
  }

  static String threads(List<Spent> alone, List<Spent> together) {
    Spent one = Spent.median(alone);
    Spent two = Spent.median(together);
    Sheet sheet =
        new Sheet(THREADED + " articles, the whole process", "wall", "CPU", "articles a second");
    for (Map.Entry<String, Spent> each :
        List.of(Map.entry("one thread", one), Map.entry("two threads", two))) {
      Spent spent = each.getValue();
      sheet.row(
          each.getKey(),
          Units.seconds(spent.wall()),
          Units.seconds(spent.cpu()),
          Units.rate(THREADED / spent.wall()));
    }
    return sheet
        + String.format(
            Locale.ROOT,
            "%nTwo threads do %.2f times the articles of one.%n",
            StartUp.Runs.times(alone, together, Spent::wall));
  }

  private String memory(Spent batch) throws IOException, InterruptedException {
    Sheet sheet = new Sheet("input", "heap", "peak memory", "CPU");
    memoryRow(
        sheet,
        String.format(Locale.ROOT, "%,d articles, one thread", LONG_RUN),
        megabytes(HEAP),
        Optional.of(batch));
    memoryRow(
        sheet,
        String.format(Locale.ROOT, "%,d articles, two threads", VERY_LONG_RUN),
        megabytes(HEAP),
        isLong
            ? Optional.of(EndToEnd.quoth(articles, VERY_LONG_RUN, 2, heap(HEAP)))
            : Optional.empty());
    text(sheet, FILE, List.of(FILE_HEAP), true);
    text(sheet, BIG_FILE, BIG_HEAPS, isLong);
    return sheet.toString();
  }

  private static String megabytes(int heap) {
    return heap + " MB";
  }

  /** One text, in the first of these heaps that is enough. */
  private void text(Sheet sheet, int size, List<Integer> heaps, boolean run)
      throws IOException, InterruptedException {
    String name = "one text of " + size / 1_000_000 + " MB";
    if (!run) {
      memoryRow(sheet, name, "–", Optional.empty());
      return;
    }
    String tooLittle = "";
    for (int heap : heaps) {
      Optional<Spent> spent = text(size, heap);
      if (spent.isPresent()) {
        memoryRow(sheet, name, megabytes(heap) + tooLittle, spent);
        return;
      }
      tooLittle = " (" + megabytes(heap) + " is too little)";
    }
    sheet.row(name, "more than " + megabytes(heaps.get(heaps.size() - 1)), "–", "–");
  }

  /** Nothing where the heap is too small. */
  private Optional<Spent> text(int size, int heap) throws IOException, InterruptedException {
    try {
      return Optional.of(
          EndToEnd.withFile(
              ".txt",
              articles.text(size),
              file ->
                  Spent.by(
                      List.of(EndToEnd.LAUNCHER, file.toString()),
                      Map.of("QUOTH_JAVA_OPTS", heap(heap)))));
    } catch (Spent.Failed e) {
      if (e.exit() != Spent.Failed.NO_ROOM) {
        throw e;
      }
      return Optional.empty();
    }
  }

  static void memoryRow(Sheet sheet, String input, String heap, Optional<Spent> spent) {
    sheet.row(
        input,
        heap,
        spent.map(s -> Units.megabytes(s.peak())).orElse(Units.NOT_RUN),
        spent.map(s -> Units.seconds(s.cpu())).orElse(Units.NOT_RUN));
  }

  private String counted() throws IOException, ReflectiveOperationException {
    List<Article> all = articles.read();
    List<Asked> asked = Asked.over(all);
    Asked first = asked.get(0);
    Asked again = asked.get(1);
    int count = all.size();
    return new Sheet("an article", "seen first", "seen again")
        .row("scores asked of models", each(first.times(), count), each(again.times(), count))
        .row(
            "features looked up for them",
            each(first.features(), count),
            each(again.features(), count))
        .toString();
  }

  private static String each(long sum, int count) {
    return String.format(Locale.ROOT, "%,.0f", (double) sum / count);
  }

  static String stages(Map<String, StageCosts> quick, Map<String, StageCosts> thorough) {
    Sheet sheet =
        new Sheet(
            "stage, an article", "CPU, quick compiler", "CPU, thorough compiler", "allocated");
    for (String stage : StageCosts.STAGES) {
      StageCosts ours = quick.get(stage);
      sheet.row(
          switch (stage) {
            case StageCosts.WHOLE -> "all";
            case StageCosts.LOAD -> "the models, once";
            default -> "`" + stage + "`";
          },
          String.format(Locale.ROOT, "%.2f ms", ours.milliseconds()),
          String.format(Locale.ROOT, "%.2f ms", thorough.get(stage).milliseconds()),
          Units.kilobytes(ours.bytes()));
    }
    sheet.row(
        "**articles a CPU-second**",
        "**" + Units.rate(1e3 / quick.get(StageCosts.WHOLE).milliseconds()) + "**",
        "**" + Units.rate(1e3 / thorough.get(StageCosts.WHOLE).milliseconds()) + "**",
        "");
    return sheet.toString();
  }
}
