package io.quoth.mention;

/** The form of a mention. */
public enum Kind {
  NAME,
  NOMINAL,
  PRONOUN
}
