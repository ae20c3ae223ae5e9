package io.quoth.lab;

import io.quoth.classify.NamedFeatures;
import io.quoth.classify.NamedModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the tables that the program reads ({@link NamedModel}) of OpenNLP's files, which stay
 * beside them as the reference: {@code Tables MODELS} makes {@code MODELS/x.bin} of {@code
 * MODELS/opennlp/x.bin}.
 */
public final class Tables {
  static final List<String> NAMES = List.of("sentences", "tokens", "pos");
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_LENGTH = 30;

  private Tables() {}

  public static void main(String[] args) throws IOException {
    for (String name : NAMES) {
      write(Path.of(args[0]), name);
    }
  }

  /** OpenNLP's file for a model, in a folder that is there. */
  static Path reference(Path models, String name) throws IOException {
    return Files.createDirectories(models.resolve("opennlp")).resolve(name + ".bin");
  }

  /** Makes the table of one model. */
  static void write(Path models, String name) throws IOException {
    byte[] reference = Files.readAllBytes(reference(models, name));
    Files.write(models.resolve(name + ".bin"), of(reference));
  }

  /** The table for a file of OpenNLP's: a zip file, not packed. */
  public static byte[] of(byte[] file) throws IOException {
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
          return new Reader(ByteBuffer.wrap(file, start, length)).table();
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

    byte[] table() throws IOException {
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
      SortedMap<Long, List<Map.Entry<Integer, Float>>> rows = new TreeMap<>();
      int feature = 0;
      for (int[] pattern : patterns) {
        for (int i = 0; i < pattern[0]; i++) {
          List<Map.Entry<Integer, Float>> row = new ArrayList<>();
          for (int j = 1; j < pattern.length; j++) {
            row.add(Map.entry(pattern[j], (float) data.getDouble()));
          }
          rows.put(hashes[feature++], row);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      NamedModel.write(out, List.of(labels), rows);
      return out.toByteArray();
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
}
