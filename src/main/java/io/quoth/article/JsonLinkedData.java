package io.quoth.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD, with the words of schema.org: as an object, a list, a
 * graph of objects that point to each other, or somewhere inside. What is no JSON is passed over.
 */
final class JsonLinkedData {
  /** As sites write it: with line feeds inside strings, and a comma too many. */
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final List<Map<String, Object>> articles = new ArrayList<>();
  private final Map<String, Map<String, Object>> named = new HashMap<>();
  private Map<String, Object> article = Map.of();

  private JsonLinkedData() {}

  /**
   * @param scripts what the scripts of the type {@code application/ld+json} hold
   * @param url of the page, to tell its article from those that it points to
   */
  static JsonLinkedData of(List<String> scripts, Optional<String> url) {
    JsonLinkedData data = new JsonLinkedData();
    for (String script : scripts) {
      data.gather(parsed(script));
    }
    for (Map<String, Object> article : data.articles) {
      boolean own = url.isPresent() && url.equals(data.url(article));
      if (data.article.isEmpty() || own && !url.equals(data.url(data.article))) {
        data.article = article;
      }
    }
    return data;
  }

  Optional<String> headline() {
    return text(article.get("headline")).or(() -> text(article.get("name")));
  }

  Optional<String> author() {
    List<String> names = new ArrayList<>();
    for (Object author : list(article.get("author"))) {
      name(author)
          .filter(name -> !name.contains("://") && !names.contains(name))
          .ifPresent(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names));
  }

  Optional<String> publisher() {
    return list(article.get("publisher")).stream().findFirst().flatMap(this::name);
  }

  Optional<String> published() {
    return text(article.get("datePublished")).or(() -> text(article.get("dateCreated")));
  }

  Optional<String> url() {
    return url(article);
  }

  Optional<String> language() {
    return list(article.get("inLanguage")).stream()
        .findFirst()
        .flatMap(
            language ->
                language instanceof Map<?, ?> map
                    ? text(map.get("alternateName")).or(() -> text(map.get("name")))
                    : text(language));
  }

  /** The text of the article; sites write it with tags or without. */
  Optional<String> articleBody() {
    return text(article.get("articleBody"));
  }

  // --- finding the article

  /** Nearest to the top first: what is deeper belongs to something. */
  private void gather(Object root) {
    Queue<Object> queue = new ArrayDeque<>();
    queue.add(root);
    while (!queue.isEmpty()) {
      Object value = queue.remove();
      if (value instanceof List<?> list) {
        queue.addAll(list);
      } else if (value instanceof Map<?, ?>) {
        Map<String, Object> object = object(value);
        if (isArticle(object)) {
          articles.add(object);
        }
        // Of several that bear one name, that which says most: others only point to it.
        text(object.get("@id"))
            .ifPresent(id -> named.merge(id, object, (a, b) -> b.size() > a.size() ? b : a));
        queue.addAll(object.values());
      }
    }
  }

  private static boolean isArticle(Map<String, Object> object) {
    for (Object type : list(object.get("@type"))) {
      String name = type instanceof String string ? string : "";
      if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> url(Map<String, Object> object) {
    Object page = object.get("mainEntityOfPage");
    Optional<String> at = page instanceof Map<?, ?> map ? text(map.get("@id")) : text(page);
    return text(object.get("url")).or(() -> at).filter(url -> url.contains("://"));
  }

  private Optional<String> name(Object thing) {
    if (!(thing instanceof Map<?, ?> map)) {
      return text(thing);
    }
    Map<String, Object> known = text(map.get("@id")).map(named::get).orElse(Map.of());
    return text(map.get("name")).or(() -> text(known.get("name")));
  }

  // --- JSON as it comes

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }

  private static Optional<String> text(@Nullable Object value) {
    Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    return first instanceof String string && !string.isBlank()
        ? Optional.of(string.strip())
        : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  private static Object parsed(String script) {
    int start = 0;
    while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0) {
      start++;
    }
    try (JsonParser parser = JSON.createParser(script.substring(start))) {
      return parser.nextToken() == null ? List.of() : value(parser);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Objects, lists and strings; Jackson bounds how deep they may be. */
  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT:
        Map<String, Object> object = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          object.put(key, value(parser));
        }
        return object;
      case START_ARRAY:
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      default:
        return parser.getText();
    }
  }
}
