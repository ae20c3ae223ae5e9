package io.quoth;

import io.quoth.article.InputFormat;
import io.quoth.article.Source;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/**
 * The options that say how articles are read, for the commands that hold something against them.
 */
final class Reading {
  @Option(
      names = "--input-format",
      paramLabel = "NAME",
      description = "As for extract, like the next three.")
  private InputFormat inputFormat = InputFormat.AUTO;

  @Option(names = "--text-field", paramLabel = "NAME", description = "JSONL: field of the text.")
  private String textField;

  @Option(names = "--id-field", paramLabel = "NAME", description = "JSONL: field of the id.")
  private String idField;

  @Option(names = "--encoding", paramLabel = "CHARSET", description = "Of the articles.")
  private Charset encoding;

  InputFormat format() {
    return inputFormat;
  }

  InputFormat.Options options() {
    return new InputFormat.Options(
        Optional.ofNullable(encoding),
        Optional.ofNullable(textField),
        Optional.ofNullable(idField));
  }

  /**
   * Reads articles and finds their quotes.
   *
   * @param listed a file that lists more of them, or null
   * @return the exit code
   */
  int run(
      List<String> files,
      String listed,
      Console console,
      Pipeline pipeline,
      Messages messages,
      Relay<?> relay) {
    if (Source.STANDARD_INPUT.equals(listed) && files.contains(Source.STANDARD_INPUT)) {
      throw Stop.usage("standard input cannot be both an article and the list of --files-from");
    }
    Batch.Plan plan =
        new Batch.Plan(
            inputs -> {
              if (listed != null) {
                inputs.visitListed(listed, console.in());
              }
              inputs.visit(files);
            },
            inputFormat,
            options(),
            UnaryOperator.identity(),
            pipeline,
            Runtime.getRuntime().availableProcessors(),
            false);
    try (Output output = relay.output()) {
      return new Batch(plan, output, messages, console.in()).run(false);
    }
  }
}
