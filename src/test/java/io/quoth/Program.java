package io.quoth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program under test in a process of its own, without its launcher: what a fault of the machine
 * takes.
 *
 * @param folder where it runs
 * @param before words before it, such as those that limit it
 * @param java options for Java
 */
record Program(Path folder, List<String> before, List<String> java) {
  /** Seconds, many times what any of it takes: to tell slow from hanging. */
  static final int PATIENCE = 120;

  static Program in(Path folder) {
    return new Program(folder, List.of(), List.of());
  }

  Program before(String... words) {
    return new Program(folder, List.of(words), java);
  }

  Program java(String... options) {
    return new Program(folder, before, List.of(options));
  }

  /** The words that start the classes under test. */
  String[] words(String... args) {
    return words(List.of("-cp", System.getProperty("java.class.path"), "io.quoth.Main"), args);
  }

  private String[] words(List<String> main, String... args) {
    List<String> words = new ArrayList<>(before);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    words.addAll(java);
    words.addAll(main);
    words.addAll(List.of(args));
    return words.toArray(new String[0]);
  }

  /** Runs the classes under test to their end. */
  CommandLineRun run(String... args) throws Exception {
    return finish(start(words(args)));
  }

  /** Runs a jar to its end. */
  CommandLineRun runJar(Path jar, String... args) throws Exception {
    return finish(start(jarWords(jar, args)));
  }

  /** The words that start a jar. */
  String[] jarWords(Path jar, String... args) {
    return words(List.of("-jar", jar.toString()), args);
  }

  /** Starts words of any kind in the folder; what goes to standard error is {@link #error}. */
  Process start(String... words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUOTH"));
    return builder.redirectError(folder.resolve("err").toFile()).start();
  }

  private CommandLineRun finish(Process process) throws Exception {
    process.getOutputStream().close();
    String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it ends");
    return new CommandLineRun(process.exitValue(), written, error());
  }

  String error() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  /** Whether a command ends well: whether a fault can be caused here. */
  static boolean works(String... words) throws Exception {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
