package io.quoth.write;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.quoth.speaker.Attributions;
import java.io.IOException;
import java.io.Writer;

/** One object an article, laid out for people, one after another. */
final class JsonWriter implements Format {
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withArrayEmptySeparator("")
          .withObjectEmptySeparator("")
          .withRootSeparator("");

  private final Settings settings;

  JsonWriter(Settings settings) {
    this.settings = settings;
    JsonResult.prepare();
  }

  @Override
  public boolean writesInParts() {
    return true;
  }

  @Override
  public void write(Attributions result, Writer out) throws IOException {
    JsonResult.write(result, settings, printer(), out);
  }

  @Override
  public String render(Attributions result) {
    return JsonResult.render(result, settings, printer());
  }

  /** A new one for each result: it counts how deep it is. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }
}
