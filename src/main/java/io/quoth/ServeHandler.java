package io.quoth;

import io.quoth.write.JsonFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Tells requests apart, and turns away what is none of ours. It never waits. */
final class ServeHandler extends Handler.Abstract.NonBlocking {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int WRONG_METHOD = 405;
  private static final int TOO_LARGE = 413;
  private static final int UNSUPPORTED_TYPE = 415;
  private static final int TOO_MANY = 429;

  private static final Set<String> QUOTES = Set.of("/", "/v1/quotes");
  private static final Set<String> LOOKS = Set.of("/health", "/metrics");

  private final ServePlace place;
  private final ServeLimits limits;
  private final ServeBench bench;
  private final ServeMetrics metrics;
  private final ServeConnections connections;

  ServeHandler(
      ServePlace place, ServeLimits limits, ServeBench bench, ServeConnections connections) {
    this.place = place;
    this.limits = limits;
    this.bench = bench;
    this.metrics = bench.metrics();
    this.connections = connections;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Connection connection = request.getConnectionMetaData().getConnection();
    connections.busy(connection);
    Request.addCompletionListener(request, failure -> connections.await(connection));
    String path = request.getHttpURI().getCanonicalPath();
    Optional<String> refusal =
        place.refusal(Request.getServerName(request), request.getHeaders().get(HttpHeader.ORIGIN));
    if (refusal.isPresent()) {
      new ServeReply(response, callback, metrics).send(ServeAnswer.error(FORBIDDEN, refusal.get()));
    } else if (QUOTES.contains(path)) {
      quotes(new ServeReply(response, callback, metrics), request);
    } else {
      new ServeReply(response, callback, metrics).send(look(path, request.getMethod()));
    }
    return true;
  }

  private ServeAnswer look(String path, String method) {
    if (!LOOKS.contains(path)) {
      return ServeAnswer.error(
          NOT_FOUND, "nothing here; there are POST /, GET /health and GET /metrics");
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return wrongMethod("GET, HEAD");
    }
    return path.equals("/metrics")
        ? ServeAnswer.of(200, ServeMetrics.TYPE, metrics.render())
        : ServeAnswer.json(JsonFacts.line(health()));
  }

  /** In the same order in every process. */
  private static Map<String, String> health() {
    return new TreeMap<>(Map.of("status", "ok", "version", Wiring.version()));
  }

  private static ServeAnswer wrongMethod(String allowed) {
    return ServeAnswer.error(WRONG_METHOD, "this takes " + allowed + " alone")
        .with("Allow", allowed);
  }

  private void quotes(ServeReply reply, Request request) {
    if (!request.getMethod().equals("POST")) {
      reply.send(wrongMethod("POST"));
      return;
    }
    ServeQuestion question;
    try {
      question = question(request);
    } catch (ServeRefusal e) {
      reply.send(e.answer());
      return;
    }
    Optional<ServeBench.Place> taken = bench.take();
    if (taken.isEmpty()) {
      String reason = "the server takes " + limits.maxConcurrent() + " articles at a time";
      reply.send(ServeAnswer.error(TOO_MANY, reason).with("Retry-After", "1"));
      return;
    }
    new ServeExchange(request, reply, question, limits, bench, taken.get()).begin();
  }

  private ServeQuestion question(Request request) throws ServeRefusal {
    if (request.getLength() > limits.maxBytes()) {
      throw tooLarge(limits);
    }
    String packed = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (packed != null && !packed.equalsIgnoreCase("identity")) {
      throw new ServeRefusal(UNSUPPORTED_TYPE, "Content-Encoding: articles are taken unpacked");
    }
    Map<String, String> parameters = new HashMap<>();
    String type =
        HttpField.getValueParameters(request.getHeaders().get(HttpHeader.CONTENT_TYPE), parameters);
    return ServeQuestion.of(
        type == null ? "" : type, parameters.getOrDefault("charset", ""), query(request));
  }

  static ServeRefusal tooLarge(ServeLimits limits) {
    return new ServeRefusal(
        TOO_LARGE, "longer than " + limits.maxBytes() + " bytes, the most that this server takes");
  }

  private static Map<String, List<String>> query(Request request) throws ServeRefusal {
    try {
      Map<String, List<String>> query = new HashMap<>();
      for (Fields.Field field : Request.extractQueryParameters(request)) {
        query.put(field.getName(), field.getValues());
      }
      return query;
    } catch (BadMessageException | IllegalArgumentException | IllegalStateException e) {
      throw new ServeRefusal(BAD_REQUEST, "the query is not well formed");
    }
  }
}
