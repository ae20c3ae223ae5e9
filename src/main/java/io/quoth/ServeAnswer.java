package io.quoth;

import io.quoth.write.JsonFacts;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is answered to a request.
 *
 * @param headers besides the body's type and length
 */
record ServeAnswer(int status, String type, byte[] body, Map<String, String> headers) {
  private static final String JSON = "application/json";

  static ServeAnswer of(int status, String type, String body) {
    return new ServeAnswer(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static ServeAnswer json(String body) {
    return of(200, JSON, body);
  }

  /** An error of the asker's or of ours, in one line of JSON. */
  static ServeAnswer error(int status, String reason) {
    return of(status, JSON, JsonFacts.line(Map.of("error", Messages.oneLine(reason))));
  }

  ServeAnswer with(String header, String value) {
    return new ServeAnswer(status, type, body, Map.of(header, value));
  }
}
