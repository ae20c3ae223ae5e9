package io.quoth.classify;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads arrays of numbers through a small buffer: a large one would be new memory, which costs more
 * than what is read into it.
 */
final class Numbers {
  private static final int CHUNK = 1 << 16;

  private final DataInputStream in;
  private final ByteBuffer chunk;

  /**
   * @param order which byte of a number comes first: the lower is quicker on most machines
   */
  Numbers(DataInputStream in, ByteOrder order) {
    this.in = in;
    chunk = ByteBuffer.allocate(CHUNK).order(order);
  }

  /** One number, upper byte first. */
  int number() throws IOException {
    return in.readInt();
  }

  /**
   * The next numbers of eight bytes.
   *
   * @throws IOException if there are not so many, or reading fails
   */
  long[] longs(int length) throws IOException {
    long[] numbers = new long[checked(length, Long.BYTES)];
    int step = CHUNK / Long.BYTES;
    for (int at = 0; at < length; at += step) {
      int size = Math.min(step, length - at);
      fill(size * Long.BYTES).asLongBuffer().get(numbers, at, size);
    }
    return numbers;
  }

  /** The next numbers of four bytes, likewise. */
  int[] ints(int length) throws IOException {
    int[] numbers = new int[checked(length, Integer.BYTES)];
    int step = CHUNK / Integer.BYTES;
    for (int at = 0; at < length; at += step) {
      int size = Math.min(step, length - at);
      fill(size * Integer.BYTES).asIntBuffer().get(numbers, at, size);
    }
    return numbers;
  }

  /** The next numbers of two bytes, likewise. */
  short[] shorts(int length) throws IOException {
    short[] numbers = new short[checked(length, Short.BYTES)];
    int step = CHUNK / Short.BYTES;
    for (int at = 0; at < length; at += step) {
      int size = Math.min(step, length - at);
      fill(size * Short.BYTES).asShortBuffer().get(numbers, at, size);
    }
    return numbers;
  }

  /** A damaged length must not ask for more memory than there is to read. */
  private int checked(int length, int bytes) throws IOException {
    if (length < 0 || (long) length * bytes > in.available()) {
      throw new EOFException("numbers cut short");
    }
    return length;
  }

  private ByteBuffer fill(int bytes) throws IOException {
    in.readFully(chunk.array(), 0, bytes);
    return chunk.clear();
  }
}
