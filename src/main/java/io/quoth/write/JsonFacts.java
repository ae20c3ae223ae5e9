package io.quoth.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts by their names as one JSON object. */
public final class JsonFacts {
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("");

  private JsonFacts() {}

  /**
   * Lays it out for people.
   *
   * @param facts texts, numbers, truth values, nulls, and maps and lists of such, in their order
   */
  public static String render(Map<String, ?> facts) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return render(facts, printer);
  }

  /**
   * Writes it as one line, with its line end.
   *
   * @param facts as above
   */
  public static String line(Map<String, ?> facts) {
    return render(facts, null);
  }

  private static String render(Map<String, ?> facts, @Nullable PrettyPrinter printer) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      write(json, facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> facts) {
      json.writeStartObject();
      for (Map.Entry<?, ?> fact : facts.entrySet()) {
        json.writeFieldName(fact.getKey().toString());
        write(json, fact.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> values) {
      json.writeStartArray();
      for (Object each : values) {
        write(json, each);
      }
      json.writeEndArray();
    } else {
      json.writeObject(value);
    }
  }
}
