package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.quote.Quote;
import java.util.Locale;
import java.util.Optional;

/** Makes a case into an annotated article. */
final class CaseGold {
  private final Naming naming = new Naming();

  /** Whether a case is known to fail makes no difference. */
  Gold of(Case told) {
    return new Gold(
        told.label(),
        told.text(),
        told.allCues(),
        Optional.empty(),
        told.quotes().stream().map(q -> quote(told.text(), q)).toList());
  }

  private GoldQuote quote(String text, Case.Expected quote) {
    SourceKind kind =
        quote
            .mention()
            .map(m -> naming.kind(text, m))
            .orElse(quote.who().kind() == Case.Who.Kind.NAMED ? SourceKind.NAME : SourceKind.NONE);
    return new GoldQuote(
        Integer.toString(quote.number()),
        quote.type().map(t -> Quote.Type.valueOf(t.toUpperCase(Locale.ROOT))),
        quote.spans(),
        Optional.empty(),
        quote.cue().stream().toList(),
        quote.mention().stream().toList(),
        Optional.empty(),
        kind,
        name(text, quote, kind),
        false);
  }

  /** The name that is told, if only a phrase, or else the mention, if it is a name. */
  private static Optional<String> name(String text, Case.Expected quote, SourceKind kind) {
    Optional<Span> mention = quote.mention();
    return switch (quote.who().kind()) {
      case NAMED -> Optional.of(quote.who().names().get(0));
      case AS_MENTIONED -> mention.filter(m -> kind == SourceKind.NAME).map(m -> m.of(text));
      case AMBIGUOUS, NOBODY, ABSTAIN -> Optional.empty();
    };
  }
}
