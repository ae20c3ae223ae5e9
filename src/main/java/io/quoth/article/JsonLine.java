package io.quoth.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an article of one JSON object. */
public final class JsonLine {
  private static final JsonFactory JSON = JsonRecord.factory();

  private final JsonRecord records;

  public JsonLine(InputFormat.Options options) {
    this.records = new JsonRecord(options);
  }

  /**
   * The article in a line; none if the line is blank.
   *
   * @param charset that the line is in, where it is not to be found out
   * @param place where the article comes from, where that can be named
   * @param where what the article is called if the object has no id
   * @throws UnreadableException if the line is no such object
   */
  public Optional<Article> article(
      byte[] line, Optional<Charset> charset, Optional<String> place, String where)
      throws UnreadableException {
    Decoder.Decoded decoded = Decoder.decode(line, charset);
    return decoded.text().isBlank()
        ? Optional.empty()
        : Optional.of(article(decoded, place, where));
  }

  private Article article(Decoder.Decoded line, Optional<String> place, String where)
      throws UnreadableException {
    List<Warning> warnings = new ArrayList<>();
    for (Warning warning : line.warnings()) {
      // Offsets into the line say nothing about the text in it.
      warnings.add(new Warning(warning.code(), -1, warning.message()));
    }
    try (JsonParser parser = JSON.createParser(line.text())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableException("no JSON object");
      }
      Article article = records.read(parser, place, where, warnings);
      if (parser.nextToken() != null) {
        throw new UnreadableException("more than one JSON value");
      }
      return article;
    } catch (JsonProcessingException e) {
      throw new UnreadableException(JsonRecord.reason(e));
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      // Of a text in memory there is no other.
      throw new UncheckedIOException(e);
    }
  }
}
