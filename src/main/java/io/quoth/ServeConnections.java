package io.quoth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/**
 * Ends connections on which no request's head is whole in time, however slowly it comes. Safe to
 * share.
 */
final class ServeConnections implements Connection.Listener {
  /** Nanoseconds that are left to who is late when the server ends. */
  private static final long LAST = TimeUnit.SECONDS.toNanos(1);

  private volatile long patience;
  private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();

  /**
   * @param patience nanoseconds
   */
  ServeConnections(long patience) {
    this.patience = patience;
  }

  @Override
  public void onOpened(Connection connection) {
    await(connection);
  }

  @Override
  public void onClosed(Connection connection) {
    waiting.remove(connection);
  }

  /** A request is under way: it has its own time. */
  void busy(Connection connection) {
    waiting.remove(connection);
  }

  /** The next request may come. */
  void await(Connection connection) {
    waiting.put(connection, System.nanoTime());
    if (!connection.getEndPoint().isOpen()) {
      waiting.remove(connection);
    }
  }

  /** The server ends: who has asked for nothing yet has a second left. */
  void hurry() {
    patience = Math.min(patience, LAST);
  }

  void endOverdue() {
    long now = System.nanoTime();
    waiting.forEach(
        (connection, since) -> {
          if (now - since > patience) {
            connection.getEndPoint().close();
          }
        });
  }
}
