package io.quoth.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The formats by name. To add one: write its {@link Format} and add a line here. */
public enum OutputFormat {
  JSON("json", JsonWriter::new),
  // Not ".jsonl" and ".txt": beside the articles, a result would take the place of its article.
  JSONL("quotes.jsonl", JsonlWriter::new),
  TEXT("quotes.txt", TextWriter::new);

  private final String ending;
  private final Function<Settings, Format> maker;

  OutputFormat(String ending, Function<Settings, Format> maker) {
    this.ending = ending;
    this.maker = maker;
  }

  /** The format of this name, in lower case as users write it. */
  public static Optional<OutputFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(OutputFormat::toString).toList();
  }

  /** How the name of a file in this format ends, without the dot. */
  public String ending() {
    return ending;
  }

  public Format with(Settings settings) {
    return maker.apply(settings);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
