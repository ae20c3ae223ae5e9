package io.quoth.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes of which the SHA-256 is known: their end throws where it is another. */
final class Digested extends DigestInputStream {
  private static final int CHUNK = 1 << 13;

  private final @Nullable String expected;
  private boolean compared;

  /**
   * @param expected in lower-case hexadecimal digits, or null where none was recorded
   */
  Digested(InputStream in, @Nullable String expected) {
    super(in, sha256());
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
    return compared(super.read());
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return compared(super.read(into, from, length));
  }

  private int compared(int read) throws IOException {
    if (read < 0 && !compared) {
      compared = true;
      if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
        throw new IOException(
            expected == null ? "it is not in the list SHA256SUMS" : "its SHA-256 is not as listed");
      }
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    try (InputStream closing = in) {
      drain(this);
    }
  }

  /** Reads to the end, for what the end throws. */
  static void drain(InputStream in) throws IOException {
    if (in.read() >= 0) {
      byte[] rest = new byte[CHUNK];
      while (in.read(rest, 0, CHUNK) >= 0) {
        // Only its end is of interest.
      }
    }
  }
}
