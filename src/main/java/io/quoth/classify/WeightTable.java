package io.quoth.classify;

import java.util.Arrays;

/**
 * The weights of a linear model laid out for many lookups: what is asked for lies together, and all
 * features of a decision are looked up before the first is added, so that memory answers many at a
 * time. Waiting for memory is most of what a linear model does.
 *
 * <p>Making one takes as long as scoring an article, so it is made where there are many to come.
 * Sums are those of the model to the last bit: the same numbers are added in the same order.
 */
final class WeightTable {
  /** A sign that the weights stand in a row. */
  private static final int ROW = Integer.MIN_VALUE;

  private static final long LOWER = 0xffffffffL;

  /** More slots than features, so that most stand where they are looked for. */
  private static final double SPARE = 2;

  private static final int NARROW = 4;

  /** Most weights in a row. */
  static final int WIDE = 8;

  /**
   * A feature in the upper half, in the lower where its weights are. Ascending as unsigned numbers
   * but for empty slots, 0, since the place that a feature is looked for at grows with it.
   */
  private final long[] slots;

  private final long places;

  /** How many weights there are in a row: one for each of the first labels. */
  private final int width;

  /** The weights of features that have some for the first labels alone. */
  private final float[] rows;

  /** Of the other features: how many weights, then each, the label above it. */
  private final int[] entries;

  private final float step;

  /**
   * @param keys ascending, none 0
   * @param starts where the entries of each start, and the end of the last
   */
  WeightTable(int labels, int[] keys, int[] starts, byte[] owners, short[] weights, float step) {
    this.step = step;
    width = labels > NARROW && labels <= WIDE ? WIDE : NARROW;
    places = (long) (keys.length * SPARE) + 1;
    // As unsigned numbers they ascend from the first that is not negative, and go on at the start.
    int negative = -Arrays.binarySearch(keys, 0) - 1;
    int last = -1;
    int inRows = 0;
    int others = 0;
    for (int n = 0; n < keys.length; n++) {
      int i = (n + negative) % keys.length;
      last = Math.max(last + 1, place(keys[i]));
      if (isRow(owners, starts[i], starts[i + 1])) {
        inRows++;
      } else {
        others += 1 + starts[i + 1] - starts[i];
      }
    }
    slots = new long[Math.max(last + 1, (int) places) + 1];
    rows = new float[inRows * width];
    entries = new int[others];
    last = -1;
    inRows = 0;
    others = 0;
    for (int n = 0; n < keys.length; n++) {
      int i = (n + negative) % keys.length;
      last = Math.max(last + 1, place(keys[i]));
      int start = starts[i];
      int end = starts[i + 1];
      int where = others;
      if (isRow(owners, start, end)) {
        where = ROW | inRows;
        for (int j = start; j < end; j++) {
          rows[inRows + owners[j]] = weights[j] * step;
        }
        inRows += width;
      } else {
        entries[others++] = end - start;
        for (int j = start; j < end; j++) {
          entries[others++] = (owners[j] & 0xff) << 16 | weights[j] & 0xffff;
        }
      }
      slots[last] = (long) keys[i] << 32 | where & LOWER;
    }
  }

  private boolean isRow(byte[] owners, int start, int end) {
    for (int j = start; j < end; j++) {
      if ((owners[j] & 0xff) >= width) {
        return false;
      }
    }
    return true;
  }

  private int place(int key) {
    return (int) ((key & LOWER) * places >>> 32);
  }

  /** Adds the weights of all features to the scores, in their order. */
  void add(Features features, float[] into) {
    int[] found = features.found();
    int count = find(features, found);
    if (width == WIDE) {
      addWide(found, count, features.sums(), into);
    } else {
      add(found, count, into);
    }
  }

  private int find(Features features, int[] found) {
    int size = features.size();
    int[] keys = features.keys();
    long[] seen = features.seen();
    for (int i = 0; i < size; i++) {
      seen[i] = slots[place(keys[i])];
    }
    int count = 0;
    for (int i = 0; i < size; i++) {
      long slot = seen[i];
      if ((int) (slot >>> 32) != keys[i]) {
        slot = slot == 0 ? 0 : next(keys[i]);
        if (slot == 0) {
          continue;
        }
      }
      found[count++] = (int) slot;
    }
    return count;
  }

  /** The slot of a feature that does not stand at its place, or 0. */
  private long next(int key) {
    int at = place(key);
    long wanted = (long) key << 32;
    long slot = slots[at];
    while (slot != 0 && Long.compareUnsigned(slot, wanted) < 0) {
      slot = slots[++at];
    }
    return slot >>> 32 == (key & LOWER) ? slot : 0;
  }

  private void add(int[] found, int count, float[] into) {
    int n = Math.min(width, into.length);
    for (int i = 0; i < count; i++) {
      int at = found[i];
      if (at < 0) {
        int row = at & ~ROW;
        for (int j = 0; j < n; j++) {
          into[j] += rows[row + j];
        }
      } else {
        int end = at + entries[at];
        while (at < end) {
          int entry = entries[++at];
          into[entry >>> 16] += (short) entry * step;
        }
      }
    }
  }

  /**
   * Adds rows alone: the sums stay in registers.
   *
   * @param sums room for them
   */
  private void addWide(int[] found, int count, float[] sums, float[] into) {
    System.arraycopy(into, 0, sums, 0, into.length);
    float s0 = sums[0];
    float s1 = sums[1];
    float s2 = sums[2];
    float s3 = sums[3];
    float s4 = sums[4];
    float s5 = sums[5];
    float s6 = sums[6];
    float s7 = sums[7];
    float[] weights = rows;
    for (int i = 0; i < count; i++) {
      int row = found[i] & ~ROW;
      s0 += weights[row];
      s1 += weights[row + 1];
      s2 += weights[row + 2];
      s3 += weights[row + 3];
      s4 += weights[row + 4];
      s5 += weights[row + 5];
      s6 += weights[row + 6];
      s7 += weights[row + 7];
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
    sums[4] = s4;
    sums[5] = s5;
    sums[6] = s6;
    sums[7] = s7;
    System.arraycopy(sums, 0, into, 0, into.length);
  }
}
