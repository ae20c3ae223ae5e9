package io.quoth;

import io.quoth.write.OutputFormat;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as shells complete it.
 *
 * @param name as it is typed; {@code extract} is also what is meant where no command is named
 * @param about one line
 * @param words what may follow besides options
 */
record Completed(String name, String about, List<Flag> flags, Values words) {
  /** What a user can be offered. */
  enum Kind {
    NOTHING,
    WORDS,
    FILE,
    FOLDER
  }

  /**
   * What an option or a command takes.
   *
   * @param words to choose from, where the kind is {@code WORDS}
   * @param list whether several may stand there, with commas between
   */
  record Values(Kind kind, String label, List<String> words, boolean list) {}

  /**
   * An option.
   *
   * @param names with their dashes
   * @param value absent for a flag
   */
  record Flag(List<String> names, String about, Optional<Values> value) {}

  /** What is met most; a Java knows two hundred. */
  private static final List<String> CHARSETS =
      List.of("UTF-8", "UTF-16", "ISO-8859-1", "ISO-8859-15", "windows-1251", "windows-1252");

  static List<Completed> commands(CommandLine root) {
    List<Completed> commands = new ArrayList<>();
    List<String> names = List.copyOf(root.getSubcommands().keySet());
    for (Map.Entry<String, CommandLine> sub : root.getSubcommands().entrySet()) {
      commands.add(of(sub.getKey(), sub.getValue().getCommandSpec(), names));
    }
    return commands;
  }

  private static Completed of(String name, CommandSpec command, List<String> commands) {
    List<Flag> flags = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      Optional<Values> value =
          option.arity().max() == 0 ? Optional.empty() : Optional.of(values(option));
      flags.add(new Flag(List.of(option.names()), line(option.description()), value));
    }
    Values words =
        name.equals("help")
            ? new Values(Kind.WORDS, "COMMAND", commands, false)
            : command.positionalParameters().isEmpty()
                ? new Values(Kind.NOTHING, "", List.of(), false)
                : values(command.positionalParameters().get(0));
    return new Completed(name, line(command.usageMessage().description()), flags, words);
  }

  private static Values values(ArgSpec argument) {
    String label = argument.paramLabel();
    boolean list = !argument.splitRegex().isEmpty();
    if (argument.completionCandidates() != null) {
      List<String> words = new ArrayList<>();
      argument.completionCandidates().forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
      return new Values(Kind.WORDS, label, words, list);
    }
    if (argument.type() == Formats.class) {
      return new Values(Kind.WORDS, label, OutputFormat.names(), true);
    }
    if (argument.type() == Charset.class) {
      return new Values(Kind.WORDS, label, CHARSETS, false);
    }
    Kind kind =
        label.equals("DIR")
            ? Kind.FOLDER
            : label.contains("FILE") || label.equals("GOLD") || argument.isPositional()
                ? Kind.FILE
                : Kind.NOTHING;
    return new Values(kind, label, List.of(), list);
  }

  /** What picocli takes for a line end is none here. */
  private static String line(String... description) {
    return String.join(" ", description).replace("%n", " ").replace("%%", "%").strip();
  }
}
