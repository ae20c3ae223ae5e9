package io.quoth;

import io.quoth.article.Lists;
import io.quoth.quote.Quote;
import io.quoth.write.Selection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options that say which quotes are kept, and what is one. */
final class Keeping {
  /** What may lead to a quote. */
  enum Cues {
    SPEECH,
    ALL
  }

  static final String JOIN_HELP = "\"A,\" he said. \"B.\" is one quote, not two.";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "Keep only direct, mixed or indirect quotes.")
  private List<Quote.Type> types = List.of();

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Keep only this speaker, by words of name or alias.")
  private List<String> speakers = List.of();

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = "Keep only quotes at least this sure, 0 to 1.")
  private double minConfidence;

  @Option(
      names = "--cues",
      paramLabel = "WHICH",
      description = "speech (default) or all (also thoughts, aims).")
  private Cues cues = Cues.SPEECH;

  @Option(names = "--join", description = JOIN_HELP)
  private boolean join;

  /**
   * To be called before {@link #selection}.
   *
   * @throws Stop if an option has a value that it cannot have
   */
  void check() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw Stop.usage("--min-confidence: from 0 to 1");
    }
    if (Lists.any(speakers, Selection::wordless)) {
      throw Stop.usage("--speaker: no word to look for");
    }
  }

  Selection selection() {
    return new Selection(
        types.isEmpty() ? EnumSet.allOf(Quote.Type.class) : Set.copyOf(types),
        speakers,
        minConfidence,
        cues == Cues.ALL,
        join);
  }

  /** The options by name, the same for the same selection as it was asked for. */
  Map<String, String> settings() {
    return new TreeMap<>(
        Map.of(
            "--type", types.stream().sorted().distinct().toList().toString(),
            "--speaker", speakers.toString(),
            "--min-confidence", Double.toString(minConfidence),
            "--cues", cues.toString(),
            "--join", Boolean.toString(join)));
  }
}
