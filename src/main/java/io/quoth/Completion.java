package io.quoth;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete our commands, options and their values. */
@Command(
    name = "completion",
    customSynopsis = "quoth completion [SHELL]",
    description = "%nPrints what makes a shell complete quoth's commands, options and values.%n",
    footer = {
      "",
      "For this shell alone:",
      "  bash, zsh   source <(quoth completion zsh)",
      "  fish        quoth completion fish | source",
      "For all to come, where the shell looks for such files:",
      "  bash        ~/.local/share/bash-completion/completions/quoth",
      "  zsh         _quoth in a folder of $fpath",
      "  fish        ~/.config/fish/completions/quoth.fish",
      "",
      "Example: quoth completion fish > ~/.config/fish/completions/quoth.fish"
    })
final class Completion implements Callable<Integer> {
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash (default), zsh or fish.")
  private Shell shell = Shell.BASH;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  static CommandLine commandLine() {
    return new CommandLine(new Completion())
        .registerConverter(Shell.class, new Choice<>(Shell.class));
  }

  @Override
  public Integer call() {
    List<Completed> commands = Completed.commands(spec.root().commandLine());
    spec.commandLine()
        .getOut()
        .print(
            switch (shell) {
              case BASH -> BashCompletion.script(commands);
              case ZSH -> ZshCompletion.script(commands);
              case FISH -> FishCompletion.script(commands);
            });
    return Exit.OK;
  }
}
