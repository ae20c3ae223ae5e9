package io.quoth.mention;

/** What a definite nominal of one person, of whom nothing of the kind was told before, says. */
public enum Description {
  /** It is no such nominal. */
  NONE,
  /** How old somebody is, or of how many children a parent: "the 34-year-old". */
  AGE,
  /** Where somebody is from: "the Dutchman". */
  PEOPLE,
  /** An office or position: "the chief executive". */
  OFFICE,
  /** Anything else, as a trade: "the retired plumber". */
  OTHER
}
