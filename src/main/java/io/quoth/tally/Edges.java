package io.quoth.tally;

import io.quoth.article.Span;

/** Trims white space and quotation marks off the edges of a content. */
public final class Edges {
  private static final String DOUBLE = "\"“”„‟«»＂";
  private static final String SINGLE = "'‘’‚‛‹›`´";

  private Edges() {}

  /** Whether it is a double quotation mark of any language. */
  public static boolean isDouble(char c) {
    return DOUBLE.indexOf(c) >= 0;
  }

  private static boolean isEdge(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || isDouble(c) || SINGLE.indexOf(c) >= 0;
  }

  /** The span without marks and white space at its edges; empty where nothing else is in it. */
  public static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (start < end && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
