package io.quoth.yardstick;

import io.quoth.article.Span;
import java.util.List;

/**
 * What became of a quote of a result.
 *
 * @param fallen names of what does not stand where the result says, or not so: {@code span 1},
 *     {@code cue} …
 * @param places where its spans stand now, UTF-16; none of a span that is gone
 * @param steps word by word from the result to the article, of what is altered
 */
public record Fate(
    ResultQuote quote, State state, List<String> fallen, List<Span> places, List<Step> steps) {
  /** The best first; the lower-case name stands in the output. */
  public enum State {
    STANDS,
    /** All its words are elsewhere. */
    MOVED,
    /** Its own words are there, but what is around them, or who said them, is told otherwise. */
    REFRAMED,
    ALTERED,
    GONE
  }

  public Fate {
    fallen = List.copyOf(fallen);
    places = List.copyOf(places);
    steps = List.copyOf(steps);
  }
}
