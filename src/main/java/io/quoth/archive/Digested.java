package io.quoth.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are known by their SHA-256: their end, or closing them, throws where it is another.
 */
final class Digested extends FilterInputStream {
  private static final int CHUNK = 1 << 13;

  private final DigestInputStream digested;
  private final @Nullable String expected;
  private boolean compared;

  /**
   * @param expected in lower-case hexadecimal digits, or null where none was recorded
   */
  Digested(InputStream in, @Nullable String expected) {
    this(new DigestInputStream(in, sha256()), expected);
  }

  private Digested(DigestInputStream digested, @Nullable String expected) {
    super(digested);
    this.digested = digested;
    this.expected = expected;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    return compared(in.read());
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return compared(in.read(into, from, length));
  }

  private int compared(int read) throws IOException {
    if (read < 0 && !compared) {
      compared = true;
      if (expected == null) {
        throw new IOException("it is not in the list SHA256SUMS");
      }
      if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(expected)) {
        throw new IOException("its SHA-256 is not as listed");
      }
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    try (InputStream closing = in) {
      if (read() >= 0) {
        byte[] rest = new byte[CHUNK];
        while (read(rest, 0, CHUNK) >= 0) {
          // Only its end is of interest.
        }
      }
    }
  }
}
