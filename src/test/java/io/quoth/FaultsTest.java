package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the machine, each caused for real: in a process of its own where that takes one. */
class FaultsTest {
  private static final String TEXT =
      "\u201cWe will appeal,\u201d said Maria Okafor, the mayor. It rained in Lund.\n";

  /** Many times what any of it takes: to tell slow from hanging. */
  private static final int PATIENCE = 120;

  @TempDir private Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = Files.createDirectory(folder.resolve("out"));
  }

  private void articles(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.writeString(in.resolve(String.format("a%04d.txt", i)), TEXT.repeat(1 + i % 40));
    }
  }

  private Process start(String... words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUOTH"));
    return builder.redirectError(folder.resolve("err").toFile()).start();
  }

  /** The program under test, without its launcher: behind the words that cause the fault. */
  private static String[] program(List<String> before, String... args) {
    List<String> words = new ArrayList<>(before);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.quoth.Main"));
    words.addAll(List.of(args));
    return words.toArray(new String[0]);
  }

  private CommandLineRun run(List<String> before, String... args) throws Exception {
    Process process = start(program(before, args));
    process.getOutputStream().close();
    String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it ends");
    return new CommandLineRun(process.exitValue(), written, error());
  }

  private String error() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private static boolean works(String... words) throws Exception {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Every result that is there is whole. */
  private int wholeResults() throws IOException {
    int whole = 0;
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Path article = in.resolve(file.getFileName().toString().replace(".json", ".txt"));
        Invariants.checkJson(Files.readString(file), Files.readString(article));
        whole++;
      }
    }
    return whole;
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "KILL"})
  void aSignalMidBatchLeavesWholeResults(String signal) throws Exception {
    articles(1500);
    Process process = start(program(List.of(), "--output-dir", "out", "in"));
    process.getOutputStream().close();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (process.isAlive() && out.toFile().list().length < 20) {
      assertTrue(System.nanoTime() < deadline, "it begins");
      Thread.sleep(5);
    }
    assertTrue(works("kill", "-" + signal, Long.toString(process.pid())));
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it ends");
    assertEquals(Map.of("TERM", 143, "INT", 130, "KILL", 137).get(signal), process.exitValue());
    assertEquals("", error());
    assertTrue(wholeResults() >= 19, "what was finished stays");
  }

  @Test
  void aFullDiskIsOneLineAndLeavesWholeResults() throws Exception {
    assumeTrue(
        works("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", out.toString()),
        "a small disk can be made by root only");
    try {
      articles(60);
      CommandLineRun run = run(List.of(), "--output-dir", "out", "in");
      assertEquals(Exit.FAULT, run.exit(), run.err());
      assertEquals(1, run.errors().size(), run.err());
      assertTrue(run.err().contains("No space left on device"), run.err());
      assertTrue(wholeResults() > 0);
    } finally {
      assertTrue(works("umount", out.toString()));
    }
  }

  @Test
  void anOutputThatMayNotBeWrittenIsOneLine() throws Exception {
    assumeTrue(
        works("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", out.toString()),
        "a read-only disk can be made by root only");
    try {
      articles(3);
      for (String option : List.of("--output-dir=out", "--output=out/all.json")) {
        CommandLineRun run = run(List.of(), option, "in");
        assertTrue(run.exit() == Exit.FAULT || run.exit() == Exit.USAGE, run.err());
        assertEquals(1, run.errors().size(), run.err());
        assertTrue(run.err().startsWith("quoth: "), run.err());
      }
    } finally {
      assertTrue(works("umount", out.toString()));
    }
  }

  @Test
  void aFullDeviceIsOneLine() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    articles(1);
    Process process =
        start(
            Stream.concat(
                    Stream.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"),
                    Stream.of(program(List.of(), "in")))
                .toArray(String[]::new));
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS));
    assertEquals(Exit.FAULT, process.exitValue());
    assertEquals("quoth: cannot write the result: No space left on device\n", error());
  }

  /** A reader that goes away after so many bytes, as the system tells a program. */
  private static final class Closing extends OutputStream {
    private final int after;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    Closing(int after) {
      this.after = after;
    }

    @Override
    public void write(int b) throws IOException {
      if (taken.size() >= after) {
        throw new IOException("Broken pipe");
      }
      taken.write(b);
    }
  }

  @Test
  void aPipeClosedAtEveryByteOfTheFirstKilobyte() {
    CommandLineRun whole = WholeRunTest.world(TEXT).run();
    byte[] bytes = whole.out().getBytes(StandardCharsets.UTF_8);
    assertTrue(bytes.length > 1024);
    for (int after = 0; after <= 1024; after++) {
      Closing closing = new Closing(after);
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      InputStream text = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
      Console console = new Console(text, closing, err, Set.of(), Map.of());
      int exit = new Main(console, () -> TestStages.STAGES).run();
      assertEquals(Exit.CLOSED_PIPE, exit, "after " + after);
      assertEquals("", err.toString(StandardCharsets.UTF_8));
      String taken = closing.taken.toString(StandardCharsets.ISO_8859_1);
      assertTrue(new String(bytes, StandardCharsets.ISO_8859_1).startsWith(taken));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 1024})
  void aRealPipeThatIsClosed(int bytes) throws Exception {
    articles(200);
    Process process = start(program(List.of(), "in"));
    process.getOutputStream().close();
    assertEquals(bytes, process.getInputStream().readNBytes(bytes).length);
    process.getInputStream().close();
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it ends");
    assertEquals(Exit.CLOSED_PIPE, process.exitValue());
    assertEquals("", error());
  }

  @Test
  void withoutANetworkItSaysTheSame() throws Exception {
    assumeTrue(works("unshare", "-n", "true"), "a namespace without a network is for root only");
    articles(3);
    Files.writeString(
        in.resolve("page.html"),
        "<html><head><link rel=stylesheet href=http://192.0.2.1/a.css><base href=http://192.0.2.1/>"
            + "</head><body><article><img src=http://192.0.2.1/a.png><p>"
            + TEXT.repeat(20)
            + "</article></body></html>");
    for (String format : List.of("json", "html", "markdown", "webannotation")) {
      CommandLineRun with = run(List.of(), "-f", format, "in");
      assertEquals(Exit.OK, with.exit(), with.err());
      assertEquals(with, run(List.of("unshare", "-n"), "-f", format, "in"));
    }
  }

  /** It opens no socket, to anywhere: no network is there whose absence it could bear. */
  @Test
  void noSocketIsOpened() throws Exception {
    assumeTrue(works("strace", "-o", "/dev/null", "true"), "no strace that may trace");
    articles(2);
    Path trace = folder.resolve("trace");
    List<String> traced =
        List.of("strace", "-f", "-qq", "-e", "trace=connect", "-o", trace.toString());
    assertEquals(Exit.OK, run(traced, "in").exit());
    assertFalse(Files.readString(trace).contains("AF_INET"));
  }
}
