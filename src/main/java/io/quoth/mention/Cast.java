package io.quoth.mention;

import io.quoth.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * Everybody an article speaks of.
 *
 * @param mentions in text order, none overlapping another
 * @param entities in order of first mention
 */
public record Cast(Document document, List<Mention> mentions, List<Entity> entities) {
  public Cast {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
  }

  /** The mention that a token belongs to. */
  public Optional<Mention> mentionAt(int token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).end() > token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < mentions.size() && mentions.get(low).first() <= token
        ? Optional.of(mentions.get(low))
        : Optional.empty();
  }
}
