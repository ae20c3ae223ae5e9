package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options from the environment and the user's file. */
class ConfigTest {
  private static final String TEXT =
      "\"We will appeal,\" said Ada. \"It is late,\" said Bo. \"I am out,\" thought Bo.";

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();
  private Path file;
  private String article;

  @BeforeEach
  void aHomeAndAnArticle() throws IOException {
    environment.put("HOME", home.toString());
    file = home.resolve(".config/quoth/config");
    Files.createDirectories(file.getParent());
    article = Files.writeString(home.resolve("a.txt"), TEXT).toString();
  }

  private void config(String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines));
  }

  private CommandLineRun run(String... args) {
    return new CommandLineRun.World(
            InputStream.nullInputStream(), Set.of("out"), environment, new StandIn())
        .run(args);
  }

  /** How many quotes are in lines of JSON. */
  private static int quotes(CommandLineRun run) {
    assertEquals(Exit.OK, run.exit(), run.err());
    return Invariants.parse(run.out()).get("quotes").size();
  }

  private void assertWrong(String place, String part, CommandLineRun run) {
    assertEquals(Exit.USAGE, run.exit(), run.out());
    assertEquals("", run.out());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: " + place + ": "), run.err());
    assertTrue(run.err().contains(part), run.err());
  }

  /** Options of Java's are for the launcher: with them alone, a run is as quick as without. */
  @Test
  void whatTheLauncherHandsToJavaIsNoOption() {
    Map<String, String> java = Map.of("QUOTH_JAVA_OPTS", "-Xmx1g", "HOME", "/");
    assertFalse(ConfigFile.orVariables(Optional.empty(), java));
    assertTrue(ConfigFile.orVariables(Optional.empty(), Map.of("QUOTH_FORMAT", "csv")));
    assertTrue(ConfigFile.orVariables(Optional.of("config"), java));
  }

  @Test
  void theFileSetsOptionsByTheirLongNames() throws IOException {
    config("# mine", "", "format = jsonl", "  cues=all  ", "include-text = true");
    CommandLineRun run = run(article);
    assertEquals(1, run.out().lines().count());
    assertEquals(3, quotes(run));
    assertEquals(TEXT, Invariants.parse(run.out()).at("/document/text").asText());
  }

  @Test
  void theCommandLineCountsMostThenTheEnvironmentThenTheFile() throws IOException {
    assertEquals(2, quotes(run(article)));
    config("cues = all", "speaker = Ada");
    assertEquals(1, quotes(run(article)));
    environment.put("QUOTH_SPEAKER", "Bo");
    assertEquals(2, quotes(run(article)));
    environment.put("QUOTH_CUES", "speech");
    assertEquals(1, quotes(run(article)));
    assertEquals(2, quotes(run("--cues=all", article)));
    assertEquals(1, quotes(run("--cues=all", "--speaker", "Ada", article)));
  }

  @Test
  void listsOfTheCommandLineTakeThePlaceOfTheFiles() throws IOException {
    config("type = indirect,mixed");
    assertEquals(0, quotes(run(article)));
    assertEquals(2, quotes(run("--type=direct", article)));
  }

  @Test
  void aFlagThatIsSetStaysSetWhenItIsGiven() throws IOException {
    Files.writeString(Path.of(article), "");
    config("quiet = true");
    assertEquals("", run(article).err());
    assertEquals("", run("-q", article).err());
    config("quiet = false");
    assertFalse(run(article).err().isEmpty());
    assertEquals("", run("--quiet", article).err());
  }

  @Test
  void aPlaceThatIsNamedTakesTheConfiguredOnes() throws IOException {
    Path configured = home.resolve("results");
    config("output-dir = " + configured);
    assertEquals(Exit.OK, run(article).exit());
    assertTrue(Files.isDirectory(configured));
    Path named = home.resolve("named.json");
    assertEquals(new CommandLineRun(Exit.OK, "", ""), run("-o", named.toString(), article));
    assertTrue(Files.exists(named));
    config("output-dir = a", "output = b");
    assertEquals(Exit.USAGE, run(article).exit());
  }

  @Test
  void theEnvironmentTurnsAFlagOff() throws IOException {
    Files.writeString(Path.of(article), "");
    config("quiet = true");
    environment.put("QUOTH_QUIET", "false");
    assertFalse(run(article).err().isEmpty());
  }

  @Test
  void whichFileIsRead() throws IOException {
    config("cues = all");
    Path other = Files.writeString(home.resolve("other"), "speaker = Ada");
    Path xdg = home.resolve("xdg/quoth/config");
    Files.createDirectories(xdg.getParent());
    Files.writeString(xdg, "type = mixed");
    assertEquals(3, quotes(run(article)));
    assertEquals(2, quotes(run("--no-config", article)));
    assertEquals(1, quotes(run("--config", other.toString(), article)));
    assertEquals(1, quotes(run("--config=" + other, article)));
    assertEquals(2, quotes(run("--config=" + other, "--no-config", article)));
    environment.put("XDG_CONFIG_HOME", "not/absolute");
    assertEquals(3, quotes(run(article)));
    environment.put("XDG_CONFIG_HOME", home.resolve("xdg").toString());
    assertEquals(0, quotes(run(article)));
    environment.put("QUOTH_CONFIG", other.toString());
    assertEquals(1, quotes(run(article)));
    assertEquals(3, quotes(run("--config", file.toString(), article)));
  }

  @Test
  void nothingBesideTheArticleIsRead() throws IOException {
    for (String name : List.of("config", "quoth", ".quoth", "quoth.config")) {
      Files.writeString(home.resolve(name), "cues = all");
    }
    assertEquals(2, quotes(run(article)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fromat = json;did you mean format?",
        "f = json;unknown option 'f'",
        "format = csw;json, jsonl",
        "threads = many;'many'",
        "threads = 0;--threads: at least 1",
        "min-confidence = 2;from 0 to 1",
        "quiet = perhaps;'perhaps'",
        "encoding = klingon;klingon",
        "help = true;cannot be set here",
        "config = x;cannot be set here",
        "just words;NAME = VALUE",
        "= json;NAME = VALUE",
        "evalute.view = spans;unknown command 'evalute'",
        "cues = all;set in line 1"
      })
  void aBadLineIsOneLineWithItsPlace(String row) throws IOException {
    String[] parts = row.split(";", 2);
    config("cues = all", "", parts[0]);
    assertWrong(file + ":3", parts[1], run(article));
  }

  @Test
  void ofAValueThatIsOverruledNothingIsSaid() throws IOException {
    config("threads = 0");
    assertEquals(2, quotes(run("--threads=1", article)));
    CommandLineRun run = run("--threads=0", article);
    assertTrue(run.err().startsWith("quoth: --threads: "), run.err());
  }

  @Test
  void aBadValueOfTheEnvironmentNamesItsVariable() {
    environment.put("QUOTH_MIN_CONFIDENCE", "much");
    assertWrong("QUOTH_MIN_CONFIDENCE", "much", run(article));
    environment.put("QUOTH_MIN_CONFIDENCE", "7");
    assertWrong("QUOTH_MIN_CONFIDENCE", "from 0 to 1", run(article));
  }

  @Test
  void variablesOfOthersAreLeftAlone() {
    environment.put("QUOTH_JAVA_OPTS", "-Xmx1g");
    environment.put("QUOTH_HOUSE_STYLE", "x");
    environment.put("QUOTH_HELP", "true");
    assertEquals(2, quotes(run(article)));
  }

  @Test
  void aFileThatIsNamedHasToBeThere() throws IOException {
    assertWrong("nowhere", "no such file", run("--config=nowhere", article));
    assertWrong(home.toString(), "", run("--config", home.toString(), article));
    environment.put("QUOTH_CONFIG", "nowhere");
    assertWrong("nowhere", "no such file", run(article));
  }

  @Test
  void anotherCommandHasItsNameBefore() throws IOException {
    Path gold = home.resolve("gold.txt");
    Files.writeString(gold, "--- one\n{q1:\"We will appeal,\"} {c1:said} {s1:Ada}.\n");
    config("format = text", "evaluate.format = json");
    assertTrue(run("evaluate", gold.toString()).out().startsWith("{"));
    config("cues = all", "evaluate.format = xml");
    assertWrong(file + ":2", "text, json", run("evaluate", gold.toString()));
    assertEquals(3, quotes(run(article)));
    environment.put("QUOTH_EVALUATE_FORMAT", "json");
    assertTrue(run("evaluate", "--no-config", gold.toString()).out().startsWith("{"));
  }

  @Test
  void noColorCountsMoreThanTheFile() throws IOException {
    config("format = text", "color = always");
    assertTrue(run(article).out().contains("\u001b"));
    environment.put("NO_COLOR", "1");
    assertFalse(run(article).out().contains("\u001b"));
    assertTrue(run("--color=always", article).out().contains("\u001b"));
  }

  @Test
  void whoAsksForHelpGetsIt() throws IOException {
    config("nonsense");
    for (String[] args :
        List.of(
            new String[] {"--help"},
            new String[] {"--version"},
            new String[] {"help"},
            new String[] {"schema"},
            new String[] {"completion"})) {
      CommandLineRun run = run(args);
      assertEquals(Exit.OK, run.exit(), run.err());
      assertEquals("", run.err());
    }
  }

  @Test
  void aByteOrderMarkAndOtherLineEndsAreNoMatter() throws IOException {
    Files.writeString(file, "\ufeffcues = all\r\nspeaker = Bo\r\n");
    assertEquals(2, quotes(run(article)));
  }
}
