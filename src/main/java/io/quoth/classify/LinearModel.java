package io.quoth.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A linear model over hashed features: a score for each label is the sum of its weights over the
 * features that hold. Weights are kept as 16-bit multiples of one step. Safe to share between
 * threads.
 */
public final class LinearModel {
  private static final int MAGIC = 0x514c4d31;

  /** So many lookups, those of a few articles, pay for a table that makes them quicker. */
  private static final int MANY = 1 << 19;

  private final List<String> labels;
  private final float step;

  /** The features, ascending. */
  private final int[] keys;

  /** For each value of a feature's upper bits, where the features with it start in {@code keys}. */
  private final int[] buckets;

  private final int shift;

  /** For each feature, where its entries start in {@code owners} and {@code weights}. */
  private final int[] starts;

  private final byte[] owners;
  private final short[] weights;

  /** Features looked up so far, about: threads may overwrite each other's count. */
  private int asked;

  /** The same weights for many lookups, once there were many. */
  private volatile @Nullable WeightTable table;

  private LinearModel(
      List<String> labels, float step, int[] keys, byte[] counts, byte[] owners, short[] weights)
      throws IOException {
    this.labels = List.copyOf(labels);
    this.step = step;
    this.keys = keys;
    this.owners = owners;
    this.weights = weights;
    shift = Integer.numberOfLeadingZeros(Integer.highestOneBit(Math.max(2, keys.length))) + 1;
    buckets = new int[(1 << 32 - shift) + 1];
    starts = new int[keys.length + 1];
    // A pass over all features is much of what a short run does: there is one only.
    int bucket = 0;
    int start = 0;
    long before = Long.MIN_VALUE;
    boolean ordered = true;
    for (int i = 0; i < keys.length; i++) {
      int key = keys[i];
      ordered &= key > before;
      before = key;
      starts[i] = start;
      start += counts[i] & 0xff;
      int home = (key ^ Integer.MIN_VALUE) >>> shift;
      while (bucket <= home) {
        buckets[bucket++] = i;
      }
    }
    starts[keys.length] = start;
    if (!ordered || start != owners.length || !below(owners, labels.size())) {
      throw new IOException("a damaged linear model");
    }
    while (bucket < buckets.length) {
      buckets[bucket++] = keys.length;
    }
  }

  /** Upper bits of a feature, in the order of signed numbers. */
  private int bucket(int key) {
    return (key ^ Integer.MIN_VALUE) >>> shift;
  }

  /** The labels, in the order of their scores. */
  public List<String> labels() {
    return labels;
  }

  /** Writes the score of each label into {@code into}, which is as long as there are labels. */
  public void score(Features features, float[] into) {
    Arrays.fill(into, 0);
    add(features, into);
  }

  /** Adds the weights of features to the scores, in their order. */
  public void add(Features features, float[] into) {
    WeightTable many = table;
    if (many != null) {
      many.add(features, into);
      return;
    }
    for (int i = 0; i < features.size(); i++) {
      add(features.key(i), into);
    }
    asked += features.size();
    if (asked > MANY && Arrays.binarySearch(keys, 0) < 0) {
      table = new WeightTable(labels.size(), keys, starts, owners, weights, step);
    }
  }

  /** Whether it was asked so much that a table answers. */
  boolean isTabled() {
    return table != null;
  }

  /** Adds the weights of one hashed feature to the scores. */
  public void add(int key, float[] into) {
    int bucket = bucket(key);
    int end = buckets[bucket + 1];
    for (int i = buckets[bucket]; i < end; i++) {
      if (keys[i] == key) {
        for (int j = starts[i]; j < starts[i + 1]; j++) {
          into[owners[j] & 0xff] += weights[j] * step;
        }
        return;
      }
    }
  }

  /** Turns scores into probabilities that sum to 1, in place. */
  public static void softmax(float[] scores) {
    float max = Float.NEGATIVE_INFINITY;
    for (float s : scores) {
      max = Math.max(max, s);
    }
    float sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }

  /**
   * Reads a model as {@link #write} left it; the stream has to know how much is left in it.
   *
   * @throws IOException if the stream fails or holds no such model
   */
  public static LinearModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not a linear model");
    }
    String[] labels = new String[data.readUnsignedByte()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = data.readUTF();
    }
    float step = data.readFloat();
    int rows = data.readInt();
    int entries = data.readInt();
    Numbers numbers = new Numbers(data);
    int[] keys = numbers.ints(rows);
    byte[] counts = numbers.bytes(rows);
    byte[] owners = numbers.bytes(entries);
    short[] weights = numbers.shorts(entries);
    return new LinearModel(List.of(labels), step, keys, counts, owners, weights);
  }

  /** Whether all of the owners are labels. */
  private static boolean below(byte[] owners, int labels) {
    int at = 0;
    if (labels <= Byte.MAX_VALUE) {
      // Eight at a time: one that is too great, or has its upper bit set, leaves an upper bit set.
      long[] eights = new long[owners.length / Long.BYTES];
      ByteBuffer.wrap(owners).asLongBuffer().get(eights);
      long spare = (Byte.MAX_VALUE + 1L - labels) * 0x0101010101010101L;
      long seen = 0;
      for (long eight : eights) {
        seen |= eight | (eight & 0x7f7f7f7f7f7f7f7fL) + spare;
      }
      if ((seen & 0x8080808080808080L) != 0) {
        return false;
      }
      at = eights.length * Long.BYTES;
    }
    for (; at < owners.length; at++) {
      if ((owners[at] & 0xff) >= labels) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a model: the weights of each hashed feature, one a label; those that round to nothing
   * are left out. The same weights give the same bytes.
   *
   * @param labels at most 255
   * @throws IOException if the stream fails
   */
  public static void write(OutputStream out, List<String> labels, Map<Integer, float[]> weights)
      throws IOException {
    float max = 1e-6f;
    for (float[] row : weights.values()) {
      for (float w : row) {
        max = Math.max(max, Math.abs(w));
      }
    }
    // 12 bits are as good as 16 for scoring, and pack better.
    float step = max / 2047;
    TreeMap<Integer, short[]> rows = new TreeMap<>();
    int entries = 0;
    for (Map.Entry<Integer, float[]> row : weights.entrySet()) {
      short[] rounded = new short[labels.size()];
      int kept = 0;
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = (short) Math.round(row.getValue()[i] / step);
        kept += rounded[i] == 0 ? 0 : 1;
      }
      if (kept > 0) {
        rows.put(row.getKey(), rounded);
        entries += kept;
      }
    }
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeByte(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    data.writeFloat(step);
    data.writeInt(rows.size());
    data.writeInt(entries);
    for (int key : rows.keySet()) {
      data.writeInt(key);
    }
    for (short[] row : rows.values()) {
      int n = 0;
      for (short w : row) {
        n += w == 0 ? 0 : 1;
      }
      data.writeByte(n);
    }
    for (short[] row : rows.values()) {
      for (int i = 0; i < row.length; i++) {
        if (row[i] != 0) {
          data.writeByte(i);
        }
      }
    }
    for (short[] row : rows.values()) {
      for (short w : row) {
        if (w != 0) {
          data.writeShort(w);
        }
      }
    }
    data.flush();
  }
}
