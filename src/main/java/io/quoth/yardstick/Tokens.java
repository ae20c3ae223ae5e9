package io.quoth.yardstick;

import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The words and marks of a text to the letter; only white space does not count.
 *
 * @param texts of the tokens, as they stand there
 */
record Tokens(String text, List<Span> spans, List<String> texts) {
  static Tokens of(String text) {
    List<Span> spans = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean word = i < text.length() && isWord(text.charAt(i));
      if (!word) {
        if (i > start) {
          spans.add(new Span(start, i));
        }
        if (i < text.length() && !isSpace(text.charAt(i))) {
          spans.add(new Span(i, i + 1));
        }
        start = i + 1;
      }
    }
    spans.forEach(span -> texts.add(span.of(text)));
    return new Tokens(text, spans, texts);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  int size() {
    return spans.size();
  }

  /** Where tokens stand; at their place, and empty, if they are none. */
  Span span(int from, int to) {
    return new Span(spans.get(from).start(), spans.get(to - 1).end());
  }

  /** The text of tokens, with what is between them; "" for none. */
  String text(int from, int to) {
    return from == to ? "" : span(from, to).of(text);
  }

  /** The first token that ends behind an offset; the number of tokens if none does. */
  int at(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
