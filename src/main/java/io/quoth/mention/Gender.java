package io.quoth.mention;

/** What a mention or an entity may be called by: he, she, it, or nobody knows. */
public enum Gender {
  MALE,
  FEMALE,
  NEUTER,
  UNKNOWN;

  /** Whether one thing can be both: unknown goes with everything. */
  public boolean agrees(Gender other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }
}
