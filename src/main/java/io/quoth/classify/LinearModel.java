package io.quoth.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A linear model over hashed features: a score for each label is the sum of its weights over the
 * features that hold. Weights are kept as 12-bit multiples of one step, so that sums are whole
 * numbers of steps. Safe to share between threads.
 */
public final class LinearModel {
  private static final int MAGIC = 0x514c4d32;

  private final List<String> labels;
  private final Weights weights;

  private LinearModel(List<String> labels, Weights weights) {
    this.labels = List.copyOf(labels);
    this.weights = weights;
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

  /** Adds the weights of features to the scores. */
  public void add(Features features, float[] into) {
    weights.add(features, into);
  }

  /**
   * In how many numbers the sums of weights stand side by side; 0 if there are more than seven
   * labels.
   */
  public int sums() {
    return weights.sums();
  }

  /**
   * Adds the sums of the weights of features, side by side, to numbers that hold such sums, or 0. A
   * way for those who can keep sums of some of their features.
   *
   * @param features 512 at most, in all that is added
   * @param into {@link #sums()} numbers, from a place on
   * @throws UnsupportedOperationException if there are more than seven labels
   */
  public void addSums(Features features, long[] into, int from) {
    weights.addSums(features, into, from);
  }

  /** Adds sums that stand side by side to the scores. */
  public void add(long[] sums, float[] into) {
    weights.add(sums, into);
  }

  /** Adds the weights of one hashed feature to the scores. */
  public void add(int key, float[] into) {
    weights.add(key, into);
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
    Numbers numbers = new Numbers(in, ByteOrder.LITTLE_ENDIAN);
    DataInputStream data = numbers.data();
    if (data.readInt() != MAGIC) {
      throw new IOException("not a linear model");
    }
    String[] labels = new String[data.readUnsignedByte()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = data.readUTF();
    }
    float step = data.readFloat();
    return new LinearModel(List.of(labels), Weights.read(labels.length, step, numbers));
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
    float step = max / Weights.MOST;
    TreeMap<Integer, short[]> rows = new TreeMap<>();
    for (Map.Entry<Integer, float[]> row : weights.entrySet()) {
      short[] rounded = new short[labels.size()];
      boolean kept = false;
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = (short) Math.round(row.getValue()[i] / step);
        kept |= rounded[i] != 0;
      }
      if (kept) {
        rows.put(row.getKey(), rounded);
      }
    }
    write(out, labels, step, rows);
  }

  private static void write(
      OutputStream out, List<String> labels, float step, TreeMap<Integer, short[]> rows)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeByte(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    data.writeFloat(step);
    Weights.of(labels.size(), step, rows).write(data);
    data.flush();
  }
}
