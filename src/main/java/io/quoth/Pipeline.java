package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of an article through the rooms. What it takes (models, word lists) is loaded with the
 * first article: a wrong option or a missing file is told without waiting for it. Safe to share.
 */
final class Pipeline implements Function<Article, Attributions> {
  private final Supplier<Function<Article, Attributions>> loader;
  private volatile @Nullable Function<Article, Attributions> stages;

  Pipeline(Supplier<Function<Article, Attributions>> loader) {
    this.loader = loader;
  }

  /** Begins to load in the background. What goes wrong there is told with the first article. */
  void prepare() {
    Thread thread = new Thread(this::load, "quoth-loader");
    thread.setUncaughtExceptionHandler((t, fault) -> {});
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public Attributions apply(Article article) {
    Function<Article, Attributions> loaded = stages;
    return (loaded == null ? load() : loaded).apply(article);
  }

  private synchronized Function<Article, Attributions> load() {
    if (stages == null) {
      stages = loader.get();
    }
    return stages;
  }
}
