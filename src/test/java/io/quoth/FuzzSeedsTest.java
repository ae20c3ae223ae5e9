package io.quoth;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.tally.Case;
import io.quoth.tally.CaseReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The targets of {@link FuzzingTest} on every case and page, and on what is left of them after
 * bytes were exchanged, taken out and doubled: the same ones in every build.
 */
class FuzzSeedsTest {
  private static final long SEED = 1_601;

  /** Pieces that readers and pairers of marks trip over. */
  private static final String[] PIECES = {
    "\"",
    "\u201c",
    "\u201d",
    "'",
    "\u2018",
    "\u2019",
    "\u00ab",
    "\u201e",
    "\n",
    "\n\n",
    "\r",
    "\0",
    "<",
    ">",
    "</p>",
    "<q>",
    "<!--",
    "&",
    "&#0;",
    "{",
    "}",
    "[",
    "\\",
    "\\ud800",
    "\"text\":",
    "1e999",
    "\u202e",
    "\u200d",
    "\ufeff",
    "\ud83d\ude42",
    "\u0301",
    ":",
    "said ",
    "(",
    "\u2028"
  };

  private static final Path FOUND = Path.of("src/test/resources/io/quoth/FuzzingTestInputs");

  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "text", Fuzzed::text,
          "html", Fuzzed::html,
          "jsonl", Fuzzed::jsonl,
          "marks", Fuzzed::marks,
          "whole", Fuzzed::whole,
          "verify", Fuzzed::verify);

  @TestFactory
  Stream<DynamicTest> targets() throws IOException {
    List<byte[]> texts = new ArrayList<>();
    List<byte[]> records = new ArrayList<>();
    List<byte[]> results = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (Case each : CaseReader.readFolder(Path.of("src/test/resources/cases"))) {
      texts.add(each.text().getBytes(StandardCharsets.UTF_8));
      records.add(json.writeValueAsBytes(Map.of("id", each.title(), "text", each.text())));
    }
    for (String unit : List.of("codepoint", "utf16", "byte")) {
      CommandLineRun run = WholeRunTest.world(Fuzzed.ARTICLE).run("--offsets", unit);
      results.add(run.out().getBytes(StandardCharsets.UTF_8));
    }
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/pages"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    List<byte[]> all = new ArrayList<>(pages);
    texts.stream().limit(100).forEach(all::add);
    records.stream().limit(100).forEach(all::add);
    return Stream.of(
        dynamicTest("found before", FuzzSeedsTest::foundBefore),
        test("text", texts, 20),
        test("html", pages, 20),
        test("jsonl", records, 20),
        test("marks", texts, 100),
        test("whole", all, 3),
        test("verify", results, 300));
  }

  /** What fuzzing found, a folder a target. */
  private static void foundBefore() throws IOException {
    for (Map.Entry<String, Consumer<byte[]>> each : TARGETS.entrySet()) {
      Path folder = FOUND.resolve(each.getKey());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.sorted().toList()) {
            run(each.getValue(), Files.readAllBytes(file));
          }
        }
      }
    }
  }

  private static DynamicTest test(String name, List<byte[]> seeds, int changes) {
    return dynamicTest(
        name,
        () -> {
          assertTrue(seeds.size() > 2);
          Consumer<byte[]> target = TARGETS.get(name);
          Random random = new Random(SEED);
          for (byte[] seed : seeds) {
            run(target, seed);
            byte[] bytes = seed;
            for (int i = 0; i < changes; i++) {
              // Now and then from the whole again: what is changed much is soon refused at once.
              bytes = changed(i % 4 == 0 ? seed : bytes, random);
              run(target, bytes);
            }
          }
        });
  }

  private static void run(Consumer<byte[]> target, byte[] bytes) {
    try {
      target.accept(bytes);
    } catch (Throwable broken) {
      throw new AssertionError("for " + new String(bytes, StandardCharsets.UTF_8), broken);
    }
  }

  private static byte[] changed(byte[] bytes, Random random) throws IOException {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    switch (random.nextInt(5)) {
      case 0 -> out.write(bytes, from, to - from);
      case 1 -> out.write(random.nextInt(256));
      case 2, 3 ->
          out.write(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
      default -> {}
    }
    int on = random.nextBoolean() ? from : to;
    out.write(bytes, on, bytes.length - on);
    return out.toByteArray();
  }
}
