package io.quoth.mention;

import java.util.Set;

/**
 * What a person or body is, in the article's own words.
 *
 * @param text without article and without courtesy titles
 * @param nouns its person or group nouns, in lower case and singular
 * @param words its other words before any preposition, in lower case
 * @param complement the capitalised words behind a preposition, or of the possessor, in lower case
 * @param common the other nouns there
 */
record Role(
    String text, Set<String> nouns, Set<String> words, Set<String> complement, Set<String> common) {
  Role {
    nouns = Set.copyOf(nouns);
    words = Set.copyOf(words);
    complement = Set.copyOf(complement);
    common = Set.copyOf(common);
  }

  // Written out: what Java makes of a record by itself is slow to start.
  @Override
  public boolean equals(Object other) {
    return other instanceof Role role
        && text.equals(role.text)
        && nouns.equals(role.nouns)
        && words.equals(role.words)
        && complement.equals(role.complement)
        && common.equals(role.common);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** An office told by one noun, in lower case and singular. */
  static Role of(String noun) {
    return new Role(noun, Set.of(noun), Set.of(noun), Set.of(), Set.of());
  }

  /** Whether it is no more than a rank in short ("Gen."). */
  boolean isRank() {
    return text.indexOf(' ') < 0 && (text.endsWith(".") || text.length() < 4);
  }
}
