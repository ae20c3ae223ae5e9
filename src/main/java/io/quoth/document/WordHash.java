package io.quoth.document;

/** Hashes of a word's and a tag's sides that the parser looks at; no string is built. */
final class WordHash {
  private static final int NUMBER = 0x6e756d;

  /** "to" is TO in some treebanks and IN before a noun in others: always TO here. */
  private static final int TO = "TO".hashCode();

  private static final int AFFIX = 3;

  private WordHash() {}

  /** The word without regard to case; every number, and every mark of one tag, is one word. */
  static int word(String text, String pos) {
    if (isMark(pos)) {
      return pos.hashCode();
    }
    return number(text) ? NUMBER : lower(text, 0, text.length());
  }

  /** The tag; that of "to" is one whatever follows. */
  static int tag(String text, String pos) {
    if (text.length() == 2 && text.equalsIgnoreCase("to") && pos.equals("IN")) {
      return TO;
    }
    return pos.hashCode();
  }

  static int suffix(String text) {
    return lower(text, Math.max(0, text.length() - AFFIX), text.length());
  }

  /** Curly and straight quotation marks are alike. */
  private static boolean isMark(String pos) {
    return pos.equals("``") || pos.equals("''");
  }

  private static boolean number(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return false;
      }
      digit |= Character.isDigit(c);
    }
    return digit;
  }

  private static int lower(String text, int start, int end) {
    int hash = 17;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      // A curly apostrophe counts as a straight one: ’s is 's.
      hash = 31 * hash + (c == '\u2019' ? '\'' : Character.toLowerCase(c));
    }
    return hash;
  }
}
