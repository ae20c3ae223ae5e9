package io.quoth;

import static io.quoth.WholeRunTest.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is no article, or a strange one, through all stages. */
class WholeBadInputTest {
  private static final String TEXT = "“We will appeal,” said Maria Okafor, the mayor. It rained. ";

  /** Many times what it takes: to tell a text too long from one that never ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private String file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertOneLine(int exit, String told, CommandLineRun run) {
    assertEquals(exit, run.exit(), run.err());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: " + told), run.err());
  }

  @Test
  void missing() {
    assertOneLine(Exit.ALL_FAILED, "nope.txt: no such file", world("").run("nope.txt"));
  }

  /** A link to itself: not to be read by anybody, root included. */
  @Test
  void unreadable() throws IOException {
    Path loop = Files.createSymbolicLink(folder.resolve("loop.txt"), Path.of("loop.txt"));
    String good = file("a.txt", TEXT);
    CommandLineRun run = world("").run(loop.toString(), good);
    assertOneLine(Exit.SOME_FAILED, loop + ": ", run);
    Invariants.checkJson(run.out(), TEXT);
  }

  @Test
  void empty() throws IOException {
    for (String blank : new String[] {"", "\n", " \t\r\n \u00a0\n"}) {
      String name = file("empty.txt", blank);
      CommandLineRun run = world("").run(name);
      assertEquals(Exit.OK, run.exit(), run.err());
      assertFalse(run.errors().size() > 1, run.err());
      Invariants.checkJson(run.out(), blank);
    }
  }

  @Test
  void binary() throws IOException {
    String bin = file("a.bin", new byte[] {'G', 'I', 'F', 0, 1, 2, (byte) 0xff});
    assertOneLine(Exit.ALL_FAILED, bin + ": a binary file", world("").run(bin));
  }

  @Test
  void notUtf8() throws IOException {
    String name = file("a.txt", TEXT.getBytes("windows-1252"));
    CommandLineRun run = world("").run("--include-text", name);
    assertOneLine(Exit.OK, name + ": warning: not UTF-8; decoded as windows-1252", run);
    Invariants.checkJson(run.out(), TEXT);
    JsonNode result = Invariants.parse(run.out());
    assertEquals("Maria Okafor", result.at("/quotes/0/speaker/name").asText());
    assertEquals("decoded-as", result.at("/warnings/0/code").asText());
  }

  @Test
  void badRecordsFailAlone() throws IOException {
    String name = file("a.jsonl", "{\"text\": \"" + TEXT + "\"}\noops\n{\"t\": 1}\n");
    CommandLineRun run = world("").run(name);
    assertEquals(Exit.SOME_FAILED, run.exit());
    assertEquals(2, run.errors().size(), run.err());
    assertTrue(run.errors().get(0).startsWith("quoth: " + name + ":2: no JSON"), run.err());
    assertTrue(run.errors().get(1).startsWith("quoth: " + name + ":3: no text"), run.err());
    Invariants.checkJson(run.out(), TEXT);
  }

  private void assertTaken(String text) throws IOException {
    String name = file("long.txt", text);
    CommandLineRun run = assertTimeout(PATIENCE, () -> world("").run(name));
    assertEquals(Exit.OK, run.exit(), run.err());
    assertEquals("", run.err());
    JsonNode result = Invariants.parse(run.out());
    assertEquals(text.codePointCount(0, text.length()), result.at("/document/length").asInt());
  }

  @Test
  void oneLineOfAMegabyte() throws IOException {
    assertTaken(TEXT.repeat((1 << 20) / TEXT.length()));
  }

  @Test
  void aHundredThousandMarks() throws IOException {
    assertTaken("\" ".repeat(100_000));
    assertTaken("“".repeat(50_000) + "”".repeat(50_000));
    assertTaken("\"a\"'b'".repeat(25_000));
  }

  @Test
  void oneWordOfAMegabyte() throws IOException {
    assertTaken("said".repeat(1 << 18));
  }

  @Test
  void characters() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 1; c < 0x30000; c += c < 0x3000 ? 1 : 97) {
      if (c < 0xd800 || c > 0xdfff) {
        all.appendCodePoint(c);
        all.append(c % 7 == 0 ? " said " : "");
      }
    }
    String name = file("all.txt", all.toString());
    CommandLineRun run = world("").run("--input-format", "text", name);
    assertEquals(Exit.OK, run.exit(), run.err());
    Invariants.checkJson(run.out(), all.toString());
  }
}
