package io.quoth;

import static io.quoth.CommandLineRun.run;
import static io.quoth.CommandLineRun.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  private static final String TEXT = "\"We will appeal,\" said Ada.";

  @TempDir private Path folder;

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private String file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertOneLine(int exit, String start, CommandLineRun run) {
    assertEquals(exit, run.exit(), run.err());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: " + start), run.err());
  }

  @Test
  void missing() throws IOException {
    assertOneLine(Exit.ALL_FAILED, "nope.txt: no such file", run("nope.txt"));
    CommandLineRun both = run("nope.txt", file("a.txt", TEXT));
    assertOneLine(Exit.SOME_FAILED, "nope.txt: no such file", both);
    Invariants.checkJson(both.out(), TEXT);
  }

  @Test
  void failFastStopsAtTheFirst() throws IOException {
    String a = file("a.txt", TEXT);
    for (String threads : new String[] {"1", "3"}) {
      CommandLineRun first = run("--fail-fast", "--threads", threads, "nope.txt", a);
      assertOneLine(Exit.ALL_FAILED, "nope.txt", first);
      assertEquals("", first.out());
      CommandLineRun second = run("--fail-fast", "--threads", threads, a, "nope.txt", a);
      assertOneLine(Exit.SOME_FAILED, "nope.txt", second);
      Invariants.checkJson(second.out(), TEXT);
    }
  }

  /** A link to itself: not to be read by anybody, root included. */
  @Test
  void unreadable() throws IOException {
    Path loop = Files.createSymbolicLink(folder.resolve("loop.txt"), Path.of("loop.txt"));
    assertOneLine(Exit.ALL_FAILED, loop + ": ", run(loop.toString()));
  }

  @Test
  void namesThatAreNoPaths() {
    assertOneLine(Exit.ALL_FAILED, "a?b.txt: not a valid path", run("a\0b.txt"));
    assertOneLine(Exit.ALL_FAILED, ": not a valid path", run(""));
    assertOneLine(Exit.ALL_FAILED, "-x: no such file", run("--", "-x"));
  }

  @Test
  void empty() throws IOException {
    String empty = file("empty.txt", "");
    CommandLineRun run = run(empty);
    assertOneLine(Exit.OK, empty + ": warning: the article is empty", run);
    Invariants.checkJson(run.out(), "");
    assertEquals(Exit.OK, world("").run("-q").exit());
    assertEquals(new CommandLineRun(Exit.OK, "", ""), run(file("empty.jsonl", "")));
  }

  @Test
  void binary() throws IOException {
    String bin = file("a.bin", new byte[] {'G', 'I', 'F', 0, 1, 2, (byte) 0xff});
    assertOneLine(Exit.ALL_FAILED, bin + ": a binary file", run(bin));
  }

  @Test
  void notUtf8() throws IOException {
    String text = "\u201cWe will appeal,\u201d she said. \"No,\" said Ada.";
    String a = file("a.txt", text.getBytes("windows-1252"));
    CommandLineRun run = run("--include-text", a);
    assertOneLine(Exit.OK, a + ": warning: not UTF-8; decoded as windows-1252", run);
    Invariants.checkJson(run.out(), text);
    assertEquals("decoded-as", Invariants.parse(run.out()).at("/warnings/0/code").asText());
    CommandLineRun forced = run("--encoding", "windows-1252", "--include-text", a);
    assertEquals(text, Invariants.parse(forced.out()).at("/document/text").asText());
    assertEquals("", forced.err());
  }

  @Test
  void fiftyMegabytes() throws IOException {
    String text = (TEXT + " The mayor of the city said that it was late, and so it was.\n");
    int times = 50 * 1024 * 1024 / text.length();
    String a = file("big.txt", text.repeat(times));
    CommandLineRun.World plain = world("");
    CommandLineRun.World finder =
        new CommandLineRun.World(
            plain.in(),
            Set.of(),
            Map.of(),
            article -> new Sample(article.text().substring(0, 0)).build());
    assertTimeout(Duration.ofSeconds(60), () -> assertEquals(Exit.OK, finder.run(a).exit()));
  }

  @Test
  void oneLineOfOneMegabyte() throws IOException {
    String text = (TEXT + " It is so. ").repeat(1024 * 1024 / (TEXT.length() + 11));
    String a = file("line.txt", text);
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          CommandLineRun run = run("-v", a);
          assertEquals(Exit.OK, run.exit(), run.err());
          assertTrue(run.out().contains("\"end\": 16"));
        });
  }

  @Test
  void badRecordsFailAlone() throws IOException {
    String a =
        file("a.jsonl", "{\"text\": \"" + TEXT.replace("\"", "\\\"") + "\"}\noops\n{\"t\": 1}\n");
    CommandLineRun run = run(a);
    assertEquals(Exit.SOME_FAILED, run.exit());
    assertEquals(2, run.errors().size(), run.err());
    assertTrue(run.errors().get(0).startsWith("quoth: " + a + ":2: no JSON: "), run.err());
    assertTrue(run.errors().get(1).startsWith("quoth: " + a + ":3: no text in the field text"));
    Invariants.checkJson(run.out(), TEXT);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void packedInputs() throws IOException {
    String whole = file("a.txt.gz", packed(TEXT));
    CommandLineRun run = run("--include-text", whole);
    assertEquals(Exit.OK, run.exit(), run.err());
    Invariants.checkJson(run.out(), TEXT);
    byte[] bytes = packed(TEXT);
    String cut = file("cut.txt.gz", Arrays.copyOf(bytes, bytes.length - 5));
    bytes[bytes.length - 6] ^= 1;
    String broken = file("broken.gz", bytes);
    String twice = file("twice.gz", packed(new String(packed(TEXT), StandardCharsets.ISO_8859_1)));
    assertOneLine(Exit.ALL_FAILED, cut + ": the gzip data end too early", run(cut));
    assertOneLine(Exit.ALL_FAILED, broken + ": the gzip data are broken", run(broken));
    assertOneLine(Exit.ALL_FAILED, twice + ": a binary file", run(twice));
    assertOneLine(Exit.SOME_FAILED, cut + ": the gzip data end too early", run(whole, cut));
    assertOneLine(Exit.ALL_FAILED, cut, run("--fail-fast", cut, whole));
  }

  @Test
  void pagesWithoutAnArticle() throws IOException {
    String none = file("none.html", "<!doctype html><p>Page not found.</p>");
    String some = file("some.htm", "<p>" + TEXT + " " + "Rain fell on the town. ".repeat(10));
    assertOneLine(Exit.ALL_FAILED, none + ": no article in this page", run(none));
    CommandLineRun both = run("--include-text", none, some);
    assertOneLine(Exit.SOME_FAILED, none + ": no article in this page", both);
    String text = Invariants.parse(both.out()).at("/document/text").asText();
    Invariants.checkJson(both.out(), text);
    assertTrue(text.startsWith(TEXT), text);
    assertOneLine(
        Exit.ALL_FAILED,
        "-: no article in this page",
        world("<html><body>Nothing.</body></html>").run());
  }

  @Test
  void jsonThatIsNone() throws IOException {
    String none = file("none.json", "{\n  \"title\": \"T\"\n}");
    String cut = file("cut.json", "[{\"text\": \"" + TEXT.replace("\"", "\\\"") + "\"}, {\"te");
    assertOneLine(Exit.ALL_FAILED, none + ": no text in the field text", run(none));
    CommandLineRun run = run(cut);
    assertOneLine(Exit.SOME_FAILED, cut + "#2: no JSON: ", run);
    Invariants.checkJson(run.out(), TEXT);
    Path result = folder.resolve("result.json");
    assertEquals(Exit.OK, run("-o", result.toString(), file("a.txt", TEXT)).exit());
    assertOneLine(
        Exit.ALL_FAILED, result + ": a result of quoth's, no article", run(result.toString()));
  }

  @Test
  void folderWithoutArticles() {
    assertOneLine(Exit.ALL_FAILED, folder + ": no articles", run(folder.toString()));
  }

  @Test
  void listThatIsMissing() {
    assertOneLine(Exit.ALL_FAILED, "nope.lst: no such file", run("--files-from", "nope.lst"));
  }

  @Test
  void outputIntoAMissingFolder() throws IOException {
    String a = file("a.txt", TEXT);
    String out = folder.resolve("missing/out.json").toString();
    assertOneLine(Exit.USAGE, out + ": cannot be written: there is no folder", run("-o", out, a));
    assertOneLine(Exit.USAGE, folder + ": a folder", run("-o", folder.toString(), a));
    assertOneLine(Exit.USAGE, a + ": is an input", run("-o", a, a));
    assertOneLine(Exit.USAGE, a + ": cannot be made a folder", run("--output-dir", a, a));
    assertEquals(TEXT, Files.readString(Path.of(a)));
  }

  /** Stands for a pipe whose reader has gone away. */
  private static OutputStream closedAfter(int bytes, AtomicInteger tried) {
    return new OutputStream() {
      private int left = bytes;

      @Override
      public void write(int b) throws IOException {
        tried.incrementAndGet();
        if (left-- <= 0) {
          throw new IOException("Broken pipe");
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3"})
  void closedPipe(String threads) throws IOException {
    String a = file("a.txt", TEXT);
    for (boolean swallowing : new boolean[] {false, true}) {
      AtomicInteger tried = new AtomicInteger();
      OutputStream pipe = closedAfter(100, tried);
      OutputStream out = swallowing ? new PrintStream(pipe) : pipe;
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console = new Console(InputStream.nullInputStream(), out, err, Set.of(), Map.of());
      int exit = new Main(console, StandIn::new).run("--threads", threads, a, a, a, "nope", "nope");
      assertEquals(Exit.CLOSED_PIPE, exit);
      assertEquals("", err.toString(StandardCharsets.UTF_8));
      assertEquals(101, tried.get());
    }
  }

  @Test
  void closedPipeOfHelp() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream out = closedAfter(0, new AtomicInteger());
    Console console = new Console(InputStream.nullInputStream(), out, err, Set.of(), Map.of());
    assertEquals(Exit.CLOSED_PIPE, new Main(console, StandIn::new).run("schema"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void fullDiskIsNoClosedPipe() throws IOException {
    String a = file("a.txt", TEXT);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), full, err, Set.of(), Map.of());
    assertEquals(Exit.FAULT, new Main(console, StandIn::new).run(a));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("No space left"));
  }

  private static final OutputStream FULL =
      new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          throw new IOException("No space left on device");
        }
      };

  @ParameterizedTest
  @ValueSource(strings = {"schema", "--help", "--version", "completion"})
  void fullDiskOfHelp(String word) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), FULL, err, Set.of(), Map.of());
    assertEquals(Exit.FAULT, new Main(console, StandIn::new).run(word));
    assertEquals(
        "quoth: cannot write the result: No space left on device\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void outputsWithoutAName() throws IOException {
    String a = file("a.txt", TEXT);
    assertOneLine(Exit.USAGE, "--output: the name is empty", run("-o", "", a));
    assertOneLine(Exit.USAGE, "--output-dir: the name is empty", run("--output-dir", "", a));
    assertOneLine(Exit.USAGE, "--output: a?b: not a valid path", run("-o", "a\0b", a));
    assertOneLine(
        Exit.USAGE,
        a + ": cannot be made a folder: a file of this name is there",
        run("--output-dir", a, a));
  }

  @Test
  void standardInputIsReadOnce() throws IOException {
    assertOneLine(Exit.USAGE, "standard input can be read only once", run("-", "-"));
    String a = file("a.txt", TEXT);
    CommandLineRun list = world(a + "\n-\n").run("--files-from", "-");
    assertOneLine(Exit.SOME_FAILED, "-: standard input can be read only once", list);
    Invariants.checkJson(list.out(), TEXT);
  }

  /** What a shell makes for {@code <(command)}: it can be read, but not sought in. */
  @Test
  void namedPipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    Assumptions.assumeTrue(made.waitFor() == 0);
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(pipe, TEXT, StandardOpenOption.WRITE);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();
    CommandLineRun run = run(pipe.toString());
    writer.join();
    assertEquals(Exit.OK, run.exit(), run.err());
    Invariants.checkJson(run.out(), TEXT);
  }

  @Test
  void utf16WithoutItsMark() throws IOException {
    String text = "\u201cWe will appeal,\u201d she said. \"No \ud83d\ude00,\" said Ada.";
    for (String charset : new String[] {"UTF-16LE", "UTF-16BE"}) {
      String a = file("a.txt", text.getBytes(charset));
      CommandLineRun run = run("--include-text", a);
      assertOneLine(Exit.OK, a + ": warning: not UTF-8; decoded as " + charset, run);
      Invariants.checkJson(run.out(), text);
    }
  }

  @Test
  void whatIsCutAnywhereIsReadOrRefused() throws IOException {
    byte[] whole = ("\ufeff" + "\u201cÖ\ud83d\ude00,\u201d said Ada.").getBytes("UTF-16LE");
    for (int length = 0; length <= whole.length; length++) {
      CommandLineRun run = run("-q", file("a.txt", Arrays.copyOf(whole, length)));
      assertTrue(run.exit() == Exit.OK || run.exit() == Exit.ALL_FAILED, run.err());
      if (run.exit() == Exit.OK) {
        JsonNode document = Invariants.parse(run.out()).get("document");
        assertFalse(document.get("length").asInt() > length);
      }
    }
  }
}
