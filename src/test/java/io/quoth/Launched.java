package io.quoth;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * The program as a user starts it: by its script, in a process of its own, from another folder, in
 * a locale that knows ASCII only. Its jar points to the classes under test.
 */
final class Launched {
  private final Path launcher;
  private final Path folder;

  /**
   * @param folder where the program is put and started; articles may be put beside it
   */
  Launched(Path folder) throws IOException {
    this.folder = folder;
    Path project = Files.createDirectories(folder.resolve("program"));
    launcher = Files.copy(Path.of("quoth"), project.resolve("quoth"));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    writeJar(Files.createDirectories(project.resolve("target")).resolve("quoth-1.jar"));
  }

  private static void writeJar(Path jar) throws IOException {
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" "));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.quoth.Main");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream whole = new JarOutputStream(out, manifest)) {
      whole.finish();
    }
  }

  CommandLineRun run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    Path err = Files.createTempFile("launched", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUOTH"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // No archive of classes: making one takes longer than these runs.
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    CommandLineRun run = new CommandLineRun(process.waitFor(), out, Files.readString(err));
    Files.delete(err);
    return run;
  }
}
