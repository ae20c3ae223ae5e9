package io.quoth;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file in which a user sets options for all runs: lines of {@code name = value}, blank lines,
 * and comments behind a {@code #} at the start of a line.
 */
final class ConfigFile {
  /** In the environment, what names the file. */
  static final String VARIABLE = "QUOTH_CONFIG";

  /** How variables begin that are ours. */
  static final String PREFIX = "QUOTH_";

  /** What the launcher hands to Java, and no option. */
  private static final String JAVA = "QUOTH_JAVA_OPTS";

  private static final String OPTION = "--config";

  /** One line that sets something; lines count from 1. */
  record Line(int number, String name, String value) {}

  private final String path;
  private final List<Line> lines = new ArrayList<>();

  private ConfigFile(String path) {
    this.path = path;
  }

  /**
   * The file that a command line means: the one it names, else the one the environment names, else
   * the user's own, if that is there. The folder that a run is started in, or that an article lies
   * in, has no say.
   */
  static Optional<String> find(String[] args, Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      if (args[i].equals("--no-config")) {
        return Optional.empty();
      }
      if (args[i].startsWith(OPTION + "=")) {
        named = args[i].substring(OPTION.length() + 1);
      } else if (args[i].equals(OPTION) && i + 1 < args.length) {
        named = args[++i];
      }
    }
    if (!named.isEmpty()) {
      return Optional.of(named);
    }
    Optional<String> usual = usual(environment);
    return usual.isPresent() && new File(usual.get()).exists() ? usual : Optional.empty();
  }

  /** Where a user's own file is looked for; absent where there is no home. */
  static Optional<String> usual(Map<String, String> environment) {
    String base = environment.getOrDefault("XDG_CONFIG_HOME", "");
    // As the XDG specification has it, a relative path counts as none.
    if (!new File(base).isAbsolute()) {
      String home = environment.getOrDefault("HOME", "");
      base = home.isEmpty() ? environment.getOrDefault("APPDATA", "") : home + "/.config";
    }
    return base.isEmpty() ? Optional.empty() : Optional.of(base + "/quoth/config");
  }

  /** Whether there may be anything configured: a test that costs next to nothing. */
  static boolean orVariables(Optional<String> file, Map<String, String> environment) {
    if (file.isPresent()) {
      return true;
    }
    for (String name : environment.keySet()) {
      if (name.startsWith(PREFIX) && !name.equals(JAVA)) {
        return true;
      }
    }
    return false;
  }

  /** Reads a file; what it cannot be or hold ends the run with a line that says where. */
  static ConfigFile read(String path) {
    ConfigFile file = new ConfigFile(path);
    String text;
    try {
      text = new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw Stop.usage(path + ": " + Reason.of(e));
    }
    int number = 0;
    for (String line : text.split("\r\n|\r|\n")) {
      file.take(++number, (number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line));
    }
    return file;
  }

  private void take(int number, String line) {
    String trimmed = line.strip();
    if (trimmed.isEmpty() || trimmed.startsWith("#")) {
      return;
    }
    int equals = trimmed.indexOf('=');
    if (equals <= 0) {
      throw Stop.usage(place(number) + ": a line is NAME = VALUE");
    }
    String name = trimmed.substring(0, equals).strip();
    for (Line other : lines) {
      if (other.name().equals(name)) {
        throw Stop.usage(place(number) + ": " + name + " is set in line " + other.number());
      }
    }
    lines.add(new Line(number, name, trimmed.substring(equals + 1).strip()));
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** A line as editors and compilers name it. */
  String place(int number) {
    return path + ":" + number;
  }
}
