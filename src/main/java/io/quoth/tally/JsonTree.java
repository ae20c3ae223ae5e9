package io.quoth.tally;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.quoth.article.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in memory, with what it may hold asked for by kind: whatever is not of that kind is
 * told by its name. A value that is null counts as absent.
 */
public final class JsonTree {
  /** An article is as long as it is. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** Behind it Jackson says where in its own source it was. */
  private static final String PLACE = " (start marker at ";

  private final Map<?, ?> fields;

  private JsonTree(Map<?, ?> fields) {
    this.fields = fields;
  }

  /**
   * Reads one object.
   *
   * @throws UnreadableException if it is none, with the reason
   */
  static JsonTree read(String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableException("no JSON object");
      }
      JsonTree tree = new JsonTree(fields(parser));
      if (parser.nextToken() != null) {
        throw new UnreadableException("more than one JSON value");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  private static UnreadableException unreadable(JsonProcessingException e) {
    String reason = e.getOriginalMessage().lines().findFirst().orElse("");
    int place = reason.indexOf(PLACE);
    return new UnreadableException("no JSON: " + (place < 0 ? reason : reason.substring(0, place)));
  }

  /** Objects that follow one another, or are the items of a list, each in memory in its turn. */
  public static final class Stream implements AutoCloseable {
    private final JsonParser parser;

    /**
     * @param in in UTF-8, UTF-16 or UTF-32; closed with this
     */
    public Stream(InputStream in) throws IOException {
      parser = JSON.createParser(in);
    }

    /**
     * The next object; empty behind the last.
     *
     * @throws UnreadableException if something else stands there, with the reason; then nothing
     *     more can be read
     */
    public Optional<JsonTree> next() throws IOException {
      try {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
          token = parser.nextToken();
        }
        if (token != null && token != JsonToken.START_OBJECT) {
          throw new UnreadableException("no JSON object");
        }
        return token == null ? Optional.empty() : Optional.of(new JsonTree(fields(parser)));
      } catch (JsonProcessingException e) {
        throw unreadable(e);
      }
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> fields(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  public Optional<Object> value(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  public Optional<String> string(String name) throws UnreadableException {
    Optional<Object> value = value(name);
    if (value.isPresent() && !(value.get() instanceof String)) {
      throw new UnreadableException("the field " + name + " is no string");
    }
    return value.map(String.class::cast);
  }

  public Optional<List<?>> list(String name) throws UnreadableException {
    Optional<Object> value = value(name);
    if (value.isPresent() && !(value.get() instanceof List)) {
      throw new UnreadableException("the field " + name + " is no list");
    }
    return value.map(List.class::cast);
  }

  public Optional<JsonTree> object(String name) throws UnreadableException {
    Optional<Object> value = value(name);
    if (value.isPresent() && !(value.get() instanceof Map)) {
      throw new UnreadableException("the field " + name + " is no object");
    }
    return value.map(object -> new JsonTree((Map<?, ?>) object));
  }

  /** A whole number; one that is too large for an int is the largest int. */
  public Optional<Integer> integer(String name) throws UnreadableException {
    Optional<Object> value = value(name);
    if (value.isPresent() && !(value.get() instanceof Number)) {
      throw new UnreadableException("the field " + name + " is no number");
    }
    return value.map(number -> (int) ((Number) number).doubleValue());
  }

  /** The objects of a list. */
  public Optional<List<JsonTree>> objects(String name) throws UnreadableException {
    Optional<List<?>> items = list(name);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<JsonTree> objects = new ArrayList<>();
    for (Object item : items.get()) {
      if (!(item instanceof Map<?, ?> map)) {
        throw new UnreadableException("the field " + name + " holds what is no object");
      }
      objects.add(new JsonTree(map));
    }
    return Optional.of(objects);
  }
}
