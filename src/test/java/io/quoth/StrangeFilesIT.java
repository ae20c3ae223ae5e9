package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files as only a file system has them, read by the packaged program. */
class StrangeFilesIT {
  private static final Path JAR = Path.of(System.getProperty("quoth.jar"));
  private static final String TEXT =
      "\u201cWe will appeal,\u201d said Maria Okafor, the mayor. It rained in Lund.\n";

  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void makeFolder() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("a.txt"), TEXT);
    Files.writeString(in.resolve("z.txt"), TEXT);
  }

  private CommandLineRun run(String... args) throws Exception {
    return run(Program.in(folder), args);
  }

  private static CommandLineRun run(Program program, String... args) throws Exception {
    List<String> words = new ArrayList<>(List.of("-fjsonl", "--include-text"));
    words.addAll(List.of(args));
    return program.runJar(JAR, words.toArray(new String[0]));
  }

  private static void assertRead(int articles, CommandLineRun run) {
    List<String> lines = run.out().lines().toList();
    assertEquals(articles, lines.size(), run.err());
    for (String line : lines) {
      Invariants.checkJson(line, Invariants.parse(line).at("/document/text").asText());
    }
  }

  /** Nobody ever writes into these pipes: whoever opens one waits for good. */
  @Test
  void pipesSocketsAndDevicesInAFolderAreToldAndNotOpened() throws Exception {
    for (String name : List.of("b.txt", "c.json", "d.html", "e.jsonl.gz")) {
      assumeTrue(Program.works("mkfifo", in.resolve(name).toString()));
    }
    Files.createSymbolicLink(in.resolve("f.txt"), Path.of("/dev/zero"));
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(in.resolve("g.txt")));
      for (String threads : List.of("1", "2")) {
        CommandLineRun run = run("--threads", threads, "in");
        assertEquals(Exit.SOME_FAILED, run.exit(), run.err());
        assertRead(2, run);
        assertEquals(6, run.errors().size(), run.err());
        for (String line : run.errors()) {
          assertTrue(
              line.endsWith(
                  "a pipe, socket or device in a folder; it is read where it is named itself"),
              line);
        }
      }
    }
  }

  @Test
  void aPipeThatIsNamedIsReadToItsEnd() throws Exception {
    Path pipe = folder.resolve("p.txt");
    assumeTrue(Program.works("mkfifo", pipe.toString()));
    Process process =
        Program.in(folder)
            .start(Program.in(folder).jarWords(JAR, "-fjsonl", "--include-text", "p.txt", "in"));
    process.getOutputStream().close();
    Files.writeString(pipe, TEXT.repeat(2_000));
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(Program.PATIENCE, TimeUnit.SECONDS));
    assertRead(3, new CommandLineRun(process.exitValue(), out, ""));
  }

  @Test
  void loopsOfLinksEnd() throws Exception {
    Files.createSymbolicLink(in.resolve("self"), Path.of("."));
    Files.createSymbolicLink(in.resolve("up"), Path.of("../in"));
    Files.createSymbolicLink(in.resolve("l.txt"), Path.of("l.txt"));
    Files.createSymbolicLink(in.resolve("m.txt"), Path.of("n.txt"));
    Files.createSymbolicLink(in.resolve("n.txt"), Path.of("m.txt"));
    Files.createSymbolicLink(in.resolve("o.txt"), Path.of("nowhere.txt"));
    Files.createDirectories(in.resolve("below/deep"));
    Files.createSymbolicLink(in.resolve("below/deep/again"), Path.of("../.."));
    CommandLineRun run = run("in");
    assertEquals(Exit.SOME_FAILED, run.exit(), run.err());
    assertRead(2, run);
    assertEquals(4, run.errors().size(), run.err());
  }

  /** As somebody for whom permissions count: for root they do not. */
  @Test
  void whatMayNotBeReadIsNamedAndTheRestIsRead() throws Exception {
    Program quoth = Program.in(folder);
    if (Program.works("test", "-w", "/")) {
      quoth = quoth.before("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
      // The folder of the test, and a jar there.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Path jar = Files.copy(JAR, folder.resolve("quoth.jar"));
    List<String> may = new ArrayList<>(quoth.before());
    may.addAll(List.of("test", "-r", jar.toString()));
    assumeTrue(Program.works(may.toArray(new String[0])), "nobody else can be asked");
    Path closed = Files.createDirectory(in.resolve("closed"));
    Path listed = Files.createDirectory(in.resolve("listed"));
    Files.writeString(closed.resolve("b.txt"), TEXT);
    Files.writeString(listed.resolve("c.txt"), TEXT);
    Path file = Files.writeString(in.resolve("d.txt"), TEXT);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(listed, PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      CommandLineRun run = quoth.runJar(jar, "-fjsonl", "--include-text", "in", "in/d.txt");
      assertEquals(Exit.SOME_FAILED, run.exit(), run.err());
      assertRead(2, run);
      assertEquals(
          "quoth: in/closed/: permission denied\n"
              + "quoth: in/d.txt: permission denied\n"
              + "quoth: in/listed/c.txt: permission denied\n"
              + "quoth: in/d.txt: permission denied\n",
          run.err());
      CommandLineRun write = quoth.runJar(jar, "--output-dir", "out", "in/a.txt");
      assertEquals("quoth: out: permission denied\n", write.err());
      assertEquals(Exit.USAGE, write.exit());
      CommandLineRun one = quoth.runJar(jar, "-o", "out/a.json", "in/a.txt");
      assertEquals("quoth: out/a.json: cannot be written: permission denied\n", one.err());
    } finally {
      for (Path path : List.of(closed, listed, out)) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  /** The results have longer endings than the articles, and are written beside their place. */
  @Test
  void theLongestNamesThereAre() throws Exception {
    List<String> names =
        List.of(
            "b".repeat(251),
            "b".repeat(250) + "c",
            "\u00e9".repeat(125),
            "\ud83d\ude42".repeat(62));
    for (String name : names) {
      Files.writeString(in.resolve(name + ".txt"), TEXT);
    }
    CommandLineRun run =
        Program.in(folder).runJar(JAR, "--output-dir", "out", "-f", "json,jsonl,csv,brat", "in");
    assertEquals(new CommandLineRun(Exit.OK, "", ""), run);
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      List<String> written =
          files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")).toList();
      assertEquals(2 + names.size(), written.size(), written.toString());
    }
    assertEquals(new CommandLineRun(Exit.OK, "", ""), run("-o", "out/" + "r".repeat(255), "in"));
  }

  /** Some are gone, some cut, some grown before they are read, or while they are. */
  @Test
  void filesThatVanishAndChange() throws Exception {
    int count = 400;
    StringBuilder names = new StringBuilder("in/a.txt\nin/z.txt\n");
    for (int i = 0; i < count; i++) {
      Files.writeString(in.resolve("m" + (1000 + i) + ".txt"), TEXT.repeat(1 + i % 50));
      names.append("in/m").append(1000 + i).append(".txt\n");
    }
    Files.writeString(folder.resolve("names"), names);
    AtomicBoolean done = new AtomicBoolean();
    Thread meddler =
        new Thread(
            () -> {
              for (int round = 0; !done.get(); round++) {
                for (int i = round % 3; i < count && !done.get(); i += 3) {
                  meddle(in.resolve("m" + (1000 + i) + ".txt"), i + round);
                }
              }
            });
    meddler.start();
    CommandLineRun run;
    try {
      run = run("--threads=2", "--files-from=names");
    } finally {
      done.set(true);
      meddler.join();
    }
    assertTrue(run.exit() == Exit.OK || run.exit() == Exit.SOME_FAILED, run.err());
    int failed = 0;
    for (String line : run.errors()) {
      assertTrue(line.startsWith("quoth: in/m"), line);
      failed += line.contains(": warning: ") ? 0 : 1;
    }
    assertRead(count + 2 - failed, run);
  }

  private static void meddle(Path file, int how) {
    try {
      switch (how % 3) {
        case 0 -> Files.deleteIfExists(file);
        case 1 -> Files.writeString(file, TEXT.substring(0, how % TEXT.length()));
        default -> Files.writeString(file, TEXT.repeat(how % 70));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
