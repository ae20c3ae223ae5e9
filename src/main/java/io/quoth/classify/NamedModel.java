package io.quoth.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ObjIntConsumer;

/**
 * A linear model over features told by name ({@link NamedFeatures}), as OpenNLP trains them,
 * maximum entropy or perceptron. Scores are sums of weights: what OpenNLP makes of them, before it
 * makes probabilities. Safe to share between threads.
 */
public final class NamedModel {
  private static final int MAGIC = 0x514e4d31;
  private static final int COUNT_BITS = 16;
  private static final long COUNT_MASK = (1 << COUNT_BITS) - 1;
  private static final int LABEL_SHIFT = 32;

  private final String[] labels;
  private final int size;

  /** Makes 32 bits of a hash: other ones for each salt. */
  private final int salt;

  private final PerfectHash places;

  /**
   * Pairs: the hash of a feature, and behind it where its entries are and, in the lower 16 bits,
   * how many.
   */
  private final long[] slots;

  /** The number of a label, and in the lower 32 bits its weight as those of a float. */
  private final long[] entries;

  private NamedModel(
      String[] labels, int size, int salt, PerfectHash places, long[] slots, long[] entries) {
    this.labels = labels;
    this.size = size;
    this.salt = salt;
    this.places = places;
    this.slots = slots;
    this.entries = entries;
  }

  private static int folded(long hash, int salt) {
    return (int) ((hash ^ salt) * 0xff51afd7ed558ccdL >>> 32);
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

  /** Writes the score of each label into {@code into}: weights are added in the features' order. */
  public void score(NamedFeatures.Buffer features, double[] into) {
    Arrays.fill(into, 0);
    add(features, into);
  }

  /**
   * Adds the weights of features to the scores, in the features' order. What stands at the places
   * of all of them is fetched before the first is added, so that memory answers many at a time.
   */
  public void add(NamedFeatures.Buffer features, double[] into) {
    int count = features.size();
    long[] hashes = features.hashes();
    int[] keys = features.keys();
    long[] seen = features.seen();
    long[] where = features.where();
    for (int i = 0; i < count; i++) {
      keys[i] = folded(hashes[i], salt);
    }
    places.fetch(keys, 0, count, slots, seen, where);
    for (int i = 0; i < count; i++) {
      if (seen[i] == hashes[i]) {
        int at = (int) (where[i] >>> COUNT_BITS);
        for (int end = at + (int) (where[i] & COUNT_MASK); at < end; at++) {
          long entry = entries[at];
          into[(int) (entry >>> LABEL_SHIFT)] += Float.intBitsToFloat((int) entry);
        }
      }
    }
  }

  /**
   * The weights of groups of features, added up group by group, for those who can keep them. Scores
   * made of such sums are those that {@link #score} makes where no sum has to be rounded: so it is
   * with a perceptron's weights, which are multiples of a power of two and few of them.
   *
   * @param groups how many there are
   * @param fill adds the features of a group, by its number, to an empty buffer
   */
  public Sums sums(int groups, ObjIntConsumer<NamedFeatures.Buffer> fill) {
    NamedFeatures.Buffer buffer = new NamedFeatures.Buffer();
    double[] all = new double[labels.length];
    long[] sums = new long[groups + groups * labels.length];
    int end = groups;
    for (int group = 0; group < groups; group++) {
      fill.accept(buffer.clear(), group);
      Arrays.fill(all, 0);
      add(buffer, all);
      for (int label = 0; label < all.length; label++) {
        if (all[label] != 0) {
          sums[end++] = entry(label, (float) all[label]);
        }
      }
      sums[group] = end;
    }
    return new Sums(groups, Arrays.copyOf(sums, end));
  }

  private static long entry(int label, float weight) {
    return (long) label << LABEL_SHIFT | Float.floatToIntBits(weight) & 0xffffffffL;
  }

  /** Weights of some groups of features, added up. */
  public static final class Sums {
    /** Where each group ends, and then the entries of all of them: side by side in memory. */
    private final long[] sums;

    private final int groups;

    private Sums(int groups, long[] sums) {
      this.groups = groups;
      this.sums = sums;
    }

    /** Adds those of a group to the scores. */
    public void add(int group, double[] scores) {
      int end = (int) sums[group];
      for (int at = group == 0 ? groups : (int) sums[group - 1]; at < end; at++) {
        long entry = sums[at];
        scores[(int) (entry >>> LABEL_SHIFT)] += Float.intBitsToFloat((int) entry);
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
   * Reads a model as {@link #write} left it; the stream has to know how much is left in it.
   *
   * @throws IOException if the stream fails or holds no such model
   */
  public static NamedModel read(InputStream in) throws IOException {
    Numbers numbers = new Numbers(in, ByteOrder.LITTLE_ENDIAN);
    DataInputStream data = numbers.data();
    if (data.readInt() != MAGIC) {
      throw new IOException("not a named model");
    }
    String[] labels = new String[data.readUnsignedByte()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = data.readUTF();
    }
    int size = data.readInt();
    int salt = data.readInt();
    PerfectHash places = PerfectHash.read(numbers);
    long[] slots = numbers.longs(Math.multiplyExact(2, Math.min(places.size(), 1 << 29)));
    long[] entries = numbers.longs(numbers.number());
    if (!numbers.areCompared() && !isWhole(slots, entries, labels.length)) {
      throw new IOException("a damaged named model");
    }
    return new NamedModel(labels, size, salt, places, slots, entries);
  }

  private static boolean isWhole(long[] slots, long[] entries, int labels) {
    for (int i = 1; i < slots.length; i += 2) {
      if ((slots[i] >>> COUNT_BITS) + (slots[i] & COUNT_MASK) > entries.length) {
        return false;
      }
    }
    for (long entry : entries) {
      if (entry >>> LABEL_SHIFT >= labels) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a model. The same weights give the same bytes.
   *
   * @param labels at most 255
   * @param weights by the hash of a feature, the numbers of labels with their weights, in the order
   *     in which they are to be added
   * @throws IOException if the stream fails
   */
  public static void write(
      OutputStream out,
      List<String> labels,
      SortedMap<Long, List<Map.Entry<Integer, Float>>> weights)
      throws IOException {
    int salt = 0;
    while (!isDistinct(weights.keySet(), salt)) {
      salt++;
    }
    int[] keys = new int[weights.size()];
    int count = 0;
    int total = 0;
    for (Map.Entry<Long, List<Map.Entry<Integer, Float>>> each : weights.entrySet()) {
      keys[count++] = folded(each.getKey(), salt);
      total += each.getValue().size();
    }
    PerfectHash places = PerfectHash.of(keys);
    long[] slots = new long[2 * places.size()];
    long[] entries = new long[total];
    int at = 0;
    for (Map.Entry<Long, List<Map.Entry<Integer, Float>>> each : weights.entrySet()) {
      int place = 2 * places.place(folded(each.getKey(), salt));
      slots[place] = each.getKey();
      slots[place + 1] = (long) at << COUNT_BITS | each.getValue().size();
      for (Map.Entry<Integer, Float> entry : each.getValue()) {
        entries[at++] = entry(entry.getKey(), entry.getValue());
      }
    }
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeByte(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    data.writeInt(weights.size());
    data.writeInt(salt);
    places.write(data);
    Weights.write(slots, data);
    data.writeInt(entries.length);
    Weights.write(entries, data);
    data.flush();
  }

  private static boolean isDistinct(Set<Long> hashes, int salt) {
    Set<Integer> seen = new HashSet<>();
    for (long hash : hashes) {
      if (!seen.add(folded(hash, salt))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return size + " features of " + Arrays.toString(labels);
  }
}
