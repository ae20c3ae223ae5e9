package io.quoth.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes, line by line: a line is decoded by itself, so it has to be found before. */
final class Lines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The bytes up to the next line feed, or null at the end. */
  byte @Nullable [] next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    do {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, start, at - start);
    } while (at == end && fill());
    // Past the line feed, if it was not the end that was found.
    at = Math.min(at + 1, end);
    return line.toByteArray();
  }

  /** Reads on; a slow stream gives what it has, so that its lines are worked on as they come. */
  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
