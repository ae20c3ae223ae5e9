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

  /** A first quote with its cue, to be given a speaker. */
  private static Sample.Draft said(String text, Type type, String words) {
    return sample(text).quote(type, words).cue("said", "say", CueClass.SPEECH);
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
            said("alpha said beta. Then gamma.", Type.MIXED, "alpha")
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

  private static Sample.Draft alpha() {
    return said("alpha said beta.", Type.DIRECT, "alpha");
  }

  @Test
  void oneSpeakerOrOneDoubtIsJoinedAndAnotherIsNot() {
    List<String> apart = List.of("alpha -1", "beta. -1");
    assertEquals(apart, joined(alpha().by(0).quote(Type.DIRECT, "beta.").by(1)));
    assertEquals(apart, joined(alpha().by(0).quote(Type.DIRECT, "beta.").byNobody()));
    assertEquals(apart, joined(alpha().byOneOf(0, 1).quote(Type.DIRECT, "beta.").byOneOf(1)));
    List<String> one = List.of("alpha beta. -1");
    assertEquals(one, joined(alpha().byNobody().quote(Type.DIRECT, "beta.").byNobody()));
    assertEquals(one, joined(alpha().byOneOf(0, 1).quote(Type.DIRECT, "beta.").byOneOf(0, 1)));
  }

  @Test
  void whatIsReportedWithTheCueStandsByItself() {
    assertEquals(
        List.of("alpha gamma. -1", "beta. -1"),
        joined(
            said("alpha said noting beta. gamma.", Type.DIRECT, "alpha")
                .by(0)
                .quote(Type.INDIRECT, "beta.")
                .cue("noting", "note", CueClass.SPEECH)
                .by(0)
                .quote(Type.DIRECT, "gamma.")
                .by(0)));
    assertEquals(
        List.of("alpha -1", "beta. -1", "gamma. -1"),
        joined(
            sample("alpha said. beta. gamma.")
                .quote(Type.DIRECT, "alpha")
                .cue("said.", "say", CueClass.SPEECH)
                .by(0)
                .quote(Type.INDIRECT, "beta.")
                .by(0)
                .quote(Type.DIRECT, "gamma.")
                .by(0)));
  }

  @Test
  void aCueOfItsOwnBeginsAnother() {
    assertEquals(
        List.of("alpha -1", "beta -1"),
        joined(
            said("alpha said beta added.", Type.DIRECT, "alpha")
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
            said("said alpha. beta.", Type.DIRECT, "alpha.")
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
            said("alpha said\nbeta.", Type.DIRECT, "alpha")
                .by(0)
                .quote(Type.DIRECT, "beta.")
                .by(0)));
  }

  @Test
  void paraphraseDoesNotGoOn() {
    assertEquals(
        List.of("alpha -1", "beta. -1"),
        joined(
            said("alpha said beta.", Type.INDIRECT, "alpha")
                .by(0)
                .quote(Type.DIRECT, "beta.")
                .by(0)));
  }

  @Test
  void whatStandsInAQuoteDoesNotPartIt() {
    assertEquals(
        List.of("alpha beta gamma delta epsilon. -1", "beta 0", "epsilon. 0", "zeta -1"),
        joined(
            said(
                    "alpha beta gamma said delta epsilon. Then zeta said",
                    Type.DIRECT,
                    "alpha beta gamma")
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
