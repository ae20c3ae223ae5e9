package io.quoth.tally;

import java.util.Locale;

/** What is counted as right, and out of what. Words are runs of letters and digits. */
public enum Metric {
  /** Contents matched one to one: at least half of their words shared (Jaccard). */
  OVERLAP,
  /** Of these pairs, those with nine words in ten shared. */
  STRICT,
  /** Of these pairs, those with the same letters and digits. */
  EXACT,
  /** Word by word: the words of found contents against those of expected ones. */
  TOKENS,
  /**
   * Of the pairs: the phrase given for the speaker covers the head of the expected source, and half
   * of its words or more are in that source. Out of the pairs that have such a phrase (precision)
   * or a source (recall).
   */
  MENTION,
  /**
   * Of the pairs: the names agree, up to words that one of them lacks. Out of the pairs that have
   * both names (precision) or an expected name (recall).
   */
  NAME,
  /** The same, and the name given has every word of the expected one. */
  FULLNAME,
  /** Of the pairs whose quote has no source: none was given. Recall only. */
  NOSOURCE,
  /** End to end: matched, and mention or name right, or no source expected and none given. */
  E2E,
  /**
   * The right quote and the right full name: matched, and the full name right; where nobody is
   * named, no name given and the phrase right. Quotes with a name that the annotation leaves open
   * are left out, and so is what matches them.
   */
  E2E_FULLNAME;

  /** As users see it: {@code e2e-fullname}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
