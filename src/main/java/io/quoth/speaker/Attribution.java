package io.quoth.speaker;

import io.quoth.article.Span;
import io.quoth.mention.Kind;
import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A quote and its speaker.
 *
 * @param mention the phrase that the text uses for the speaker of this quote
 * @param speaker index into {@link Attributions#speakers()}; present exactly when {@code status} is
 *     {@code ATTRIBUTED}
 * @param confidence that quote and speaker are right, 0 to 1
 * @param decidedBy name of the rule or ranker that chose
 * @param candidates indices into {@link Attributions#speakers()}, best first, when {@code status}
 *     is {@code AMBIGUOUS}
 * @param via the phrase for those who passed it on
 */
public record Attribution(
    Quote quote,
    Status status,
    Optional<Phrase> mention,
    OptionalInt speaker,
    double confidence,
    String decidedBy,
    List<Integer> candidates,
    Optional<Phrase> via) {
  public Attribution {
    candidates = List.copyOf(candidates);
    if (speaker.isPresent() != (status == Status.ATTRIBUTED)) {
      throw new IllegalArgumentException("status " + status + " with speaker " + speaker);
    }
  }

  /** Whether the speaker is known; the lower-case name is the {@code status} in the output. */
  public enum Status {
    /** There is a speaker. */
    ATTRIBUTED,
    /** It is one of some candidates, and nothing says clearly which. */
    AMBIGUOUS,
    /** Nobody is found who could be it. */
    UNATTRIBUTED
  }

  /** A stretch of text that stands for somebody. */
  public record Phrase(Span span, Kind kind) {}
}
