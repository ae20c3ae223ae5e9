package io.quoth;

import io.quoth.write.Rows;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** How the quotes are written. */
enum SparkFormat {
  PARQUET("parquet"),
  JSONL("jsonl");

  /** A file of rows that is being written. */
  interface Writer extends Closeable {
    /**
     * @param row a value a column of {@link Rows}
     */
    void write(List<Object> row) throws IOException;
  }

  private final String ending;

  SparkFormat(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }

  /** Begins a file, in the place of any that is there. */
  Writer writer(Path path, Configuration conf) throws IOException {
    return this == PARQUET ? new SparkParquetWriter(path, conf) : new SparkJsonlWriter(path, conf);
  }
}
