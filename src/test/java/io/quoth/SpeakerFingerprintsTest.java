package io.quoth;

import static io.quoth.Fingerprints.at;

import io.quoth.document.Annotator;
import io.quoth.mention.CastFinder;
import io.quoth.quote.QuoteFinder;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import io.quoth.speaker.SpeakerFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every speaker and every attribution, a line each. */
class SpeakerFingerprintsTest {
  private static final Annotator ANNOTATOR = Wiring.annotator();
  private static final CastFinder CASTS = Wiring.castFinder();
  private static final QuoteFinder QUOTES = Wiring.quoteFinder();
  private static final SpeakerFinder SPEAKERS = Wiring.speakerFinder();

  static final Fingerprints<Quotes> ROOM =
      new Fingerprints<>(
          "speaker",
          a -> QUOTES.find(CASTS.find(ANNOTATOR.annotate(a))),
          SpeakerFingerprintsTest::lines);

  @TestFactory
  Stream<DynamicTest> nobodySpeaksOtherwise() {
    return ROOM.tests();
  }

  private static List<String> lines(Quotes quotes) {
    Attributions found = SPEAKERS.attribute(quotes);
    List<String> lines = new ArrayList<>();
    for (Speaker each : found.speakers()) {
      lines.add(
          Fingerprints.line(
              "speaker %s (%s, %d quotes) role %s of %s also %s",
              each.name(),
              each.kind(),
              each.quotes(),
              each.role().orElse("-"),
              each.affiliation().orElse("-"),
              each.aliases()));
    }
    found.attributions().forEach(each -> lines.add(line(each, found)));
    return lines;
  }

  private static String line(Attribution found, Attributions all) {
    return Fingerprints.line(
        "%d %s %s mention %s via %s in %d by %s %s: %s",
        found.quote().index(),
        found.status(),
        found.speaker().isPresent() ? found.speaker().getAsInt() : found.candidates(),
        phrase(found.mention()),
        phrase(found.via()),
        found.quote().nestedIn(),
        found.decidedBy(),
        Fingerprints.rounded(found.confidence()),
        Fingerprints.excerpt(all.text(found)));
  }

  private static String phrase(Optional<Attribution.Phrase> phrase) {
    return phrase.map(p -> at(p.span()) + " " + p.kind()).orElse("-");
  }
}
