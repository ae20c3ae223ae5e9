package io.quoth.tally;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names may be one person's: titles, initials, accents and case do not count. */
final class Names {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "sen",
          "rep",
          "gov",
          "president",
          "sir",
          "senator",
          "secretary",
          "minister",
          "general",
          "gen",
          "the");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private static final Pattern POSSESSIVE =
      Pattern.compile("['’]s\\b", Pattern.UNICODE_CHARACTER_CLASS);

  /** Marks at the edges of a word. */
  private static final String EDGES = ".,'’\"“”()";

  private Names() {}

  /** Whether the last words are the same, and one name has all words of the other. */
  static boolean agree(String expected, String found) {
    List<String> there = words(expected);
    List<String> here = words(found);
    return sameLast(there, here) && (here.containsAll(there) || there.containsAll(here));
  }

  /** Whether the last words are the same, and the found name has all words of the expected one. */
  static boolean whole(String expected, String found) {
    List<String> there = words(expected);
    List<String> here = words(found);
    return sameLast(there, here) && here.containsAll(there);
  }

  private static boolean sameLast(List<String> a, List<String> b) {
    return !a.isEmpty() && !b.isEmpty() && a.get(a.size() - 1).equals(b.get(b.size() - 1));
  }

  private static List<String> words(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss");
    List<String> words = new ArrayList<>();
    for (String word : POSSESSIVE.matcher(folded).replaceAll("").strip().split("\\s+")) {
      String bare = bare(word);
      if (!bare.isEmpty() && !SUFFIXES.contains(bare)) {
        words.add(bare);
      }
    }
    while (words.size() > 1 && TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      // A single letter is an initial, unless it is all there is at the end.
      if (words.get(i).length() > 1 || i == words.size() - 1) {
        kept.add(words.get(i));
      }
    }
    return kept;
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && EDGES.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && EDGES.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }
}
