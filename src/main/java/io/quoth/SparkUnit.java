package io.quoth;

import io.quoth.write.Digest;
import java.io.Serializable;

/**
 * A part of an input file, as much as one task does and commits. The same file gives the same
 * units, whatever cluster they are cut on.
 *
 * @param index which of the file's units
 * @param start byte from which on a record has to begin to be in it
 * @param end byte before which it has to begin; {@link #WHOLE} if the unit is all of the file
 * @param before records of the file before it
 */
record SparkUnit(SparkFile file, int index, long start, long end, long before)
    implements Serializable {
  static final long WHOLE = Long.MAX_VALUE;

  /** Of a digest, as much as no two files share. */
  private static final int SHORT = 16;

  /** Digits of an index: names in order are units in order. */
  private static final String FIRST = "000000";

  static SparkUnit whole(SparkFile file) {
    return new SparkUnit(file, 0, 0, WHOLE, 0);
  }

  /** Whether it has to be told how many lines are before it. */
  boolean isNumberless() {
    return index > 0 && file.kind() == SparkFile.Kind.JSONL;
  }

  /** As it lies in its file, in bytes. */
  long size() {
    return isWhole() ? file.length() : end - start;
  }

  boolean isWhole() {
    return end == WHOLE;
  }

  SparkUnit behind(long records) {
    return new SparkUnit(file, index, start, end, records);
  }

  /** What the files of its results are called. */
  String key() {
    String number = Integer.toString(index);
    return fileKey(file) + "-" + FIRST.substring(Math.min(5, number.length())) + number;
  }

  /** What the keys of all units of a file begin with. */
  static String fileKey(SparkFile file) {
    return Digest.sha256(file.path()).substring(0, SHORT);
  }
}
