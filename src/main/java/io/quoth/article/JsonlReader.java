package io.quoth.article;

import java.io.IOException;
import java.util.Optional;

/** Reads one JSON object a line, an article each. A line that is no such object fails alone. */
final class JsonlReader implements ArticleReader {
  private final InputFormat.Options options;

  JsonlReader(InputFormat.Options options) {
    this.options = options;
  }

  @Override
  public void read(Source source, Receiver receiver) throws IOException {
    JsonLines lines = new JsonLines(source, options, Integer.MAX_VALUE);
    for (int number = 1; lines.next(); number++) {
      String where = source.name() + ":" + number;
      Optional<Article> article;
      try {
        article = lines.article(where);
      } catch (UnreadableException e) {
        receiver.failed(where, e.getMessage());
        continue;
      }
      if (article.isPresent()) {
        receiver.article(article.get());
      }
    }
  }
}
