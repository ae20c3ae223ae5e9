package io.quoth.document;

import io.quoth.article.Article;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The annotator with the models that ship, loaded once for all tests. */
final class Annotators {
  static final Annotator SHIPPED = load();

  private Annotators() {}

  static Document annotate(String text) {
    return SHIPPED.annotate(Article.of("test", text));
  }

  static List<String> sentences(String text) {
    Document document = annotate(text);
    return document.sentences().stream().map(sentence -> document.text(sentence.span())).toList();
  }

  static List<String> tokens(String text) {
    return annotate(text).tokens().stream().map(Token::text).toList();
  }

  private static Annotator load() {
    try {
      return Annotator.load(Annotators::open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = Annotators.class.getResourceAsStream("/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }
}
