package io.quoth.write;

import io.quoth.archive.Resources;
import io.quoth.speaker.Attributions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The stand-off annotation of the brat tool, which belongs beside the article's text. */
final class BratWriter implements Format {
  private static final String CONFIGURATION = "annotation.conf";

  @Override
  public String render(Attributions result) {
    return new BratFile(result).write();
  }

  /** What brat wants to know of a folder: the kinds of annotations there are. */
  @Override
  public List<Extra> beside(Map<String, Summary> articles) {
    try (InputStream in = Resources.open("io/quoth/write/" + CONFIGURATION)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(new Extra(CONFIGURATION, text, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
