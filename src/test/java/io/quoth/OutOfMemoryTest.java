package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heaps that are too small, in processes of their own: 70 and one line, what is finished stays. */
class OutOfMemoryTest {
  private static final String TEXT =
      "\u201cWe will appeal,\u201d said Maria Okafor, the mayor. It rained in Lund.\n\n";

  private static final int SMALL = 12;

  /** So many of these texts are more than a million characters. */
  private static final int MANY = 17_000;

  /**
   * Megabytes: enough for the models and any small article, and for the list of signatures of
   * Bouncy Castle's jar, of which ours has none.
   */
  private static final String HEAP = "-Xmx54m";

  @TempDir private Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
  }

  /** Small articles around one that needs more than the heap. */
  private void articles(String giant, int repeats) throws IOException {
    for (int i = 0; i < SMALL; i++) {
      Files.writeString(in.resolve("a" + (10 + i) + ".txt"), TEXT.repeat(1 + i));
    }
    Files.writeString(in.resolve(giant), TEXT.repeat(repeats));
  }

  private static void assertOneLine(String told, CommandLineRun run) {
    assertEquals(Exit.FAULT, run.exit(), run.err());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: " + told), run.err());
    assertTrue(run.err().contains("QUOTH_JAVA_OPTS=-Xmx4g"), run.err());
  }

  /** However much of them is loaded before it is too much. */
  @ParameterizedTest
  @ValueSource(strings = {"-Xmx5m", "-Xmx12m", "-Xmx22m"})
  void tooLittleForTheModelsEndsTheRunAtOnce(String heap) throws Exception {
    articles("a15b.txt", 60_000);
    Program quoth = Program.in(folder).java(heap);
    for (String threads : List.of("1", "2")) {
      CommandLineRun run = quoth.run("--threads", threads, "in/a10.txt", "in/a11.txt");
      assertOneLine("out of memory ", run);
      assertEquals("", run.out());
    }
  }

  /** The first of all is there while the models are loaded. */
  @ParameterizedTest
  @CsvSource({"1, a15b.txt", "2, a15b.txt", "2, a00.txt"})
  void oneArticleTooLongAmongOthersFailsAlone(String threads, String giant) throws Exception {
    articles(giant, 20_000);
    CommandLineRun run =
        Program.in(folder).java(HEAP).run("--threads", threads, "--output-dir", "out", "in");
    assertOneLine("in/" + giant + ": too long for the memory that Java has", run);
    assertEquals(SMALL, wholeResults());
  }

  private int wholeResults() throws IOException {
    int whole = 0;
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        assertTrue(name.endsWith(".json") && !name.startsWith("."), name);
        Path article = in.resolve(name.replace(".json", ".txt"));
        Invariants.checkJson(Files.readString(file), Files.readString(article));
        whole++;
        Files.delete(file);
      }
    }
    return whole;
  }

  /** Models, and some twenty bytes for each of its characters; the JSON alone has four for each. */
  @Test
  void aLongTextTakesNoMoreThanItDid() throws Exception {
    Files.writeString(in.resolve("long.txt"), TEXT.repeat(MANY));
    for (List<String> to : List.of(List.<String>of(), List.of("--output-dir", "out"))) {
      List<String> arguments = new ArrayList<>(List.of("--threads", "2", "in/long.txt"));
      arguments.addAll(to);
      CommandLineRun run = Program.in(folder).java("-Xmx80m").run(arguments.toArray(new String[0]));
      assertEquals(Exit.OK, run.exit(), run.err());
      String json = to.isEmpty() ? run.out() : Files.readString(out.resolve("long.json"));
      assertEquals(MANY, json.split("\"type\": \"direct\"", -1).length - 1);
      assertTrue(json.endsWith("]\n}\n"));
    }
  }

  /** To standard output, each result is a line: no line is cut. */
  @Test
  void linesBeforeAndBehindAreWhole() throws Exception {
    articles("a15b.txt", 60_000);
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < SMALL; i++) {
      records.append("{\"id\":").append(i).append(",\"text\":\"").append(TEXT.strip());
      records.append("\"}\n");
    }
    Files.writeString(in.resolve("a15a.jsonl"), records);
    CommandLineRun run =
        Program.in(folder).java(HEAP).run("--threads=2", "-fjsonl", "--include-text", "in");
    assertOneLine("in/a15b.txt: too long for the memory that Java has", run);
    List<String> lines = run.out().lines().toList();
    assertEquals(2 * SMALL, lines.size());
    for (String line : lines) {
      Invariants.checkJson(line, Invariants.parse(line).at("/document/text").asText());
    }
  }

  /** What is in a file behind such a record was not read: that is said. */
  @Test
  void aRecordTooLongEndsItsFile() throws Exception {
    articles("a15b.txt", 60_000);
    Path records = folder.resolve("a.jsonl");
    String record = "{\"text\":\"" + TEXT.strip() + "\"}\n";
    String giant = "{\"text\":\"" + TEXT.strip().repeat(700_000) + "\"}\n";
    Files.writeString(records, record + giant + record);
    CommandLineRun run = Program.in(folder).java(HEAP).run("-fjsonl", "a.jsonl", "in/a10.txt");
    assertOneLine("a.jsonl: out of memory while it was read; what follows in it was not", run);
    assertEquals(2, run.out().lines().count());
  }
}
