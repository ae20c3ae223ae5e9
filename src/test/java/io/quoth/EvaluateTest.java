package io.quoth;

import static io.quoth.CommandLineRun.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateTest {
  /** One right, one by another speaker, one that is no quote to the stand-in, one it makes up. */
  private static final String CASE =
      "--- t\n{q1:\"We will appeal,\"} said {s1:Ada}. {q2:\"It is late,\"} said Bo. {q3:Rain fell},"
          + " {s3:Cy} wrote. \"Not this,\" said Di. {q4:\"I am out,\"} thought {s4:Bo}.\n"
          + "=> 2 Eva Lund\n";

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void figuresOfACase() throws IOException {
    CommandLineRun run = run("evaluate", "-f", "json", file("a.txt", CASE));
    assertEquals(Exit.OK, run.exit(), run.err());
    JsonNode all = Invariants.parse(run.out()).at("/views/attributions/all");
    // Speech only: the thought that is marked is not found.
    assertEquals(3, all.at("/overlap/found").asInt());
    assertEquals(2, all.at("/overlap/rightFound").asInt());
    assertEquals(4, all.at("/overlap/expected").asInt());
    assertEquals(2 / 3.0, all.at("/overlap/precision").asDouble(), 1e-12);
    assertEquals(0.5, all.at("/overlap/recall").asDouble(), 1e-12);
    assertEquals(1, all.at("/e2e/rightFound").asInt());
    assertEquals(1, all.at("/e2e-fullname/rightFound").asInt());
    assertEquals(1, all.at("/bySource/name/right").asInt());
    assertEquals("", run.err());
  }

  @Test
  void thoughtsCountWhereTheyAreAskedFor() throws IOException {
    String plain = file("a.txt", CASE);
    String thoughts = file("b.txt", CASE + "=> cues all\n");
    assertEquals(3, found(plain));
    assertEquals(4, found("--cues=all", plain));
    assertEquals(4, found(thoughts));
    assertEquals(3, found("--cues=speech", thoughts));
  }

  @Test
  void whoGoesOnCountsOnceWhereTheArticlesHaveItSo() throws IOException {
    String gold =
        "--- one attribution\n"
            + "{q1:\"We are late,\"} {s1:Ada Moss} {c1:said}. {q1:\"The sea is up.\"}\n";
    for (boolean join : List.of(false, true)) {
      String[] args = {"evaluate", "-f", "json", file("a.txt", gold), "--join=" + join};
      CommandLineRun run = WholeRunTest.world("").run(args);
      assertEquals(Exit.OK, run.exit(), run.err());
      JsonNode overlap = Invariants.parse(run.out()).at("/views/attributions/all/overlap");
      assertEquals(join ? 1 : 2, overlap.get("found").asInt());
      assertEquals(1, overlap.get("expected").asInt());
    }
  }

  private static int found(String... args) {
    String[] words = new String[args.length + 3];
    words[0] = "evaluate";
    words[1] = "-f";
    words[2] = "json";
    System.arraycopy(args, 0, words, 3, args.length);
    CommandLineRun run = run(words);
    return Invariants.parse(run.out()).at("/views/attributions/all/overlap/found").asInt();
  }

  @Test
  void tablesFitATerminal() throws IOException {
    CommandLineRun run = run("evaluate", "--view", "attributions", file("a.txt", CASE));
    assertEquals(Exit.OK, run.exit(), run.err());
    assertTrue(run.out().startsWith("1 article\n\nattributions: "), run.out());
    assertFalse(run.out().contains("spans:"), run.out());
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    assertTrue(
        run.out().matches("(?s).*\nall +overlap +0.667 +0.500 +0.571 +2/3 +2/4\n.*"), run.out());
  }

  @Test
  void errorsAreALineEach() throws IOException {
    String errors = folder.resolve("errors.jsonl").toString();
    CommandLineRun run =
        run("evaluate", "--view=attributions", "--errors", errors, file("a.txt", CASE));
    assertEquals(Exit.OK, run.exit(), run.err());
    List<JsonNode> lines =
        Files.readAllLines(Path.of(errors)).stream().map(Invariants::parse).toList();
    assertEquals(
        List.of("speaker", "missed", "missed", "spurious"),
        lines.stream().map(l -> l.get("error").asText()).toList());
    assertEquals("Eva Lund", lines.get(0).at("/expected/name").asText());
    assertEquals("Bo", lines.get(0).at("/found/name").asText());
    assertEquals("Not this,", lines.get(3).at("/found/text").asText());
  }

  @Test
  void allStagesTogether() throws IOException {
    String told =
        "--- t\n{q1:“We will appeal the ruling,”} {c1:said} {s1:Maria Okafor}, the mayor. {s2:She}"
            + " {c2:said} that {q2:the court was wrong}.\n=> 2 Maria Okafor\n";
    CommandLineRun run = WholeRunTest.world(told).run("evaluate", "-f", "json", "-");
    assertEquals(Exit.OK, run.exit(), run.err());
    JsonNode views = Invariants.parse(run.out()).get("views");
    assertEquals(1, views.at("/attributions/all/e2e-fullname/f1").asDouble(), run.out());
    assertEquals(2, views.at("/attributions/all/e2e/rightFound").asInt());
    assertEquals(1, views.at("/spans/direct/exact/rightExpected").asInt());
    assertEquals(1, views.at("/spans/all/overlap/expected").asInt());
    assertEquals(1, views.at("/attributions/all/bySource/pronoun/rightNames").asInt());
  }

  @Test
  void badFilesAreALineEachAndTheOthersAreDone() throws IOException {
    String good = file("a.txt", CASE);
    String bad = file("b.txt", "# about\n\n--- t\n{q1:A}\n=> 1 Lind\nmore\n");
    CommandLineRun run = run("evaluate", bad, good, "nowhere.txt");
    assertEquals(Exit.SOME_FAILED, run.exit());
    assertEquals(
        List.of(
            "quoth: " + bad + ":6: text behind a => line",
            "quoth: nowhere.txt: no such file or folder"),
        run.errors());
    assertTrue(run.out().startsWith("1 article\n"), run.out());
    CommandLineRun none = run("evaluate", bad);
    assertEquals(Exit.ALL_FAILED, none.exit());
    assertEquals("", none.out());
  }

  @Test
  void whatCannotBeAnnotatedIsLeftAloneInAFolder() throws IOException {
    file("a.txt", CASE);
    file("b.html", "<p>x");
    file("c.json", "{}");
    CommandLineRun run = run("evaluate", folder.toString());
    assertEquals(Exit.OK, run.exit(), run.err());
    assertTrue(run.out().startsWith("1 article\n"), run.out());
  }

  @Test
  void aFaultOfOursIsALine() throws IOException {
    CommandLineRun run = run("evaluate", file("a.txt", "--- t\nmake it fail\n"));
    assertEquals(Exit.FAULT, run.exit());
    assertEquals(1, run.errors().size(), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate;Missing required parameter",
        "evaluate --view=both;Missing required parameter",
        "evaluate --view=none a;spans, attributions, both",
        "evaluate --cues=none a;speech, all",
        "evaluate -f csv a;text, json",
        "evaluate --errers=x a;did you mean --errors"
      })
  void wrongUsageIsOneLine(String row) {
    String[] parts = row.split(";");
    CommandLineRun run = run(parts[0].split(" "));
    assertEquals(Exit.USAGE, run.exit());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().contains(parts[1]), run.err());
    assertTrue(run.err().contains("(quoth evaluate --help lists the options)"), run.err());
  }

  @Test
  void errorsNeverOverwriteAnInput() throws IOException {
    String a = file("a.txt", CASE);
    CommandLineRun run = run("evaluate", "--errors", a, a);
    assertEquals(Exit.USAGE, run.exit());
    assertEquals(CASE, Files.readString(Path.of(a)));
    assertEquals(Exit.USAGE, run("evaluate", "--errors", folder.toString(), a).exit());
    assertEquals(Exit.USAGE, run("evaluate", "--errors", folder + "/no/e", a).exit());
  }

  @Test
  void helpFitsOneScreenAndHasAnExample() {
    CommandLineRun run = run("evaluate", "--help");
    assertEquals(Exit.OK, run.exit());
    assertTrue(run.out().lines().count() <= 40, run.out());
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    assertTrue(run.out().contains("Example: quoth evaluate"), run.out());
    assertEquals(run.out(), run("help", "evaluate").out());
  }
}
