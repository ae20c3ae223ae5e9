package io.quoth.yardstick;

import io.quoth.speaker.Speaker;
import java.util.List;
import java.util.Set;

/** Who is taken for one across articles: those of one full name, and nobody else. */
final class Identity {
  private static final Set<String> NAMED = Set.of("person", "organisation", "location");

  private Identity() {}

  static boolean isNamed(Speaker speaker) {
    return NAMED.contains(speaker.kind());
  }

  /** Whether the name alone tells who it is: a person's needs two words that are no initials. */
  static boolean isFull(Speaker speaker) {
    long words = Words.folded(speaker.name()).stream().filter(word -> word.length() > 1).count();
    return isNamed(speaker) && words >= (speaker.kind().equals("person") ? 2 : 1);
  }

  /** What speakers of one full name share. */
  static String key(Speaker speaker) {
    return speaker.kind() + " " + String.join(" ", Words.folded(speaker.name()));
  }

  /** Whether two speakers of different articles can be one. */
  static boolean canBeOne(Speaker one, Speaker other) {
    if (isFull(one) && isFull(other) || !one.kind().equals(other.kind())) {
      return key(one).equals(key(other));
    }
    List<String> first = Words.folded(one.name());
    List<String> second = Words.folded(other.name());
    return !first.isEmpty()
        && !second.isEmpty()
        && first.get(first.size() - 1).equals(second.get(second.size() - 1));
  }
}
