package io.quoth.cases;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Cast;
import io.quoth.mention.Kind;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import io.quoth.tally.Case;
import io.quoth.tally.Case.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the very answer that a case expects, to test what checks answers. */
final class Oracle {
  private final Case told;
  private final List<Speaker> speakers = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();

  private Oracle(Case told) {
    this.told = told;
  }

  static Attributions answer(Case told) {
    Oracle oracle = new Oracle(told);
    told.quotes().forEach(oracle::add);
    Document document =
        new Document(
            Article.of(told.file(), told.text()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Cast cast = new Cast(document, List.of(), List.of());
    return new Attributions(new Quotes(cast, oracle.quotes), oracle.speakers, oracle.attributions);
  }

  private void add(Expected expected) {
    Quote.Type type = Quote.Type.valueOf(expected.type().orElse("direct").toUpperCase());
    Quote quote =
        new Quote(
            quotes.size(),
            type,
            expected.spans(),
            type == Quote.Type.DIRECT ? expected.spans() : List.of(),
            expected.cue().map(s -> new Cue(0, s, s.of(told.text()), CueClass.SPEECH)),
            Optional.empty(),
            Optional.empty(),
            expected.nestedIn().map(this::indexOf).orElse(-1),
            true,
            "oracle",
            1);
    quotes.add(quote);
    attributions.add(attribution(expected, quote));
  }

  private int indexOf(int number) {
    return told.quotes().stream().map(Expected::number).toList().indexOf(number);
  }

  private Attribution attribution(Expected expected, Quote quote) {
    List<String> names = expected.who().names();
    Attribution.Status status =
        switch (expected.who().kind()) {
          case AS_MENTIONED, NAMED -> Attribution.Status.ATTRIBUTED;
          case AMBIGUOUS, ABSTAIN -> Attribution.Status.AMBIGUOUS;
          case NOBODY -> Attribution.Status.UNATTRIBUTED;
        };
    List<Integer> ids = new ArrayList<>();
    if (expected.who().kind() == Case.Who.Kind.AS_MENTIONED) {
      names = List.of(expected.mention().orElseThrow().of(told.text()));
    }
    for (String name : names) {
      ids.add(speakers.size());
      speakers.add(
          new Speaker(
              name, "person", said(expected.role()), said(expected.affiliation()), List.of(), 1));
    }
    boolean attributed = status == Attribution.Status.ATTRIBUTED;
    return new Attribution(
        quote,
        status,
        expected.mention().map(s -> new Attribution.Phrase(s, Kind.NAME)),
        attributed ? OptionalInt.of(ids.get(0)) : OptionalInt.empty(),
        1,
        "oracle",
        attributed ? List.of() : ids,
        said(expected.via()).map(v -> new Attribution.Phrase(place(v), Kind.NAME)));
  }

  private static Optional<String> said(Optional<String> claim) {
    return claim.filter(c -> !c.equals("-"));
  }

  private Span place(String phrase) {
    int at = told.text().indexOf(phrase);
    if (at < 0) {
      throw new IllegalArgumentException(told.label() + ": not in the text: " + phrase);
    }
    return new Span(at, at + phrase.length());
  }
}
