package io.quoth.speaker;

import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;

/**
 * One way to find the speaker of a quote. Rules are asked in order; the first that answers decides.
 */
interface Rule {
  /** A short stable name, shown to the user as {@code decidedBy}. */
  String name();

  /** The speaker, where this rule knows. */
  Optional<Decision> decide(Quote quote, Scene scene);

  /**
   * What a rule found.
   *
   * @param phrase the mention in the text
   * @param entities the speaker; several, best first, where they fit alike; none where there is
   *     nobody to attribute to
   * @param probability that the choice is right
   */
  record Decision(Optional<Attribution.Phrase> phrase, List<Integer> entities, double probability) {
    public Decision {
      entities = List.copyOf(entities);
    }

    static Decision of(Attribution.Phrase phrase, int entity, double probability) {
      return new Decision(Optional.of(phrase), List.of(entity), probability);
    }
  }
}
