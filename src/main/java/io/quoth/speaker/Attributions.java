package io.quoth.speaker;

import io.quoth.document.Document;
import io.quoth.quote.Quotes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who said what: the answer for one article.
 *
 * @param speakers in order of their first quote
 * @param attributions one for every quote, in text order: the attribution of quote {@code i} stands
 *     at {@code i}
 */
public record Attributions(Quotes quotes, List<Speaker> speakers, List<Attribution> attributions) {
  public Attributions {
    speakers = List.copyOf(speakers);
    attributions = List.copyOf(attributions);
  }

  /** The article, taken apart. */
  public Document document() {
    return quotes.cast().document();
  }

  /** The speaker of a quote of this article; absent where it is ambiguous or unattributed. */
  public Optional<Speaker> speaker(Attribution attribution) {
    OptionalInt index = attribution.speaker();
    return index.isPresent() ? Optional.of(speakers.get(index.getAsInt())) : Optional.empty();
  }

  /** For each of some speakers, how many of some attributions are to them. */
  public static int[] quotes(List<Attribution> attributions, int speakers) {
    int[] quotes = new int[speakers];
    for (Attribution attribution : attributions) {
      attribution.speaker().ifPresent(speaker -> quotes[speaker]++);
    }
    return quotes;
  }

  /** The words of a quote of this article: its spans, joined by one space. */
  public String text(Attribution attribution) {
    return attribution.quote().text(document().text());
  }
}
