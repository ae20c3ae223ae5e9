package io.quoth.mention;

import java.text.Normalizer;
import java.util.Locale;

/** Brings spellings of one name together: case, accents, apostrophes, transliteration. */
public final class Folding {
  private static final String FROM = "øłđðıßæœþ’‘ʼ`";
  private static final String[] TO = {
    "o", "l", "d", "d", "i", "ss", "ae", "oe", "th", "'", "'", "'", "'"
  };

  /** Of a short name, at most. */
  private static final int LETTERS = 5;

  private Folding() {}

  /** A word in lower case without accents or full stops. */
  public static String fold(String word) {
    String plain = parts(word).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int special = FROM.indexOf(c);
      if (special >= 0) {
        folded.append(TO[special]);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '.') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /**
   * Accents parted from their letters. Java's normalizer, slow to start, is asked if there are any.
   */
  private static String parts(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean whole = c < '\u00c0' || c >= '\u2010' && c <= '\u2027';
      if (!whole) {
        return Normalizer.normalize(word, Normalizer.Form.NFD);
      }
    }
    return word;
  }

  /** A folded word whose Slavic ending is brought to one transliteration ("-skyy" to "-sky"). */
  static String family(String word) {
    String folded = fold(word);
    for (String ending : new String[] {"skyy", "skiy", "skyi", "skii", "skij", "ski"}) {
      if (folded.endsWith(ending)) {
        return folded.substring(0, folded.length() - ending.length()) + "sky";
      }
    }
    return folded;
  }

  /** A phrase on one line, with single spaces. */
  static String line(String phrase) {
    StringBuilder line = new StringBuilder(phrase.length());
    boolean space = false;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = line.length() > 0;
      } else {
        if (space) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** Whether a word is a few capitals, as short names of bodies and offices are ("HHI"). */
  static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return word.length() > 1 && word.length() <= LETTERS;
  }

  /** Whether a name is written in capitals throughout, as in a headline. */
  static boolean shouts(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLowerCase(name.charAt(i))) {
        return false;
      }
      letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
    }
    return letters > 3;
  }
}
