package io.quoth.lab;

import io.quoth.archive.Resources;
import io.quoth.document.Lemmas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regular forms of the verbs in the lists of cues that the rules of {@link Lemmas} get wrong:
 * those that the training data do not show would be no cues at all.
 */
final class CueForms {
  private static final List<String> LISTS =
      List.of("speech", "writing", "thought", "intention", "attitude");

  private CueForms() {}

  /**
   * Lines {@code word TAB tag TAB lemma}.
   *
   * @param known lines that are there: a verb with a form for a tag keeps that alone
   */
  static List<String> wrongByRule(List<String> known) throws IOException {
    Set<String> words = new HashSet<>();
    Set<String> lemmas = new HashSet<>();
    for (String line : known) {
      String[] parts = line.split("\t");
      words.add(parts[0] + "\t" + parts[1]);
      lemmas.add(parts[1] + "\t" + parts[2]);
    }
    List<String> lines = new ArrayList<>();
    for (String verb : verbs()) {
      for (String tag : List.of("VBD", "VBN", "VBG", "VBZ")) {
        for (String form :
            lemmas.contains(tag + "\t" + verb) ? List.<String>of() : forms(verb, tag)) {
          if (!Lemmas.byRule(form, tag).equals(verb) && words.add(form + "\t" + tag)) {
            lines.add(form + "\t" + tag + "\t" + verb);
          }
        }
      }
    }
    return lines;
  }

  private static Set<String> verbs() throws IOException {
    Set<String> verbs = new TreeSet<>();
    for (String list : LISTS) {
      for (String line : Resources.text("io/quoth/lexicon/en/cues-" + list + ".txt").split("\n")) {
        String verb = line.split("\t")[0];
        if (verb.matches("[a-z]+")) {
          verbs.add(verb);
        }
      }
    }
    return verbs;
  }

  /** The regular spellings of a form; one that no verb has does no harm. */
  private static List<String> forms(String verb, String tag) {
    boolean y = verb.matches(".*[^aeiou]y");
    String stem = verb.substring(0, verb.length() - 1);
    return switch (tag) {
      case "VBZ" ->
          List.of(y ? stem + "ies" : verb.matches(".*(s|x|z|ch|sh)") ? verb + "es" : verb + "s");
      case "VBG" -> verb.matches(".*[^e]e") ? List.of(stem + "ing") : behindConsonant(verb, "ing");
      default -> {
        if (verb.endsWith("e")) {
          yield List.of(verb + "d");
        }
        yield y ? List.of(stem + "ied") : behindConsonant(verb, "ed");
      }
    };
  }

  /** A consonant behind a single vowel is doubled, in a longer word only where that is stressed. */
  private static List<String> behindConsonant(String verb, String ending) {
    if (!verb.matches(".*[^aeiou][aeiou][^aeiouwxy]")) {
      return List.of(verb + ending);
    }
    String doubled = verb + verb.charAt(verb.length() - 1) + ending;
    boolean syllable = verb.matches("[^aeiou]*[aeiou][^aeiou]");
    return syllable ? List.of(doubled) : List.of(verb + ending, doubled);
  }
}
