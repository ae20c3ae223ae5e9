package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of input, through the program as a user starts it. */
class LaunchedInputsTest {
  private static final String PAGE = "wordpress-blocks.html";
  private static final String RECORD =
      "{\"text\": \"“We will appeal,” said Maria Okafor, the mayor. It rained.\", \"id\": %s}";

  @TempDir private Path folder;
  private Launched quoth;

  @BeforeEach
  void launch() throws IOException {
    quoth = new Launched(folder);
    Files.copy(Path.of("src/test/resources/pages").resolve(PAGE), folder.resolve("page.html"));
    Files.writeString(
        folder.resolve("pretty.json"),
        "{\n  \"authors\": [\"Ada Byrne\", \"Bo Lund\"],\n  \"language\": \"en\",\n"
            + "  \"maintext\": \"“We will appeal,” said Maria Okafor, the mayor.\"\n}\n");
    Files.writeString(folder.resolve("list.json"), "[" + RECORD.formatted(1) + ",\n{\"t\": 2}]");
    pack("page.html.gz", Files.readAllBytes(folder.resolve("page.html")));
    String lines = RECORD.formatted(1) + "\n" + RECORD.formatted(2) + "\n";
    pack("two.jsonl.gz", lines.getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("empty.html"), "<!doctype html><p>Page not found.</p>");
    byte[] packed = Files.readAllBytes(folder.resolve("two.jsonl.gz"));
    Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(packed, packed.length - 9));
  }

  private void pack(String name, byte[] bytes) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(bytes);
    }
  }

  /** A line for a shell in the folder where the program is. */
  private CommandLineRun shell(String line) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TERM", "xterm");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");
    Path err = folder.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandLineRun(process.waitFor(), out, Files.readString(err));
  }

  private static JsonNode checked(String json) {
    JsonNode result = Invariants.parse(json);
    Invariants.checkJson(json, result.at("/document/text").asText());
    return result;
  }

  private static void assertOneLine(int exit, String start, CommandLineRun run) {
    assertEquals(exit, run.exit(), run.err());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: " + start), run.err());
  }

  @Test
  void aPageIsReadAndItsOffsetsPointIntoItsText() throws Exception {
    CommandLineRun run = quoth.run("--include-text", "page.html");
    assertEquals(Exit.OK, run.exit(), run.err());
    assertEquals("", run.err());
    JsonNode result = checked(run.out());
    JsonNode document = result.get("document");
    assertEquals("School kitchen fire: head praises pupils", document.get("title").asText());
    assertEquals("Dev Prakash", document.get("author").asText());
    assertEquals("en-GB", document.get("language").asText());
    assertTrue(document.get("text").asText().contains("\n\n“They walked,” she said."));
    assertTrue(result.get("quotes").findValuesAsText("text").contains("They walked,"), run.out());
    String units = quoth.run("--include-text", "--offsets=byte", "page.html").out();
    assertEquals(result.get("quotes").size(), checked(units).get("quotes").size());
  }

  @Test
  void packedItSaysTheSame() throws Exception {
    String plain = quoth.run("-f", "jsonl", "page.html").out();
    String packed = quoth.run("-f", "jsonl", "page.html.gz").out();
    assertEquals(plain, packed.replace("page.html.gz", "page.html"));
    CommandLineRun piped = shell("cat page.html.gz | program/quoth -f jsonl -");
    assertEquals("", piped.err());
    assertEquals(
        Invariants.parse(plain).get("quotes"), Invariants.parse(piped.out()).get("quotes"));
    CommandLineRun lines = shell("program/quoth -f jsonl --input-format=jsonl <two.jsonl.gz");
    assertEquals(2, lines.out().lines().count(), lines.err());
  }

  @Test
  void jsonOverSeveralLinesAndInLists() throws Exception {
    CommandLineRun run = quoth.run("--include-text", "pretty.json");
    assertEquals(Exit.OK, run.exit(), run.err());
    JsonNode result = checked(run.out());
    assertEquals("Ada Byrne; Bo Lund", result.at("/document/author").asText());
    assertEquals("Maria Okafor", result.at("/quotes/0/speaker/name").asText());
    assertEquals(run.out(), quoth.run("--include-text", "pretty.json", "-o", "-").out());
    CommandLineRun list = quoth.run("-f", "jsonl", "list.json");
    assertOneLine(Exit.SOME_FAILED, "list.json#2: no text in the field text", list);
    assertEquals("1", Invariants.parse(list.out()).at("/document/id").asText());
  }

  @Test
  void whatHasNoArticleFailsInOneLine() throws Exception {
    assertOneLine(Exit.ALL_FAILED, "empty.html: no article in this page", quoth.run("empty.html"));
    assertOneLine(
        Exit.ALL_FAILED, "cut.txt.gz: the gzip data end too early", quoth.run("cut.txt.gz"));
    CommandLineRun some = quoth.run("--include-text", "empty.html", "page.html");
    assertOneLine(Exit.SOME_FAILED, "empty.html: no article in this page", some);
    checked(some.out());
    // What came before the fault is there.
    CommandLineRun cut = quoth.run("-f", "jsonl", "--input-format=jsonl", "cut.txt.gz");
    assertOneLine(Exit.SOME_FAILED, "cut.txt.gz: the gzip data end too early", cut);
    // Only the end of the packing is gone: what was whole before it is there.
    assertEquals(2, cut.out().lines().count());
  }

  @Test
  void aFolderOfAllKindsReadAgainBesideItsResults() throws Exception {
    Path news = Files.createDirectories(folder.resolve("news"));
    for (String name : List.of("page.html", "pretty.json", "two.jsonl.gz", "page.html.gz")) {
      Files.copy(folder.resolve(name), news.resolve(name));
    }
    CommandLineRun first = quoth.run("-f", "jsonl", "news");
    assertEquals(Exit.OK, first.exit(), first.err());
    assertEquals(5, first.out().lines().count());
    assertEquals(new CommandLineRun(Exit.OK, "", ""), quoth.run("--output-dir", "news", "news"));
    assertTrue(Files.exists(news.resolve("page-2.json")));
    assertEquals(first, quoth.run("-f", "jsonl", "news"));
  }

  @Test
  void progressOnATerminalAlone() throws Exception {
    assumeTrue(shell("script --version").exit() == 0, "no pseudo terminal to be had here");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      lines.append(i % 100 == 50 ? "no record" : RECORD.formatted(i)).append('\n');
    }
    Files.writeString(folder.resolve("many.jsonl"), lines);
    String command = "program/quoth -f jsonl -o out.jsonl many.jsonl";
    CommandLineRun run = shell("script -qec '" + command + "' /dev/null </dev/null");
    assertEquals(Exit.SOME_FAILED, run.exit(), run.out());
    assertEquals(396, Files.readAllLines(folder.resolve("out.jsonl")).size());
    assertTrue(run.out().contains(" quotes, ") && run.out().contains(" left"), run.out());
    // What a terminal shows in the end: each failure on a line of its own, and nothing else.
    List<String> shown =
        Arrays.stream(run.out().split("\n")).map(LaunchedInputsTest::shown).toList();
    assertEquals(
        List.of("51", "151", "251", "351"),
        shown.stream()
            .filter(line -> !line.isEmpty())
            .map(line -> line.replaceFirst("^quoth: many.jsonl:([0-9]+): no JSON: .*", "$1"))
            .toList());
    CommandLineRun quiet = shell("script -qec '" + command + " -q' /dev/null </dev/null");
    assertFalse(quiet.out().contains("\u001b"), quiet.out());
    CommandLineRun file = shell("script -qec '" + command + " 2>told' /dev/null </dev/null");
    assertFalse(file.out().contains("\u001b"), file.out());
    assertFalse(Files.readString(folder.resolve("told")).contains("\u001b"));
  }

  /** What is left of a line when it was written over. */
  private static String shown(String line) {
    String whole = line.replace("\r\r", "\r");
    return whole
        .substring(whole.lastIndexOf("\u001b[K") < 0 ? 0 : whole.lastIndexOf("\u001b[K") + 3)
        .replace("\r", "");
  }
}
