package io.quoth.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON over any number of lines: an object that is an article, a list of such, or several
 * values one behind the other. Streaming. An object without text fails alone; behind what is no
 * JSON nothing can be read.
 */
final class JsonReader implements ArticleReader {
  private static final JsonFactory JSON = JsonRecord.factory();

  private static final String OTHER_CHARSET = " (--encoding names another charset than UTF-8)";

  private final InputFormat.Options options;
  private final JsonRecord records;

  JsonReader(InputFormat.Options options) {
    this.options = options;
    this.records = new JsonRecord(options);
  }

  @Override
  public void read(Source source, Receiver receiver) throws IOException {
    String where = source.name();
    try (JsonParser parser = parser(source)) {
      int number = 0;
      boolean listed = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY && !listed || token == JsonToken.END_ARRAY) {
          listed = !listed;
          where = source.name() + "#" + (number + 1);
          continue;
        }
        number++;
        where = number == 1 && !listed ? source.name() : source.name() + "#" + number;
        record(parser, source, where, receiver);
        where = source.name() + "#" + (number + 1);
      }
    } catch (JsonProcessingException e) {
      String reason = JsonRecord.reason(e);
      receiver.failed(where, reason + (reason.contains("UTF-8") ? OTHER_CHARSET : ""));
    }
  }

  private void record(JsonParser parser, Source source, String where, Receiver receiver)
      throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      parser.skipChildren();
      receiver.failed(where, "no JSON object");
      return;
    }
    Article article;
    try {
      article = records.read(parser, source.place(), where, List.of());
    } catch (UnreadableException e) {
      receiver.failed(where, e.getMessage());
      return;
    }
    receiver.article(article);
  }

  /** JSON is UTF-8 (Jackson tells UTF-16 and UTF-32 from it), unless the user says otherwise. */
  private JsonParser parser(Source source) throws IOException {
    Optional<Charset> charset = source.skipBom().or(options::encoding);
    JsonParser parser =
        charset.isEmpty() || charset.get().equals(StandardCharsets.UTF_8)
            ? JSON.createParser(source.stream())
            : JSON.createParser(new InputStreamReader(source.stream(), charset.get()));
    return parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
  }
}
