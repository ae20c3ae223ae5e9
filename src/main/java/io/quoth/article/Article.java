package io.quoth.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One news article: the text that every offset of a result points into.
 *
 * @param id what the user knows it by: a path, or the id of its record
 * @param source where it was read from, where that is known
 * @param text decoded, without byte order mark, line ends as they came
 * @param warnings what went wrong while reading
 */
public record Article(
    String id, Optional<String> source, String text, Metadata metadata, List<Warning> warnings) {
  public Article {
    Objects.requireNonNull(id);
    Objects.requireNonNull(source);
    Objects.requireNonNull(text);
    Objects.requireNonNull(metadata);
    warnings = List.copyOf(warnings);
  }

  /** An article of which nothing but the text is known. */
  public static Article of(String id, String text) {
    return new Article(id, Optional.empty(), text, Metadata.NONE, List.of());
  }
}
