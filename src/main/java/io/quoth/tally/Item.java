package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is compared with one of the other side: a quote, or a passage of it inside marks.
 *
 * @param words numbers of the words in it
 * @param letters offsets of the letters and digits in it
 * @param quote the whole quote that it is, or is of
 */
public record Item<Q>(
    Optional<Quote.Type> type,
    List<Span> spans,
    Set<Integer> words,
    Set<Integer> letters,
    Q quote) {
  static <Q> Item<Q> of(Optional<Quote.Type> type, List<Span> spans, Words words, Q quote) {
    return new Item<>(type, List.copyOf(spans), words.of(spans), words.letters(spans), quote);
  }
}
