package io.quoth.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that are known by a sum: their end, or closing them, throws where it is another. */
abstract class Compared extends FilterInputStream {
  private static final int CHUNK = 1 << 13;

  private boolean compared;

  private Compared(InputStream in) {
    super(in);
  }

  /** Bytes of which the jar knows the CRC-32: what Java itself compares for packed files only. */
  static Compared withChecksum(InputStream in, long expected) {
    CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
    return new Compared(checked) {
      @Override
      @Nullable String wrong() {
        return checked.getChecksum().getValue() == expected
            ? null
            : "its CRC-32 is not that of the jar";
      }
    };
  }

  /**
   * Bytes of which the SHA-256 is known.
   *
   * @param expected in lower-case hexadecimal digits, or null where none was recorded
   */
  static Compared withDigest(InputStream in, @Nullable String expected) {
    DigestInputStream digested = new DigestInputStream(in, sha256());
    return new Compared(digested) {
      @Override
      @Nullable String wrong() {
        if (expected == null) {
          return "it is not in the list SHA256SUMS";
        }
        String found = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        return found.equals(expected) ? null : "its SHA-256 is not as listed";
      }
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What is wrong with the bytes, now that all have been seen; null if nothing is. Asked once. */
  abstract @Nullable String wrong();

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
      String wrong = wrong();
      if (wrong != null) {
        throw new IOException(wrong);
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
