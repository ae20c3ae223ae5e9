package io.quoth.lab;

import io.quoth.classify.Features;
import java.util.Arrays;
import java.util.Map;

/**
 * Averaged perceptron weights of hashed features in flat arrays, one row a feature that was ever
 * changed: quicker and smaller than {@link Perceptron}'s map where millions are met.
 */
final class ParserWeights {
  private final int classes;
  private int[] slots = new int[1 << 16];
  private int[] rows = new int[1 << 16];
  private int used;
  private float[] weight;
  private float[] total;
  private int[] stamp;
  private int[] seen;
  private int now = 1;

  ParserWeights(int classes) {
    this.classes = classes;
    room(1 << 12);
  }

  private void room(int count) {
    weight = weight == null ? new float[count * classes] : Arrays.copyOf(weight, count * classes);
    total = total == null ? new float[count * classes] : Arrays.copyOf(total, count * classes);
    stamp = stamp == null ? new int[count * classes] : Arrays.copyOf(stamp, count * classes);
    seen = seen == null ? new int[count] : Arrays.copyOf(seen, count);
  }

  /** Moves the clock of the average on. */
  void tick() {
    now++;
  }

  /** The scores of the classes, into the array. */
  void score(Features features, float[] into) {
    Arrays.fill(into, 0);
    for (int i = 0; i < features.size(); i++) {
      int slot = slot(features.key(i));
      if (slots[slot] != 0) {
        int base = rows[slot] * classes;
        for (int c = 0; c < classes; c++) {
          into[c] += weight[base + c];
        }
      }
    }
  }

  /** Rewards one class and punishes another. */
  void learn(Features features, int right, int wrong) {
    for (int i = 0; i < features.size(); i++) {
      int row = row(features.key(i));
      seen[row]++;
      change(row * classes + right, 1);
      change(row * classes + wrong, -1);
    }
  }

  private void change(int at, float by) {
    total[at] += weight[at] * (now - stamp[at]);
    stamp[at] = now;
    weight[at] += by;
  }

  private int slot(int key) {
    int mask = slots.length - 1;
    int slot = key & mask;
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private int row(int key) {
    int slot = slot(key);
    if (slots[slot] == 0) {
      if (used * 2 > slots.length) {
        grow();
        slot = slot(key);
      }
      if (used == seen.length) {
        room(used * 2);
      }
      slots[slot] = key;
      rows[slot] = used++;
    }
    return rows[slot];
  }

  private void grow() {
    int[] oldSlots = slots;
    int[] oldRows = rows;
    slots = new int[oldSlots.length * 2];
    rows = new int[slots.length];
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != 0) {
        int slot = slot(oldSlots[i]);
        slots[slot] = oldSlots[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  /**
   * Adds the averaged weights to a model's rows.
   *
   * @param least features changed fewer times are left out
   * @param small weights nearer to 0 than this are left out, in multiples of the mean weight
   */
  void collect(Map<Integer, float[]> into, int least, double small) {
    double bound = small * mean();
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] != 0 && seen[rows[slot]] >= least) {
        collectRow(into, slot, bound);
      }
    }
  }

  private void collectRow(Map<Integer, float[]> into, int slot, double bound) {
    float[] row = null;
    for (int c = 0; c < classes; c++) {
      float average = average(rows[slot] * classes + c);
      if (Math.abs(average) > bound) {
        if (row == null) {
          row = new float[classes];
          into.put(slots[slot], row);
        }
        row[c] = average;
      }
    }
  }

  private float average(int at) {
    return (total[at] + weight[at] * (now - stamp[at])) / now;
  }

  private double mean() {
    double sum = 0;
    long count = 0;
    for (int at = 0; at < used * classes; at++) {
      double average = Math.abs(average(at));
      sum += average;
      count += average > 0 ? 1 : 0;
    }
    return count == 0 ? 0 : sum / count;
  }

  int size() {
    return used;
  }
}
