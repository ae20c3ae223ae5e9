package io.quoth.write;

import io.quoth.document.Document;
import io.quoth.quote.Quote;

/** The words of a quote. */
final class Texts {
  private Texts() {}

  /** The spans joined by one space. */
  static String content(Quote quote, Document document) {
    return quote.text(document.text());
  }
}
