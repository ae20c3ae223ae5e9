package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * A place in an article that answers a question.
 *
 * @param answer how the words agree, whoever said them: {@code VERBATIM}, {@code NEAR_VERBATIM},
 *     {@code PARAPHRASED}, or {@code NOT_FOUND} if they only come near
 * @param attribution of the first quote it stands in
 * @param speaker of it, where that is certain
 * @param teller the person in whose own quote it is told that the speaker said so
 * @param candidates names of those between whom the speaker is not certain
 * @param spans what was found, UTF-16, half-open, in text order
 * @param sentence the sentences around it
 * @param how what was overlooked to find it: {@code case}, {@code marks}, {@code accents} …
 * @param changes what makes another statement of it
 * @param steps word by word from the article to what was asked for
 */
public record Passage(
    Answer answer,
    Attribution attribution,
    Optional<Speaker> speaker,
    Optional<String> teller,
    List<String> candidates,
    List<Span> spans,
    Span sentence,
    List<String> how,
    List<Change> changes,
    List<Step> steps) {
  public Passage {
    candidates = List.copyOf(candidates);
    spans = List.copyOf(spans);
    how = List.copyOf(how);
    changes = List.copyOf(changes);
    steps = List.copyOf(steps);
  }
}
