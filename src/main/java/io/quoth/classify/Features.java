package io.quoth.classify;

import java.util.Arrays;

/**
 * The features of one decision, each hashed to 32 bits as it is added: no string is built. A buffer
 * to be reused within one thread.
 *
 * <p>A feature is a template (which question) with a value (the answer). Two features that hash
 * alike share their weight; with 2^32 values that is rare enough to ignore.
 */
public final class Features {
  private int[] keys = new int[64];
  private long[] seen = {};
  private long[] more = {};
  private int size;

  /** Empties the buffer. */
  public Features clear() {
    size = 0;
    return this;
  }

  /** Adds the feature that holds whatever the rest says. */
  public void bias() {
    push(mix(0x51ed270b, 1));
  }

  public void add(int template, int value) {
    push(mix(template, value));
  }

  public void add(int template, String value) {
    push(mix(template, value.hashCode()));
  }

  public void add(int template, String first, String second) {
    push(mix(mix(template, first.hashCode()), second.hashCode()));
  }

  public void add(int template, String first, String second, String third) {
    push(mix(mix(mix(template, first.hashCode()), second.hashCode()), third.hashCode()));
  }

  public void add(int template, int number, String value) {
    push(mix(mix(template, number), value.hashCode()));
  }

  public void add(int template, int number, String first, String second) {
    push(mix(mix(mix(template, number), first.hashCode()), second.hashCode()));
  }

  public void add(int template, int number, String first, String second, String third) {
    add(template, mix(number, first.hashCode()), second, third);
  }

  public void add(int template, boolean value) {
    push(mix(template, value ? 3 : 2));
  }

  /** A hash of two hashes, in which order counts. */
  public static int mix(int first, int second) {
    int h = first * 0x9e3779b1 + second;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h == 0 ? 1 : h;
  }

  public int size() {
    return size;
  }

  /** The hashed feature at a place below {@link #size()}; never 0. */
  public int key(int place) {
    return keys[place];
  }

  /** The hashed features, and room behind them. */
  int[] keys() {
    return keys;
  }

  /** Room for what is seen where each feature is looked for. */
  long[] seen() {
    if (seen.length < keys.length) {
      seen = new long[keys.length];
    }
    return seen;
  }

  /** Room for more of it. */
  long[] more() {
    if (more.length < keys.length) {
      more = new long[keys.length];
    }
    return more;
  }

  /** A copy of the hashed features. */
  public int[] toArray() {
    return Arrays.copyOf(keys, size);
  }

  private void push(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }
}
