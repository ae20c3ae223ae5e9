package io.quoth.lexicon;

/**
 * What a reporting cue reports; the lower-case name is the {@code class} of a cue in the output.
 */
public enum CueClass {
  SPEECH,
  WRITING,
  THOUGHT,
  INTENTION
}
