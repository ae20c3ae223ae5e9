package io.quoth.tally;

import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text, numbered: runs of letters and digits, held together by a hyphen, full stop
 * or apostrophe between two of them. Half of a surrogate pair counts as a letter.
 */
final class Words {
  private static final String JOINING = "'’.-";

  private final String text;
  private final List<Span> words = new ArrayList<>();

  Words(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      if (isLetter(at)) {
        int end = end(at);
        words.add(new Span(at, end));
        at = end;
      } else {
        at++;
      }
    }
  }

  private int end(int start) {
    int at = start;
    while (isLetter(at) || JOINING.indexOf(at < text.length() ? text.charAt(at) : 0) >= 0) {
      if (!isLetter(at) && !isLetter(at + 1)) {
        break;
      }
      at++;
    }
    return at;
  }

  private boolean isLetter(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /**
   * Numbers of the words that spans touch. Spans that touch none, such as a lone "?", have their
   * characters instead, as negative numbers.
   */
  Set<Integer> of(List<Span> spans) {
    Set<Integer> touched = new HashSet<>();
    for (Span span : spans) {
      for (int i = firstBehind(span.start()); i < words.size(); i++) {
        if (words.get(i).start() >= span.end()) {
          break;
        }
        touched.add(i);
      }
    }
    return touched.isEmpty() ? characters(spans) : touched;
  }

  /** The first word that ends behind an offset. */
  private int firstBehind(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private Set<Integer> characters(List<Span> spans) {
    Set<Integer> characters = new HashSet<>();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        char c = text.charAt(i);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          characters.add(-1 - i);
        }
      }
    }
    return characters;
  }

  /** Offsets of the letters and digits in spans. */
  Set<Integer> letters(List<Span> spans) {
    Set<Integer> letters = new HashSet<>();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        if (isLetter(i)) {
          letters.add(i);
        }
      }
    }
    return letters;
  }
}
