package io.quoth.write;

import io.quoth.speaker.Attributions;

/** The article alone, as its offsets count it. */
final class ArticleText implements Format {
  @Override
  public String render(Attributions result) {
    return result.document().text();
  }
}
