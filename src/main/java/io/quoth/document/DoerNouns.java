package io.quoth.document;

import java.util.Set;

/**
 * Gives nouns in -er and -or their tag where the tagger, which has not met them, took them for
 * comparatives or adverbs: "the Ethiopian coffee exporter recalled", "a treasurer took". Behind an
 * article and right before a finite verb stands a noun.
 */
final class DoerNouns {
  /** How far before it an article may stand. */
  private static final int LONGEST = 5;

  private static final Set<String> ADVERBS =
      Set.of(
          "after",
          "altogether",
          "earlier",
          "elsewhere",
          "ever",
          "forever",
          "further",
          "however",
          "later",
          "longer",
          "moreover",
          "never",
          "nor",
          "or",
          "over",
          "rather",
          "sooner",
          "together",
          "under",
          "whenever",
          "wherever");

  /** Likewise taken for superlatives. */
  private static final Set<String> NO_SUPERLATIVES = Set.of("inquest", "conquest", "bequest");

  private DoerNouns() {}

  /**
   * Changes the tags of one sentence.
   *
   * @param words in the form of {@link Plain#word}
   * @param tags one a word
   */
  static void mend(String[] words, String[] tags) {
    for (int i = 0; i < words.length; i++) {
      if (tags[i].equals("JJS") && NO_SUPERLATIVES.contains(words[i])) {
        tags[i] = "NN";
      }
    }
    for (int i = 1; i + 1 < words.length; i++) {
      boolean other = tags[i].equals("JJR") || tags[i].equals("RBR") || tags[i].equals("RB");
      boolean doer = words[i].endsWith("er") || words[i].endsWith("or");
      boolean finite = tags[i + 1].equals("VBD") || tags[i + 1].equals("VBZ");
      if (other && doer && finite && !ADVERBS.contains(words[i]) && isNominal(tags, i)) {
        tags[i] = "NN";
      }
    }
  }

  /** Whether from an article on there is nothing but what may stand before a noun. */
  private static boolean isNominal(String[] tags, int at) {
    for (int i = at - 1; i >= Math.max(0, at - LONGEST); i--) {
      if (tags[i].equals("DT") || tags[i].equals("PRP$")) {
        return true;
      }
      if (!tags[i].startsWith("NN") && !tags[i].equals("JJ")) {
        return false;
      }
    }
    return false;
  }
}
