package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;

/**
 * A quote that was found, by quoth or by another.
 *
 * @param who absent where neither a speaker nor a phrase for one is given
 * @param confidence 0 to 1
 * @param decidedBy how it was found and by what its speaker, to tell kinds of mistakes apart
 */
public record Guess(
    Optional<Quote.Type> type,
    List<Span> content,
    Optional<Span> cue,
    Optional<Who> who,
    double confidence,
    String decidedBy) {
  public Guess {
    content = List.copyOf(content);
  }

  /**
   * The speaker given.
   *
   * @param mention the phrase that stands for the speaker of this quote
   * @param name what the speaker is called, if only by a phrase
   * @param named whether that is a name
   */
  public record Who(Optional<Span> mention, Optional<String> name, boolean named) {
    /** Of a system that does not say whether it is a name: capital letters do. */
    public static Who called(Optional<Span> mention, Optional<String> name) {
      return new Who(mention, name, name.filter(Naming::hasName).isPresent());
    }
  }
}
