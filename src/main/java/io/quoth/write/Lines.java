package io.quoth.write;

import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines, and knows how wide a terminal shows it. */
final class Lines {
  /** Pairs of the first and the last code point that take two columns. */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x2e80, 0x303e, 0x3041, 0xa4cf,
    0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60,
    0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1b000, 0x1b2ff, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900,
    0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
  };

  private Lines() {}

  /**
   * The lines of a text with one blank between its words, each without the blank at its end. A word
   * that is too wide has a line of its own, unless it may be broken: between wide characters.
   *
   * @param width in columns
   */
  static List<Span> of(String text, int width) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    int columns = 0;
    // Where the line could end at best, and where the next one would begin.
    int end = 0;
    int next = 0;
    int columnsAtNext = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int size = Character.charCount(c);
      if (c == ' ') {
        end = i;
        next = i + 1;
        columnsAtNext = columns + 1;
      } else if (i > start && isWide(c) && width(text.codePointBefore(i)) > 1) {
        end = i;
        next = i;
        columnsAtNext = columns;
      }
      columns += width(c);
      if (columns > width && c != ' ' && next > start) {
        lines.add(new Span(start, end));
        start = next;
        columns -= columnsAtNext;
      }
      i += size;
    }
    lines.add(new Span(start, text.length()));
    return lines;
  }

  /** How many columns of a terminal a text takes. */
  static int width(String text) {
    return text.codePoints().map(Lines::width).sum();
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
