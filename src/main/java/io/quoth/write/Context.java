package io.quoth.write;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;

/** The sentences that a quote and its cue stand in: what a reader needs to check it. */
final class Context {
  /**
   * How much of a sentence, in UTF-16 units, is shown on either side of a quote: the quotes of a
   * sentence as long as a book would each repeat it.
   */
  private static final int LONGEST = 2000;

  private Context() {}

  static Span of(Quote quote, Document document) {
    Span said = quote.cue().map(Cue::span).map(quote.extent()::cover).orElse(quote.extent());
    int tokens = document.tokens().size();
    int first = document.tokenAt(said.start());
    if (first == tokens || said.isEmpty()) {
      return said;
    }
    int last = Math.max(first, Math.min(document.tokenAt(said.end() - 1), tokens - 1));
    Span before = document.sentenceOf(first).span();
    Span behind = document.sentenceOf(last).span();
    return new Span(
        Math.min(said.start(), start(before, said.start(), document)),
        Math.max(said.end(), end(behind, said.end(), document)));
  }

  /** Where a sentence starts, or a token of it that is near enough. */
  private static int start(Span sentence, int said, Document document) {
    int least = said - LONGEST;
    if (sentence.start() >= least) {
      return sentence.start();
    }
    Span token = document.tokens().get(document.tokenAt(least)).span();
    return token.start() >= least ? token.start() : token.end();
  }

  /** Where a sentence ends, or a token of it that is near enough. */
  private static int end(Span sentence, int said, Document document) {
    int most = said + LONGEST;
    int behind = document.tokenAt(most);
    return sentence.end() <= most || behind == 0
        ? sentence.end()
        : document.tokens().get(behind - 1).span().end();
  }

  /** Which paragraph a quote begins in, counted from 1. */
  static int paragraph(Quote quote, Document document) {
    int first = document.tokenAt(quote.extent().start());
    return first < document.tokens().size() ? document.paragraphOf(first).index() + 1 : 1;
  }
}
