package io.quoth.quote;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.lexicon.CueClass;
import java.util.Locale;
import java.util.Set;

/**
 * The word or words that report: "said", "according to", a colon.
 *
 * @param token index of its head token
 * @param lemma base form of the head; of all its words where it is a fixed phrase
 */
public record Cue(int token, Span span, String lemma, CueClass type) {
  private static final Set<String> LISTENING = Set.of("told", "hears", "heard");

  /** Whether a token ends its sentence and may tell who listened: "court told", "inquest hears". */
  public static boolean endsInListening(Document document, int token) {
    return LISTENING.contains(document.tokens().get(token).text().toLowerCase(Locale.ROOT))
        && document.sentenceOf(token).end() == token + 1;
  }
}
