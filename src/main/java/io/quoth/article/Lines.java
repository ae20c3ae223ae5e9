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
  private final int most;
  private int at;
  private int end;
  private long length;
  private long read;

  /**
   * @param most bytes of a line that are kept; what is behind them is passed over
   */
  Lines(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** The bytes up to the next line feed, or null at the end. */
  byte @Nullable [] next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    length = 0;
    do {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      length += at - start;
      line.write(buffer, start, Math.min(at - start, most - line.size()));
    } while (at == end && fill());
    // Past the line feed, if it was not the end that was found.
    at = Math.min(at + 1, end);
    return line.toByteArray();
  }

  /** Bytes of the line that was read last, also of what was not kept of it. */
  long length() {
    return length;
  }

  /** Bytes up to the start of the next line. */
  long position() {
    return read - (end - at);
  }

  /** Reads on; a slow stream gives what it has, so that its lines are worked on as they come. */
  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    read += end;
    return end > 0;
  }
}
