package io.quoth;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete our options. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash and zsh: source <(quoth completion)")
final class Completion implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(AutoComplete.bash("quoth", spec.root().commandLine()));
    return Exit.OK;
  }
}
