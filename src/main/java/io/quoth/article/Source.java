package io.quoth.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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

  /**
   * The first bytes; they stay to be read. Of a slow stream it waits for some only, so that the
   * first record is worked on before the second is there.
   *
   * @param some at least so many, unless the stream ends before
   * @param limit at most so many
   */
  byte[] peek(int some, int limit) throws IOException {
    byte[] head = new byte[limit];
    int length = 0;
    stream.mark(limit);
    while (length < some) {
      int read = stream.read(head, length, limit - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    stream.reset();
    return Arrays.copyOf(head, length);
  }
}
