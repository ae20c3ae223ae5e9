package io.quoth.tally;

/** The form of an expected source. */
public enum SourceKind {
  NAME,
  PRONOUN,
  NOMINAL,
  /** There is no source. */
  NONE
}
