package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  @TempDir private Path folder;
  private long now;

  private Progress progress(long total, int read) throws IOException {
    Progress progress = new Progress(() -> now, total);
    progress.counted(new ByteArrayInputStream(new byte[read])).readAllBytes();
    return progress;
  }

  @Test
  void articlesQuotesRateAndWhatIsLeft() throws IOException {
    Progress progress = progress(1000, 250);
    now = 2000;
    assertEquals("1 article, 0 quotes, 0.5/s, 25 %, 6 s left", progress.line(1, 0));
    now = 100_000;
    assertEquals("5000 articles, 1 quote, 50/s, 25 %, 5 min left", progress.line(5000, 1));
    now = 10_000_000;
    assertEquals("2 articles, 2 quotes, 0.0/s, 25 %, 8 h 20 min left", progress.line(2, 2));
  }

  @Test
  void whereTheTotalIsUnknownNothingIsSaidOfIt() throws IOException {
    Progress progress = progress(Progress.UNKNOWN, 250);
    now = 1000;
    assertEquals("3 articles, 9 quotes, 3.0/s", progress.line(3, 9));
    Progress unread = progress(100, 0);
    now = 2000;
    assertEquals("0 articles, 0 quotes, 0.0/s", unread.line(0, 0));
    Progress grown = progress(100, 200);
    now = 3000;
    assertEquals("1 article, 1 quote, 1.0/s, 100 %, 0 s left", grown.line(1, 1));
  }

  @Test
  void theTotalIsThatOfAllFiles() throws IOException {
    Files.createDirectories(folder.resolve("in/b"));
    Files.writeString(folder.resolve("in/a.txt"), "12345");
    Files.writeString(folder.resolve("in/b/c.jsonl.gz"), "1234567");
    Files.writeString(folder.resolve("in/b/c.csv"), "12");
    String in = folder.resolve("in").toString();
    String list = Files.writeString(folder.resolve("list"), in + "/a.txt\n").toString();
    assertEquals(12, total(inputs -> inputs.visit(List.of(in, "nope", "\0"))));
    assertEquals(5, total(inputs -> inputs.visitListed(list, null)));
    assertEquals(Progress.UNKNOWN, total(inputs -> inputs.visit(List.of(in, "-", in))));
    assertEquals(Progress.UNKNOWN, total(inputs -> inputs.visit(List.of("/dev/null"))));
    // Standard input is not touched: there is none.
    assertEquals(Progress.UNKNOWN, total(inputs -> inputs.visitListed("-", null)));
    assertEquals(Progress.UNKNOWN, total(inputs -> inputs.visitListed("/dev/null", null)));
  }

  private static long total(Consumer<Inputs> inputs) {
    return Progress.total(inputs);
  }

  @Test
  void aWarningStandsOnALineOfItsOwn() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Messages messages = new Messages(err, false, false, true, () -> now);
    messages.progress(() -> "too early");
    now = 250;
    messages.progress(() -> "one");
    now = 300;
    messages.progress(() -> "too early");
    messages.warning("beware");
    now = 600;
    messages.progress(() -> "two");
    messages.clear();
    messages.clear();
    assertEquals(
        "\r\u001b[Kone\r\u001b[Kquoth: beware\n\r\u001b[Ktwo\r\u001b[K",
        err.toString(StandardCharsets.UTF_8));
  }

  /** A run in which each article takes longer than the time between two looks. */
  private CommandLineRun slowRun(
      Set<String> terminals, Map<String, String> environment, String... args) {
    CommandLineRun.World plain = CommandLineRun.world("");
    return new CommandLineRun.World(
            plain.in(),
            terminals,
            environment,
            article -> {
              try {
                Thread.sleep(220);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return plain.stages().apply(article);
            })
        .run(args);
  }

  @Test
  void onlyATerminalIsShownAny() throws IOException {
    String a = Files.writeString(folder.resolve("a.txt"), "\"No,\" said Ada.").toString();
    String out = folder.resolve("out").toString();
    String shown = "\r\u001b[K1 article, 1 quote, ";
    CommandLineRun run = slowRun(Set.of("err"), Map.of(), a);
    assertTrue(run.err().startsWith(shown), run.err());
    assertTrue(
        run.err().contains(" 100 %, 0 s left") && run.err().endsWith("\r\u001b[K"), run.err());
    assertTrue(slowRun(Set.of("err", "out"), Map.of(), "-o", out, a).err().startsWith(shown));
    assertFalse(run.out().contains("\u001b"));
    assertEquals("", slowRun(Set.of("err", "out"), Map.of(), a).err());
    assertEquals("", slowRun(Set.of("out"), Map.of(), "-o", out, a).err());
    assertEquals("", slowRun(Set.of("err"), Map.of(), "-q", a).err());
    assertEquals("", slowRun(Set.of("err"), Map.of("TERM", "dumb"), a).err());
  }
}
