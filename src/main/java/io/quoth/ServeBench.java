package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Those who work on articles, and as many places for articles as are taken on at a time. A place is
 * taken before an article is read and given back when no more is done for it. Safe to share.
 */
final class ServeBench {
  private final ServeLimits limits;
  private final ServeMetrics metrics;
  private final ServeWork work;
  private final Semaphore places;
  private final ExecutorService workers;

  ServeBench(
      ServeLimits limits, Function<Article, Attributions> pipeline, Consumer<String> faults) {
    this.limits = limits;
    this.metrics = new ServeMetrics(this::taken);
    this.work = new ServeWork(pipeline, metrics, faults);
    this.places = new Semaphore(limits.maxConcurrent());
    this.workers = Executors.newFixedThreadPool(limits.threads(), Conveyor::daemon);
  }

  /** A place, taken until it is given back; none if all are taken. */
  Optional<Place> take() {
    return places.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
  }

  /** An article's. */
  final class Place {
    private final AtomicBoolean taken = new AtomicBoolean(true);

    /** Does nothing if it was given back. */
    void giveBack() {
      if (taken.getAndSet(false)) {
        places.release();
      }
    }
  }

  ServeMetrics metrics() {
    return metrics;
  }

  private int taken() {
    return limits.maxConcurrent() - places.availablePermits();
  }

  /** Has somebody do it, in its turn. */
  void submit(Runnable task) {
    workers.execute(task);
  }

  ServeAnswer answer(byte[] body, ServeQuestion question) {
    return work.answer(body, question);
  }

  void close() {
    workers.shutdownNow();
  }
}
