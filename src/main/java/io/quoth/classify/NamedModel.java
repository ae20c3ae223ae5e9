package io.quoth.classify;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A linear model over features told by name ({@link NamedFeatures}), read from a file of OpenNLP's,
 * maximum entropy or perceptron. Scores are sums of weights: what OpenNLP makes of them, before it
 * makes probabilities. Safe to share between threads.
 */
public final class NamedModel {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_LENGTH = 30;
  private static final int COUNT_BITS = 16;
  private static final long COUNT_MASK = (1 << COUNT_BITS) - 1;

  private final String[] labels;

  /**
   * Pairs: the hash of a feature, at the first free place from its own on, and behind it where its
   * entries are and, in the lower 16 bits, how many. A hash of 0 is a free place.
   */
  private final long[] slots;

  /** Pairs: a label, and the bits of its weight. */
  private final long[] entries;

  private final int shift;
  private final int size;

  private NamedModel(String[] labels, long[] features, int[][] patterns, DoubleBuffer weights) {
    this.labels = labels;
    entries = new long[2 * weights.remaining()];
    size = features.length;
    shift = Long.numberOfLeadingZeros(2L * size | 7);
    slots = new long[2 << 64 - shift];
    int feature = 0;
    int entry = 0;
    for (int[] pattern : patterns) {
      int count = pattern.length - 1;
      for (int i = 0; i < pattern[0]; i++) {
        int place = free(features[feature]);
        slots[place] = features[feature++];
        slots[place + 1] = (long) entry << COUNT_BITS | count;
        for (int j = 1; j <= count; j++) {
          entries[entry++] = pattern[j];
          entries[entry++] = Double.doubleToRawLongBits(weights.get());
        }
      }
    }
  }

  /** Where a feature is looked for first. */
  private int place(long key) {
    return (int) (key * 0xff51afd7ed558ccdL >>> shift) << 1;
  }

  /** The place where a feature is to be put: free, or that of another with the same hash. */
  private int free(long key) {
    int place = place(key);
    while (slots[place] != 0 && slots[place] != key) {
      place = place + 2 & slots.length - 1;
    }
    return place;
  }

  /** The labels, in the order of their scores. */
  public List<String> labels() {
    return List.of(labels);
  }

  /** The label with a number. */
  public String label(int number) {
    return labels[number];
  }

  /** How many labels there are. */
  public int width() {
    return labels.length;
  }

  /** Number of features. */
  public int size() {
    return size;
  }

  /**
   * Writes the score of each label into {@code into}: weights are added in the features' order.
   * What stands at the places of all of them is fetched before the first is added, so that memory
   * answers many at a time.
   */
  public void score(NamedFeatures.Buffer features, double[] into) {
    Arrays.fill(into, 0);
    int count = features.size();
    long[] keys = features.hashes();
    long[] seen = features.seen();
    long[] where = features.where();
    for (int i = 0; i < count; i++) {
      int place = place(keys[i]);
      seen[i] = slots[place];
      where[i] = slots[place + 1];
    }
    for (int i = 0; i < count; i++) {
      if (seen[i] != keys[i]) {
        if (seen[i] == 0) {
          continue;
        }
        where[i] = slots[free(keys[i]) + 1];
      }
      int at = (int) (where[i] >>> COUNT_BITS);
      for (int end = at + 2 * (int) (where[i] & COUNT_MASK); at < end; at += 2) {
        into[(int) entries[at]] += Double.longBitsToDouble(entries[at + 1]);
      }
    }
  }

