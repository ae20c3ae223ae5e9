package io.quoth.classify;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers at the places of a perfect hash, one each or two. Where they are mapped from a file, they
 * are looked up there at first, since a short run asks for few of them; when more were asked for,
 * they are copied, since memory of Java's own is quicker. Safe to share between threads.
 */
final class Slots {
  /** Features after which copying has paid: those of two articles or so. */
  private static final int MANY = 1 << 18;

  private final PerfectHash hash;

  /** Let go of when they are held, and not before. */
  private volatile @Nullable LongBuffer mapped;

  private volatile long @Nullable [] held;
  private int asked;

  private Slots(PerfectHash hash, LongBuffer numbers) {
    this.hash = hash;
    if (numbers.hasArray()) {
      held = numbers.array();
    } else {
      mapped = numbers;
    }
  }

  /** Those that an array holds. */
  static Slots of(PerfectHash hash, long[] numbers) {
    return new Slots(hash, LongBuffer.wrap(numbers));
  }

  /**
   * Those that a buffer holds.
   *
   * @param numbers with an array of just these numbers, or mapped
   */
  static Slots of(PerfectHash hash, LongBuffer numbers) {
    return new Slots(hash, numbers);
  }

  private long[] array() {
    return Objects.requireNonNull(held);
  }

  /** Writes the hash, and behind it all numbers. */
  void write(DataOutputStream out) throws IOException {
    hash.write(out);
    hold();
    Weights.write(array(), out);
  }

  /** The number of a feature, where there is one each. */
  long get(int key) {
    return at(hash.place(key));
  }

  /** The place of the first of the two numbers of a feature, for {@link #at}. */
  int pair(int key) {
    return 2 * hash.place(key);
  }

  /** The number at a place. */
  long at(int place) {
    LongBuffer file = mapped;
    return file == null ? array()[place] : file.get(place);
  }

  /** Fetches the number of each feature, where there is one each. */
  void fetch(int[] keys, int from, int to, long[] into) {
    LongBuffer file = mapped;
    if (file == null) {
      hash.fetch(keys, from, to, array(), into);
      return;
    }
    for (int i = from; i < to; i++) {
      into[i] = file.get(hash.place(keys[i]));
    }
    count(to - from);
  }

  /** Fetches both numbers of each feature. */
  void fetch(int[] keys, int from, int to, long[] into, long[] more) {
    LongBuffer file = mapped;
    if (file == null) {
      hash.fetch(keys, from, to, array(), into, more);
      return;
    }
    for (int i = from; i < to; i++) {
      int place = pair(keys[i]);
      into[i] = file.get(place);
      more[i] = file.get(place + 1);
    }
    count(to - from);
  }

  private void count(int more) {
    asked += more;
    if (asked > MANY) {
      try {
        hold();
      } catch (OutOfMemoryError e) {
        // It goes on without, and asks again when many more have been looked up.
        asked = Integer.MIN_VALUE;
      }
    }
  }

  private synchronized void hold() {
    LongBuffer file = mapped;
    if (file != null) {
      long[] array = new long[file.limit()];
      file.get(0, array);
      held = array;
      mapped = null;
    }
  }
}
