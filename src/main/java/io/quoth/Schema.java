package io.quoth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of the output. */
@Command(
    name = "schema",
    customSynopsis = "quoth schema",
    description = "%nPrints the JSON Schema of this version's output.%n",
    footer = {"", "Example: quoth schema > quoth.schema.json"})
final class Schema implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = Schema.class.getResourceAsStream("schema.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      spec.commandLine().getOut().print(schema);
    }
    return Exit.OK;
  }
}
