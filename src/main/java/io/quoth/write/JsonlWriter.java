package io.quoth.write;

import io.quoth.speaker.Attributions;
import java.io.IOException;
import java.io.Writer;

/** The objects of {@link JsonWriter}, one a line. */
final class JsonlWriter implements Format {
  private final Settings settings;

  JsonlWriter(Settings settings) {
    this.settings = settings;
    JsonResult.prepare();
  }

  @Override
  public boolean writesInParts() {
    return true;
  }

  @Override
  public void write(Attributions result, Writer out) throws IOException {
    JsonResult.write(result, settings, null, out);
  }

  @Override
  public String render(Attributions result) {
    return JsonResult.render(result, settings, null);
  }
}
