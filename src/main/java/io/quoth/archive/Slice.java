package io.quoth.archive;

import java.io.EOFException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Part of a file whose checksum has been compared: in memory, or mapped into it; to be read, or to
 * be kept where it is.
 */
public final class Slice extends InputStream {
  private final ByteBuffer bytes;

  /**
   * @param bytes from its position to its limit
   */
  public Slice(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Whether it is mapped: it may then be kept, and costs memory only where it is looked at. */
  public boolean isMapped() {
    return bytes.isDirect();
  }

  /**
   * The next bytes, where they are; they count as read.
   *
   * @throws EOFException if there are not so many
   */
  public ByteBuffer next(int length) throws EOFException {
    if (length < 0 || length > bytes.remaining()) {
      throw new EOFException("numbers cut short");
    }
    ByteBuffer next = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return next;
  }

  @Override
  public int available() {
    return bytes.remaining();
  }

  @Override
  public int read() {
    return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    int size = Math.min(length, bytes.remaining());
    if (size == 0) {
      return length == 0 ? 0 : -1;
    }
    bytes.get(into, from, size);
    return size;
  }
}
