package io.quoth.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
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

  /** Lookups after which copying has paid: those of some ten articles. */
  private static final int MANY = 1 << 12;

  private volatile Table table;
  private int asked;

  /**
   * Where they are mapped from a file, they are looked up there at first, like the weights of a
   * linear model.
   *
   * @param paths of each cluster: a 1 bit, then the bits of the path
   * @param hashes of the words, ascending
   * @param clusters of the words, in the same order
   */
  private record Table(IntBuffer paths, IntBuffer hashes, ShortBuffer clusters) {
    /** The same in memory of Java's own. */
    Table held() {
      return new Table(held(paths), held(hashes), held(clusters));
    }

    private static IntBuffer held(IntBuffer numbers) {
      return IntBuffer.allocate(numbers.limit()).put(0, numbers, 0, numbers.limit());
    }

    private static ShortBuffer held(ShortBuffer numbers) {
      return ShortBuffer.allocate(numbers.limit()).put(0, numbers, 0, numbers.limit());
    }

    int path(int hash) {
      int low = 0;
      int high = hashes.limit() - 1;
      while (low <= high) {
        int middle = low + high >>> 1;
        int seen = hashes.get(middle);
        if (seen == hash) {
          return paths.get(clusters.get(middle) & 0xffff);
        }
        if (seen < hash) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return 0;
    }
  }

  private WordClusters(Table table) {
    this.table = table;
  }

  /** Clusters that know no word. */
  public static WordClusters none() {
    IntBuffer nothing = IntBuffer.allocate(0);
    return new WordClusters(new Table(nothing, nothing, ShortBuffer.allocate(0)));
  }

  /** Number of words. */
  public int size() {
    return table.hashes.limit();
  }

  /**
   * The path of a word in lower case: a 1 bit followed by the bits of its cluster, so that paths of
   * unlike length differ; 0 if the word is unknown.
   */
  public int path(String lowerCase) {
    Table known = table;
    if (known.hashes.isDirect() && ++asked > MANY) {
      known = hold();
    }
    return known.path(hash(lowerCase));
  }

  private synchronized Table hold() {
    Table mapped = table;
    if (mapped.hashes.isDirect()) {
      try {
        table = mapped.held();
      } catch (OutOfMemoryError e) {
        // It goes on without, and asks again after many more lookups.
        asked = Integer.MIN_VALUE;
      }
    }
    return table;
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
    Numbers numbers = new Numbers(in, ByteOrder.BIG_ENDIAN);
    DataInputStream data = numbers.data();
    if (data.readInt() != MAGIC) {
      throw new IOException("not word clusters");
    }
    int paths = data.readUnsignedShort();
    int words = data.readInt();
    return new WordClusters(
        new Table(
            numbers.intsInPlace(paths), numbers.intsInPlace(words), numbers.shortsInPlace(words)));
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
