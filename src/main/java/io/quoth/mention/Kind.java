package io.quoth.mention;

/** The form of a mention. */
public enum Kind {
  /** A name, with its title. */
  NAME,
  /** A phrase such as "the minister". */
  NOMINAL,
  /** A pronoun. */
  PRONOUN
}
