package io.quoth.yardstick;

/** Where the answers of articles go, one after another. */
public interface Findings {
  void add(Finding finding);

  /** The answer of all articles together. */
  void end(Answer answer, boolean supported);
}
