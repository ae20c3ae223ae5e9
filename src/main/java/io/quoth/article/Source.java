package io.quoth.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Bytes with a name. It does not close its stream.
 *
 * @param name the path as the user gave it, or {@code -} for standard input
 */
public record Source(String name, BufferedInputStream stream) {
  /** The name of standard input. */
  public static final String STANDARD_INPUT = "-";

  public Source(String name, InputStream stream) {
    this(name, new BufferedInputStream(stream));
  }

  /** Where articles of this source come from: standard input is no place that can be named. */
  Optional<String> place() {
    return name.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(name);
  }

  /** The first bytes, at most {@code limit}; they stay to be read. */
  byte[] peek(int limit) throws IOException {
    stream.mark(limit);
    byte[] head = stream.readNBytes(limit);
    stream.reset();
    return head;
  }
}
