package io.quoth;

import static io.quoth.Program.PATIENCE;
import static io.quoth.Program.works;
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

  @TempDir private Path folder;
  private Path in;
  private Path out;
  private Program quoth;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = Files.createDirectory(folder.resolve("out"));
    quoth = Program.in(folder);
  }

  private void articles(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.writeString(in.resolve(String.format("a%04d.txt", i)), TEXT.repeat(1 + i % 40));
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
    Process process = quoth.start(quoth.words("--output-dir", "out", "in"));
    process.getOutputStream().close();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (process.isAlive() && out.toFile().list().length < 20) {
      assertTrue(System.nanoTime() < deadline, "it begins");
      Thread.sleep(5);
    }
    assertTrue(works("kill", "-" + signal, Long.toString(process.pid())));
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it ends");
    assertEquals(Map.of("TERM", 143, "INT", 130, "KILL", 137).get(signal), process.exitValue());
    assertEquals("", quoth.error());
    assertTrue(wholeResults() >= 19, "what was finished stays");
  }

  @Test
  void aFullDiskIsOneLineAndLeavesWholeResults() throws Exception {
    assumeTrue(
        works("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", out.toString()),
        "a small disk can be made by root only");
    try {
      articles(60);
      CommandLineRun run = quoth.run("--output-dir", "out", "in");
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
        CommandLineRun run = quoth.run(option, "in");
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
        quoth.start(
            Stream.concat(
                    Stream.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"),
                    Stream.of(quoth.words("in")))
                .toArray(String[]::new));
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS));
    assertEquals(Exit.FAULT, process.exitValue());
    assertEquals("quoth: cannot write the result: No space left on device\n", quoth.error());
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
    Process process = quoth.start(quoth.words("in"));
    process.getOutputStream().close();
    assertEquals(bytes, process.getInputStream().readNBytes(bytes).length);
    process.getInputStream().close();
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it ends");
    assertEquals(Exit.CLOSED_PIPE, process.exitValue());
    assertEquals("", quoth.error());
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
      CommandLineRun with = quoth.run("-f", format, "in");
      assertEquals(Exit.OK, with.exit(), with.err());
      assertEquals(with, quoth.before("unshare", "-n").run("-f", format, "in"));
    }
  }

  /** It opens no socket, to anywhere: no network is there whose absence it could bear. */
  @Test
  void noSocketIsOpened() throws Exception {
    assumeTrue(works("strace", "-o", "/dev/null", "true"), "no strace that may trace");
    articles(2);
    Path trace = folder.resolve("trace");
    Program traced =
        quoth.before("strace", "-f", "-qq", "-e", "trace=connect", "-o", trace.toString());
    assertEquals(Exit.OK, traced.run("in").exit());
    assertFalse(Files.readString(trace).contains("AF_INET"));
  }

  /** Every call that could change a file names one that was asked for. */
  @Test
  void nothingIsWrittenButWhereItIsAsked() throws Exception {
    assumeTrue(works("strace", "-o", "/dev/null", "true"), "no strace that may trace");
    articles(3);
    Path trace = folder.resolve("trace");
    String calls =
        "trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,"
            + "symlinkat,truncate,unlink,unlinkat,chmod,fchmodat";
    Program traced =
        quoth
            .before("strace", "-f", "-qq", "-z", "-e", calls, "-o", trace.toString())
            // As the launcher starts Java, which else notes what it does in a file.
            .java("-XX:-UsePerfData", "-Xshare:auto");
    CommandLineRun run = traced.run("--output-dir", out.toString(), "-f", "json,html", "in");
    assertEquals(Exit.OK, run.exit(), run.err());
    int written = 0;
    for (String line : Files.readAllLines(trace)) {
      boolean reads =
          line.contains("open")
              && !line.contains("O_WRONLY")
              && !line.contains("O_RDWR")
              && !line.contains("O_CREAT");
      if (!reads && line.contains("\"")) {
        // A device, and what the kernel shows of the process, are no files.
        boolean none = line.contains("\"/dev/") || line.contains("\"/proc/self/");
        assertTrue(none || line.contains("\"" + out), line);
        written += none ? 0 : 1;
      }
    }
    assertTrue(written >= 6, "the results at least");
  }
}
