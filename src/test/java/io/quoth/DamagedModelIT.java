package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.archive.StoredEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar with a model that is not the one that was put there: told by its name. */
class DamagedModelIT {
  private static final Path JAR = Path.of(System.getProperty("quoth.jar"));
  private static final String MODELS = "io/quoth/models/";
  private static final List<String> NAMES = List.copyOf(new TreeSet<>(Wiring.digests().keySet()));
  private static final Path ARTICLE = Path.of("examples/wire.txt").toAbsolutePath();

  @TempDir private Path folder;

  /** What becomes of a model; null where it is left out. */
  private enum Damage {
    CHANGED {
      @Override
      byte[] of(byte[] model, byte[] other) {
        model[model.length - model.length / 3] ^= 4;
        return model;
      }
    },
    CHANGED_AT_THE_START {
      @Override
      byte[] of(byte[] model, byte[] other) {
        Arrays.fill(model, 0, Math.min(model.length, 40), (byte) 0x7f);
        return model;
      }
    },
    CUT {
      @Override
      byte[] of(byte[] model, byte[] other) {
        return Arrays.copyOf(model, model.length / 2);
      }
    },
    EMPTY {
      @Override
      byte[] of(byte[] model, byte[] other) {
        return new byte[0];
      }
    },
    LONGER {
      @Override
      byte[] of(byte[] model, byte[] other) {
        return Arrays.copyOf(model, model.length + 1);
      }
    },
    EXCHANGED {
      @Override
      byte[] of(byte[] model, byte[] other) {
        return other;
      }
    },
    MISSING {
      @Override
      byte[] of(byte[] model, byte[] other) {
        return null;
      }
    };

    abstract byte[] of(byte[] model, byte[] other);
  }

  /** Packed again, with the checksums of what is in it now. */
  private Path packed(String name, Damage damage, String other) throws IOException {
    Path damaged = folder.resolve("damaged.jar");
    try (JarFile jar = new JarFile(JAR.toFile());
        OutputStream file = Files.newOutputStream(damaged);
        ZipOutputStream out = new ZipOutputStream(file)) {
      byte[] others = bytes(jar, MODELS + other);
      for (ZipEntry entry : jar.stream().toList()) {
        byte[] bytes = bytes(jar, entry.getName());
        if (entry.getName().equals(MODELS + name)) {
          bytes = damage.of(bytes, others);
        }
        if (bytes != null) {
          StoredEntry.put(out, entry.getName(), bytes);
        }
      }
    }
    return damaged;
  }

  private static byte[] bytes(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  private static void assertNamed(String name, String what, CommandLineRun run) {
    assertEquals(Exit.FAULT, run.exit(), name + ": " + run.err());
    assertEquals("", run.out());
    assertEquals(1, run.errors().size(), run.err());
    String told = "quoth: the model " + name + " is " + what;
    assertTrue(run.err().startsWith(told), told + " expected, but: " + run.err());
  }

  /** Every model, each in another way; and every way. */
  @Test
  void isToldByItsName() throws Exception {
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      Damage damage = Damage.values()[i % Damage.values().length];
      Path jar = packed(name, damage, NAMES.get((i + 1) % NAMES.size()));
      CommandLineRun run =
          Program.in(folder).runJar(jar, "--threads", "" + (1 + i % 2), ARTICLE.toString());
      assertNamed(name, damage == Damage.MISSING ? "missing" : "damaged: ", run);
    }
  }

  /** A byte that turned over on the disk: the jar's own checksum of it is enough to tell. */
  @Test
  void isNoticedWhenTheDigestIsNotWorkedOut() throws Exception {
    byte[] bytes = Files.readAllBytes(JAR);
    Path jar = folder.resolve("damaged.jar");
    Program quick = Program.in(folder).java("-Dquoth.compared=" + bytes.length);
    List<String> unnoticed = new ArrayList<>();
    for (String name : NAMES) {
      int at = placeOf(name, bytes);
      bytes[at] ^= 1;
      Files.write(jar, bytes);
      bytes[at] ^= 1;
      CommandLineRun run = quick.runJar(jar, ARTICLE.toString());
      if (run.exit() == Exit.OK) {
        unnoticed.add(name);
      } else {
        assertNamed(name, "damaged: ", run);
      }
    }
    assertEquals(List.of(), unnoticed);
    assertEquals(Exit.OK, quick.runJar(JAR, ARTICLE.toString()).exit());
  }

  /** Somewhere in the middle of a model that lies in the jar as it is. */
  private static int placeOf(String name, byte[] jar) throws IOException {
    byte[] model = Files.readAllBytes(Path.of("models", name));
    int at = 0;
    while (!Arrays.equals(model, 0, model.length, jar, at, at + model.length)) {
      at++;
    }
    return at + model.length / 2;
  }

  /** Another jar than the one that was compared, whatever the launcher says. */
  @Test
  void theWordOfTheLauncherIsForOneJar() throws Exception {
    String name = "cues.bin";
    Path jar = packed(name, Damage.LONGER, name);
    Program quick = Program.in(folder).java("-Dquoth.compared=" + Files.size(JAR));
    assertNamed(name, "damaged: its SHA-256", quick.runJar(jar, ARTICLE.toString()));
  }

  @Test
  void everyCommandThatReadsArticlesTells() throws Exception {
    Path jar = packed("regions.bin", Damage.CHANGED, "regions.bin");
    Path gold = folder.resolve("gold.txt");
    Files.writeString(gold, "--- one\n{q1:\"We will appeal,\"} {c1:said} {s1:Maria Okafor}.\n");
    Program quoth = Program.in(folder);
    String article = ARTICLE.toString();
    for (String[] words :
        List.of(
            new String[] {article, article, article},
            new String[] {"check", "--quote", "an island", article},
            new String[] {"speakers", article, article},
            new String[] {"evaluate", gold.toString()})) {
      assertNamed("regions.bin", "damaged: ", quoth.runJar(jar, words));
    }
  }
}
