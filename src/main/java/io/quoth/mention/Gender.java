package io.quoth.mention;

import io.quoth.lexicon.GivenNames;

/** What a mention or an entity may be called by: he, she, it, or nobody knows. */
public enum Gender {
  MALE,
  FEMALE,
  NEUTER,
  UNKNOWN;

  /** What the bearers of a given name may be called. */
  public static Gender of(GivenNames.Bearer bearer) {
    return switch (bearer) {
      case MEN -> MALE;
      case WOMEN -> FEMALE;
      case EITHER -> UNKNOWN;
    };
  }

  /** Whether one thing can be both: unknown goes with everything. */
  public boolean agrees(Gender other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }
}
