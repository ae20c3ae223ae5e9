package io.quoth.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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
    this(name, stream instanceof BufferedInputStream in ? in : new BufferedInputStream(stream));
  }

  /**
   * What a stream holds, unpacked if it is packed by gzip.
   *
   * @throws IOException here and from each read of it, if that fails or the packing is broken
   */
  public static InputStream unpacked(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream);
    return isPacked(peek(in, 2, 2)) ? Gzip.unpacked(in) : in;
  }

  /** Whether a gzip stream begins so. */
  private static boolean isPacked(byte[] head) {
    return head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
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
    return peek(stream, some, limit);
  }

  private static byte[] peek(BufferedInputStream stream, int some, int limit) throws IOException {
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

  /** Reads past a byte order mark, if there is one, and tells the charset that it is of. */
  Optional<Charset> skipBom() throws IOException {
    Optional<Bom> bom = Bom.of(peek(Bom.LONGEST, Bom.LONGEST));
    if (bom.isPresent()) {
      stream.skipNBytes(bom.get().length());
    }
    return bom.map(Bom::charset);
  }
}
