package io.quoth.document;

import io.quoth.article.Span;

/**
 * A stretch of text in the plain typography that the models were trained on: straight marks, single
 * kinds of space and dash, no combining marks, no invisible characters, one {@link #SYMBOL} for
 * each run of emoji. Knows where each of its characters stands in the text it was made from.
 */
public final class Plain {
  /** Stands for a run of emoji or other symbols outside the basic plane. */
  public static final char SYMBOL = '\u25a0';

  private final String text;
  private final int[] from;

  private Plain(String text, int[] from) {
    this.text = text;
    this.from = from;
  }

  /** The plain form of the text at a span. */
  public static Plain of(String text, Span span) {
    StringBuilder plain = new StringBuilder(span.length());
    int[] from = new int[span.length() + 1];
    for (int i = span.start(); i < span.end(); ) {
      int point = text.codePointAt(i);
      int size = Character.charCount(point);
      char as = plain(point);
      char before = plain.length() > 0 ? plain.charAt(plain.length() - 1) : ' ';
      if (as == SYMBOL && before == SYMBOL || isCombining(point) && holds(before)) {
        as = 0;
      }
      if (as != 0) {
        from[plain.length()] = i;
        plain.append(as);
      }
      i += size;
    }
    from[plain.length()] = span.end();
    return new Plain(plain.toString(), java.util.Arrays.copyOf(from, plain.length() + 1));
  }

  /** The plain characters. */
  public String text() {
    return text;
  }

  /** Where the character at a place of {@link #text()} starts in the text it was made from. */
  public int offset(int place) {
    return from[place];
  }

  /** The first place at or behind an offset. */
  public int place(int offset) {
    int found = java.util.Arrays.binarySearch(from, offset);
    return Math.min(found < 0 ? -found - 1 : found, text.length());
  }

  /**
   * Where the characters from {@code first} up to {@code end} stand in the original, combining
   * marks behind the last one included.
   */
  public Span span(int first, int end, String original) {
    int stop = from[end];
    while (stop > from[first] + 1 && isBlank(original.charAt(stop - 1))) {
      stop--;
    }
    return new Span(from[first], stop);
  }

  /** The form in which the tagger and the lemmatiser know a word. */
  public static String word(String token) {
    String plain = of(token, new Span(0, token.length())).text();
    switch (plain) {
      case "\u2026":
        return "...";
      case "\u2013":
      case "\u2014":
        return "--";
      default:
        return plain;
    }
  }

  /** Whether a character shows nothing: white space, controls, invisible formatting. */
  public static boolean isBlank(int point) {
    return point <= ' '
        || point >= 0x7f && point <= 0xa0
        || point > 0xa0 && (Character.isSpaceChar(point) || isInvisible(point));
  }

  /** Whether a character is an emoji or another symbol that a {@link #SYMBOL} stands for. */
  static boolean isSymbol(int point) {
    return point >= '\u2190' && plain(point) == SYMBOL;
  }

  private static boolean isInvisible(int point) {
    return Character.getType(point) == Character.FORMAT;
  }

  /** Whether a combining mark goes with what stands before it; behind others it is kept. */
  private static boolean holds(char before) {
    return before == SYMBOL || Character.isLetterOrDigit(before);
  }

  static boolean isCombining(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** The plain character for a code point, or 0 for one that is left out. */
  private static char plain(int point) {
    if (point < 0x7f) {
      return point <= ' ' ? ' ' : point == '`' ? '\'' : (char) point;
    }
    if (point == '\u200b') {
      return 0;
    }
    if (point <= 0xa0 || Character.isSpaceChar(point)) {
      return ' ';
    }
    if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return Character.isLetterOrDigit(point) ? 'x' : SYMBOL;
    }
    if (isInvisible(point)) {
      return 0;
    }
    if (point >= '\u2190'
        && point < '\u2c00'
        && Character.getType(point) == Character.OTHER_SYMBOL) {
      return SYMBOL;
    }
    switch (point) {
      case '\u201c', '\u201d', '\u201e', '\u201f', '\uff02', '\u2033':
        return '"';
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '\uff07':
        return '\'';
      case '\u2010', '\u2011', '\u2212':
        return '-';
      case '\u2015':
        return '\u2014';
      default:
        return (char) point;
    }
  }
}
