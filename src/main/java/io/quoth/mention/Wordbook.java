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

  static Wordbook load(Function<String, Optional<Gender>> givenNames) {
    return new Wordbook(
        Titles.load(),
        Nouns.load(),
        NameParts.load(),
        Pronouns.load(),
        Cues.speechVerbs(),
        givenNames);
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
