package io.quoth.yardstick;

import io.quoth.article.UnreadableException;
import io.quoth.tally.JsonTree;
import io.quoth.write.OffsetUnit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads results of extract: one object or several, as json and jsonl have them. */
public final class JsonResults implements AutoCloseable {
  private final JsonTree.Stream objects;
  private int number;

  public JsonResults(InputStream in) throws IOException {
    objects = new JsonTree.Stream(in);
  }

  /**
   * The next result; empty behind the last.
   *
   * @throws UnreadableException if something else stands there, with the reason
   */
  public Optional<Result> next() throws IOException {
    number++;
    try {
      Optional<JsonTree> object = objects.next();
      return object.isPresent() ? Optional.of(result(object.get())) : Optional.empty();
    } catch (UnreadableException e) {
      String which = number > 1 ? "object " + number + ": " : "";
      throw new UnreadableException("not a result of quoth: " + which + e.getMessage());
    }
  }

  private static Result result(JsonTree object) throws IOException {
    String version = need(object.string("schemaVersion"), "schemaVersion");
    if (!version.startsWith("1.")) {
      throw new UnreadableException("its schemaVersion is " + version + ", and 1.x is known here");
    }
    JsonTree document = need(object.object("document"), "document");
    List<ResultQuote> quotes = new ArrayList<>();
    for (JsonTree quote : need(object.objects("quotes"), "quotes")) {
      quotes.add(quote(quote));
    }
    return new Result(
        need(document.string("id"), "document.id"),
        document.string("source"),
        need(document.string("sha256"), "document.sha256"),
        need(document.integer("length"), "document.length"),
        unit(need(document.string("offsetUnit"), "document.offsetUnit")),
        document.string("text"),
        quotes);
  }

  private static OffsetUnit unit(String name) throws UnreadableException {
    for (OffsetUnit unit : OffsetUnit.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(name)) {
        return unit;
      }
    }
    throw new UnreadableException("document.offsetUnit is none of codepoint, utf16, byte");
  }

  private static ResultQuote quote(JsonTree quote) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (String name : List.of("spans", "verbatim")) {
      List<JsonTree> all = need(quote.objects(name), "quotes." + name);
      for (int i = 0; i < all.size(); i++) {
        parts.add(part((name.equals("spans") ? "span" : name) + " " + (i + 1), all.get(i)));
      }
    }
    for (String name : List.of("cue", "mention", "via", "context")) {
      Optional<JsonTree> part = quote.object(name);
      if (part.isPresent()) {
        parts.add(part(name, part.get()));
      }
    }
    Optional<JsonTree> speaker = quote.object("speaker");
    return new ResultQuote(
        need(quote.string("id"), "quotes.id"),
        need(quote.string("text"), "quotes.text"),
        speaker.isPresent() ? speaker.get().string("name") : Optional.empty(),
        parts);
  }

  private static Part part(String name, JsonTree place) throws IOException {
    return new Part(
        name,
        need(place.integer("start"), name + ".start"),
        need(place.integer("end"), name + ".end"),
        need(place.string("text"), name + ".text"));
  }

  private static <T> T need(Optional<T> value, String field) throws UnreadableException {
    if (value.isEmpty()) {
      throw new UnreadableException("no " + field);
    }
    return value.get();
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }
}
