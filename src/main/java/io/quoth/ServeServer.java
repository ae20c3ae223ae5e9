package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.Scheduler;

/** Jetty, set up to take no more than it can and to end well. */
final class ServeServer {
  /** For heads and bodies; none of them is waited for. */
  private static final int THREADS = 6;

  /** Bytes of a request's head. */
  private static final int HEAD = 1 << 13;

  /** Open at a time; the next wait to be accepted. */
  private static final int CONNECTIONS = 1024;

  /** Seconds beyond the times of a request, so that those end first. */
  private static final int GRACE = 5;

  private final ServePlace place;
  private final ServeBench bench;
  private final ServeConnections connections;
  private final AbstractConnector connector;
  private final Server server;
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * @param faults takes a line on each fault of ours
   * @throws Stop if there is no such place
   */
  ServeServer(
      ServePlace place,
      ServeLimits limits,
      Function<Article, Attributions> pipeline,
      Consumer<String> faults) {
    this.place = place;
    this.bench = new ServeBench(limits, pipeline, faults);
    this.connections = new ServeConnections(TimeUnit.SECONDS.toNanos(limits.timeout()));
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
    threads.setReservedThreads(0);
    threads.setName("quoth-http");
    threads.setDaemon(true);
    server = new Server(threads);
    server.setStopTimeout(TimeUnit.SECONDS.toMillis(2L * limits.timeout() + GRACE));
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEAD);
    connector = place.connector(server, new HttpConnectionFactory(configuration));
    connector.setIdleTimeout(TimeUnit.SECONDS.toMillis(limits.timeout() + GRACE));
    // Else a second of silence, from an article that is worked on or from who reads slowly, would
    // cut off an answer while the server ends. Those who ask for nothing are ended by us.
    connector.setShutdownIdleTimeout(connector.getIdleTimeout());
    connector.addBean(connections);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setErrorHandler(new ServeErrors(bench.metrics()));
    server.setHandler(new GracefulHandler(new ServeHandler(place, limits, bench, connections)));
  }

  /**
   * Listens.
   *
   * @throws Stop if that cannot be done here
   */
  void start() {
    try {
      server.start();
      place.open();
    } catch (Exception e) {
      stop();
      throw place.refused(e);
    }
    endOverdue();
  }

  /** Every second, for as long as it runs. */
  private void endOverdue() {
    connections.endOverdue();
    Scheduler scheduler = server.getScheduler();
    if (scheduler.isRunning()) {
      scheduler.schedule(this::endOverdue, 1, TimeUnit.SECONDS);
    }
  }

  /** Takes no more requests, answers those that it has begun to read, and ends. */
  void stop() {
    place.close();
    connections.hurry();
    try {
      server.stop();
    } catch (Exception e) {
      // Some requests took longer than they may: they go unanswered.
    }
    bench.close();
    ended.countDown();
  }

  /** Returns when it has ended; an interruption ends it. */
  void await() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
    }
  }
}
