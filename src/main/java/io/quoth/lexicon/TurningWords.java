package io.quoth.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that decide whether two statements say the same: those that turn one into another, and
 * those that say little by themselves.
 */
public final class TurningWords {
  /** What is turned; the first is the gravest. */
  public enum Kind {
    NEGATION,
    CONDITION,
    DOUBT,
    EXTENT
  }

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Set<String> small = Entries.words("function-words.txt");

  private TurningWords() {}

  /** Reads the word lists. */
  public static TurningWords load() {
    TurningWords all = new TurningWords();
    for (String[] entry : Entries.read("turning-words.txt")) {
      all.kinds.put(entry[0], Kind.valueOf(entry[1].toUpperCase(Locale.ROOT)));
    }
    return all;
  }

  /** What a word in lower case turns, if it does. */
  public Optional<Kind> kind(String word) {
    return Optional.ofNullable(kinds.get(word));
  }

  /** Whether a word in lower case is of a closed class: articles, pronouns, auxiliaries. */
  public boolean isSmall(String word) {
    return small.contains(word);
  }
}
