package io.quoth.write;

import io.quoth.speaker.Attributions;

/** The objects of {@link JsonWriter}, one a line. */
final class JsonlWriter implements Format {
  private final Settings settings;

  JsonlWriter(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String render(Attributions result) {
    return JsonResult.render(result, settings, null);
  }
}
