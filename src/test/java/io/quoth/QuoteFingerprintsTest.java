package io.quoth;

import static io.quoth.Fingerprints.at;

import io.quoth.document.Annotator;
import io.quoth.mention.Cast;
import io.quoth.mention.CastFinder;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.quote.QuoteFinder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every quote with its parts, a line each; offsets of text, and tokens of sources. */
class QuoteFingerprintsTest {
  private static final Annotator ANNOTATOR = Wiring.annotator();
  private static final CastFinder CASTS = Wiring.castFinder();
  private static final QuoteFinder QUOTES = Wiring.quoteFinder();

  static final Fingerprints<Cast> ROOM =
      new Fingerprints<>(
          "quote", a -> CASTS.find(ANNOTATOR.annotate(a)), QuoteFingerprintsTest::lines);

  @TestFactory
  Stream<DynamicTest> noQuoteIsFoundOtherwise() {
    return ROOM.tests();
  }

  private static List<String> lines(Cast cast) {
    String text = cast.document().text();
    return QUOTES.find(cast).quotes().stream().map(quote -> line(quote, text)).toList();
  }

  private static String line(Quote quote, String text) {
    return Fingerprints.line(
        "%d %s%s %s verbatim %s cue %s source %s via %s in %d by %s %s: %s",
        quote.index(),
        quote.type(),
        quote.worded() ? "" : " topic",
        at(quote.spans()),
        at(quote.verbatim()),
        quote.cue().map(QuoteFingerprintsTest::cue).orElse("-"),
        source(quote.source()),
        source(quote.via()),
        quote.nestedIn(),
        quote.origin(),
        Fingerprints.rounded(quote.confidence()),
        Fingerprints.excerpt(quote.text(text)));
  }

  private static String cue(Cue cue) {
    return at(cue.span()) + " " + cue.lemma() + " " + cue.type() + " " + cue.token();
  }

  private static String source(Optional<Quote.Source> source) {
    return source.map(s -> s.first() + "-" + s.end() + " " + s.head()).orElse("-");
  }
}
