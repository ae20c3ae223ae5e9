package io.quoth.classify;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/** The weights of features, as a linear model keeps them. Safe to share between threads. */
abstract class Weights {
  /** What a weight is at most, as a multiple of the model's step. */
  static final int MOST = 2047;

  /** Adds the weights of all features to the scores. */
  abstract void add(Features features, float[] into);

  /** Adds the weights of one feature to the scores. */
  abstract void add(int key, float[] into);

  /** In how many numbers {@link #addSums} has sums; 0 where there are too many labels. */
  int sums() {
    return 0;
  }

  /** Adds the sums of the weights of features, side by side, to those from a place on. */
  void addSums(Features features, long[] into, int from) {
    throw new UnsupportedOperationException("too many labels");
  }

  /** Adds such sums to the scores. */
  void add(long[] sums, float[] into) {
    throw new UnsupportedOperationException("too many labels");
  }

  /** Writes them as {@link #read} wants them. */
  abstract void write(DataOutputStream out) throws IOException;

  /** Whichever kind suits a number of labels. */
  static Weights of(int labels, float step, Map<Integer, short[]> rows) {
    int[] keys = rows.keySet().stream().mapToInt(key -> key).toArray();
    PerfectHash hash = PerfectHash.of(keys);
    if (labels <= NarrowWeights.LABELS) {
      return NarrowWeights.of(hash, labels, step, rows);
    }
    return labels <= WideWeights.LABELS
        ? WideWeights.of(hash, labels, step, rows)
        : SparseWeights.of(hash, step, rows);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if reading fails, or they are damaged
   */
  static Weights read(int labels, float step, Numbers numbers) throws IOException {
    PerfectHash hash = PerfectHash.read(numbers);
    if (labels <= NarrowWeights.LABELS) {
      return new NarrowWeights(labels, step, Slots.of(hash, numbers.longsInPlace(hash.size())));
    }
    return labels <= WideWeights.LABELS
        ? WideWeights.read(hash, labels, step, numbers)
        : SparseWeights.read(hash, labels, step, numbers);
  }

  static void write(long[] numbers, DataOutputStream out) throws IOException {
    for (long number : numbers) {
      out.writeLong(Long.reverseBytes(number));
    }
  }
}
