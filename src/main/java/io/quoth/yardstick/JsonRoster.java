package io.quoth.yardstick;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Who speaks, as one JSON object; {@code docs/review.md} says what its keys mean. */
public final class JsonRoster {
  private JsonRoster() {}

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** The speakers. */
  public static String render(Roster roster) {
    return object(
        json -> {
          json.writeNumberField("articles", roster.articles());
          json.writeArrayFieldStart("speakers");
          for (Row row : roster.rows()) {
            write(json, row);
          }
          json.writeEndArray();
          json.writeNumberField("quotesOfOthers", roster.others());
          json.writeNumberField("quotesOfNobodyCertain", roster.uncertain());
        });
  }

  private static void write(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", row.name());
    json.writeStringField("kind", row.kind());
    Json.strings(json, "roles", row.roles());
    Json.strings(json, "affiliations", row.affiliations());
    json.writeNumberField("quotes", row.quotes());
    json.writeNumberField("words", row.words());
    json.writeNumberField("articles", row.articles());
    Json.optional(json, "first", row.first());
    Json.optional(json, "last", row.last());
    Json.optional(json, "article", row.article());
    json.writeEndObject();
  }

  /** The quotes that several articles have. */
  public static String render(SameQuotes quotes) {
    return object(
        json -> {
          json.writeArrayFieldStart("sameQuotes");
          for (QuoteGroup group : quotes.groups()) {
            write(json, group);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, QuoteGroup group) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", group.whole().text());
    json.writeNumberField("articles", group.articles());
    json.writeArrayFieldStart("variants");
    for (QuoteGroup.Variant variant : group.variants()) {
      Utterance utterance = variant.utterance();
      json.writeStartObject();
      json.writeStringField("article", utterance.article());
      Json.optional(json, "published", utterance.published());
      Json.optional(json, "speaker", utterance.speaker().map(s -> s.name()));
      json.writeStringField("type", Plain.lower(utterance.type()));
      json.writeStringField("variant", Plain.lower(variant.sort()));
      json.writeStringField("text", utterance.text());
      Json.steps(json, variant.steps());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String object(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.on(out)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }
}
