package io.quoth.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Base forms: rules on the endings of regular words, and a dictionary of those that the rules get
 * wrong.
 */
public final class Lemmas {
  private static final String VOWELS = "aeiou";

  /** Lemmas by word, tab, tag. */
  private final Map<String, String> dictionary;

  private Lemmas(Map<String, String> dictionary) {
    this.dictionary = dictionary;
  }

  /** Reads a dictionary of lines {@code word TAB tag TAB lemma}. */
  public static Lemmas read(InputStream in) throws IOException {
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> dictionary = new HashMap<>();
    int start = 0;
    while (start < all.length()) {
      int end = all.indexOf('\n', start);
      end = end < 0 ? all.length() : end;
      int second = all.indexOf('\t', all.indexOf('\t', start) + 1);
      if (second <= start || second >= end) {
        throw new IOException("not word, tag and lemma: " + all.substring(start, end));
      }
      dictionary.put(all.substring(start, second), all.substring(second + 1, end));
      start = end + 1;
    }
    return new Lemmas(dictionary);
  }

  /** The lemma of each plain word, given its Penn tag. */
  public String[] of(String[] words, String[] tags) {
    String[] lemmas = new String[words.length];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = tags[i].startsWith("NNP") ? words[i] : of(words[i], tags[i]);
    }
    return lemmas;
  }

  private String of(String word, String tag) {
    String lemma = dictionary.get(word.toLowerCase(Locale.ROOT) + "\t" + tag);
    return lemma == null ? byRule(word, tag) : lemma;
  }

  /** The lemma of a plain word by its ending alone. */
  public static String byRule(String word, String tag) {
    String lower = word.toLowerCase(Locale.ROOT);
    switch (tag) {
      case "NNP", "NNPS":
        return word;
      case "NNS", "VBZ":
        return withoutS(lower);
      case "VBD", "VBN":
        return lower.endsWith("ied") && lower.length() > 4
            ? lower.substring(0, lower.length() - 3) + "y"
            : stem(lower, "ed");
      case "VBG":
        return stem(lower, "ing");
      case "JJR", "RBR":
        return graded(lower, "er");
      case "JJS", "RBS":
        return graded(lower, "est");
      default:
        return lower;
    }
  }

  private static String withoutS(String word) {
    int length = word.length();
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")
        || word.endsWith("oes") && length > 4) {
      return word.substring(0, length - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") && length > 2
        ? word.substring(0, length - 1)
        : word;
  }

  private static String graded(String word, String ending) {
    if (word.endsWith("i" + ending)) {
      return word.substring(0, word.length() - ending.length() - 1) + "y";
    }
    return stem(word, ending);
  }

  /** What stands before an ending, with the e that it swallowed, without a letter it doubled. */
  private static String stem(String word, String ending) {
    int length = word.length() - ending.length();
    if (!word.endsWith(ending) || length < 2) {
      return word;
    }
    String stem = word.substring(0, length);
    char last = stem.charAt(length - 1);
    char before = stem.charAt(length - 2);
    if (length > 3 && last == before && "lszf".indexOf(last) < 0 && VOWELS.indexOf(last) < 0) {
      return stem.substring(0, length - 1);
    }
    return needsE(stem, before, last) ? stem + "e" : stem;
  }

  private static boolean needsE(String stem, char before, char last) {
    boolean vowelBefore = VOWELS.indexOf(before) >= 0;
    if (last == 'v' || last == 'u' || last == 'c' || last == 'z' && vowelBefore) {
      return true;
    }
    if (last == 'g') {
      return !(before == 'n' && stem.length() < 5) && (vowelBefore || "dlrn".indexOf(before) >= 0);
    }
    if (last == 'l') {
      return "bcdfgkptz".indexOf(before) >= 0;
    }
    if (last == 's') {
      return vowelBefore || before == 'n' || before == 'r';
    }
    if (stem.endsWith("at") || stem.endsWith("ut") || stem.endsWith("ur") || stem.endsWith("ir")) {
      return stem.length() < 3 || VOWELS.indexOf(stem.charAt(stem.length() - 3)) < 0;
    }
    return oneSyllable(stem) && vowelBefore && "wxy".indexOf(last) < 0;
  }

  /** Whether the only vowel stands before the last letter: "hop" from "hoping". */
  private static boolean oneSyllable(String stem) {
    for (int i = 0; i < stem.length() - 2; i++) {
      if (VOWELS.indexOf(stem.charAt(i)) >= 0 || stem.charAt(i) == 'y') {
        return false;
      }
    }
    return true;
  }
}
