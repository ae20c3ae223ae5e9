package io.quoth.yardstick;

import io.quoth.article.Span;

/**
 * A word as it is compared.
 *
 * @param text as it stands there
 * @param key without regard to case and accents; numbers as figures, contractions parted and whole
 * @param stem what its inflected forms and spellings share
 * @param tail the marks between it and the next word, without quotation marks and white space
 * @param bracketed whether it stands in square brackets: an editor's word
 * @param token index of its token in the document
 */
record Word(
    Span span, String text, String key, String stem, String tail, boolean bracketed, int token) {
  private static final String QUANTITIES =
      " hundred thousand million billion trillion dozen half double twice third quarter percent ";

  /** Whether it is, or belongs to, a number or an amount. */
  boolean isNumber() {
    for (int i = 0; i < key.length(); i++) {
      if (Character.isDigit(key.charAt(i))) {
        return true;
      }
    }
    return QUANTITIES.contains(" " + key + " ")
        || key.length() == 1 && Character.getType(key.charAt(0)) == Character.CURRENCY_SYMBOL;
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether something is left out behind it. */
  boolean isBeforeGap() {
    return tail.contains("…") || tail.contains("..");
  }

  /** The same word with another stem. */
  Word stemmed(String shared) {
    return new Word(span, text, key, shared, tail, bracketed, token);
  }

  /** The same word with other marks behind it. */
  Word followedBy(String marks) {
    return new Word(span, text, key, stem, marks, bracketed, token);
  }
}
