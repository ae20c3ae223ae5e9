package io.quoth.quote;

import io.quoth.mention.Cast;
import java.util.List;

/**
 * All that an article reports as said, written, thought or intended.
 *
 * @param quotes in text order
 */
public record Quotes(Cast cast, List<Quote> quotes) {
  public Quotes {
    quotes = List.copyOf(quotes);
  }
}
