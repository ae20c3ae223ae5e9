package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Work that takes as long as a test wants, where the article says so; else the stand-in. */
final class Gate implements Function<Article, Attributions> {
  /** An article that waits until the gate is opened. */
  static final String WAITS = "\"We will wait,\" said Okafor.\n";

  private final StandIn standIn = new StandIn();
  private final Semaphore arrived = new Semaphore(0);
  private final CountDownLatch opened = new CountDownLatch(1);

  @Override
  public Attributions apply(Article article) {
    if (article.text().contains("We will wait")) {
      arrived.release();
      try {
        opened.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return standIn.apply(article);
  }

  /** Returns when one more article waits. */
  void awaitArrival() throws InterruptedException {
    arrived.acquire();
  }

  void open() {
    opened.countDown();
  }
}
