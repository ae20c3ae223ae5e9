package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the command line through all stages and back. */
class WholeRunTest {
  private static final String TEXT =
      "\u201cWe will appeal the ruling,\u201d said Maria Okafor, the mayor of Lund. \ud83d\ude00\n\n"
          + "She said that the court was wrong. \u201cIt is late,\u201d Okafor added.\n";

  private static CommandLineRun run(String text, String... args) {
    return world(text).run(args);
  }

  /** The real stages, loaded once for all runs. */
  static CommandLineRun.World world(String text) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new CommandLineRun.World(in, Set.of(), Map.of(), TestStages.STAGES);
  }

  @Test
  void theProgramAsItShips() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
    assertEquals(Exit.OK, Main.run(in, out, err));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    assertEquals(run(TEXT).out(), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anObviousQuoteHasItsSpeaker() {
    CommandLineRun run = run(TEXT);
    assertEquals(Exit.OK, run.exit(), run.err());
    Invariants.checkJson(run.out(), TEXT);
    JsonNode quote = Invariants.parse(run.out()).at("/quotes/0");
    assertEquals("We will appeal the ruling,", quote.get("text").asText());
    assertEquals("direct", quote.get("type").asText());
    assertEquals("Maria Okafor", quote.at("/speaker/name").asText());
  }

  @Test
  void whoGoesOnBehindTheCueHasOneQuoteOnRequest() {
    String text = "\u201cThe quay is shut,\u201d said Maria Okafor. \u201cGo home.\u201d\n";
    assertEquals(2, Invariants.parse(run(text).out()).get("quotes").size());
    CommandLineRun run = run(text, "--join");
    Invariants.checkJson(run.out(), text);
    JsonNode result = Invariants.parse(run.out());
    assertEquals(1, result.get("quotes").size());
    assertEquals("The quay is shut, Go home.", result.at("/quotes/0/text").asText());
    assertEquals(2, result.at("/quotes/0/spans").size());
    assertEquals(1, result.at("/speakers/0/quotes").asInt());
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertEquals(run(TEXT), run(TEXT));
  }

  @Test
  void everyUnitAndFormatKeepsTheInvariants() {
    for (String unit : List.of("codepoint", "utf16", "byte")) {
      CommandLineRun run = run(TEXT, "-f", "jsonl", "--cues=all", "--offsets", unit);
      Invariants.checkJson(run.out(), TEXT);
    }
    assertTrue(run(TEXT, "-f", "text").out().contains("Maria Okafor"));
  }

  @Test
  void lineEndsChangeNoAnswer() {
    assertEquals(contents(TEXT), contents(TEXT.replace("\n", "\r\n")));
  }

  private static List<String> contents(String text) {
    List<String> contents = new ArrayList<>();
    Invariants.parse(run(text).out())
        .get("quotes")
        .forEach(q -> contents.add(q.get("text").asText() + " / " + q.get("speaker")));
    return contents;
  }

  @Test
  void anArticleCutAnywhereIsAnArticle() {
    for (int end = 0; end <= TEXT.length(); end++) {
      String cut = TEXT.substring(0, end);
      if (end == 0 || !Character.isHighSurrogate(cut.charAt(end - 1))) {
        CommandLineRun run = run(cut, "-q");
        assertEquals(Exit.OK, run.exit(), run.err());
        Invariants.checkJson(run.out(), cut);
      }
    }
  }
}
