package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.UnreadableException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Goes through the records of a unit, in order. */
interface SparkRecords extends Closeable {
  /**
   * Opens a unit.
   *
   * @throws IOException if that fails: it may be another time that it does not
   */
  static SparkRecords open(SparkUnit unit, SparkPlan plan) throws IOException {
    return unit.file().kind() == SparkFile.Kind.PARQUET
        ? new SparkParquetRecords(unit, plan)
        : new SparkLines(unit, plan);
  }

  /**
   * Goes on to the next record; false at the end.
   *
   * @throws UnreadableException if the file is damaged from there on
   * @throws IOException if reading fails
   */
  boolean next() throws IOException;

  /** The place of the record, {@code file:number}, from 1. */
  String where();

  /** The record as it came, for JSONL; as JSON, for Parquet. Not there if it is too long. */
  Optional<byte[]> bytes();

  /**
   * The article in the record; none if it is a blank line.
   *
   * @throws UnreadableException if it has none, for the reason given
   */
  Optional<Article> article() throws UnreadableException;
}
