package io.quoth;

import java.io.Serializable;

/**
 * An input file.
 *
 * @param path with its scheme, the same however the user called it
 * @param name as the user called it; what its articles have for a source
 * @param length in bytes
 * @param modified when, in milliseconds
 */
record SparkFile(String path, String name, Kind kind, long length, long modified)
    implements Serializable {
  /** How records stand in a file. */
  enum Kind {
    JSONL,
    PARQUET
  }
}
