package io.quoth.speaker;

import io.quoth.document.Document;
import io.quoth.quote.Quotes;
import java.util.List;

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

  public Document document() {
    return quotes.cast().document();
  }
}
