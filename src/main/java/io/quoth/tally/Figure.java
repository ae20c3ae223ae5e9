package io.quoth.tally;

/**
 * Counts behind a precision and a recall. What is found and what is expected are counted apart,
 * since a type is asked of each side by itself.
 *
 * @param rightFound of those found, the right ones
 * @param rightExpected of those expected, the ones found right
 */
public record Figure(int rightFound, int found, int rightExpected, int expected) {
  /** 0 where nothing was found. */
  public double precision() {
    return found == 0 ? 0 : (double) rightFound / found;
  }

  /** 0 where nothing is expected. */
  public double recall() {
    return expected == 0 ? 0 : (double) rightExpected / expected;
  }

  /** The harmonic mean of the two; 0 where both are. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }
}
