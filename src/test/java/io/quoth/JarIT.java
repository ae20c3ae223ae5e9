package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, for the programs that use it. */
class JarIT {
  private static final Path JAR = Path.of(System.getProperty("quoth.jar"));

  @TempDir private Path folder;

  private CommandLineRun java(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(args));
    Path err = folder.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    // Those of the tests, or of whoever runs them, are options that a run would have to look into.
    builder.environment().keySet().removeIf(name -> name.startsWith("QUOTH_"));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandLineRun(process.waitFor(), out, Files.readString(err));
  }

  /** A library that is added needs a relocation in the POM. */
  @Test
  void noClassInItCanClashWithAnothers() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> others =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".class") && !name.startsWith("io/quoth/"))
              .toList();
      assertEquals(List.of(), others);
    }
  }

  /**
   * What takes long to come up is not used where articles are plain: streams, regular expressions
   * and what Java's own digests need.
   */
  @Test
  void aShortRunBringsUpLittleOfJava() throws Exception {
    Path loaded = folder.resolve("loaded");
    CommandLineRun run =
        java(
            "-Xlog:class+load:file=" + loaded,
            "-Dquoth.compared=" + Files.size(JAR),
            "-cp",
            JAR.toString(),
            "io.quoth.Main",
            "examples/wire.txt",
            "examples/press-release.txt");
    assertEquals(0, run.exit(), run.err());
    String classes = Files.readString(loaded);
    for (String dear :
        List.of("java.util.stream.", "java.util.regex.Pattern", "java.security.Provider")) {
      assertFalse(classes.contains(" " + dear), dear);
    }
  }

  @Test
  void aProgramNeedsNothingElse() throws Exception {
    Path classes = folder.resolve("classes/example");
    Files.createDirectories(classes);
    Files.copy(
        Path.of("target/test-classes/example/Library.class"), classes.resolve("Library.class"));
    String path = JAR + File.pathSeparator + folder.resolve("classes");
    CommandLineRun run = java("-cp", path, "example.Library");
    assertEquals(0, run.exit(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("1-16 Maria Okafor: We will appeal,\n"), run.out());
  }

  @Test
  void itsModuleHasItsName() throws Exception {
    String described = java("-p", JAR.toString(), "-d", "io.quoth").out();
    assertTrue(described.startsWith("io.quoth@" + Quoth.version() + " "), described);
    CommandLineRun run = java("-p", JAR.toString(), "-m", "io.quoth/io.quoth.Main", "--version");
    assertEquals(new CommandLineRun(0, "quoth " + Quoth.version() + "\n", ""), run);
  }

  @Test
  void itHasItsLicenceAndNotice() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (String name : List.of("LICENSE", "NOTICE")) {
        byte[] packed = jar.getInputStream(jar.getEntry("META-INF/" + name)).readAllBytes();
        assertEquals(Files.readString(Path.of(name)), new String(packed, StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void theDoctorFindsADamagedModel() throws Exception {
    Path damaged = folder.resolve("damaged.jar");
    try (JarFile jar = new JarFile(JAR.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(damaged))) {
      for (ZipEntry entry : jar.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          if (entry.getName().endsWith("/models/turns.bin")) {
            bytes[bytes.length / 2] ^= 1;
          }
          out.write(bytes);
        }
      }
    }
    CommandLineRun run = java("-jar", damaged.toString(), "doctor");
    assertEquals(Exit.FAULT, run.exit());
    assertTrue(run.out().contains("\n  turns.bin: damaged "), run.out());
    assertEquals(1, run.out().split("damaged [0-9a-f]{64}", -1).length - 1, run.out());
    assertEquals(0, java("-jar", JAR.toString(), "doctor").exit());
  }
}
