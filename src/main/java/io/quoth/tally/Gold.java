package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Marked;
import java.util.List;
import java.util.Optional;

/**
 * An article and what a careful reader finds quoted in it. Offsets are UTF-16 code units.
 *
 * @param id what the user knows it by
 * @param allCues whether thoughts and intentions are annotated, too
 * @param marked the regions inside quotation marks, without the marks; absent where the file does
 *     not say
 */
public record Gold(
    String id, String text, boolean allCues, Optional<List<Span>> marked, List<GoldQuote> quotes) {
  public Gold {
    marked = marked.map(List::copyOf);
    quotes = List.copyOf(quotes);
  }

  /** With what the file leaves open of its quotation marks, as the document has them. */
  public Gold within(Document document) {
    List<Span> marks =
        marked.orElseGet(
            () ->
                document.marked().stream()
                    .filter(region -> region.parent() < 0)
                    .map(Marked::inner)
                    .toList());
    Words words = new Words(text);
    return new Gold(
        id,
        text,
        allCues,
        Optional.of(marks),
        quotes.stream().map(q -> q.within(marks, words)).toList());
  }
}
