package io.quoth.document;

/** The shape of a word, by the names that OpenNLP has for it ("lc", "ic", "4d"). */
final class TokenShape {
  /** Below, all characters are Latin or of no script. */
  private static final char LATIN_END = '\u0250';

  private TokenShape() {}

  static String of(String word) {
    boolean capital = true;
    boolean small = true;
    boolean hiragana = true;
    boolean katakana = true;
    boolean letters = false;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters = true;
        capital = false;
        hiragana = false;
        katakana = false;
        continue;
      }
      int type = Character.getType(c);
      if (isLetter(type)) {
        letters = true;
        small &= type != Character.UPPERCASE_LETTER;
        capital &= type == Character.UPPERCASE_LETTER;
      } else {
        small = false;
        capital = false;
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
          digits++;
          hiragana = false;
          katakana = false;
        }
      }
      if (c < LATIN_END) {
        hiragana = false;
        katakana = false;
      } else {
        switch (Character.UnicodeScript.of(word.codePointAt(i))) {
          case LATIN -> {
            hiragana = false;
            katakana = false;
          }
          case HAN -> {
            hiragana = false;
            katakana = false;
            small = false;
          }
          case HIRAGANA -> {
            katakana = false;
            small = false;
          }
          case KATAKANA -> {
            hiragana = false;
            small = false;
          }
          case COMMON -> {
            if (c != '\u30fb' && c != '\u30fc' && c != '\u301c') {
              hiragana = false;
              katakana = false;
            }
          }
          default -> {}
        }
      }
    }
    if (hiragana || katakana) {
      return hiragana ? "jah" : "jak";
    }
    if (small) {
      return "lc";
    }
    if (digits > 0) {
      return number(word, digits, letters);
    }
    if (capital) {
      return word.length() == 1 ? "sc" : "ac";
    }
    if (isInitial(word)) {
      return "cp";
    }
    return Character.getType(word.charAt(0)) == Character.UPPERCASE_LETTER ? "ic" : "other";
  }

  private static boolean isLetter(int type) {
    return type == Character.UPPERCASE_LETTER
        || type == Character.LOWERCASE_LETTER
        || type == Character.TITLECASE_LETTER
        || type == Character.MODIFIER_LETTER
        || type == Character.OTHER_LETTER;
  }

  private static String number(String word, int digits, boolean letters) {
    if (digits == 2 || digits == 4) {
      return digits == 2 ? "2d" : "4d";
    }
    if (letters) {
      return "an";
    }
    if (word.indexOf('-') >= 0) {
      return "dd";
    }
    if (word.indexOf('/') >= 0) {
      return "ds";
    }
    if (word.indexOf(',') >= 0) {
      return "dc";
    }
    return word.indexOf('.') >= 0 ? "dp" : "num";
  }

  private static boolean isInitial(String word) {
    char c = word.charAt(0);
    return word.length() == 2
        && word.charAt(1) == '.'
        && (c >= 'A' && c <= 'Z' || c == '\u00c4' || c == '\u00d6' || c == '\u00dc');
  }
}
