package io.quoth.tally;

import io.quoth.quote.Quote;
import java.util.Optional;

/**
 * Types of quotes that are counted together. Precision is over what was found to be of such a type,
 * whatever the type of what it matches; recall over what is expected to be (Pareti et al. 2013).
 */
public enum Row {
  /** Every quote, also one found without a type. */
  ALL,
  DIRECT,
  MIXED,
  INDIRECT,
  /** Direct and mixed. */
  MARKED;

  boolean holds(Optional<Quote.Type> type) {
    return switch (this) {
      case ALL -> true;
      case MARKED -> type.filter(t -> t != Quote.Type.INDIRECT).isPresent();
      default -> type.filter(t -> t.name().equals(name())).isPresent();
    };
  }
}
