package io.quoth.lexicon;

/**
 * What a reporting cue reports; the lower-case name is the {@code class} of a cue in the output.
 */
public enum CueClass {
  /** Something said. */
  SPEECH,
  /** Something written. */
  WRITING,
  /** A thought, belief or feeling. */
  THOUGHT,
  /** A plan or wish. */
  INTENTION
}
