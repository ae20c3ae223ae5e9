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
import java.util.Map;

/** Facts by their names as one JSON object. */
public final class JsonFacts {
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("");

  private JsonFacts() {}

  /**
   * Laid out for people.
   *
   * @param facts texts, whole numbers, truth values, nulls, and maps of such, in their order
   */
  public static String render(Map<String, ?> facts) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return render(facts, printer);
  }

  /** In one line, its end included. */
  public static String line(Map<String, ?> facts) {
    return render(facts, null);
  }

  private static String render(Map<String, ?> facts, PrettyPrinter printer) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      write(json, facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonGenerator json, Map<?, ?> facts) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> fact : facts.entrySet()) {
      json.writeFieldName(fact.getKey().toString());
      if (fact.getValue() instanceof Map<?, ?> inner) {
        write(json, inner);
      } else {
        json.writeObject(fact.getValue());
      }
    }
    json.writeEndObject();
  }
}
