package io.quoth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What options are when the command line does not say: as the environment has it, else as the
 * configuration file has it. There, an option has its long name without the dashes, behind the
 * command and a dot if it is not {@code extract}'s: {@code evaluate.view}. In the environment, that
 * is {@code QUOTH_EVALUATE_VIEW}.
 */
final class Config implements IDefaultValueProvider {
  /** What is of one run only. */
  private static final Set<String> NOT_SETTABLE = Set.of("help", "version", "config", "no-config");

  /** A value, and where it was set. */
  private record Setting(String value, String place, boolean inFile) {}

  private final Map<String, Setting> settings = new HashMap<>();
  private final boolean noColour;

  private Config(Map<String, String> environment) {
    noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /**
   * Reads all that concerns a command. A name in the file that is none of its options ends the run
   * with a line that says where; of the environment, what is not ours is left alone.
   *
   * @param command the one that runs; it is made to ask here for its options
   * @param name of the command, empty for the default one
   * @param others the names of the other commands, whose lines are passed over
   */
  static Config of(
      CommandSpec command,
      String name,
      Set<String> others,
      Optional<String> file,
      Map<String, String> environment) {
    Config config = new Config(environment);
    file.map(ConfigFile::read).ifPresent(f -> config.takeFile(f, command, name, others));
    for (OptionSpec option : command.options()) {
      String key = key(option);
      String value = environment.get(variable(name, key));
      if (value != null && !NOT_SETTABLE.contains(key)) {
        config.settings.put(key, new Setting(value, variable(name, key), false));
      }
    }
    config.settings.keySet().forEach(key -> onlyOn(command, command.findOption(key)));
    command.defaultValueProvider(config);
    return config;
  }

  /**
   * Reads a file as a command would that is called without any option, for who looks for what is
   * wrong with it.
   *
   * @throws Stop if something is, with a line that says where
   */
  static void check(CommandLine line, String name, Set<String> others, String path) {
    Config config = of(line.getCommandSpec(), name, others, Optional.of(path), Map.of());
    try {
      line.parseArgs();
    } catch (ParameterException e) {
      config
          .place(e.getArgSpec(), e.getValue())
          .ifPresent(
              place -> {
                throw Stop.usage(place + ": " + e.getMessage());
              });
    }
  }

  private void takeFile(ConfigFile file, CommandSpec command, String name, Set<String> others) {
    for (ConfigFile.Line line : file.lines()) {
      int dot = line.name().indexOf('.');
      String of = dot < 0 ? "" : line.name().substring(0, dot);
      String key = line.name().substring(dot + 1);
      String place = file.place(line.number());
      if (of.equals(name)) {
        if (!isOption(command, key)) {
          throw Stop.usage(place + ": " + unknown(command, key));
        }
        settings.put(key, new Setting(line.value(), place, true));
      } else if (!of.isEmpty() && !others.contains(of)) {
        throw Stop.usage(place + ": unknown command '" + of + "'");
      }
    }
  }

  private static boolean isOption(CommandSpec command, String key) {
    // Not the short ones, which say less to who reads the file later.
    return key.length() > 1
        && !NOT_SETTABLE.contains(key)
        && command.findOption("--" + key) != null;
  }

  private static String unknown(CommandSpec command, String key) {
    if (NOT_SETTABLE.contains(key)) {
      return key + " cannot be set here";
    }
    List<String> known = new ArrayList<>();
    command.options().forEach(option -> known.add(key(option)));
    known.removeAll(NOT_SETTABLE);
    List<String> meant = Spelling.nearest(key, known);
    return "unknown option '"
        + key
        + "'"
        + (meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?");
  }

  /** Picocli has a flag turn its default round; ours turn on. */
  private static void onlyOn(CommandSpec command, OptionSpec option) {
    if (option.arity().max() == 0) {
      command.remove(option);
      command.addOption(OptionSpec.builder(option).fallbackValue("true").build());
    }
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--?", "");
  }

  private static String variable(String command, String key) {
    String name = command.isEmpty() ? key : command + "_" + key;
    return ConfigFile.PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!argument.isOption()) {
      return null;
    }
    String key = key((OptionSpec) argument);
    Setting setting = settings.get(key);
    // NO_COLOR is of the environment, too, and so counts more than the file.
    return setting == null || setting.inFile() && noColour && key.equals("color")
        ? null
        : setting.value();
  }

  /** Where a value was set that an option does not take. */
  Optional<String> place(@Nullable ArgSpec argument, String value) {
    return argument != null && argument.isOption()
        ? Optional.ofNullable(settings.get(key((OptionSpec) argument)))
            .filter(setting -> setting.value().equals(value))
            .map(Setting::place)
        : Optional.empty();
  }

  /** Where an option was set that a line, beginning with its name, complains of. */
  Optional<String> place(String complaint, ParseResult parsed) {
    int colon = complaint.indexOf(": ");
    String option = colon < 0 ? "" : complaint.substring(0, colon);
    return option.startsWith("--") && !parsed.hasMatchedOption(option)
        ? Optional.ofNullable(settings.get(option.substring(2))).map(Setting::place)
        : Optional.empty();
  }
}
