package io.quoth.classify;

import java.util.Arrays;

/**
 * Hashes of features that are told by name, as OpenNLP's are ("p1suf=ing"), to 64 bits: a name is
 * put together of hashed parts, no string is built. Two names that hash alike are not to be
 * expected.
 */
public final class NamedFeatures {
  /** The hash of the empty string. */
  public static final long EMPTY = 0;

  /** What a hash is multiplied with for each character that follows. */
  private static final long BASE = 0x9e3779b97f4a7c15L | 1;

  private NamedFeatures() {}

  /** The hash of a string. */
  public static long hash(String text) {
    return append(EMPTY, text);
  }

  /** The hash of what a hash stands for and one more character. */
  public static long append(long hash, char next) {
    return hash * BASE + next + 1;
  }

  /** The hash of what a hash stands for and more characters. */
  public static long append(long hash, String rest) {
    long longer = hash;
    for (int i = 0; i < rest.length(); i++) {
      longer = append(longer, rest.charAt(i));
    }
    return longer;
  }

  /**
   * The hash of two parts together.
   *
   * @param power {@link #power} of the length of the second
   */
  public static long join(long first, long second, long power) {
    return first * power + second;
  }

  /** What the hash of something is multiplied with when so many characters follow. */
  public static long power(int length) {
    long power = 1;
    for (int i = 0; i < length; i++) {
      power *= BASE;
    }
    return power;
  }

  /** The hashed features of one decision, to be reused within one thread. */
  public static final class Buffer {
    private long[] hashes = new long[64];
    private int[] keys = new int[64];
    private long[] seen = new long[64];
    private long[] where = new long[64];
    private int size;

    /** Empties it. */
    public Buffer clear() {
      size = 0;
      return this;
    }

    /** Adds a feature by its hash. */
    public void add(long hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
        keys = new int[2 * size];
        seen = new long[2 * size];
        where = new long[2 * size];
      }
      hashes[size++] = hash;
    }

    /** Number of features. */
    public int size() {
      return size;
    }

    /** The features, and room behind them. */
    long[] hashes() {
      return hashes;
    }

    /** As much room for what each is looked for by. */
    int[] keys() {
      return keys;
    }

    /** As much room for what is seen where each is looked for. */
    long[] seen() {
      return seen;
    }

    /** As much room for where their weights are. */
    long[] where() {
      return where;
    }
  }
}
