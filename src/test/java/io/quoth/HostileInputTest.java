package io.quoth;

import static io.quoth.WholeRunTest.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quoth.document.PairedMarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to break, through all stages: what comes out keeps the invariants. */
class HostileInputTest {
  private static final String QUOTE = "\u201cWe will appeal,\u201d said Maria Okafor, the mayor. ";

  /** Many times what it takes: to tell a text too long from one that never ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder;

  private JsonNode result(String name, byte[] content) throws IOException {
    String file = Files.write(folder.resolve(name), content).toString();
    String[] args = {"-qfjsonl", "--include-text", "--cues=all", file};
    CommandLineRun run = assertTimeout(PATIENCE, () -> world("").run(args));
    assertEquals(Exit.OK, run.exit(), run.err());
    JsonNode result = Invariants.parse(run.out());
    Invariants.checkJson(run.out(), result.at("/document/text").asText());
    return result;
  }

  private JsonNode result(String text) throws IOException {
    return result("a.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aMillionMarks() {
    for (String marks : new String[] {"\"", "\u201c", "'a' ", "\u00ab\u00bb", "\u201c\u2018"}) {
      String text = marks.repeat(1_000_000 / marks.length());
      assertTimeout(PATIENCE, () -> PairedMarks.check(text));
    }
  }

  @Test
  void marksNestedTenThousandDeep() throws IOException {
    result(
        QUOTE
            + "\n\n"
            + "\u201cHe said \u2018".repeat(10_000)
            + "no"
            + "\u2019\u201d".repeat(10_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202e",
        "\u202a",
        "\u2066",
        "\u2069",
        "\u200f",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u00ad",
        "\u0301",
        "\u0000",
        "\u0007",
        "\u001b[2J",
        "\u0085",
        "\ufffd",
        "\ue000",
        "\udb40\udc41",
        "\uffff"
      })
  void controlsBetweenAllLetters(String control) throws IOException {
    byte[] text = String.join(control, QUOTE.split("")).getBytes(StandardCharsets.UTF_8);
    String file = Files.write(folder.resolve("a.txt"), text).toString();
    CommandLineRun run = world("").run("-qfjsonl", "--include-text", "--input-format=text", file);
    if (run.exit() == Exit.ALL_FAILED) {
      // Many of these are what a binary file has.
      assertEquals(1, run.errors().size(), run.err());
      return;
    }
    Invariants.checkJson(run.out(), Invariants.parse(run.out()).at("/document/text").asText());
    for (String format : new String[] {"text", "markdown", "csv"}) {
      String out = world("").run("-q", "-f", format, "--input-format=text", file).out();
      assertFalse(out.indexOf('\u001b') >= 0 && !format.equals("csv"), format);
    }
  }

  @Test
  void halvesOfCharacters() throws IOException {
    JsonNode result =
        result(
            "a.jsonl",
            ("{\"text\":\"\\ud83d " + QUOTE.strip() + " \\ude42\\ud83d \\u0000\"}")
                .getBytes(StandardCharsets.UTF_8));
    assertEquals("We will appeal,", result.at("/quotes/0/text").asText());
  }

  /** Letters of another alphabet that look alike are other letters: another name. */
  @Test
  void lettersThatLookAlike() throws IOException {
    JsonNode result =
        result(
            QUOTE + "\n\n\u201cNo,\u201d said Boris \u041ek\u0430for, a farmer. " + "\n\n" + QUOTE);
    result
        .get("speakers")
        .forEach(
            speaker -> {
              boolean cyrillic = speaker.get("name").asText().contains("\u0430");
              assertFalse(cyrillic && speaker.get("aliases").toString().contains("Maria"));
            });
  }

  @Test
  void aNameOfAMegabyte() throws IOException {
    result("\u201cNo,\u201d said Maria " + "Okafor ".repeat(20_000) + ".\n\n" + QUOTE);
    result("\u201cNo,\u201d said " + "O".repeat(1_000_000) + ".\n\n" + QUOTE);
    result("\u201cNo,\u201d said " + "Anna-".repeat(50_000) + "Lind.\n\n" + QUOTE);
  }

  @Test
  void aRecordOfAHundredThousandKeys() throws IOException {
    StringBuilder record = new StringBuilder("{");
    for (int i = 0; i < 100_000; i++) {
      record.append("\"k").append(i).append("\":{\"text\":[").append(i).append("]},");
    }
    record.append("\"text\":\"").append(QUOTE).append("\"}");
    JsonNode result = result("a.jsonl", record.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals("We will appeal,", result.at("/quotes/0/text").asText());
  }

  /** What is read is what was there at some time: whole, or told in a line. */
  @Test
  void aFileThatChangesWhileItIsRead() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), QUOTE.repeat(2_000));
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; !done.get(); i++) {
                try {
                  Files.writeString(
                      file,
                      QUOTE.repeat(i % 3 * 1_000),
                      StandardOpenOption.TRUNCATE_EXISTING,
                      StandardOpenOption.WRITE);
                } catch (IOException e) {
                  return;
                }
              }
            });
    writer.start();
    try {
      for (int i = 0; i < 10; i++) {
        CommandLineRun run = world("").run("-qfjsonl", "--include-text", file.toString());
        if (run.exit() == Exit.OK) {
          JsonNode text = Invariants.parse(run.out()).at("/document/text");
          Invariants.checkJson(run.out(), text.asText());
        } else {
          assertEquals(1, run.errors().size(), run.err());
          assertTrue(run.err().startsWith("quoth: " + file), run.err());
        }
      }
    } finally {
      done.set(true);
      writer.join();
    }
  }
}
