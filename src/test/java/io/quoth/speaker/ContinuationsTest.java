package io.quoth.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.Invariants;
import io.quoth.Sample;
import io.quoth.lexicon.CueClass;
import io.quoth.quote.Quote.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuationsTest {
  private static Sample sample(String text) {
    return new Sample(text)
        .speaker("Ada Moss", "person", null, 0)
        .speaker("Bo Ek", "person", null, 0);
  }

  /** The words of each joined quote, and the number of the one that it stands in. */
  private static List<String> joined(Sample sample) {
    Attributions joined = Continuations.joined(sample.build());
    Invariants.check(joined);
    return joined.attributions().stream()
        .map(a -> joined.text(a) + " " + a.quote().nestedIn())
        .toList();
  }

  @Test
  void whoGoesOnBehindTheCueHasOneQuote() {
    Attributions joined =
        Continuations.joined(
            sample("alpha said beta. Then gamma.")
                .quote(Type.MIXED, "alpha")
                .cue("said", "say", CueClass.SPEECH)
                .confidence(0.8)
                .by(0)
                .quote(Type.DIRECT, "beta.")
                .confidence(0.6)
                .by(0)
                .quote(Type.DIRECT, "gamma.")
                .confidence(0.7)
                .by(0)
                .build());
    assertEquals(1, joined.attributions().size());
    Attribution whole = joined.attributions().get(0);
    assertEquals("alpha beta. gamma.", joined.text(whole));
    assertEquals(Type.MIXED, whole.quote().type());
    assertEquals(3, whole.quote().verbatim().size());
    assertEquals("say", whole.quote().cue().orElseThrow().lemma());
    assertEquals(0.6, whole.confidence());
    assertEquals(0.6, whole.quote().confidence());
    assertEquals(List.of(1, 0), joined.speakers().stream().map(Speaker::quotes).toList());
    assertEquals(joined, Continuations.joined(joined));
  }

  @Test
  void anotherSpeakerOrNobodyIsNotJoined() {
    Sample other =
        sample("alpha said beta.")
            .quote(Type.DIRECT, "alpha")
            .cue("said", "say", CueClass.SPEECH)
            .by(0);
    assertEquals(List.of("alpha -1", "beta. -1"), joined(other.quote(Type.DIRECT, "beta.").by(1)));
    Sample nobody =
        sample("alpha said beta.")
            .quote(Type.DIRECT, "alpha")
            .cue("said", "say", CueClass.SPEECH)
            .byNobody();
    assertEquals(
        List.of("alpha -1", "beta. -1"), joined(nobody.quote(Type.DIRECT, "beta.").byNobody()));
  }

  @Test
  void aCueOfItsOwnBeginsAnother() {
    assertEquals(
        List.of("alpha -1", "beta -1"),
        joined(
            sample("alpha said beta added.")
                .quote(Type.DIRECT, "alpha")
                .cue("said", "say", CueClass.SPEECH)
                .by(0)
                .quote(Type.DIRECT, "beta")
                .cue("added.", "add", CueClass.SPEECH)
                .by(0)));
  }

  @Test
  void aCueBeforeOrNoneOrAnotherParagraphDoesNotGoOn() {
    assertEquals(
        List.of("alpha. -1", "beta. -1"),
        joined(
            sample("said alpha. beta.")
                .quote(Type.DIRECT, "alpha.")
                .cue("said", "say", CueClass.SPEECH)
                .by(0)
                .quote(Type.DIRECT, "beta.")
                .by(0)));
    assertEquals(
        List.of("alpha. -1", "beta. -1"),
        joined(
            sample("alpha. beta.")
                .quote(Type.DIRECT, "alpha.")
                .by(0)
                .quote(Type.DIRECT, "beta.")
                .by(0)));
    assertEquals(
        List.of("alpha -1", "beta. -1"),
        joined(
            sample("alpha said\nbeta.")
                .quote(Type.DIRECT, "alpha")
                .cue("said", "say", CueClass.SPEECH)
                .by(0)
                .quote(Type.DIRECT, "beta.")
                .by(0)));
  }

  @Test
  void paraphraseDoesNotGoOn() {
    assertEquals(
        List.of("alpha -1", "beta. -1"),
        joined(
            sample("alpha said beta.")
                .quote(Type.INDIRECT, "alpha")
                .cue("said", "say", CueClass.SPEECH)
                .by(0)
                .quote(Type.DIRECT, "beta.")
                .by(0)));
  }

  @Test
  void whatStandsInAQuoteDoesNotPartIt() {
    assertEquals(
        List.of("alpha beta gamma delta epsilon. -1", "beta 0", "epsilon. 0", "zeta -1"),
        joined(
            sample("alpha beta gamma said delta epsilon. Then zeta said")
                .quote(Type.DIRECT, "alpha beta gamma")
                .cue("said", "say", CueClass.SPEECH)
                .by(0)
                .quote(Type.DIRECT, "beta")
                .nestedIn(0)
                .by(1)
                .quote(Type.DIRECT, "delta epsilon.")
                .by(0)
                .quote(Type.DIRECT, "epsilon.")
                .nestedIn(2)
                .by(1)
                .quote(Type.DIRECT, "zeta")
                .by(1)));
  }
}
