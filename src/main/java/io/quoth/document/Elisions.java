package io.quoth.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/** Words that begin with an apostrophe: 'em, 'tis. */
record Elisions(Set<String> words) {
  static Elisions read(InputStream in) throws IOException {
    return new Elisions(WordList.read(in));
  }

  /** Whether the letters at a place of the text, which an apostrophe precedes, are such a word. */
  boolean at(CharSequence text, int place) {
    int end = place;
    while (end < text.length() && end - place < LONGEST && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > place
        && words.contains(text.subSequence(place, end).toString().toLowerCase(Locale.ROOT));
  }

  /** Longer than any entry: bounds the look-up. */
  private static final int LONGEST = 12;
}
