package io.quoth.write;

import io.quoth.speaker.Attributions;

/** One output format: results to characters. Safe to share between threads. */
public interface Format {
  /** What stands before the first result of a stream. */
  default String head() {
    return "";
  }

  /** One article's result. */
  String render(Attributions result);

  /** What stands behind the last result of a stream. */
  default String tail() {
    return "";
  }
}
