package io.quoth.yardstick;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.quoth.article.Span;
import io.quoth.write.Offsets;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** What the JSON of this room's answers has in common. */
final class Json {
  private static final JsonFactory JSON = new JsonFactory();

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withArrayEmptySeparator("")
          .withObjectEmptySeparator("")
          .withRootSeparator("");

  private Json() {}

  /** A generator that lays out for people; closing it leaves the writer open. */
  static JsonGenerator on(Writer out) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    json.setPrettyPrinter(printer);
    return json;
  }

  static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
    json.writeStringField(name, value.orElse(null));
  }

  static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A place as the results of extract have it. */
  static void place(JsonGenerator json, Span span, String text, Offsets offsets)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", offsets.of(span.start()));
    json.writeNumberField("end", offsets.of(span.end()));
    json.writeStringField("text", span.of(text));
    json.writeEndObject();
  }

  static void steps(JsonGenerator json, List<Step> steps) throws IOException {
    json.writeArrayFieldStart("diff");
    for (Step step : steps) {
      json.writeStartObject();
      json.writeBooleanField("same", step.same());
      json.writeStringField("before", step.before());
      json.writeStringField("after", step.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
