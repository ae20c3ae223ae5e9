package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.write.Selection;

/** The models of an executor: loaded with its first article, and shared by all its tasks. */
final class SparkModels {
  private static final Quoth QUOTH = Quoth.load();

  private SparkModels() {}

  static Attributions find(Article article, Selection selection) {
    return QUOTH.read(article, selection);
  }
}
