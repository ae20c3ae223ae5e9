package io.quoth;

import io.quoth.article.Source;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The same for the commands that read any number of articles, and how they do. */
final class ReadingMany extends Reading {
  @Option(names = "--files-from", paramLabel = "FILE", description = "List of inputs, one a line.")
  private @Nullable String filesFrom;

  @Option(
      names = {"-q", "--quiet"},
      description = "No warnings and no progress.")
  private boolean quiet;

  /** Whether a list of articles is named. */
  boolean isListed() {
    return filesFrom != null;
  }

  /**
   * Reads articles and finds their quotes.
   *
   * @param progress whether it may be shown
   * @return the exit code
   */
  int run(
      List<String> files, Console console, Pipeline pipeline, boolean progress, Relay<?> relay) {
    if (Source.STANDARD_INPUT.equals(filesFrom) && files.contains(Source.STANDARD_INPUT)) {
      throw Stop.usage("standard input cannot be both an article and the list of --files-from");
    }
    Batch.Plan plan =
        new Batch.Plan(
            inputs -> {
              if (filesFrom != null) {
                inputs.visitListed(filesFrom, console.in());
              }
              inputs.visit(files);
            },
            format(),
            options(),
            UnaryOperator.identity(),
            pipeline,
            Runtime.getRuntime().availableProcessors(),
            false);
    Messages messages = new Messages(console.err(), quiet, false, progress);
    try (Output output = relay.output()) {
      return new Batch(plan, output, messages, console.in()).run(false);
    }
  }
}
