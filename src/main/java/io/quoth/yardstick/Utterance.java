package io.quoth.yardstick;

import io.quoth.article.Article;
import io.quoth.quote.Quote;
import io.quoth.speaker.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * A quote of an article, as it is compared with those of others.
 *
 * @param keys of its words
 * @param stems of the words that say something by themselves
 */
record Utterance(
    String article,
    Optional<String> published,
    Optional<Speaker> speaker,
    Quote.Type type,
    String text,
    List<String> keys,
    List<String> stems) {
  /** Fewer words are said by many. */
  static final int LEAST = 5;

  /** The word lists, read with the first utterance. */
  private static final class Lists {
    static final Turning TURNING = new Turning();
  }

  Utterance {
    keys = List.copyOf(keys);
    stems = List.copyOf(stems);
  }

  static Utterance of(
      Article article, Optional<Speaker> speaker, Quote.Type type, String text, List<Word> words) {
    return new Utterance(
        article.id(),
        article.metadata().published(),
        speaker,
        type,
        text,
        words.stream().map(Word::key).toList(),
        Lists.TURNING.content(words).stream().map(Word::stem).toList());
  }
}
