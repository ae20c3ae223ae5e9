package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.speaker.Attributions;
import java.util.List;
import java.util.Optional;

/**
 * The answer of one article.
 *
 * @param supported whether the article bears the quote out: verbatim, nearly so without a change of
 *     what is said, or paraphrased
 * @param passages the best first; of an answer {@code NOT_FOUND}, the one that comes nearest, if
 *     any comes near
 * @param narration where the article itself uses these words, and nobody is quoted
 * @param named names of the speakers that fit the one asked for
 */
public record Finding(
    Attributions article,
    Answer answer,
    boolean supported,
    List<Passage> passages,
    Optional<Span> narration,
    List<String> named) {
  public Finding {
    passages = List.copyOf(passages);
    named = List.copyOf(named);
  }
}
