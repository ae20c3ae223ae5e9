package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review commands through the script that starts the program. */
class ReviewLauncherTest {
  private static final String TEXT =
      "\ud83d\ude00 \u201cWe will not protect \u00c9lise\u2019s borders,\u201d said Zo\u00eb Akar, the"
          + " defence minister.\n";

  @TempDir private Path folder;
  private LauncherRun launcher;

  @BeforeEach
  void start() throws Exception {
    launcher = new LauncherRun(folder);
    Files.writeString(launcher.workingFolder().resolve("a.txt"), TEXT);
  }

  @Test
  void check() throws Exception {
    CommandLineRun run =
        launcher.run(
            "", "check", "--speaker=akar", "--quote=protect \u00e9lise's borders", "a.txt");
    assertEquals(Exit.NOTHING, run.exit(), run.err());
    assertTrue(
        run.out().startsWith("a.txt: near-verbatim, but changed: not supported\n"), run.out());
    assertTrue(run.out().contains("Zo\u00eb Akar"), run.out());
    assertEquals("", run.err());
    CommandLineRun piped =
        launcher.run(TEXT, "check", "--quote", "we will not protect Elise's borders", "-f", "json");
    assertEquals(Exit.OK, piped.exit(), piped.err());
    assertEquals(
        "verbatim", Invariants.parse(piped.out()).at("/articles/0/answer").asText(), piped.out());
  }

  @Test
  void verify() throws Exception {
    CommandLineRun extracted = launcher.run("", "--offsets=byte", "a.txt");
    Path result = launcher.workingFolder().resolve("r.json");
    Files.writeString(result, extracted.out());
    CommandLineRun run = launcher.run("", "verify", "r.json");
    assertEquals(new CommandLineRun(Exit.OK, "a.txt: 1 quote stands\n", ""), run);
    Files.writeString(launcher.workingFolder().resolve("a.txt"), TEXT.replace(" not", ""));
    CommandLineRun changed = launcher.run(extracted.out(), "verify", "-", "a.txt");
    assertEquals(Exit.NOTHING, changed.exit(), changed.err());
    assertTrue(changed.out().contains("We will [-not-] protect"), changed.out());
  }

  @Test
  void speakers() throws Exception {
    CommandLineRun run = launcher.run(TEXT, "speakers", "-f", "csv", "a.txt", "-");
    assertEquals(Exit.OK, run.exit(), run.err());
    assertTrue(run.out().contains("\r\nZo\u00eb Akar,person,"), run.out());
    assertTrue(run.out().contains(",2,12,2,,,\r\n"), run.out());
  }
}
