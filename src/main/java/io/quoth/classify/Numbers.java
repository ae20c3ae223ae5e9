package io.quoth.classify;

import io.quoth.archive.Slice;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads arrays of numbers: those of a {@link Slice} as they are, others through a small buffer. A
 * large one would be new memory, which costs more than what is read into it.
 */
final class Numbers {
  private static final int CHUNK = 1 << 16;

  private final DataInputStream in;
  private final @Nullable Slice slice;
  private final ByteOrder order;
  private final ByteBuffer chunk;

  /**
   * @param order which byte of a number comes first: the lower is quicker on most machines
   */
  Numbers(InputStream in, ByteOrder order) {
    this.in = new DataInputStream(in);
    slice = in instanceof Slice part ? part : null;
    this.order = order;
    chunk = ByteBuffer.allocate(slice == null ? CHUNK : 0).order(order);
  }

  /** What is before and between the arrays. */
  DataInputStream data() {
    return in;
  }

  /** Whether their checksum was compared before they are read. */
  boolean areCompared() {
    return slice != null;
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
    if (slice != null) {
      slice.next(length * Long.BYTES).order(order).asLongBuffer().get(numbers);
      return numbers;
    }
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
    if (slice != null) {
      slice.next(length * Integer.BYTES).order(order).asIntBuffer().get(numbers);
      return numbers;
    }
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
    if (slice != null) {
      slice.next(length * Short.BYTES).order(order).asShortBuffer().get(numbers);
      return numbers;
    }
    int step = CHUNK / Short.BYTES;
    for (int at = 0; at < length; at += step) {
      int size = Math.min(step, length - at);
      fill(size * Short.BYTES).asShortBuffer().get(numbers, at, size);
    }
    return numbers;
  }

  /** The next numbers of eight bytes; where they are mapped, they stay there. */
  LongBuffer longsInPlace(int length) throws IOException {
    return slice != null && slice.isMapped()
        ? slice.next(checked(length, Long.BYTES) * Long.BYTES).order(order).asLongBuffer()
        : LongBuffer.wrap(longs(length));
  }

  /** The next numbers of four bytes; where they are mapped, they stay there. */
  IntBuffer intsInPlace(int length) throws IOException {
    return slice != null && slice.isMapped()
        ? slice.next(checked(length, Integer.BYTES) * Integer.BYTES).order(order).asIntBuffer()
        : IntBuffer.wrap(ints(length));
  }

  /** The next numbers of two bytes; where they are mapped, they stay there. */
  ShortBuffer shortsInPlace(int length) throws IOException {
    return slice != null && slice.isMapped()
        ? slice.next(checked(length, Short.BYTES) * Short.BYTES).order(order).asShortBuffer()
        : ShortBuffer.wrap(shorts(length));
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
