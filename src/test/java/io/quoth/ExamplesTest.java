package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code examples/x.txt} gives {@code examples/x.json}, byte for byte. To renew one, and then
 * to read what changed: {@code ./quoth examples/x.txt >examples/x.json}.
 */
class ExamplesTest {
  private static final Path FOLDER = Path.of("examples");

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    List<Path> texts = ending(".txt");
    assertFalse(texts.isEmpty());
    assertEquals(
        texts.stream().map(ExamplesTest::json).toList(), ending(".json"), "one JSON a text");
    return texts.stream().map(text -> dynamicTest(text.toString(), () -> check(text)));
  }

  private static List<Path> ending(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Path json(Path text) {
    return FOLDER.resolve(text.getFileName().toString().replaceFirst("txt$", "json"));
  }

  private static void check(Path text) throws IOException {
    CommandLineRun run = WholeRunTest.world("").run("examples/" + text.getFileName());
    assertEquals(Exit.OK, run.exit(), run.err());
    assertEquals("", run.err());
    Invariants.checkJson(run.out(), Files.readString(text));
    assertEquals(Files.readString(json(text)), run.out());
  }
}
