package io.quoth.write;

import io.quoth.document.Document;
import io.quoth.quote.Quote;
import java.util.stream.Collectors;

/** The words of a quote. */
final class Texts {
  private Texts() {}

  /** The spans joined by one space. */
  static String content(Quote quote, Document document) {
    return quote.spans().stream().map(document::text).collect(Collectors.joining(" "));
  }
}
