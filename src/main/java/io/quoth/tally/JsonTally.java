package io.quoth.tally;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** Figures as one JSON object. */
public final class JsonTally {
  private static final JsonFactory JSON = new JsonFactory();

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withArrayEmptySeparator("");

  private JsonTally() {}

  /** The figures of each view. */
  public static String render(Map<View, Tally> tallies) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeNumberField("articles", tallies.values().iterator().next().articles());
      json.writeObjectFieldStart("views");
      for (Map.Entry<View, Tally> view : tallies.entrySet()) {
        json.writeObjectFieldStart(lower(view.getKey()));
        for (Row row : Row.values()) {
          write(json, row, view.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonGenerator json, Row row, Tally tally) throws IOException {
    json.writeObjectFieldStart(lower(row));
    for (Metric metric : Metric.values()) {
      Figure figure = tally.figure(row, metric);
      json.writeObjectFieldStart(metric.label());
      if (metric != Metric.NOSOURCE) {
        json.writeNumberField("precision", figure.precision());
      }
      json.writeNumberField("recall", figure.recall());
      if (metric != Metric.NOSOURCE) {
        json.writeNumberField("f1", figure.f1());
        json.writeNumberField("rightFound", figure.rightFound());
        json.writeNumberField("found", figure.found());
      }
      json.writeNumberField("rightExpected", figure.rightExpected());
      json.writeNumberField("expected", figure.expected());
      json.writeEndObject();
    }
    json.writeObjectFieldStart("bySource");
    for (SourceKind kind : SourceKind.values()) {
      if (kind != SourceKind.NONE) {
        KindFigure figure = tally.kind(row, kind);
        json.writeObjectFieldStart(lower(kind));
        json.writeNumberField("right", figure.right());
        json.writeNumberField("expected", figure.expected());
        json.writeNumberField("rightNames", figure.rightNames());
        json.writeNumberField("expectedNames", figure.expectedNames());
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
