package io.quoth.classify;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Map;

/** Weights for many labels, of which a feature has some for few. */
final class SparseWeights extends Weights {
  private final float step;

  /** At its place, a feature in the upper half, in the lower where its entries are; 0 is empty. */
  private final Slots slots;

  /** Of each feature: how many weights, then each, the label above it. */
  private final int[] entries;

  private SparseWeights(float step, Slots slots, int[] entries) {
    this.step = step;
    this.slots = slots;
    this.entries = entries;
  }

  static SparseWeights of(PerfectHash hash, float step, Map<Integer, short[]> rows) {
    long[] slots = new long[hash.size()];
    int size = 0;
    for (short[] row : rows.values()) {
      size += 1 + count(row);
    }
    int[] entries = new int[size];
    int at = 0;
    for (Map.Entry<Integer, short[]> each : rows.entrySet()) {
      slots[hash.place(each.getKey())] = (long) each.getKey() << 32 | at;
      short[] row = each.getValue();
      entries[at++] = count(row);
      for (int label = 0; label < row.length; label++) {
        if (row[label] != 0) {
          entries[at++] = label << 16 | row[label] & 0xffff;
        }
      }
    }
    return new SparseWeights(step, Slots.of(hash, slots), entries);
  }

  private static int count(short[] row) {
    int count = 0;
    for (short weight : row) {
      count += weight == 0 ? 0 : 1;
    }
    return count;
  }

  static SparseWeights read(PerfectHash hash, int labels, float step, Numbers numbers)
      throws IOException {
    LongBuffer slots = numbers.longsInPlace(hash.size());
    int[] entries = numbers.ints(numbers.number());
    for (int i = 0; i < slots.limit() && !numbers.areCompared(); i++) {
      long slot = slots.get(i);
      if (slot != 0 && !isWhole(entries, (int) slot, labels)) {
        throw new IOException("a damaged linear model");
      }
    }
    return new SparseWeights(step, Slots.of(hash, slots), entries);
  }

  private static boolean isWhole(int[] entries, int at, int labels) {
    if (at < 0 || at >= entries.length || entries[at] < 0 || entries[at] >= entries.length - at) {
      return false;
    }
    for (int i = at + 1; i <= at + entries[at]; i++) {
      if (entries[i] >>> 16 >= labels) {
        return false;
      }
    }
    return true;
  }

  @Override
  void add(Features features, float[] into) {
    int size = features.size();
    int[] keys = features.keys();
    long[] seen = features.seen();
    slots.fetch(keys, 0, size, seen);
    for (int i = 0; i < size; i++) {
      add(keys[i], seen[i], into);
    }
  }

  @Override
  void add(int key, float[] into) {
    add(key, slots.get(key), into);
  }

  private void add(int key, long slot, float[] into) {
    if ((int) (slot >>> 32) == key && slot != 0) {
      int at = (int) slot;
      for (int end = at + entries[at]; at < end; ) {
        int entry = entries[++at];
        into[entry >>> 16] += (short) entry * step;
      }
    }
  }

  @Override
  void write(DataOutputStream out) throws IOException {
    slots.write(out);
    out.writeInt(entries.length);
    for (int entry : entries) {
      out.writeInt(Integer.reverseBytes(entry));
    }
  }
}
