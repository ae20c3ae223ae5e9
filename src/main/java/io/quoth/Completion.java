package io.quoth;

import io.quoth.write.OutputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete our options. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash and zsh: source <(quoth completion)")
final class Completion implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    inLowerCase(root.getCommandSpec());
    root.getSubcommands().values().forEach(line -> inLowerCase(line.getCommandSpec()));
    spec.commandLine().getOut().print(AutoComplete.bash("quoth", root));
    return Exit.OK;
  }

  /** Picocli offers an enum's constants as Java spells them; we take them in lower case. */
  private static void inLowerCase(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      List<String> words = new ArrayList<>();
      if (option.type() == Formats.class) {
        words.addAll(OutputFormat.names());
      } else if (option.completionCandidates() != null) {
        option.completionCandidates().forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
      }
      if (!words.isEmpty()) {
        command.remove(option);
        command.addOption(OptionSpec.builder(option).completionCandidates(words).build());
      }
    }
  }
}
