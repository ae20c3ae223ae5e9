package io.quoth.tally;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.quoth.article.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object in memory, with what it may hold asked for by kind: whatever is not of that kind is
 * told by its name. A value that is null counts as absent.
 */
final class JsonTree {
  /** An article is as long as it is. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

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
      JsonTree tree = new JsonTree((Map<?, ?>) value(parser));
      if (parser.nextToken() != null) {
        throw new UnreadableException("more than one JSON value");
      }
      return tree;
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage();
      int end = reason.indexOf('\n');
      throw new UnreadableException("no JSON: " + (end < 0 ? reason : reason.substring(0, end)));
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
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

  Optional<Object> value(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  Optional<String> string(String name) throws UnreadableException {
    Optional<Object> value = value(name);
    if (value.isPresent() && !(value.get() instanceof String)) {
      throw new UnreadableException("the field " + name + " is no string");
    }
    return value.map(String.class::cast);
  }

  Optional<List<?>> list(String name) throws UnreadableException {
    Optional<Object> value = value(name);
    if (value.isPresent() && !(value.get() instanceof List)) {
      throw new UnreadableException("the field " + name + " is no list");
    }
    return value.map(List.class::cast);
  }

  /** The objects of a list. */
  Optional<List<JsonTree>> objects(String name) throws UnreadableException {
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
