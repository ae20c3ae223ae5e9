package io.quoth.write;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a quote's content that is verbatim throughout or nowhere.
 *
 * @param before what a reader needs to see in front of it: a blank where the article has something
 *     else between it and the piece before, and a quotation mark that the content leaves out
 * @param behind the quotation mark behind it that the content leaves out, or nothing
 */
record Piece(Span span, boolean verbatim, String before, String behind) {
  private static final String MARKS =
      "\"'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a";

  /**
   * The pieces of a quote, in order: together they are its spans. A direct quote has a mark in
   * front of its first and behind its last piece, a mixed one around each verbatim piece.
   */
  static List<Piece> of(Quote quote, Document document) {
    List<Piece> pieces = new ArrayList<>();
    for (Span span : quote.spans()) {
      int at = span.start();
      for (Span own : quote.verbatim()) {
        int start = Math.max(at, own.start());
        int end = Math.min(span.end(), own.end());
        if (start < end) {
          add(new Span(at, start), false, span, quote, document.text(), pieces);
          add(new Span(start, end), true, span, quote, document.text(), pieces);
          at = end;
        }
      }
      add(new Span(at, span.end()), false, span, quote, document.text(), pieces);
    }
    return pieces;
  }

  private static void add(
      Span piece, boolean verbatim, Span span, Quote quote, String text, List<Piece> pieces) {
    if (piece.isEmpty()) {
      return;
    }
    Span whole = quote.extent();
    String before = piece.start() == span.start() && !pieces.isEmpty() ? " " : "";
    String behind = "";
    switch (quote.type()) {
      case DIRECT -> {
        before += piece.start() == whole.start() ? "\u201c" : "";
        behind = piece.end() == whole.end() ? "\u201d" : "";
      }
      case MIXED -> {
        boolean opens =
            verbatim && !(piece.start() > span.start() && isMark(piece.start() - 1, text));
        boolean closes = verbatim && !(piece.end() < span.end() && isMark(piece.end(), text));
        before += opens ? mark(piece.start() - 1, "\u201c", text) : "";
        behind = closes ? mark(piece.end(), "\u201d", text) : "";
      }
      case INDIRECT -> {}
    }
    pieces.add(new Piece(piece, verbatim, before, behind));
  }

  /** The article's own mark if one stands there. */
  private static String mark(int at, String otherwise, String text) {
    return isMark(at, text) ? text.substring(at, at + 1) : otherwise;
  }

  private static boolean isMark(int at, String text) {
    return at >= 0 && at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
  }
}
