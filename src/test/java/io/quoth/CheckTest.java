package io.quoth;

import static io.quoth.CommandLineRun.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command around the checker, whose answers {@link QuestionsTest} asks for. */
class CheckTest {
  private static final String NOVAK =
      "\ud83d\ude00\n\n\u201cWe will rebuild the bridge in 10 days,\u201d Transport Minister Helena"
          + " Novak said. The bridge fell in May.\n";

  private static final String BERG =
      "\u201cThe bridge was old,\u201d said the engineer Elias Berg. Helena Novak said that it would"
          + " be rebuilt.\n";

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static CommandLineRun check(String in, String... args) {
    String[] words = new String[args.length + 1];
    words[0] = "check";
    System.arraycopy(args, 0, words, 1, args.length);
    return WholeRunTest.world(in).run(words);
  }

  @ParameterizedTest
  @CsvSource({
    "Novak, rebuild the bridge, 0, verbatim",
    "Novak, rebuild the bridge in ten days, 0, verbatim",
    "Novak, rebuild the bridge in 12 days, 1, near-verbatim",
    "Berg, rebuild the bridge, 1, someone-else",
    "Novak, the bridge fell in May, 1, not-found",
    "Kolb, rebuild the bridge, 1, someone-else"
  })
  void exitCodesAndJson(String speaker, String quote, int exit, String answer) {
    CommandLineRun run = check(NOVAK, "--speaker", speaker, "--quote", quote, "-f", "json");
    assertEquals(exit, run.exit(), run.err());
    assertEquals("", run.err());
    JsonNode told = Invariants.parse(run.out());
    assertEquals(answer, told.get("answer").asText(), run.out());
    assertEquals(exit == 0, told.get("supported").asBoolean());
    assertEquals(answer, told.at("/articles/0/answer").asText());
    assertEquals(quote, told.get("quote").asText());
    assertEquals(answer.equals("not-found"), !told.at("/articles/0/narration").isNull());
  }

  @ParameterizedTest
  @CsvSource({"codepoint, 4", "utf16, 5", "byte, 9"})
  void placesAreThoseOfTheSource(String unit, int start) {
    CommandLineRun run =
        check(NOVAK, "--quote=we will rebuild", "-f", "json", "--offsets", unit, "-");
    JsonNode told = Invariants.parse(run.out());
    JsonNode passage = told.at("/articles/0/passages/0");
    assertEquals(unit, told.get("offsetUnit").asText());
    assertEquals(start, passage.at("/spans/0/start").asInt());
    assertEquals("We will rebuild", passage.at("/spans/0/text").asText());
    assertEquals("Helena Novak", passage.at("/speaker/name").asText());
    assertEquals("Transport Minister", passage.at("/speaker/role").asText());
    assertTrue(passage.at("/sentence/text").asText().endsWith("Helena Novak said."));
    assertEquals("[\"case\"]", passage.get("how").toString());
  }

  @Test
  void everyArticleAndAllTogether() throws IOException {
    String a = file("a.txt", BERG);
    String b = file("b.txt", NOVAK);
    CommandLineRun run =
        check("", "--speaker=Novak", "--quote=rebuild the bridge", folder.toString());
    assertEquals(Exit.OK, run.exit(), run.err());
    assertTrue(run.out().startsWith(a + ": not-found\n"), run.out());
    assertTrue(run.out().contains("\n" + b + ": verbatim\n"), run.out());
    assertTrue(run.out().endsWith("all: verbatim; 1 of 2 articles supports it\n"), run.out());
    // One that fails is told, and the others are done.
    CommandLineRun some = check("", "--quote=rebuild the bridge", "nowhere.txt", b);
    assertEquals(Exit.SOME_FAILED, some.exit());
    assertEquals("quoth: nowhere.txt: no such file or folder\n", some.err());
    assertTrue(some.out().contains(b + ": verbatim\n"), some.out());
    CommandLineRun none = check("", "--quote=rebuild the bridge", "-f", "json", "nowhere.txt");
    assertEquals(Exit.ALL_FAILED, none.exit());
    assertEquals("", none.out());
  }

  @Test
  void recordsOfJsonl() {
    String records =
        "{\"id\":\"x\",\"body\":\"\\\"We are ready,\\\" said Ada Lind.\"}\n"
            + "{\"id\":\"y\",\"body\":\"\\\"We are not ready,\\\" said Ada Lind.\"}\n";
    CommandLineRun run =
        check(records, "--quote", "we are not ready", "--text-field=body", "-f", "json");
    assertEquals(Exit.OK, run.exit(), run.err());
    JsonNode articles = Invariants.parse(run.out()).get("articles");
    assertEquals("x", articles.at("/0/id").asText());
    assertEquals("y", articles.at("/1/id").asText());
    assertEquals("near-verbatim", articles.at("/0/answer").asText());
    assertEquals("negation", articles.at("/0/passages/0/changes/0/kind").asText());
    assertEquals("verbatim", articles.at("/1/answer").asText());
  }

  @Test
  void namesThatFitSeveralAreTold() {
    String text =
        "\"It is late,\" said Anna Kolb. \"It is early,\" said Greta Kolb. They left at once.\n";
    CommandLineRun both = check(text, "--speaker=Kolb", "--quote=it is early");
    assertTrue(both.out().contains("the name fits Anna Kolb and Greta Kolb\n"), both.out());
    assertTrue(both.out().contains("verbatim: Greta Kolb"), both.out());
    CommandLineRun nobody = check(text, "--speaker=Berg", "--quote=it is early");
    assertEquals(Exit.NOTHING, nobody.exit());
    assertTrue(nobody.out().contains("nobody is quoted here as Berg\n"), nobody.out());
  }

  @Test
  void anEmptyInputHasNoAnswer() throws IOException {
    CommandLineRun run = check("", "--quote=it is late", "-f", "json", file("a.jsonl", ""));
    assertEquals(Exit.NOTHING, run.exit());
    JsonNode told = Invariants.parse(run.out());
    assertEquals("[]", told.get("articles").toString());
    assertEquals("not-found", told.get("answer").asText());
    assertEquals(Exit.NOTHING, check("", "--quote=it is late").exit());
  }

  @Test
  void anArticleCannotCommandTheTerminal() {
    CommandLineRun run = check("\"It is \u202every late,\" said Ada Lind.\n", "--quote=it is late");
    assertEquals(Exit.OK, run.exit(), run.err());
    assertFalse(run.out().contains("\u202e"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check a;--quote is missing",
        "check --quote=... a;--quote: no word to look for",
        "check --quote= a;--quote: no word to look for",
        "check --quote=x --speaker=! a;--speaker: no word to look for",
        "check --quote=x -f csv a;text, json",
        "check --quote=x --offsets=words a;codepoint, utf16, byte",
        "check --quote=x --files-from=- -;standard input cannot be both",
        "check --quot=x a;did you mean --quote"
      })
  void wrongUsageIsOneLine(String row) {
    CommandLineRun run = run(row.split(";")[0].split(" "));
    assertEquals(Exit.USAGE, run.exit());
    assertEquals("", run.out());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().contains(row.split(";")[1]), run.err());
  }
}
