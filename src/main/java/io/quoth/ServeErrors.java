package io.quoth;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Puts into a line of JSON what Jetty has to say of requests that never come to us. */
final class ServeErrors implements Request.Handler {
  private final ServeMetrics metrics;

  ServeErrors(ServeMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Object said = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    String reason = said == null ? HttpStatus.getMessage(status) : said.toString();
    new ServeReply(response, callback, metrics).send(ServeAnswer.error(status, reason));
    return true;
  }
}
