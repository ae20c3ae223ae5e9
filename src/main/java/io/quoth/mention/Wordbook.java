package io.quoth.mention;

import io.quoth.lexicon.Cues;
import io.quoth.lexicon.NameParts;
import io.quoth.lexicon.Nouns;
import io.quoth.lexicon.Pronouns;
import io.quoth.lexicon.Titles;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The word lists that this room reads, together.
 *
 * @param speech lemmas of the verbs of speech
 */
record Wordbook(
    Titles titles,
    Nouns nouns,
    NameParts parts,
    Pronouns pronouns,
    Set<String> speech,
    Function<String, Optional<Gender>> givenNames) {

  /** As long as a letter with its full stop. */
  private static final int INITIAL = 2;

  static Wordbook load(Function<String, Optional<Gender>> givenNames) {
    return new Wordbook(
        Titles.load(),
        Nouns.load(),
        NameParts.load(),
        Pronouns.load(),
        Cues.speechVerbs(),
        givenNames);
  }

  /** "Dr.": a title with its full stop; but not "M.", which in a name is an initial. */
  boolean isShortTitle(String word) {
    return titles.isTitle(word) && word.endsWith(".") && word.length() > INITIAL;
  }

  /** Whether a word tells an office, a kind of person or body, or a people. */
  boolean isTelling(String word) {
    return nouns.find(word).isPresent() || nouns.isPeople(word) || titles.isTitle(word);
  }

  /** Whether a word is an office, "minister" or "head". */
  boolean isOffice(String word) {
    return titles.isTitle(word) || titles.isQualifier(word) && isPerson(word);
  }

  /** Whether a word is a noun for one person. */
  boolean isPerson(String word) {
    return isOne(word, Nouns.Sort.PERSON);
  }

  /** Whether a word is a noun for one body, "ministry" or "firm". */
  boolean isBody(String word) {
    return isOne(word, Nouns.Sort.GROUP);
  }

  private boolean isOne(String word, Nouns.Sort sort) {
    return nouns.find(word).filter(noun -> noun.sort() == sort && !noun.plural()).isPresent();
  }

  /** Whether a word is a name behind a particle that a hyphen joins to it: "al-Sabti". */
  boolean isArticled(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && Character.isUpperCase(word.charAt(hyphen + 1))
        && parts.isParticle(Folding.fold(word.substring(0, hyphen)));
  }

  /** The gender that a word list's letter stands for. */
  static Gender gender(char letter) {
    return switch (letter) {
      case 'm' -> Gender.MALE;
      case 'f' -> Gender.FEMALE;
      case 'n' -> Gender.NEUTER;
      default -> Gender.UNKNOWN;
    };
  }

  /** What two pieces of evidence say together: a contradiction says nothing. */
  static Gender both(Gender one, Gender other) {
    if (one == Gender.UNKNOWN) {
      return other;
    }
    return other == Gender.UNKNOWN || other == one ? one : Gender.UNKNOWN;
  }
}
