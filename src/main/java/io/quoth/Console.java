package io.quoth;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * All that the program knows of the world it is started in, so that a test can make one.
 *
 * @param terminals which of the streams are terminals: {@code in}, {@code out}, {@code err}
 */
record Console(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Set<String> terminals,
    Map<String, String> environment) {
  /** How wide a text is where nobody says how wide the terminal is. */
  private static final int WIDTH = 80;

  Console {
    terminals = Set.copyOf(terminals);
    environment = Map.copyOf(environment);
  }

  /** The streams of this process, unbuffered and not swallowing errors as a PrintStream does. */
  static Console ofProcess() {
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        processTerminals(),
        System.getenv());
  }

  /** Java can tell only of all streams together; the launcher knows of each. */
  private static Set<String> processTerminals() {
    String told = System.getProperty("quoth.terminals");
    if (told != null) {
      return Set.copyOf(Arrays.asList(told.split(",")));
    }
    return isTerminal() ? Set.of("in", "out", "err") : Set.of();
  }

  @SuppressWarnings("SystemConsoleNull") // What Java 22 has for it is asked, too.
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    try {
      return console != null
          && (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      // Before Java 22, there is a console where there is a terminal, and only there.
      return true;
    }
  }

  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return terminals.contains("out") && columns.matches("[1-9][0-9]{0,3}")
        ? Integer.parseInt(columns)
        : WIDTH;
  }

  /** Whether a line on standard error can be written over. */
  boolean showsProgress() {
    return terminals.contains("err") && !isDumb();
  }

  private boolean isDumb() {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** An empty NO_COLOR counts as none, as no-color.org has it. */
  boolean wantsColour() {
    return terminals.contains("out")
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !isDumb();
  }
}
