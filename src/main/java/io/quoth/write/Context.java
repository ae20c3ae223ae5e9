package io.quoth.write;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;

/** The sentences that a quote and its cue stand in: what a reader needs to check it. */
final class Context {
  private Context() {}

  static Span of(Quote quote, Document document) {
    Span said = quote.cue().map(Cue::span).map(quote.extent()::cover).orElse(quote.extent());
    int tokens = document.tokens().size();
    int first = document.tokenAt(said.start());
    if (first == tokens || said.isEmpty()) {
      return said;
    }
    int last = Math.max(first, Math.min(document.tokenAt(said.end() - 1), tokens - 1));
    return said.cover(document.sentenceOf(first).span()).cover(document.sentenceOf(last).span());
  }

  /** Which paragraph a quote begins in, counted from 1. */
  static int paragraph(Quote quote, Document document) {
    int first = document.tokenAt(quote.extent().start());
    return first < document.tokens().size() ? document.paragraphOf(first).index() + 1 : 1;
  }
}
