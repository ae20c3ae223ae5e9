package io.quoth.yardstick;

import java.util.Locale;

/** Did this person say this? The best first. */
public enum Answer {
  /** The article shows these words as the speaker's. */
  VERBATIM,
  /** Nearly these words. */
  NEAR_VERBATIM,
  /** The article reports it in words of its own. */
  PARAPHRASED,
  /** Another person said it. */
  SOMEONE_ELSE,
  /** It is said, but by whom is not certain. */
  UNCERTAIN,
  /** The article has it as what the speaker denies. */
  DENIED,
  NOT_FOUND;

  /** As it stands in the output: "near-verbatim". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
