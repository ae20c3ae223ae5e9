package io.quoth.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an article of a JSON object with the fields that trafilatura and news-please write. */
final class JsonRecord {
  // The names that the two give to what we look for, best first.
  private static final List<String> TEXT = List.of("text", "maintext", "raw_text");
  private static final List<String> ID = List.of("id");
  private static final List<String> URL = List.of("url", "source");
  private static final List<String> TITLE = List.of("title");
  private static final List<String> AUTHOR = List.of("author", "authors");
  private static final List<String> PUBLISHER =
      List.of("publisher", "sitename", "source-hostname", "source_domain", "hostname");
  private static final List<String> PUBLISHED =
      List.of("published", "date_publish", "date", "published_at");
  private static final List<String> LANGUAGE = List.of("language", "lang");

  /** The first key of what we write ourselves. */
  private static final String RESULT = "schemaVersion";

  private static final String PLACE = " (start marker at ";

  private final List<String> textFields;
  private final List<String> idFields;

  JsonRecord(InputFormat.Options options) {
    this.textFields = options.textField().map(List::of).orElse(TEXT);
    this.idFields = options.idField().map(List::of).orElse(ID);
  }

  /** An article is as long as it is; we read what the user gave us. */
  static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
        .build();
  }

  /**
   * Reads one object, up to its closing brace.
   *
   * @param parser at the opening brace
   * @param place where the article comes from, where that can be named
   * @param where what the article is called if the object has no id
   * @param warnings of how it was read, without offsets
   * @throws UnreadableException if the object has no text; it is read to its end then, too
   */
  Article read(JsonParser parser, Optional<String> place, String where, List<Warning> warnings)
      throws IOException {
    Map<String, String> fields = fields(parser);
    Optional<String> text = first(fields, textFields);
    if (text.isEmpty()) {
      throw new UnreadableException(
          fields.containsKey(RESULT)
              ? "a result of quoth's, no article"
              : "no text in the field " + String.join(" or ", textFields));
    }
    List<Warning> all = new ArrayList<>(warnings);
    all.addAll(Health.check(text.get()));
    return new Article(
        first(fields, idFields).filter(id -> !id.isBlank()).orElse(where),
        place,
        text.get(),
        metadata(fields, text.get()),
        all);
  }

  private static Metadata metadata(Map<String, String> fields, String text) {
    // Trafilatura's "source" is an address; elsewhere it may be a paper's name.
    return new Metadata(
        first(fields, URL).filter(url -> url.contains("://")),
        first(fields, TITLE),
        first(fields, AUTHOR).filter(names -> !names.isBlank()),
        first(fields, PUBLISHER),
        first(fields, PUBLISHED),
        first(fields, LANGUAGE).flatMap(tag -> Language.of(tag, text)));
  }

  private static Optional<String> first(Map<String, String> fields, List<String> names) {
    return names.stream().filter(fields::containsKey).findFirst().map(fields::get);
  }

  /**
   * The strings of an object, by name; the last of several of one name counts. A list of strings
   * counts as one.
   */
  private Map<String, String> fields(JsonParser parser) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING || value.isNumeric() && idFields.contains(name)) {
        fields.put(name, Decoder.wellFormed(parser.getText()));
      } else if (value == JsonToken.START_ARRAY && AUTHOR.contains(name)) {
        fields.put(name, joined(parser));
      } else {
        fields.remove(name);
        parser.skipChildren();
      }
    }
    return fields;
  }

  private static String joined(JsonParser parser) throws IOException {
    List<String> strings = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        strings.add(Decoder.wellFormed(parser.getText()));
      }
      parser.skipChildren();
    }
    return String.join("; ", strings);
  }

  /** The first line of what Jackson says, without where in its own source that is. */
  static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    int place = line.endsWith(")") ? line.lastIndexOf(PLACE) : -1;
    return "no JSON: " + (place < 0 ? line : line.substring(0, place));
  }
}
