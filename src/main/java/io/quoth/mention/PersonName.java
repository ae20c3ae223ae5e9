package io.quoth.mention;

import io.quoth.lexicon.NameParts;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's name without titles.
 *
 * @param text as the article has it, on one line
 * @param keys its words, folded, without particles and suffixes; an initial is a single letter
 * @param suffix "jr" or "sr", which tell two people apart, or empty
 */
record PersonName(String text, List<String> keys, String suffix) {
  /** What goes on longer is no name. */
  private static final int MOST_WORDS = 12;

  PersonName {
    keys = List.copyOf(keys);
  }

  static PersonName of(String text, Wordbook words) {
    return of(text, true, words);
  }

  /** A name whose first word is no given name but a particle of the family name: "Al Qurayni". */
  static PersonName family(String text, Wordbook words) {
    return of(text, false, words);
  }

  private static PersonName of(String text, boolean whole, Wordbook words) {
    NameParts parts = words.parts();
    List<String> keys = new ArrayList<>();
    String last = "";
    String suffix = "";
    for (String word : text.split(" ")) {
      String folded = Folding.family(strip(word));
      if (parts.isSuffix(folded) && !last.isEmpty()) {
        suffix = folded.equals("jr") || folded.equals("sr") ? folded : suffix;
      } else if (!folded.isEmpty()) {
        last = key(word, folded, parts);
        // "Ben" and "Al" are particles but at the front of a name, and so is "Lo".
        boolean given =
            whole
                && keys.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && (words.givenNames().apply(word).isPresent() || parts.isSurnameFirst(folded));
        if (given || !parts.isParticle(folded)) {
          keys.add(last);
        }
      }
    }
    if (keys.isEmpty()) {
      keys.add(last);
    }
    return new PersonName(text, keys, suffix);
  }

  private static String key(String word, String folded, NameParts parts) {
    if (word.length() > 1 && word.charAt(1) == '.' && word.length() <= 4) {
      return folded.substring(0, 1);
    }
    int hyphen = folded.indexOf('-');
    return hyphen > 0 && parts.isParticle(folded.substring(0, hyphen))
        ? folded.substring(hyphen + 1)
        : folded;
  }

  private static String strip(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    String core = word.substring(from, to);
    return core.endsWith("'s") || core.endsWith("’s") ? core.substring(0, core.length() - 2) : core;
  }

  /** The family names with particles that may stand for the whole: "Al Qurayni", folded. */
  static List<String> particled(String text, NameParts parts) {
    List<String> folded = new ArrayList<>();
    for (String word : text.split(" ", MOST_WORDS)) {
      folded.add(Folding.family(strip(word)));
    }
    List<String> endings = new ArrayList<>();
    int and = Math.max(folded.indexOf("y"), folded.indexOf("i"));
    for (int i = 1; i + 1 < folded.size(); i++) {
      if (parts.isParticle(folded.get(i))) {
        endings.add(String.join(" ", folded.subList(i, folded.size())));
        // "Del Sol", of "Ana del Sol y Rivas".
        if (and > i + 1) {
          endings.add(String.join(" ", folded.subList(i, and)));
        }
      }
    }
    return endings;
  }

  /** All words of a name, folded. */
  static String folded(String text) {
    List<String> folded = new ArrayList<>();
    for (String word : text.split(" ", MOST_WORDS)) {
      folded.add(Folding.family(strip(word)));
    }
    return String.join(" ", folded);
  }

  /** The given name alone. */
  PersonName called() {
    int space = text.indexOf(' ');
    return new PersonName(space < 0 ? text : text.substring(0, space), List.of(given()), "");
  }

  /** Whether it has more than a family name. */
  boolean isFull() {
    return keys.size() > 1;
  }

  String given() {
    return keys.get(0);
  }

  String family() {
    return keys.get(keys.size() - 1);
  }

  /** Whether two full names can be one person's. */
  boolean fits(PersonName other, NameParts parts) {
    if (!suffix.equals(other.suffix)) {
      return false;
    }
    List<String> longer = keys.size() >= other.keys.size() ? keys : other.keys;
    List<String> shorter = longer == keys ? other.keys : keys;
    if (!family().equals(other.family())) {
      // A second family name left out ("Pedro Sol", "Pedro Sol Rivas").
      return longer.subList(0, shorter.size()).equals(shorter);
    }
    return sameGiven(given(), other.given(), parts) && sameMiddle(other)
        || longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
  }

  private static boolean sameGiven(String one, String other, NameParts parts) {
    return initials(one, other) || parts.sameGiven(one, other);
  }

  private static boolean initials(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  private boolean sameMiddle(PersonName other) {
    if (keys.size() < 3 || other.keys.size() < 3) {
      return true;
    }
    String mine = keys.get(1);
    String yours = other.keys.get(1);
    return mine.equals(yours) || initials(mine, yours);
  }
}
