package io.quoth.classify;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each of a set of hashed features a place of its own, by hash and displace (Belazzougui,
 * Botelho and Dietzfelbinger 2009): one look into memory finds what is known of a feature, and
 * there is nothing to search. What is not in the set gets the place of another: a table has to keep
 * whose place it is.
 */
final class PerfectHash {
  /** Places for so many features at once. */
  private static final double FULL = 0.97;

  /** Features that share a displacement, on average: fewer take more memory, more take longer. */
  private static final int SHARING = 4;

  /** A displacement at most; they are kept without a sign. */
  private static final int MOST = 0xffff;

  private static final int FIRST = 0x85ebca6b;
  private static final int SECOND = 0xc2b2ae35;
  private static final long LOWER = 0xffffffffL;

  /** By the upper bits of a feature, what is added to it. */
  private final short[] displacements;

  private final int shift;
  private final int size;

  private PerfectHash(short[] displacements, int size) {
    this.displacements = displacements;
    this.size = size;
    shift = Integer.numberOfLeadingZeros(displacements.length) + 1;
  }

  /** A hash for these features, each of which is there once. The same ones give the same hash. */
  static PerfectHash of(int[] keys) {
    int groups = Math.max(2, Integer.highestOneBit(Math.max(1, 2 * keys.length / SHARING - 1)));
    int size = Math.max(1, (int) (keys.length / FULL));
    while (true) {
      PerfectHash hash = new PerfectHash(new short[groups], size);
      if (hash.displace(keys)) {
        return hash;
      }
      size += size / 16 + 1;
    }
  }

  private boolean displace(int[] keys) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < displacements.length; i++) {
      groups.add(new ArrayList<>());
    }
    for (int key : keys) {
      groups.get(key >>> shift).add(key);
    }
    List<List<Integer>> ordered = new ArrayList<>(groups);
    ordered.sort((a, b) -> b.size() - a.size());
    boolean[] taken = new boolean[size];
    int[] places = new int[ordered.get(0).size()];
    for (List<Integer> group : ordered) {
      if (!group.isEmpty() && !displace(group, taken, places)) {
        return false;
      }
    }
    return true;
  }

  private boolean displace(List<Integer> group, boolean[] taken, int[] places) {
    for (int by = 0; by <= MOST; by++) {
      displacements[group.get(0) >>> shift] = (short) by;
      int placed = 0;
      while (placed < group.size()) {
        int place = place(group.get(placed));
        if (taken[place]) {
          break;
        }
        taken[place] = true;
        places[placed++] = place;
      }
      if (placed == group.size()) {
        return true;
      }
      for (int i = 0; i < placed; i++) {
        taken[places[i]] = false;
      }
    }
    return false;
  }

  /** Number of places. */
  int size() {
    return size;
  }

  /** The place of a feature, below {@link #size()}. */
  int place(int key) {
    int mixed = (key + (displacements[key >>> shift] & MOST)) * FIRST;
    return (int) (((mixed ^ mixed >>> 15) * SECOND & LOWER) * size >>> 32);
  }

  /**
   * Fetches what stands at the places of features: all before the first is needed, so that memory
   * answers many at a time. Waiting for memory is most of what a linear model does.
   *
   * @param slots as long as there are places
   * @param into as long as {@code to} at least
   */
  void fetch(int[] keys, int from, int to, long[] slots, long[] into) {
    short[] by = displacements;
    int shifted = shift;
    long places = size;
    for (int i = from; i < to; i++) {
      int key = keys[i];
      int mixed = (key + (by[key >>> shifted] & MOST)) * FIRST;
      into[i] = slots[(int) (((mixed ^ mixed >>> 15) * SECOND & LOWER) * places >>> 32)];
    }
  }

  /**
   * Fetches pairs that stand at the places of features, likewise.
   *
   * @param slots twice as long as there are places
   */
  void fetch(int[] keys, int from, int to, long[] slots, long[] into, long[] more) {
    short[] by = displacements;
    int shifted = shift;
    long places = size;
    for (int i = from; i < to; i++) {
      int key = keys[i];
      int mixed = (key + (by[key >>> shifted] & MOST)) * FIRST;
      int at = (int) (((mixed ^ mixed >>> 15) * SECOND & LOWER) * places >>> 32) << 1;
      into[i] = slots[at];
      more[i] = slots[at + 1];
    }
  }

  static PerfectHash read(Numbers numbers) throws IOException {
    int size = numbers.number();
    int groups = numbers.number();
    if (size < 1 || groups < 2 || Integer.bitCount(groups) != 1) {
      throw new IOException("a damaged linear model");
    }
    return new PerfectHash(numbers.shorts(groups), size);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    out.writeInt(displacements.length);
    for (short by : displacements) {
      out.writeShort(Short.reverseBytes(by));
    }
  }
}
