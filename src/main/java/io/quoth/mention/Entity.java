package io.quoth.mention;

import java.util.List;
import java.util.Optional;

/**
 * Somebody or something that can speak: one person, one entity.
 *
 * @param index its place in {@link Cast#entities()}, which is in order of first mention
 * @param name the fullest name in the article, without titles; for someone never named, the phrase
 *     of the first mention
 * @param role office or occupation in the article's own words ("Turkish National Defence Minister")
 * @param affiliation the organisation or place, in the article's own words
 * @param mentions indices of its mentions, in text order; never empty
 */
public record Entity(
    int index,
    String name,
    Sort sort,
    Gender gender,
    Optional<String> role,
    Optional<String> affiliation,
    List<Integer> mentions) {
  public Entity {
    mentions = List.copyOf(mentions);
  }

  /** What an entity is; the lower-case name is the {@code kind} of a speaker in the output. */
  public enum Sort {
    PERSON,
    ORGANISATION,
    LOCATION,
    GROUP,
    DOCUMENT,
    UNNAMED
  }
}
