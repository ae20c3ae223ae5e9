package io.quoth.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words grouped by the company they keep (Brown et al. 1992, "Class-based n-gram models"). A
 * cluster is a path in a binary tree; a shorter path is a wider class. Safe to share between
 * threads.
 *
 * <p>Words are kept as 32-bit hashes: a word that is not there is taken for another about once in
 * 7000 times.
 */
public final class WordClusters {
  private static final int MAGIC = 0x51574331;
  private static final int WORD = 0x776f7264;

  /** Path of each cluster: a 1 bit, then the bits of the path. */
  private final int[] paths;

  /** Hashes of the words, ascending. */
  private final int[] hashes;

  private final short[] clusters;

  private WordClusters(int[] paths, int[] hashes, short[] clusters) {
    this.paths = paths;
    this.hashes = hashes;
    this.clusters = clusters;
  }

  /** Clusters that know no word. */
  public static WordClusters none() {
    return new WordClusters(new int[0], new int[0], new short[0]);
  }

  /** Number of words. */
  public int size() {
    return hashes.length;
  }

  /**
   * The path of a word in lower case: a 1 bit followed by the bits of its cluster, so that paths of
   * unlike length differ; 0 if the word is unknown.
   */
  public int path(String lowerCase) {
    int place = Arrays.binarySearch(hashes, hash(lowerCase));
    return place < 0 ? 0 : paths[clusters[place] & 0xffff];
  }

  /** The first bits of a path, or all of it if it has no more. */
  public static int prefix(int path, int bits) {
    int length = 31 - Integer.numberOfLeadingZeros(path | 1);
    return length > bits ? path >>> (length - bits) : path;
  }

  private static int hash(String word) {
    return Features.mix(WORD, word.hashCode());
  }

  /**
   * Reads clusters as {@link #write} left them; the stream has to know how much is left in it.
   *
   * @throws IOException if the stream fails or holds no clusters
   */
  public static WordClusters read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not word clusters");
    }
    int paths = data.readUnsignedShort();
    int words = data.readInt();
    Numbers numbers = new Numbers(data, ByteOrder.BIG_ENDIAN);
    return new WordClusters(numbers.ints(paths), numbers.ints(words), numbers.shorts(words));
  }

  /**
   * Writes clusters. Of two words that hash alike the first one in alphabetical order is kept; the
   * same clusters give the same bytes.
   *
   * @param clusters the path of each lower-case word as a string of 0 and 1, at most 30 long
   * @throws IOException if the stream fails
   */
  public static void write(OutputStream out, Map<String, String> clusters) throws IOException {
    List<String> paths = new ArrayList<>(new TreeSet<>(clusters.values()));
    if (paths.size() > 0xffff) {
      throw new IllegalArgumentException("more than 65535 clusters");
    }
    Map<String, Integer> numbers = new TreeMap<>();
    for (String path : paths) {
      numbers.put(path, numbers.size());
    }
    Map<Integer, Integer> words = new TreeMap<>();
    new TreeMap<>(clusters)
        .forEach((word, path) -> words.putIfAbsent(hash(word), numbers.get(path)));
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeShort(paths.size());
    data.writeInt(words.size());
    for (String path : paths) {
      data.writeInt(Integer.parseInt("1" + path, 2));
    }
    for (int hash : words.keySet()) {
      data.writeInt(hash);
    }
    for (int number : words.values()) {
      data.writeShort(number);
    }
    data.flush();
  }
}
