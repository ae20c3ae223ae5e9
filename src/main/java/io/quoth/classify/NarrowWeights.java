package io.quoth.classify;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Weights for three labels at most, in one number a feature: above, the lower 28 bits of the
 * feature; below, 12 bits a label, each {@link #BIAS} more than the weight, so that none is
 * negative. They are added side by side. An empty place holds weights of nothing.
 */
final class NarrowWeights extends Weights {
  static final int LABELS = 3;

  /** So many features can be added before a sum could reach into the next. */
  private static final int AT_ONCE = 512;

  static final int BITS = 12;
  private static final int SUM_BITS = 21;
  static final int BIAS = 2048;
  private static final int SIGN = 36;
  private static final int SIGN_MASK = 0xfffffff;
  static final long FIRST = 0xfff;
  private static final long SECOND = FIRST << BITS;
  private static final long THIRD = SECOND << BITS;
  static final long NOTHING = BIAS | (long) BIAS << BITS | (long) BIAS << 2 * BITS;
  static final long BIASES = BIAS | (long) BIAS << SUM_BITS | (long) BIAS << 2 * SUM_BITS;

  private final int labels;
  private final float step;
  private final Slots slots;

  NarrowWeights(int labels, float step, Slots slots) {
    this.labels = labels;
    this.step = step;
    this.slots = slots;
  }

  static NarrowWeights of(PerfectHash hash, int labels, float step, Map<Integer, short[]> rows) {
    long[] slots = new long[hash.size()];
    Arrays.fill(slots, NOTHING);
    rows.forEach((key, row) -> slots[hash.place(key)] = slot(key, row));
    return new NarrowWeights(labels, step, Slots.of(hash, slots));
  }

  /** A feature with its first three weights. */
  static long slot(int key, short[] row) {
    long slot = (long) key << SIGN | NOTHING;
    for (int i = 0; i < Math.min(LABELS, row.length); i++) {
      slot += (long) row[i] << i * BITS;
    }
    return slot;
  }

  @Override
  void add(Features features, float[] into) {
    int size = features.size();
    for (int from = 0; from < size; from += AT_ONCE) {
      add(sum(features, from, Math.min(size, from + AT_ONCE)), 0, labels, step, into);
    }
  }

  @Override
  int sums() {
    return 1;
  }

  @Override
  void addSums(Features features, long[] into, int from) {
    into[from] += sum(features, 0, features.size());
  }

  @Override
  void add(long[] sums, float[] into) {
    add(sums[0], 0, labels, step, into);
  }

  private long sum(Features features, int from, int to) {
    int[] keys = features.keys();
    long[] seen = features.seen();
    slots.fetch(keys, from, to, seen);
    long sum = 0;
    long found = 0;
    for (int i = from; i < to; i++) {
      long slot = seen[i];
      long its = its(slot, keys[i]);
      sum += apart(slot & its);
      found -= its;
    }
    return sum - found * BIASES;
  }

  /**
   * All bits where a slot is the feature's, none where it is not: a branch would be taken as often
   * as not, which processors cannot foresee.
   */
  static long its(long slot, int key) {
    return (slot >>> SIGN ^ key & SIGN_MASK) - 1 >> 63;
  }

  /** The lowest three weights, each with room for a sum. */
  static long apart(long weights) {
    return weights & FIRST
        | (weights & SECOND) << SUM_BITS - BITS
        | (weights & THIRD) << 2 * (SUM_BITS - BITS);
  }

  /** Adds sums that stand side by side to the scores of labels. */
  static void add(long sum, int from, int to, float step, float[] into) {
    long left = sum;
    for (int label = from; label < to; label++) {
      long its = left << 64 - SUM_BITS >> 64 - SUM_BITS;
      into[label] += its * step;
      left = left - its >> SUM_BITS;
    }
  }

  @Override
  void add(int key, float[] into) {
    long slot = slots.get(key);
    if (its(slot, key) != 0) {
      for (int label = 0; label < labels; label++) {
        into[label] += ((slot >>> label * BITS & FIRST) - BIAS) * step;
      }
    }
  }

  @Override
  void write(DataOutputStream out) throws IOException {
    slots.write(out);
  }
}
