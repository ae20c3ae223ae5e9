package io.quoth.article;

import io.quoth.archive.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a text is one that quotes can be found in: there, in English, its marks intact. */
final class Health {
  /** Enough to tell a language; the rest of a long text need not be looked at. */
  private static final int SAMPLE = 20_000;

  /** Fewer words than this are too few to judge: a lead can do with one function word in ten. */
  private static final int FEW_WORDS = 40;

  /**
   * Function words are two fifths of the words of English news, a fifth in a lead full of names. In
   * German, French, Spanish, Dutch and Turkish less than a tenth of the words look like one of them
   * ("in", "was", "on").
   */
  private static final double ENGLISH = 0.15;

  /** How an opening quotation mark in UTF-8 looks after it was read as windows-1252. */
  private static final String MOJIBAKE = "\u00e2\u20ac";

  private Health() {}

  static List<Warning> check(String text) {
    if (text.isBlank()) {
      return List.of(new Warning("empty", -1, "the article is empty"));
    }
    List<Warning> warnings = new ArrayList<>();
    int mojibake = text.indexOf(MOJIBAKE);
    if (mojibake >= 0) {
      warnings.add(
          new Warning(
              "mojibake", mojibake, "UTF-8 was read as windows-1252: quotation marks are lost"));
    }
    if (!isEnglish(text)) {
      warnings.add(new Warning("not-english", -1, "the article does not look like English"));
    }
    return warnings;
  }

  /** Whether it may be English: of a few words nobody can tell. */
  static boolean isEnglish(String text) {
    return isEnglish(text, true);
  }

  /** Whether it is English, and long enough to be sure. */
  static boolean isClearlyEnglish(String text) {
    return isEnglish(text, false);
  }

  private static boolean isEnglish(String text, boolean ofFewWords) {
    int words = 0;
    int known = 0;
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < end; i++) {
      int start = i;
      while (i < end && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        words++;
        known += isFunctionWord(text, start, i) ? 1 : 0;
      }
    }
    return words < FEW_WORDS ? ofFewWords : known >= ENGLISH * words;
  }

  private static boolean isFunctionWord(String text, int start, int end) {
    return end - start <= Words.LONGEST
        && Words.FUNCTION.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** Read once, when the first text is judged. */
  private static final class Words {
    static final Set<String> FUNCTION = load("io/quoth/lexicon/en/function-words.txt");
    static final int LONGEST = longest();

    private static int longest() {
      int longest = 0;
      for (String word : FUNCTION) {
        longest = Math.max(longest, word.length());
      }
      return longest;
    }

    private static Set<String> load(String resource) {
      Set<String> words = new HashSet<>();
      try (InputStream in = Resources.open(resource)) {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : all.split("\n")) {
          String word = line.strip();
          if (!word.isEmpty() && word.charAt(0) != '#') {
            words.add(word);
          }
        }
        return words;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
