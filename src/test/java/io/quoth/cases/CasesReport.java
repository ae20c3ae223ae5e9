package io.quoth.cases;

import io.quoth.article.Article;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Case;
import io.quoth.tally.CaseReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Runs the cases by hand: {@code CasesReport [--mark] [PART_OF_FILE_NAME]} prints the report of
 * every case that fails, what passes of each file, and how many quotes each rule decided. With
 * {@code --mark}, titles get their {@code !} where a case fails and lose it where it passes.
 */
final class CasesReport {
  private final Function<Article, Attributions> pipeline;
  private final PrintStream out;
  private final Map<String, int[]> files = new TreeMap<>();
  private final Map<String, Integer> rules = new TreeMap<>();

  CasesReport(Function<Article, Attributions> pipeline, PrintStream out) {
    this.pipeline = pipeline;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> rest = new ArrayList<>(List.of(arguments));
    boolean mark = rest.remove("--mark");
    String part = rest.isEmpty() ? "" : rest.get(0);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    CasesReport report = new CasesReport(Plug.PIPELINE.orElseThrow(), out);
    report.run(CasesTest.FOLDER, part, mark);
  }

  /** Runs the cases of the files whose name holds {@code part}. */
  void run(Path folder, String part, boolean mark) throws IOException {
    for (Case tried : CaseReader.readFolder(folder)) {
      if (tried.file().contains(part)) {
        boolean passes = run(tried);
        if (mark && passes == tried.pending()) {
          mark(folder.resolve(tried.file()), tried, !passes);
        }
      }
    }
    int passed = files.values().stream().mapToInt(n -> n[0]).sum();
    int all = files.values().stream().mapToInt(n -> n[1]).sum();
    files.forEach((file, n) -> out.printf("%3d of %3d  %s%n", n[0], n[1], file));
    rules.forEach((rule, n) -> out.printf("%6d quotes  %s%n", n, rule));
    out.printf("%d of %d cases pass%n", passed, all);
  }

  private boolean run(Case tried) {
    int[] count = files.computeIfAbsent(tried.file(), f -> new int[2]);
    count[1]++;
    Attributions found;
    try {
      found = pipeline.apply(Article.of(tried.file(), tried.text()));
    } catch (RuntimeException e) {
      out.println(tried.label() + "\n    " + e + "\n");
      return false;
    }
    for (Attribution a : CaseCheck.counted(tried, found)) {
      rules.merge(a.quote().origin() + " / " + a.decidedBy(), 1, Integer::sum);
    }
    if (CaseCheck.differences(tried, found).isEmpty()) {
      count[0]++;
      return true;
    }
    out.println(CaseCheck.report(tried, found));
    return false;
  }

  private static void mark(Path file, Case tried, boolean pending) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(tried.line() - 1, "--- " + (pending ? "! " : "") + tried.title());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
