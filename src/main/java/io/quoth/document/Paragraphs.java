package io.quoth.document;

import io.quoth.article.Lists;
import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text into paragraphs. A line is a paragraph, unless the text is hard-wrapped and has
 * blank lines: then those part the paragraphs.
 */
public final class Paragraphs {
  /** Lines no longer than this are what mail and wire services wrap to. */
  private static final int WRAP_COLUMN = 100;

  /** A wrapped line is filled at least so far, or the next word would have fitted. */
  private static final int FILLED_COLUMN = 50;

  private Paragraphs() {}

  /**
   * The paragraphs of a text, without white space at their edges and without emoji in front; none
   * is blank.
   */
  public static List<Span> of(CharSequence text) {
    List<Span> lines = lines(text);
    List<Span> paragraphs = new ArrayList<>(isWrapped(lines) ? joined(lines) : filled(lines));
    paragraphs.replaceAll(paragraph -> withoutSymbols(text, paragraph));
    return paragraphs;
  }

  /** A symbol in front of a paragraph is an ornament, and none of its words: as a bullet is. */
  private static Span withoutSymbols(CharSequence text, Span paragraph) {
    int start = paragraph.start();
    while (start < paragraph.end()) {
      int point = Character.codePointAt(text, start);
      boolean goesOn =
          start > paragraph.start() && (Plain.isBlank(point) || Plain.isCombining(point));
      if (!goesOn && !Plain.isSymbol(point)) {
        return start == paragraph.start() ? paragraph : new Span(start, paragraph.end());
      }
      start += Character.charCount(point);
    }
    return paragraph;
  }

  /** Each line without the white space at its edges; a blank one is empty. */
  private static List<Span> lines(CharSequence text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLineEnd(c)) {
        lines.add(trimmed(text, start, i));
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        i += pair ? 1 : 0;
        start = i + 1;
        if (c == '\f' || c == '\u2029') {
          lines.add(new Span(start, start));
        }
      }
    }
    lines.add(trimmed(text, start, text.length()));
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000b'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** The span without blank characters at its edges. */
  static Span trimmed(CharSequence text, int start, int end) {
    while (end > start && Plain.isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Plain.isBlank(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  /**
   * Whether most lines that another follows directly are filled to about one column: a text whose
   * paragraphs are lines has few such pairs, or much longer lines.
   */
  private static boolean isWrapped(List<Span> lines) {
    int followed = 0;
    int wrapped = 0;
    int blank = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      if (line.isEmpty()) {
        blank++;
      } else if (!lines.get(i + 1).isEmpty()) {
        followed++;
        if (line.length() >= FILLED_COLUMN && line.length() <= WRAP_COLUMN) {
          wrapped++;
        }
      }
    }
    return blank > 0 && wrapped * 4 > followed * 3;
  }

  private static List<Span> joined(List<Span> lines) {
    List<Span> paragraphs = new ArrayList<>();
    Span open = null;
    for (Span line : lines) {
      if (!line.isEmpty()) {
        open = open == null ? line : open.cover(line);
      } else if (open != null) {
        paragraphs.add(open);
        open = null;
      }
    }
    if (open != null) {
      paragraphs.add(open);
    }
    return paragraphs;
  }

  private static List<Span> filled(List<Span> lines) {
    return Lists.filter(lines, line -> !line.isEmpty());
  }
}
