package io.quoth;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The program started by its own script, as users start it: from another folder, in the locale C.
 * Its jar only points to the classes under test, since the real one is built after the tests.
 */
final class LauncherRun {
  private final Path script;
  private final Path workingFolder;

  /**
   * @param folder an empty one
   */
  LauncherRun(Path folder) throws IOException {
    workingFolder = Files.createDirectories(folder.resolve("elsewhere"));
    Path home = Files.createDirectories(folder.resolve("home"));
    script = Files.copy(Path.of("quoth"), home.resolve("quoth"));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":")) {
      classPath.add(Path.of(entry).toUri().toString());
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.quoth.Main");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
    Path jar = Files.createDirectories(home.resolve("target")).resolve("quoth-0.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  /** Where it is started, and relative names are looked for. */
  Path workingFolder() {
    return workingFolder;
  }

  CommandLineRun run(String in, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUOTH"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // No archive of classes: there is none to be made of such a jar.
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");
    Path err = Files.createTempFile(workingFolder, "err", "");
    Process process = builder.redirectError(err.toFile()).start();
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(in.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandLineRun(process.waitFor(), out, Files.readString(err));
  }
}
