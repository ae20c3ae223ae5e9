package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's archive of classes, made by a real Java and then spoilt: nobody notices. */
class ClassArchiveIT {
  private static final Path JAR = Path.of(System.getProperty("quoth.jar"));
  private static final String TEXT =
      "\u201cWe will appeal,\u201d said Maria Okafor, the mayor. It rained in Lund.\n";

  /** With the right length and time, so that only its content tells. */
  private enum Damage {
    CUT {
      @Override
      byte[] of(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
      }
    },
    CUT_BY_A_PAGE {
      @Override
      byte[] of(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 4096);
      }
    },
    /** What a loss of power leaves of a file that was not written to the disk. */
    HOLED {
      @Override
      byte[] of(byte[] bytes) {
        Arrays.fill(bytes, 1 << 16, 1 << 20, (byte) 0);
        return bytes;
      }
    },
    CHANGED {
      @Override
      byte[] of(byte[] bytes) {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
          bytes[random.nextInt(bytes.length)] ^= 1;
        }
        return bytes;
      }
    },
    FOREIGN {
      @Override
      byte[] of(byte[] bytes) {
        return "no archive of classes at all\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
      }
    };

    abstract byte[] of(byte[] bytes);
  }

  @TempDir private Path folder;
  private Path launcher;
  private Path jar;
  private Path cache;

  @BeforeEach
  void install() throws IOException {
    Path home = folder.resolve("in stalled");
    launcher = Files.createDirectories(home.resolve("bin")).resolve("quoth");
    Files.copy(Path.of("quoth"), launcher);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    jar = Files.createDirectories(home.resolve("lib")).resolve("quoth-1.jar");
    Files.copy(JAR, jar);
    Files.writeString(
        Files.createDirectories(home.resolve("examples")).resolve("a.txt"), TEXT.repeat(3));
    Files.writeString(folder.resolve("a.txt"), TEXT);
    cache = Files.createDirectory(folder.resolve("ca che"));
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "--include-text", "a.txt")
            .directory(folder.toFile())
            .redirectError(Files.createTempFile(folder, "err", "").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUOTH"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return builder.start();
  }

  /** The same as ever, and nothing on standard error. */
  private void assertRight(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    Invariants.checkJson(out, TEXT);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("err")).toList()) {
        assertEquals("", Files.readString(file));
      }
    }
    // Where Java crashes, it says so in a file.
    assertEquals(0, folder.toFile().list((f, name) -> name.startsWith("hs_err")).length);
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("quoth"))) {
      return files.toList();
    }
  }

  /** The one that is there, whole. */
  private Path archive() throws Exception {
    List<Path> cached = cached();
    assertEquals(1, cached.size(), cached.toString());
    Path archive = cached.get(0);
    Process cksum = new ProcessBuilder("cksum").redirectInput(archive.toFile()).start();
    String sum = new String(cksum.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String name = "." + sum.strip().replace(' ', '-') + "." + Files.size(jar) + ".jsa";
    assertTrue(archive.toString().endsWith(name), archive + " is " + sum);
    return archive;
  }

  /** One after the other, each spoils what was made anew for the one before. */
  @Test
  void aSpoiltOneIsMadeAnew() throws Exception {
    assertRight(start());
    for (Damage damage : Damage.values()) {
      Path archive = archive();
      FileTime time = Files.getLastModifiedTime(archive);
      byte[] spoilt = damage.of(Files.readAllBytes(archive));
      Files.delete(archive);
      Files.write(archive, spoilt);
      Files.setLastModifiedTime(archive, time);
      assertRight(start());
    }
    archive();
    assertRight(start());
  }

  /** A jar that takes the place of another may well be older than the archive of that. */
  @Test
  void oneOfAnotherJarIsMadeAnew() throws Exception {
    assertRight(start());
    archive();
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertRight(start());
    assertEquals(Files.getLastModifiedTime(jar), Files.getLastModifiedTime(archive()));
    Path second = archive();
    assertRight(start());
    assertEquals(second, archive());
  }

  @Test
  void twoAtOnceLeaveWholeOnes() throws Exception {
    Process first = start();
    Process second = start();
    Process third = start();
    assertRight(first);
    assertRight(second);
    assertRight(third);
    assertTrue(cached().size() >= 1);
    for (Path file : cached()) {
      assertTrue(file.toString().endsWith(".jsa"), file.toString());
    }
    // One of them is found, whichever was the last.
    assertRight(start());
    assertTrue(cached().size() >= 1);
  }

  @Test
  void aFullDiskDoesWithoutAndTriesAgainAnotherDay() throws Exception {
    String disk = cache.toString();
    assumeTrue(
        Program.works("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk),
        "a small disk can be made by root only");
    try {
      assertRight(start());
      List<Path> left = cached();
      assertEquals(1, left.size(), left.toString());
      assertTrue(left.get(0).toString().endsWith(".failed"), left.toString());
      assertEquals(0, Files.size(left.get(0)));
      assertRight(start());
      assertEquals(left, cached());
      assertTrue(Program.works("mount", "-o", "remount,size=64m", disk));
      Files.setLastModifiedTime(left.get(0), FileTime.from(Instant.now().minusSeconds(200_000)));
      Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(300_000)));
      assertRight(start());
      archive();
    } finally {
      assertTrue(Program.works("umount", disk));
    }
  }

  @Test
  void aHomeThatMayNotBeWrittenToDoesWithout() throws Exception {
    String disk = cache.toString();
    assumeTrue(
        Program.works("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk),
        "a read-only disk can be made by root only");
    try {
      assertRight(start());
      assertEquals(0, cache.toFile().list().length);
    } finally {
      assertTrue(Program.works("umount", disk));
    }
  }

  /** The models are compared once for a jar, and a jar that is spoilt never counts as compared. */
  @Test
  void aSpoiltJarIsToldAndIsNotTakenForCompared() throws Exception {
    byte[] bytes = Files.readAllBytes(jar);
    byte[] model = Files.readAllBytes(Path.of("models/turns.bin"));
    int at = 0;
    while (!Arrays.equals(model, 0, model.length, bytes, at, at + model.length)) {
      at++;
    }
    bytes[at + model.length / 2] ^= 1;
    Files.write(jar, bytes);
    for (int i = 0; i < 2; i++) {
      Process process = start();
      process.getOutputStream().close();
      assertEquals(0, process.getInputStream().readAllBytes().length);
      assertEquals(Exit.FAULT, process.waitFor());
      assertTrue(cached().toString().endsWith(".failed]"), cached().toString());
    }
  }
}
