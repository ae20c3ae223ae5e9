package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.io.UncheckedIOException;
import java.util.Objects;
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

  /**
   * What is found in an article.
   *
   * @throws Stop if what it takes cannot be loaded: then no article can be read
   */
  @Override
  public Attributions apply(Article article) {
    Function<Article, Attributions> loaded = stages;
    try {
      loaded = loaded == null ? load() : loaded;
      return loaded.apply(article);
    } catch (NoRoomError e) {
      throw loadedWithout(article, loaded, e);
    } catch (UncheckedIOException e) {
      throw damaged(e);
    }
  }

  private static Stop damaged(UncheckedIOException e) {
    return Stop.fault(
        Objects.requireNonNull(e.getCause()).getMessage() + "; install quoth anew", e);
  }

  private synchronized Function<Article, Attributions> load() {
    if (stages == null) {
      try {
        stages = loader.get();
      } catch (OutOfMemoryError e) {
        throw new NoRoomError(e);
      }
    }
    return stages;
  }

  /**
   * Loads once more, now that what was made of the article is given back: the article may have been
   * what left no room.
   *
   * @throws Stop if there is no room without it, either
   */
  private synchronized OutOfMemoryError loadedWithout(
      Article article, @Nullable Function<Article, Attributions> failed, NoRoomError why) {
    if (stages == failed) {
      stages = null;
      try {
        Attributions unused = load().apply(Article.of(article.id(), ""));
      } catch (NoRoomError e) {
        throw Stop.fault(e.getMessage() + "; " + NoRoomError.ADVICE, e);
      } catch (UncheckedIOException e) {
        throw damaged(e);
      }
    }
    return new OutOfMemoryError(why.getMessage());
  }
}
