package io.quoth;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The one answer that a request gets: of several that are tried, the first. Safe to share. */
final class ServeReply {
  private final Response response;
  private final Callback callback;
  private final ServeMetrics metrics;
  private final AtomicBoolean given = new AtomicBoolean();

  ServeReply(Response response, Callback callback, ServeMetrics metrics) {
    this.response = response;
    this.callback = callback;
    this.metrics = metrics;
  }

  boolean isGiven() {
    return given.get();
  }

  /** Sends an answer, or nothing if one was sent; false then. */
  boolean send(ServeAnswer answer) {
    return send(answer, () -> {});
  }

  /**
   * @param before is done first, if this is the answer
   */
  boolean send(ServeAnswer answer, Runnable before) {
    if (!given.compareAndSet(false, true)) {
      return false;
    }
    before.run();
    metrics.answered(answer.status());
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }
}
