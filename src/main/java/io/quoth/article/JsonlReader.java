package io.quoth.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object a line, an article each: streaming, so that a file may be larger than
 * memory. A line that is no such object fails alone.
 */
final class JsonlReader implements ArticleReader {
  private static final JsonFactory JSON = JsonRecord.factory();

  private final InputFormat.Options options;
  private final JsonRecord records;

  JsonlReader(InputFormat.Options options) {
    this.options = options;
    this.records = new JsonRecord(options);
  }

  @Override
  public void read(Source source, Receiver receiver) throws IOException {
    Optional<Charset> charset = source.skipBom().or(options::encoding);
    InputStream in = source.stream();
    if (charset.isPresent() && !breaksLinesLikeAscii(charset.get())) {
      String text = new String(in.readAllBytes(), charset.get());
      in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      charset = Optional.of(StandardCharsets.UTF_8);
    }
    Lines lines = new Lines(in);
    byte @Nullable [] line;
    for (int number = 1; (line = lines.next()) != null; number++) {
      String where = source.name() + ":" + number;
      try {
        Decoder.Decoded decoded = Decoder.decode(line, charset);
        if (!decoded.text().isBlank()) {
          receiver.article(article(source, where, decoded));
        }
      } catch (JsonProcessingException e) {
        receiver.failed(where, JsonRecord.reason(e));
      } catch (UnreadableException e) {
        receiver.failed(where, e.getMessage());
      }
    }
  }

  private static boolean breaksLinesLikeAscii(Charset charset) {
    return charset.canEncode() && "\n".getBytes(charset).length == 1;
  }

  private Article article(Source source, String where, Decoder.Decoded line) throws IOException {
    List<Warning> warnings = new ArrayList<>();
    for (Warning warning : line.warnings()) {
      // Offsets into the line say nothing about the text in it.
      warnings.add(new Warning(warning.code(), -1, warning.message()));
    }
    try (JsonParser parser = JSON.createParser(line.text())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableException("no JSON object");
      }
      Article article = records.read(parser, source, where, warnings);
      if (parser.nextToken() != null) {
        throw new UnreadableException("more than one JSON value");
      }
      return article;
    }
  }
}
