package io.quoth.yardstick;

import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which speakers of an article somebody may mean by a name. */
final class Fitting {
  /** "A spokesman for Akar" is not about Akar. */
  private static final Set<String> JOINING =
      Set.of("for", "of", "to", "by", "with", "from", "at", "in", "on", "against", "and");

  private final List<String> wanted;

  Fitting(String name) {
    this.wanted = Words.folded(name);
  }

  /**
   * Indices of those who fit. Whoever bears exactly this name is meant, and nobody else; else all
   * who could be.
   */
  Set<Integer> of(List<Speaker> speakers) {
    Set<Integer> exact = new HashSet<>();
    Set<Integer> fit = new HashSet<>();
    for (int i = 0; i < speakers.size(); i++) {
      if (wanted.size() > 1 && Words.folded(speakers.get(i).name()).equals(wanted)) {
        exact.add(i);
      } else if (fits(speakers.get(i))) {
        fit.add(i);
      }
    }
    return exact.isEmpty() ? fit : exact;
  }

  private boolean fits(Speaker speaker) {
    List<String> name = Words.folded(speaker.name());
    if (isIn(wanted, name) || isShorter(name, speaker)) {
      return true;
    }
    Set<String> known = new HashSet<>(name);
    List<List<String>> phrases = new ArrayList<>(List.of(name));
    if (speaker.role().isPresent()) {
      phrases.add(Words.folded(speaker.role().get()));
      known.addAll(Words.folded(speaker.role().get()));
    }
    for (String alias : speaker.aliases()) {
      phrases.add(Words.folded(alias));
      known.addAll(Words.folded(alias));
    }
    return phrases.stream().anyMatch(phrase -> isIn(wanted, phrase))
        || known.containsAll(wanted) && phrases.stream().anyMatch(this::endsAlike);
  }

  private boolean endsAlike(List<String> phrase) {
    return !phrase.isEmpty()
        && phrase.get(phrase.size() - 1).equals(last(wanted))
        && Collections.disjoint(phrase, JOINING);
  }

  /** Whether the article has a part of the name only: "Akar" of "Hulusi Akar". */
  private boolean isShorter(List<String> name, Speaker speaker) {
    return speaker.kind().equals("person")
        && !name.isEmpty()
        && last(name).equals(last(wanted))
        && isIn(name, wanted);
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** Whether a phrase is about what a part of it names: "Akar's lawyer" is not about Akar. */
  private static boolean isIn(List<String> part, List<String> whole) {
    int at = part.isEmpty() ? -1 : Collections.indexOfSubList(whole, part);
    int end = at + part.size();
    return at >= 0
        && (end == whole.size() || !whole.get(end).equals("s"))
        && Collections.disjoint(whole.subList(0, at), JOINING);
  }
}
