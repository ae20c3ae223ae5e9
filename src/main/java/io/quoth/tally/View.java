package io.quoth.tally;

/** What is compared, one with one. */
public enum View {
  /**
   * Each passage inside quotation marks by itself: it does not matter whether {@code "A," he said.
   * "B."} is taken for one quote or for two. Marks around nobody's words (titles, scare quotes)
   * count against who takes them for a quote. Indirect quotes have no part in it.
   */
  SPANS,
  /** Each quote with all its pieces. */
  ATTRIBUTIONS
}
