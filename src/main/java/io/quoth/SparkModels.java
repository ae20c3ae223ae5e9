package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.write.Selection;
import org.apache.logging.log4j.LogManager;

/** The models of an executor: loaded with its first article, and shared by all its tasks. */
final class SparkModels {
  private static final Quoth QUOTH = load();

  private SparkModels() {}

  private static Quoth load() {
    Quoth quoth = Quoth.load();
    LogManager.getLogger(SparkModels.class).info("models loaded");
    return quoth;
  }

  static Attributions find(Article article, Selection selection) {
    return QUOTH.read(article, selection);
  }
}
