package io.quoth.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.Invariants;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inputs in files, one process that reads them all, and what it has to say of each. */
final class SoakBatch {
  /** What it said of an input. */
  interface Answers {
    /** The line of the results. */
    void found(SoakInput input, String line);

    /** Why it could not be read. */
    void refused(SoakInput input, String reason);
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ERROR = Pattern.compile("quoth: ([^:]+(?::\\d+)?): (.+)");

  /** Some articles could not be read. */
  private static final int SOME_FAILED = 3;

  private final SoakCommand quoth;
  private final SoakInputs inputs;
  private final int count;
  private final SoakReport report;
  private final Map<SoakDamage, Integer> damaged = new TreeMap<>();
  private long bytes;

  /** Their numbers, as the program goes through them. */
  private final List<Integer> order = new ArrayList<>();

  SoakBatch(SoakCommand quoth, SoakInputs inputs, int count, SoakReport report) {
    this.quoth = quoth;
    this.inputs = inputs;
    this.count = count;
    this.report = report;
  }

  void run(Answers answers) throws IOException, InterruptedException {
    write();
    report.line(String.format("%d articles, %d bytes, damaged: %s", count, bytes, damaged));
    long begun = System.nanoTime();
    Process process = quoth.start("-q", "--threads=2", "-fjsonl", "--include-text", "in");
    try (SoakHeap heap = new SoakHeap(process, quoth.log())) {
      int exit = process.waitFor();
      report.require(exit == SOME_FAILED, "the exit code is " + exit);
      double seconds = (System.nanoTime() - begun) / 1e9;
      report.line(String.format("one process, two threads: %.0f s, exit code %d", seconds, exit));
      heap.report(report);
    }
    readErrors(answers);
    readResults(answers);
  }

  private void write() throws IOException {
    for (int from = 0; from < count; from += SoakInput.FOLDER) {
      writeFolder(from, Math.min(count, from + SoakInput.FOLDER));
    }
  }

  private void writeFolder(int from, int to) throws IOException {
    List<Integer> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      SoakInput input = inputs.input(i);
      bytes += input.bytes().length;
      input.damage().ifPresent(damage -> damaged.merge(damage, 1, Integer::sum));
      Path path = quoth.folder().resolve(input.file());
      Files.createDirectories(path.getParent());
      Files.write(path, input.bytes(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (input.kind() == SoakInput.Kind.LINE) {
        lines.add(i);
        Files.write(path, new byte[] {'\n'}, StandardOpenOption.APPEND);
      } else {
        order.add(i);
      }
    }
    order.addAll(lines);
  }

  /** Those that have to be refused, each once and in their order, and nothing else. */
  private void readErrors(Answers answers) throws IOException {
    Map<String, String> told = new LinkedHashMap<>();
    for (String error : Files.readAllLines(quoth.errors())) {
      Matcher parts = ERROR.matcher(error);
      boolean known = parts.matches() && told.put(parts.group(1), parts.group(2)) == null;
      report.require(known, "told: " + error);
    }
    Map<String, SoakInput> expected = refused();
    expected.forEach(
        (where, input) -> {
          if (told.containsKey(where)) {
            answers.refused(input, told.get(where));
          } else {
            report.broken(where + ": not refused, though " + input.damage());
          }
        });
    told.forEach(
        (where, reason) ->
            report.require(expected.containsKey(where), where + ": refused: " + reason));
    report.require(
        List.copyOf(told.keySet()).equals(List.copyOf(expected.keySet())),
        "those refused are others, or in another order");
    report.line("refused with a reason: " + told.size() + "; to be refused: " + expected.size());
  }

  /** By what the program calls them. */
  private Map<String, SoakInput> refused() {
    Map<String, SoakInput> refused = new LinkedHashMap<>();
    int line = 0;
    for (int i : order) {
      SoakInput input = inputs.input(i);
      line = input.kind() == SoakInput.Kind.LINE ? line + 1 : 0;
      if (input.refused()) {
        refused.put(input.file() + (line > 0 ? ":" + line : ""), input);
      }
    }
    return refused;
  }

  /** A result of each of the others, in their order. */
  private void readResults(Answers answers) throws IOException {
    int results = 0;
    long quotes = 0;
    try (BufferedReader reader = Files.newBufferedReader(quoth.output())) {
      for (int i : order) {
        SoakInput input = inputs.input(i);
        if (!input.refused()) {
          String line = reader.readLine();
          if (line == null) {
            report.broken("no result: " + input.id() + " and what follows");
            return;
          }
          quotes += check(input, line);
          answers.found(input, line);
          results++;
        }
      }
      report.require(reader.readLine() == null, "more results than inputs");
    }
    report.line("results: " + results + ", quotes in them: " + quotes);
  }

  private int check(SoakInput input, String line) throws IOException {
    JsonNode result = JSON.readTree(line);
    String id = result.at("/document/id").asText();
    report.require(id.equals(input.id()), "expected is " + input.id() + ", found " + id);
    String text = result.at("/document/text").asText();
    report.require(!input.isKept() || text.equals(input.text()), id + ": another text");
    Invariants.brokenJson(line, text).forEach(what -> report.broken(id + ": " + what));
    return result.get("quotes").size();
  }
}
