package io.quoth.classify;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Weights for four to seven labels, in two numbers a feature, one behind the other: the first as in
 * {@link NarrowWeights}, the second with four more weights of 12 bits. They are added side by side.
 */
final class WideWeights extends Weights {
  static final int LABELS = 7;

  /** So many features can be added before a sum could reach into the next. */
  private static final int AT_ONCE = 512;

  /** Numbers that hold sums of the weights of all labels. */
  private static final int SUMS = 3;

  private static final int NARROW = NarrowWeights.LABELS;
  private static final int BITS = NarrowWeights.BITS;
  private static final int BIAS = NarrowWeights.BIAS;
  private static final long NOTHING = NarrowWeights.NOTHING | (long) BIAS << NARROW * BITS;
  private static final long FIRST = NarrowWeights.FIRST;

  private final int labels;
  private final float step;
  private final Slots slots;

  private WideWeights(int labels, float step, Slots slots) {
    this.labels = labels;
    this.step = step;
    this.slots = slots;
  }

  static WideWeights of(PerfectHash hash, int labels, float step, Map<Integer, short[]> rows) {
    long[] slots = new long[2 * hash.size()];
    for (int i = 0; i < slots.length; i += 2) {
      slots[i] = NarrowWeights.NOTHING;
      slots[i + 1] = NOTHING;
    }
    rows.forEach(
        (key, row) -> {
          int at = 2 * hash.place(key);
          slots[at] = NarrowWeights.slot(key, row);
          for (int i = NARROW; i < row.length; i++) {
            slots[at + 1] += (long) row[i] << (i - NARROW) * BITS;
          }
        });
    return new WideWeights(labels, step, Slots.of(hash, slots));
  }

  static WideWeights read(PerfectHash hash, int labels, float step, Numbers numbers)
      throws IOException {
    if (hash.size() > Integer.MAX_VALUE / 2) {
      throw new IOException("a damaged linear model");
    }
    return new WideWeights(labels, step, Slots.of(hash, numbers.longsInPlace(2 * hash.size())));
  }

  @Override
  void add(Features features, float[] into) {
    int size = features.size();
    for (int from = 0; from < size; from += AT_ONCE) {
      long[] sums = new long[SUMS];
      addSums(features, from, Math.min(size, from + AT_ONCE), sums, 0);
      add(sums, into);
    }
  }

  @Override
  int sums() {
    return SUMS;
  }

  @Override
  void addSums(Features features, long[] into, int at) {
    addSums(features, 0, features.size(), into, at);
  }

  private void addSums(Features features, int from, int to, long[] into, int at) {
    int[] keys = features.keys();
    long[] seen = features.seen();
    long[] more = features.more();
    slots.fetch(keys, from, to, seen, more);
    long sum = 0;
    long next = 0;
    long last = 0;
    long found = 0;
    for (int i = from; i < to; i++) {
      long slot = seen[i];
      long its = NarrowWeights.its(slot, keys[i]);
      sum += NarrowWeights.apart(slot & its);
      long weights = more[i] & its;
      next += NarrowWeights.apart(weights);
      last += weights >>> 3 * BITS;
      found -= its;
    }
    long biases = found * NarrowWeights.BIASES;
    into[at] += sum - biases;
    into[at + 1] += next - biases;
    into[at + 2] += last - found * BIAS;
  }

  @Override
  void add(long[] sums, float[] into) {
    NarrowWeights.add(sums[0], 0, NARROW, step, into);
    NarrowWeights.add(sums[1], NARROW, Math.min(labels, 2 * NARROW), step, into);
    if (labels > 2 * NARROW) {
      into[2 * NARROW] += sums[2] * step;
    }
  }

  @Override
  void add(int key, float[] into) {
    int at = slots.pair(key);
    if (NarrowWeights.its(slots.at(at), key) != 0) {
      for (int label = 0; label < labels; label++) {
        long weights =
            label < NARROW
                ? slots.at(at) >>> label * BITS
                : slots.at(at + 1) >>> (label - NARROW) * BITS;
        into[label] += ((weights & FIRST) - BIAS) * step;
      }
    }
  }

  @Override
  void write(DataOutputStream out) throws IOException {
    slots.write(out);
  }
}
