package io.quoth;

import java.io.Serializable;

/** What was counted in one unit of input or several. */
record SparkCounts(long articles, long quotes, long bad) implements Serializable {
  static final SparkCounts NONE = new SparkCounts(0, 0, 0);

  SparkCounts plus(SparkCounts other) {
    return new SparkCounts(articles + other.articles, quotes + other.quotes, bad + other.bad);
  }
}
