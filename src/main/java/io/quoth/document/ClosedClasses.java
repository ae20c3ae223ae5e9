package io.quoth.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes the tags of closed classes from words that are none of them: taggers that go by the letters
 * of a word they have not met take "keeper" for a pronoun and "Labour" for a possessive.
 */
final class ClosedClasses {
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "WP",
          Set.of("who", "what", "whom", "whoever", "whatever", "whomever", "whosoever"),
          "WDT",
          Set.of("which", "that", "what", "whatever", "whichever", "whatsoever"),
          "WRB",
          Set.of(
              "how",
              "when",
              "where",
              "why",
              "whenever",
              "wherever",
              "however",
              "whereby",
              "wherein",
              "whence",
              "whither"),
          "EX",
          Set.of("there"),
          "PRP$",
          Set.of("my", "your", "his", "her", "its", "our", "their", "thy"),
          "MD",
          Set.of(
              "can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought",
              "ca", "wo", "sha", "ai", "need", "dare"),
          "DT",
          Set.of(
              "the", "a", "an", "this", "that", "these", "those", "no", "all", "some", "any",
              "every", "each", "another", "either", "neither", "both", "half", "such"));

  private ClosedClasses() {}

  /**
   * Changes the tags of one sentence.
   *
   * @param words in the form of {@link Plain#word}
   * @param tags one a word
   */
  static void mend(String[] words, String[] tags) {
    for (int i = 0; i < words.length; i++) {
      Set<String> known = WORDS.get(tags[i]);
      if (known != null && isOther(words[i], known)) {
        tags[i] = Character.isUpperCase(words[i].charAt(0)) ? "NNP" : "NN";
      }
    }
  }

  private static boolean isOther(String word, Set<String> known) {
    if (known.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return !word.toUpperCase(Locale.ROOT).equals(word);
  }
}