  /** The first of the labels that score best. */
  public static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * Reads the model out of a package of OpenNLP's: a zip file, not packed.
   *
   * @throws IOException if there is no such model in it, or it is damaged
   */
  public static NamedModel read(byte[] file) throws IOException {
    ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    try {
      for (int at = 0; zip.getInt(at) == LOCAL_HEADER; ) {
        int length = zip.getInt(at + 18);
        int nameLength = zip.getShort(at + 26);
        int start = at + LOCAL_HEADER_LENGTH + nameLength + zip.getShort(at + 28);
        if (zip.getShort(at + 8) != 0 || length < 0 || length > file.length - start) {
          throw new IOException("a named model that is packed, or cut short");
        }
        String name =
            new String(file, at + LOCAL_HEADER_LENGTH, nameLength, StandardCharsets.US_ASCII);
        if (name.endsWith(".model")) {
          return new Reader(ByteBuffer.wrap(file, start, length)).model();
        }
        at = start + length;
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IOException("a damaged named model", e);
    }
    throw new IOException("not a named model");
  }

  /** Reads one model, as OpenNLP's {@code DataOutputStream} wrote it. */
  private static final class Reader {
    private final ByteBuffer data;
    private final byte[] bytes;

    Reader(ByteBuffer data) {
      this.data = data;
      this.bytes = data.array();
    }

    NamedModel model() throws IOException {
      if (text().equals("GIS")) {
        // Two numbers that are not used any more.
        data.getInt();
        data.getDouble();
      }
      String[] labels = new String[count()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = text();
      }
      int[][] patterns = new int[count()][];
      long features = 0;
      long weights = 0;
      for (int i = 0; i < patterns.length; i++) {
        patterns[i] = pattern(labels.length);
        features += patterns[i][0];
        weights += (long) patterns[i][0] * (patterns[i].length - 1);
      }
      long[] hashes = new long[count()];
      if (features != hashes.length || weights * Double.BYTES > data.remaining()) {
        throw new IOException("a damaged named model");
      }
      hash(hashes);
      return new NamedModel(
          labels, hashes, patterns, data.slice().asDoubleBuffer().limit((int) weights));
    }

    private int count() throws IOException {
      int count = data.getInt();
      if (count < 0 || count > data.remaining()) {
        throw new IOException("a damaged named model");
      }
      return count;
    }

    private String text() {
      byte[] text = new byte[data.getShort() & 0xffff];
      data.get(text);
      return new String(text, StandardCharsets.US_ASCII);
    }

    /**
     * How many features there are of a kind, and the labels that they have weights for. There are
     * thousands of them, so no string is made.
     */
    private int[] pattern(int labels) throws IOException {
      int length = data.getShort() & 0xffff;
      int at = data.position();
      int end = at + length;
      if (end > data.limit()) {
        throw new IOException("a damaged named model");
      }
      int[] pattern = new int[labels + 1];
      int size = 0;
      while (at < end) {
        int start = at;
        int number = 0;
        for (; at < end && bytes[at] != ' '; at++) {
          int digit = bytes[at] - '0';
          if (digit < 0 || digit > 9 || number > Integer.MAX_VALUE / 10 - 1) {
            throw new IOException("a damaged named model");
          }
          number = number * 10 + digit;
        }
        if (at > start) {
          if (size == pattern.length || size > 0 && number >= labels) {
            throw new IOException("a damaged named model");
          }
          pattern[size++] = number;
        }
        at++;
      }
      data.position(end);
      return Arrays.copyOf(pattern, size);
    }

    /** The hashes of the names, from Java's own kind of UTF-8. */
    private void hash(long[] hashes) {
      int at = data.position();
      for (int i = 0; i < hashes.length; i++) {
        int end = at + 2 + ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
        at += 2;
        long hash = NamedFeatures.EMPTY;
        while (at < end) {
          int c = bytes[at++];
          if (c < 0) {
            c =
                (c & 0x20) == 0
                    ? (c & 0x1f) << 6 | bytes[at++] & 0x3f
                    : (c & 0x0f) << 12 | (bytes[at++] & 0x3f) << 6 | bytes[at++] & 0x3f;
          }
          hash = NamedFeatures.append(hash, (char) c);
        }
        hashes[i] = hash;
      }
      data.position(at);
    }
  }

  @Override
  public String toString() {
    return size + " features of " + Arrays.toString(labels);
  }
}
