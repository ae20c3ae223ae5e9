package io.quoth.yardstick;

import io.quoth.write.OffsetUnit;
import java.util.List;
import java.util.Optional;

/**
 * What extract once wrote of an article, as far as it can be held against that article.
 *
 * @param source the file it was read from, where there was one
 * @param length of the article, in {@code unit}
 * @param text the article itself, if the result has it
 */
public record Result(
    String id,
    Optional<String> source,
    String sha256,
    int length,
    OffsetUnit unit,
    Optional<String> text,
    List<ResultQuote> quotes) {
  public Result {
    quotes = List.copyOf(quotes);
  }
}
