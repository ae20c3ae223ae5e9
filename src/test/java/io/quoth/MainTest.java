package io.quoth;

import static io.quoth.CommandLineRun.run;
import static io.quoth.CommandLineRun.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final String TEXT =
      "\ud83d\ude00 \"We will appeal,\" said Ada. \"It is late,\" said Bo. \"So be it,\" said Ada."
          + " \"I am out,\" thought Bo.";

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content).toString();
  }

  private static JsonNode quotes(CommandLineRun run) {
    assertEquals(Exit.OK, run.exit(), run.err());
    Invariants.checkJson(run.out(), TEXT);
    return Invariants.parse(run.out()).get("quotes");
  }

  private static List<String> contents(CommandLineRun run) {
    return quotes(run).findValuesAsText("decidedBy").isEmpty()
        ? List.of()
        : StreamSupport.stream(quotes(run).spliterator(), false)
            .map(q -> q.get("text").asText())
            .toList();
  }

  @Test
  void extractIsTheDefault() throws IOException {
    String a = file("a.txt", TEXT);
    CommandLineRun run = run(a);
    assertEquals(List.of("We will appeal,", "It is late,", "So be it,"), contents(run));
    assertEquals(run, run("extract", a));
    assertEquals("", run.err());
    assertEquals(a, Invariants.parse(run.out()).at("/document/id").asText());
    assertTrue(run.out().startsWith("{\n  \"schemaVersion\": \"1.0\",\n"), run.out());
  }

  @Test
  void withoutOptionsTheWayRoundPicocliIsTheSame() throws IOException {
    String a = file("a.txt", TEXT);
    String b = file("b.txt", "\"No,\" said Cy.");
    for (List<String> names :
        List.of(
            List.of(a),
            List.of(a, b),
            List.of(folder.toString()),
            List.of(a, ""),
            List.of("@" + a, a),
            List.of("a\0b"),
            List.of("-", a),
            List.of("-", a, "-"),
            List.of(folder.resolve("none.txt").toString()))) {
      List<String> others = new ArrayList<>(List.of("--"));
      others.addAll(names);
      assertEquals(
          world(TEXT).run(others.toArray(String[]::new)),
          world(TEXT).run(names.toArray(String[]::new)),
          names.toString());
    }
  }

  @Test
  void aFileMayBeNamedLikeACommand() throws IOException {
    String a = file("a.txt", TEXT);
    CommandLineRun run = run(a, "schema");
    assertEquals(Exit.SOME_FAILED, run.exit());
    assertEquals("quoth: schema: no such file or folder\n", run.err());
  }

  @Test
  void standardInputIsReadWhenNothingIsNamed() {
    CommandLineRun run = world(TEXT).run();
    assertEquals(3, quotes(run).size());
    assertEquals("-", Invariants.parse(run.out()).at("/document/id").asText());
    assertEquals(run, world(TEXT).run("-"));
  }

  @Test
  void aTerminalIsNotReadButToldHow() {
    InputStream nobodyTypes = InputStream.nullInputStream();
    CommandLineRun run =
        new CommandLineRun.World(nobodyTypes, Set.of("in"), Map.of(), new StandIn()).run();
    assertEquals(Exit.USAGE, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("Usage: quoth [extract] [OPTIONS] [FILE|DIR|-]..."), run.err());
  }

  @Test
  void helpVersionSchemaAndCompletionGoToStandardOutput() throws IOException {
    for (String[] args :
        List.of(
            new String[] {"--help"},
            new String[] {"help"},
            new String[] {"help", "extract"},
            new String[] {"extract", "-h"})) {
      CommandLineRun run = run(args);
      assertEquals(Exit.OK, run.exit());
      assertTrue(run.out().contains("--min-confidence"), run.out());
      assertEquals("", run.err());
    }
    assertTrue(run("help", "schema").out().contains("JSON Schema"));
    assertTrue(run("--version").out().matches("quoth [0-9]+\\.[0-9]+\\.[0-9]+\n"));
    assertTrue(run("completion").out().contains("--min-confidence"));
    try (InputStream in = Main.class.getResourceAsStream("schema.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(new CommandLineRun(Exit.OK, schema, ""), run("schema"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--formt;did you mean --format",
        "--fromat=json;did you mean --format",
        "--spekaer=x;did you mean --speaker",
        "-Z;Unknown option",
        "--format=xml;json, jsonl, csv, tsv, text, html, markdown, webannotation, brat",
        "--format=json,;json, jsonl",
        "--format=json,csv;--output-dir",
        "--offsets=chars;codepoint, utf16, byte",
        "--type=direct,spoken;direct, mixed, indirect",
        "--cues=none;speech, all",
        "--color=green;auto, always, never",
        "--input-format=pdf;auto, text, html, json, jsonl",
        "--encoding=klingon;klingon",
        "--threads=0;--threads",
        "--threads=many;--threads",
        "--min-confidence=1.5;--min-confidence",
        "--min-confidence=NaN;--min-confidence",
        "--speaker=--;--speaker",
        "--format;--format"
      })
  void wrongUsageIsOneLineThatSaysWhatIsKnown(String row) {
    String[] parts = row.split(";", 2);
    CommandLineRun run = run(parts[0]);
    assertEquals(Exit.USAGE, run.exit());
    assertEquals("", run.out());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: ") && run.err().contains(parts[1]), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema", "completion", "help"})
  void everyCommandHasHelp(String command) {
    for (String option : List.of("-h", "--help")) {
      CommandLineRun run = run(command, option);
      assertEquals(Exit.OK, run.exit(), run.err());
      assertTrue(run.out().contains("Usage: quoth " + command), run.out());
      assertEquals("", run.err());
    }
  }

  @Test
  void whatIsCompletedIsTaken() {
    String script = run("completion").out();
    for (String words :
        List.of(
            "'json jsonl csv tsv text",
            "'codepoint utf16 byte'",
            "'direct mixed indirect'",
            "'speech all'",
            "'auto always never'")) {
      assertTrue(script.contains(words), words);
      assertFalse(script.contains(words.toUpperCase(Locale.ROOT)), words);
    }
  }

  @Test
  void ofAnOptionGivenTwiceTheLastCounts() throws IOException {
    String a = file("a.txt", TEXT);
    assertEquals(run("-f", "jsonl", a), run("-f", "text", "--format=jsonl", a));
    assertEquals(run("-q", a), run("-q", "-q", a));
  }

  @Test
  void outputsExcludeEachOther() {
    assertEquals(Exit.USAGE, run("-o", "a", "--output-dir", "b").exit());
    assertEquals(Exit.USAGE, run("--files-from", "-", "-").exit());
  }

  @Test
  void whatIsKeptIsNumberedAnew() throws IOException {
    String a = file("a.txt", TEXT);
    assertEquals(List.of("It is late,"), contents(run("--speaker", "BO", a)));
    assertEquals(
        List.of("It is late,", "I am out,"), contents(run("--speaker=bo", "--cues=all", a)));
    assertEquals(List.of(), contents(run("--type", "indirect,mixed", a)));
    assertEquals(List.of(), contents(run("--min-confidence=0.95", a)));
    assertEquals("q1", quotes(run("--speaker=bo", a)).at("/0/id").asText());
    assertEquals("s1", quotes(run("--speaker=bo", a)).at("/0/speaker/id").asText());
  }

  @Test
  void offsetsInEveryUnit() throws IOException {
    String a = file("a.txt", TEXT);
    assertEquals(3, quotes(run(a)).at("/0/spans/0/start").asInt());
    assertEquals(4, quotes(run("--offsets=utf16", a)).at("/0/spans/0/start").asInt());
    assertEquals(6, quotes(run("--offsets=byte", a)).at("/0/spans/0/start").asInt());
  }

  @Test
  void theTextIsIncludedOnRequest() throws IOException {
    String a = file("a.txt", TEXT);
    assertTrue(Invariants.parse(run(a).out()).at("/document/text").isNull());
    assertEquals(
        TEXT, Invariants.parse(run("--include-text", a).out()).at("/document/text").asText());
  }

  @Test
  void metadataOfTheCommandLineCountsMost() throws IOException {
    String a = file("a.jsonl", "{\"text\": \"x\", \"url\": \"u\", \"title\": \"t\"}");
    JsonNode document =
        Invariants.parse(
                run(
                        a,
                        "--title=T",
                        "--author=A",
                        "--publisher=P",
                        "--published=2026-01-01",
                        "-f",
                        "jsonl")
                    .out())
            .get("document");
    assertEquals("T", document.get("title").asText());
    assertEquals("A", document.get("author").asText());
    assertEquals("P", document.get("publisher").asText());
    assertEquals("2026-01-01", document.get("published").asText());
    assertTrue(document.get("url").isNull());
    assertEquals("U", Invariants.parse(run(a, "--url=U").out()).at("/document/url").asText());
  }

  @Test
  void exitStatusTellsOfNoQuotes() throws IOException {
    String a = file("a.txt", TEXT);
    String none = file("none.txt", "Rain fell.");
    assertEquals(Exit.OK, run(none).exit());
    assertEquals(Exit.NOTHING, run("-e", none).exit());
    assertEquals(Exit.NOTHING, run("-e", "--type=mixed", a).exit());
    assertEquals(Exit.OK, run("-e", none, a).exit());
  }

  @Test
  void warningsAreToldUnlessQuiet() throws IOException {
    String empty = file("empty.txt", "");
    CommandLineRun run = run(empty);
    assertEquals(Exit.OK, run.exit());
    assertEquals("quoth: " + empty + ": warning: the article is empty\n", run.err());
    Invariants.checkJson(run.out(), "");
    assertEquals("empty", Invariants.parse(run.out()).at("/warnings/0/code").asText());
    assertEquals("", run("-q", empty).err());
    assertTrue(run("-v", empty).err().contains("quotes: 0"));
  }

  @Test
  void coloursOnlyOnATerminal() throws IOException {
    String a = file("a.txt", TEXT);
    CommandLineRun.World plain = world("");
    CommandLineRun.World terminal =
        new CommandLineRun.World(plain.in(), Set.of("out"), Map.of(), plain.stages());
    CommandLineRun.World noColour =
        new CommandLineRun.World(
            plain.in(), Set.of("out"), Map.of("NO_COLOR", "1"), plain.stages());
    assertFalse(plain.run("-f", "text", a).out().contains("\u001b"));
    assertTrue(plain.run("-f", "text", "--color=always", a).out().contains("\u001b"));
    assertTrue(terminal.run("-f", "text", a).out().contains("\u001b"));
    assertFalse(terminal.run("-f", "text", "--color=never", a).out().contains("\u001b"));
    assertFalse(noColour.run("-f", "text", a).out().contains("\u001b"));
  }

  @Test
  void faultsOfOursAreOneLine() throws IOException {
    String bad = file("bad.txt", "make it fail");
    String a = file("z.txt", TEXT);
    CommandLineRun run = run(bad, a);
    assertEquals(Exit.FAULT, run.exit());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().contains(bad), run.err());
    assertEquals(3, Invariants.parse(run.out()).get("quotes").size());
    assertTrue(run("-v", bad).err().contains("\tat io.quoth."));
  }

  @Test
  void modelsThatCannotBeLoadedAreAFaultToo() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            Set.of(),
            Map.of());
    Main main =
        new Main(
            console,
            () -> {
              throw new NoClassDefFoundError("model");
            });
    assertEquals(Exit.FAULT, main.run(file("a.txt", TEXT)));
    assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
  }
}
