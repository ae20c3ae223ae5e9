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
  private volatile @Nullable Stages stages;

  /** What was loaded. It lets go of it where that failed, so that there is room to load it anew. */
  private static final class Stages {
    private volatile @Nullable Function<Article, Attributions> work;

    Stages(Function<Article, Attributions> work) {
      this.work = work;
    }
  }

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
    Stages loaded = stages;
    try {
      Function<Article, Attributions> work = loaded == null ? null : loaded.work;
      // Another thread may have let go of it meanwhile.
      while (work == null) {
        loaded = load();
        work = loaded.work;
      }
      return work.apply(article);
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

  private synchronized Stages load() {
    Stages loaded = stages;
    if (loaded == null) {
      try {
        loaded = new Stages(loader.get());
      } catch (OutOfMemoryError e) {
        throw new NoRoomError(e);
      }
      stages = loaded;
    }
    return loaded;
  }

  /**
   * Loads once more, now that what was made of the article is given back: the article may have been
   * what left no room.
   *
   * @throws Stop if there is no room without it, either
   */
  private synchronized OutOfMemoryError loadedWithout(
      Article article, @Nullable Stages failed, NoRoomError why) {
    if (stages == failed) {
      stages = null;
      if (failed != null) {
        failed.work = null;
      }
      try {
        Attributions unused =
            Objects.requireNonNull(load().work).apply(Article.of(article.id(), ""));
      } catch (NoRoomError e) {
        throw Stop.fault(e.getMessage() + "; " + NoRoomError.ADVICE, e);
      } catch (UncheckedIOException e) {
        throw damaged(e);
      }
    }
    return new OutOfMemoryError(why.getMessage());
  }
}
