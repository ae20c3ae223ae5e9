package io.quoth;

import io.quoth.article.InputFormat;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say how articles are read, for the commands that hold something against them.
 */
class Reading {
  @Option(
      names = "--input-format",
      paramLabel = "NAME",
      description = "As for extract, like the next three.")
  private InputFormat inputFormat = InputFormat.AUTO;

  @Option(names = "--text-field", paramLabel = "NAME", description = "JSONL: field of the text.")
  private @Nullable String textField;

  @Option(names = "--id-field", paramLabel = "NAME", description = "JSONL: field of the id.")
  private @Nullable String idField;

  @Option(names = "--encoding", paramLabel = "CHARSET", description = "Of the articles.")
  private @Nullable Charset encoding;

  InputFormat format() {
    return inputFormat;
  }

  InputFormat.Options options() {
    return new InputFormat.Options(
        Optional.ofNullable(encoding),
        Optional.ofNullable(textField),
        Optional.ofNullable(idField));
  }
}
