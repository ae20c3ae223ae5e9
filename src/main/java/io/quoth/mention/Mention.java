package io.quoth.mention;

import io.quoth.article.Span;
import java.util.List;

/**
 * A phrase that stands for somebody: its tokens run from {@code first} up to, not including, {@code
 * end}; the title in front belongs to it, an apposition behind does not.
 *
 * @param index its place in {@link Cast#mentions()}, which is in text order
 * @param head index of its head token ("Akar" in "Defence Minister Akar", "spokeswoman" in "a
 *     spokeswoman for the ministry")
 * @param plural whether it stands for several
 * @param entity index of the entity it names, or -1 while that is open (a pronoun, or a nominal
 *     that fits several)
 * @param rivals where {@code entity} is -1: the entities that a nominal fits equally well, nearest
 *     first; empty for pronouns
 * @param description what it tells of somebody who may have been named
 */
public record Mention(
    int index,
    Kind kind,
    Span span,
    int first,
    int end,
    int head,
    Gender gender,
    boolean plural,
    int entity,
    List<Integer> rivals,
    Description description) {
  public Mention {
    rivals = List.copyOf(rivals);
  }

  /** The same phrase, once it is known for whom it stands. */
  public Mention of(int entity) {
    return new Mention(
        index, kind, span, first, end, head, gender, plural, entity, List.of(), description);
  }
}
