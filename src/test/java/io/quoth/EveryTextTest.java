package io.quoth;

import static io.quoth.WholeRunTest.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quoth.article.Article;
import io.quoth.tally.CaseReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The invariants over every whole text that we have; those over cases are in their own tests. */
class EveryTextTest {
  private static final Path TESTS = Path.of("src/test/resources");

  @TempDir private Path folder;

  private static List<Path> ending(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
      assertFalse(found.isEmpty(), folder + " has some");
      return found;
    }
  }

  @TestFactory
  Stream<DynamicTest> inventedArticles() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String part : List.of("seen", "unseen")) {
      for (var each : CaseReader.readFolder(TESTS.resolve("invented").resolve(part))) {
        tests.add(
            dynamicTest(
                each.label(),
                () ->
                    Invariants.check(
                        TestStages.STAGES.apply(Article.of(each.file(), each.text())))));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> pagesAndExamples() throws IOException {
    List<Path> all = new ArrayList<>(ending(TESTS.resolve("pages"), ".html"));
    all.addAll(ending(Path.of("examples"), ".txt"));
    return all.stream().map(file -> dynamicTest(file.toString(), () -> inAllUnits(file)));
  }

  private static void inAllUnits(Path file) {
    for (String unit : List.of("codepoint", "utf16", "byte")) {
      CommandLineRun run =
          world("").run("-qfjsonl", "--include-text", "--cues=all", "--offsets", unit, "" + file);
      if (run.exit() == Exit.ALL_FAILED) {
        assertEquals("quoth: " + file + ": no article in this page\n", run.err());
        return;
      }
      assertEquals(Exit.OK, run.exit(), run.err());
      JsonNode text = Invariants.parse(run.out()).at("/document/text");
      Invariants.checkJson(run.out(), text.asText());
    }
  }

  /** Not the platform's line ends, language, charset nor the number of threads change a byte. */
  @Test
  void theSameBytesOnOtherPlatforms() throws Exception {
    for (String format : List.of("json", "jsonl", "csv", "text", "markdown", "html")) {
      byte[] here =
          world("")
              .run("--threads=1", "-f", format, "examples")
              .out()
              .getBytes(StandardCharsets.UTF_8);
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dline.separator=\r\n",
                  "-Dfile.encoding=ISO-8859-1",
                  "-Duser.language=tr",
                  "-Duser.country=TR",
                  "-Duser.timezone=Pacific/Kiritimati",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "io.quoth.Main",
                  "--threads=3",
                  "-f",
                  format,
                  "examples")
              .redirectError(folder.resolve("err").toFile())
              .start();
      process.getOutputStream().close();
      String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(2, TimeUnit.MINUTES));
      assertEquals(new String(here, StandardCharsets.UTF_8), there, format);
      assertEquals("", Files.readString(folder.resolve("err")));
    }
  }
}
