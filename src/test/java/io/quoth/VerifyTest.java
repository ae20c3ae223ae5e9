package io.quoth;

import static io.quoth.CommandLineRun.run;
import static io.quoth.CommandLineRun.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {
  private static final String TEXT =
      "\ud83d\ude00 Rain fell in \u00d8st on Monday.\n\n\"We will not appeal the ruling today,\" said"
          + " Ada. Some left early.\n\n\"It is late,\" said Bo. Nobody heard it.\n";

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String result(String... args) throws IOException {
    return file("r.json", world(TEXT).run(args).out());
  }

  /** The states of a result's quotes after its article has become another. */
  private List<String> states(String result, String text) throws IOException {
    CommandLineRun run = run("verify", "-f", "json", result, file("now.txt", text));
    assertEquals("", run.err());
    assertEquals(text.equals(TEXT) ? Exit.OK : Exit.NOTHING, run.exit());
    return Invariants.parse(run.out()).at("/results/0/quotes").findValuesAsText("state");
  }

  @TestFactory
  Stream<DynamicTest> examplesStand() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      for (Path text : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String unit : List.of("codepoint", "utf16", "byte")) {
          for (String more : List.of("--include-text", "--cues=all")) {
            tests.add(dynamicTest(text + " " + unit + more, () -> stands(text, unit, more)));
          }
        }
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private void stands(Path text, String unit, String more) throws IOException {
    CommandLineRun extracted = WholeRunTest.world("").run("--offsets", unit, more, text.toString());
    String result = file("x.json", extracted.out());
    int quotes = Invariants.parse(extracted.out()).get("quotes").size();
    String all = text + ": " + quotes + " quotes stand\n";
    assertEquals(new CommandLineRun(Exit.OK, all, ""), run("verify", result));
    assertEquals(new CommandLineRun(Exit.OK, all, ""), run("verify", result, text.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"codepoint", "utf16", "byte"})
  void everyUnit(String unit) throws IOException {
    String result = result("--offsets", unit);
    assertEquals(List.of("stands", "stands"), states(result, TEXT));
    assertEquals(List.of("moved", "moved"), states(result, "\ud83d\ude00\u00e9 " + TEXT));
    String cut = TEXT.replace("\ud83d\ude00 Rain fell in \u00d8st on Monday.", "It rained.");
    assertEquals(List.of("moved", "moved"), states(result, cut));
    CommandLineRun run = run("verify", "-f", "json", result, folder.resolve("now.txt").toString());
    JsonNode span = Invariants.parse(run.out()).at("/results/0/quotes/1/spans/0");
    JsonNode there =
        Invariants.parse(world(cut).run("--offsets", unit).out()).at("/quotes/1/spans/0");
    assertEquals(there, span);
  }

  @Test
  void whatIsAlteredIsToldWordByWord() throws IOException {
    String result = result();
    String changed =
        TEXT.replace("will not appeal", "will appeal").replace("It is late", "It was very late");
    assertEquals(List.of("altered", "altered"), states(result, changed));
    CommandLineRun run = run("verify", result, folder.resolve("now.txt").toString());
    assertTrue(run.out().contains(": We will [-not-] appeal the ruling today,\n"), run.out());
    assertTrue(run.out().contains(": It [-is-] {+was very+} late,\n"), run.out());
    assertTrue(run.out().startsWith("-: the article has changed, 2 altered\n"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "said Ada | denied Ada | reframed",
        "said Ada | said Eva | reframed",
        "\"We will | We will | reframed",
        "Some left | All left | stands",
        "We will not appeal the ruling today, | Snow is expected in the north, | gone",
        "We will not appeal the ruling today, | We will not appeal the  ruling today, | moved"
      })
  void whatIsAroundCounts(String before, String after, String state) throws IOException {
    assertEquals(state, states(result(), TEXT.replace(before, after)).get(0));
  }

  @Test
  void aChangeElsewhereIsADifference() throws IOException {
    String longer = TEXT + "Corrected on Friday.\n";
    assertEquals(List.of("stands", "stands"), states(result(), longer));
    CommandLineRun run = run("verify", folder.resolve("r.json").toString(), file("b.txt", longer));
    assertEquals("-: the article has changed, 2 quotes stand\n", run.out());
  }

  /** In the same article nothing moves: somebody wrote into the result. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "We will not appeal; We will appeal; altered",
        "\"text\": \"said\"; \"text\": \"admitted\"; reframed",
        "\"text\": \"Ada\"; \"text\": \"Bo\"; reframed",
        "\"start\": 31; \"start\": 32; moved",
        "\"start\": 31; \"start\": -5; moved",
        "\"start\": 31; \"start\": 9999999999999; moved"
      })
  void aResultThatWasChanged(String before, String after, String state) throws IOException {
    String json = Files.readString(Path.of(result()));
    assertTrue(json.contains(before), json);
    String changed = file("changed.json", json.replace(before, after));
    CommandLineRun run = run("verify", "-f", "json", changed, file("a.txt", TEXT));
    assertEquals(Exit.NOTHING, run.exit(), run.err());
    JsonNode first = Invariants.parse(run.out()).at("/results/0");
    assertEquals(state, first.at("/quotes/0/state").asText(), run.out());
    assertEquals("[]", first.get("faults").toString());
  }

  @Test
  void theJoinedTextCounts() throws IOException {
    String json = Files.readString(Path.of(result()));
    int at = json.indexOf("We will not appeal");
    String changed = json.substring(0, at) + "We may" + json.substring(at + "We will not".length());
    CommandLineRun run = run("verify", file("c.json", changed), file("a.txt", TEXT));
    assertEquals(Exit.NOTHING, run.exit());
    assertTrue(run.out().contains("does not stand: text\n"), run.out());
    assertTrue(run.out().contains("We [-may-] {+will not+} appeal"), run.out());
  }

  @Test
  void whatAResultSaysOfTheWholeCounts() throws IOException {
    String json = Files.readString(Path.of(result("--include-text")));
    String length = "\"length\": " + TEXT.codePointCount(0, TEXT.length());
    assertTrue(json.contains(length));
    String a = file("a.txt", TEXT);
    CommandLineRun run = run("verify", file("l.json", json.replace(length, "\"length\": 7")), a);
    assertEquals(Exit.NOTHING, run.exit());
    assertTrue(run.out().contains("its length is not what the result says"), run.out());
    String other = file("t.json", json.replace("Some left early", "Some came early"));
    assertEquals(Exit.NOTHING, run("verify", other, a).exit());
    assertTrue(run("verify", other, a).out().contains("the text in the result is not"));
    assertEquals(Exit.NOTHING, run("verify", other).exit());
  }

  @Test
  void theTextInTheResultCountsBeforeItsSource() throws IOException {
    String a = file("a.txt", TEXT);
    String with = file("with.json", run("--include-text", a).out());
    String without = file("without.json", run(a).out());
    file("a.txt", "Nothing is left.");
    assertEquals(Exit.OK, run("verify", with).exit());
    assertEquals(Exit.NOTHING, run("verify", without).exit());
    assertEquals(Exit.NOTHING, run("verify", with, a).exit());
    Files.delete(Path.of(a));
    CommandLineRun gone = run("verify", without);
    assertEquals(Exit.ALL_FAILED, gone.exit());
    assertEquals(1, gone.errors().size(), gone.err());
    assertTrue(gone.err().contains("document.source: no file " + a), gone.err());
  }

  @Test
  void manyResultsOfManyArticles() throws IOException {
    String lines =
        "{\"id\":\"x\",\"text\":\"\\\"So be it,\\\" said Ada.\"}\n"
            + "{\"id\":\"y\",\"text\":\"\\\"Not so,\\\" said Bo.\"}\n";
    String archive = file("archive.jsonl", lines);
    String jsonl = run("-f", "jsonl", archive).out();
    assertEquals("x: 1 quote stands\ny: 1 quote stands\n", run("verify", file("r", jsonl)).out());
    String array = "[" + jsonl.strip().replace("\n", ",") + "]";
    assertEquals(
        Exit.OK, run("verify", file("array.json", array), folder + "/archive.jsonl").exit());
    assertEquals(Exit.OK, world(lines).run("verify", file("r", jsonl), "-").exit());
    assertEquals(Exit.OK, world(jsonl).run("verify", "-", archive).exit());
    file("archive.jsonl", lines.replace("Not so", "Not now"));
    CommandLineRun changed = run("verify", file("r", jsonl));
    assertEquals(Exit.NOTHING, changed.exit());
    assertTrue(
        changed.out().startsWith("x: 1 quote stands\ny: the article has changed, 1 altered"));
    file("archive.jsonl", lines.substring(0, lines.indexOf('\n')));
    CommandLineRun less = run("verify", file("r", jsonl));
    assertEquals(Exit.SOME_FAILED, less.exit());
    assertTrue(less.err().contains("y: its article is not among those read"), less.err());
  }

  @Test
  void packedFilesAreUnpacked() throws IOException {
    String a = packed("a.txt.gz", TEXT);
    String result = packed("r.json.gz", run(a).out());
    assertEquals(Exit.OK, run("verify", result).exit());
    assertEquals(Exit.OK, run("verify", result, a).exit());
  }

  private String packed(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return path.toString();
  }

  @Test
  void articlesAreReadAsTheyWereExtracted() throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "\"D\u00e9j\u00e0 vu,\" said Ada.".getBytes(Charset.forName("ISO-8859-1")));
    String result = file("r.json", run("--encoding=ISO-8859-1", latin.toString()).out());
    assertEquals(Exit.OK, run("verify", "--encoding", "ISO-8859-1", result).exit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{}; no schemaVersion",
        "[1]; no JSON object",
        "plain text; no JSON",
        "{\"schemaVersion\":\"2.0\"}; schemaVersion is 2.0",
        "{\"schemaVersion\":1}; schemaVersion is no string",
        "{\"schemaVersion\":\"1.0\",\"document\":[]}; document is no object",
        "{\"schemaVersion\":\"1.0\",\"document\":{},\"quotes\":{}}; quotes is no list",
        "{\"schemaVersion\":\"1.0\",\"document\":{},\"quotes\":[]}; no document.id",
        "{\"a\":; no JSON",
        "``; nothing in it"
      })
  void whatIsNoResultIsOneLine(String content, String reason) throws IOException {
    String file = file("bad.json", content);
    CommandLineRun run = run("verify", file, file("a.txt", TEXT));
    assertEquals(Exit.ALL_FAILED, run.exit());
    assertEquals("", run.out());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: " + file + ": not a result of quoth: "), run.err());
    assertTrue(run.err().contains(reason), run.err());
  }

  @Test
  void badFilesAreOneLine() throws IOException {
    String result = result();
    String deep = file("deep.json", "[".repeat(50_000));
    for (String[] args :
        List.of(
            new String[] {"verify", "nowhere.json"},
            new String[] {"verify", folder.toString()},
            new String[] {"verify", ""},
            new String[] {"verify", deep},
            new String[] {"verify", result, "nowhere.txt"},
            new String[] {"verify", result})) {
      CommandLineRun run = run(args);
      assertEquals(Exit.ALL_FAILED, run.exit(), run.err());
      assertEquals(1, run.errors().size(), run.err());
      assertEquals("", run.out());
    }
  }

  @Test
  void whatStandsBeforeABrokenResultIsVerified() throws IOException {
    String json = Files.readString(Path.of(result("--include-text")));
    CommandLineRun run = run("verify", file("two.json", json + json.substring(0, 300)));
    assertEquals(Exit.SOME_FAILED, run.exit());
    assertEquals("-: 2 quotes stand\n", run.out());
    assertTrue(run.err().contains("not a result of quoth: object 2: no JSON"), run.err());
    assertFalse(run.err().contains("Source"), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify;Missing required parameter",
        "verify - -;only once",
        "verify -f xml a;text, json",
        "verify a b c;Unmatched argument",
        "verify --formt=json a;did you mean --format"
      })
  void wrongUsageIsOneLine(String row) {
    CommandLineRun run = run(row.split(";")[0].split(" "));
    assertEquals(Exit.USAGE, run.exit());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().contains(row.split(";")[1]), run.err());
  }

  @Test
  void anArticleCannotCommandTheTerminal() throws IOException {
    String text = "\"We will\u2066 not appeal the ruling today,\" said Ada.\n";
    String result = file("e.json", world(text).run().out());
    CommandLineRun run =
        run(
            "verify",
            result,
            file("e.txt", text.replace(" not", "").replace("today", "\u202enow")));
    assertEquals(Exit.NOTHING, run.exit());
    assertFalse(run.out().contains("\u2066") || run.out().contains("\u202e"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "check", "speakers"})
  void helpFitsOneScreenAndHasAnExample(String command) {
    CommandLineRun run = run(command, "--help");
    assertEquals(Exit.OK, run.exit());
    assertTrue(run.out().lines().count() <= 30, run.out());
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    assertTrue(run.out().contains("Example: quoth "), run.out());
    assertEquals(run.out(), run("help", command).out());
  }
}
