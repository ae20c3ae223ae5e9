package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Invariants;
import io.quoth.Sample;
import io.quoth.lexicon.CueClass;
import io.quoth.quote.Quote;
import io.quoth.quote.Quote.Type;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Set<Type> ALL = EnumSet.allOf(Type.class);

  private static Attributions sample() {
    return new Sample("alpha beta gamma delta epsilon zeta eta theta")
        .speaker("Hülya Ağaoğlu-Øst", "person", null, 1, "the Minister")
        .speaker("Bo Ek", "person", null, 2)
        .speaker("Cy Day", "person", null, 0)
        .quote(Type.INDIRECT, "alpha beta gamma delta")
        .cue("alpha", "hope", CueClass.THOUGHT)
        .by(1)
        .quote(Type.INDIRECT, "beta gamma delta")
        .nestedIn(0)
        .confidence(0.5)
        .by(0)
        .quote(Type.DIRECT, "gamma")
        .nestedIn(1)
        .cue("theta", "say", CueClass.SPEECH)
        .by(1)
        .quote(Type.DIRECT, "epsilon")
        .confidence(0.3)
        .byOneOf(2, 1)
        .build();
  }

  private static Attributions select(
      Set<Type> types, List<String> speakers, double min, boolean thoughts) {
    Attributions selected = new Selection(types, speakers, min, thoughts, false).apply(sample());
    Invariants.check(selected);
    return selected;
  }

  private static List<String> contents(Attributions result) {
    return result.quotes().quotes().stream().map(q -> Texts.content(q, result.document())).toList();
  }

  private static List<String> speakers(Attributions result) {
    return result.speakers().stream().map(s -> s.name() + " " + s.quotes()).toList();
  }

  @Test
  void thoughtsAreLeftOutUnlessAskedFor() {
    Attributions speech = select(ALL, List.of(), 0, false);
    assertEquals(List.of("beta gamma delta", "gamma", "epsilon"), contents(speech));
    assertEquals(
        List.of(-1, 0, -1), speech.quotes().quotes().stream().map(Quote::nestedIn).toList());
    assertEquals(4, select(ALL, List.of(), 0, true).attributions().size());
  }

  @Test
  void speakersStandInOrderOfTheirFirstQuoteThenCandidates() {
    assertEquals(
        List.of("Bo Ek 2", "Hülya Ağaoğlu-Øst 1", "Cy Day 0"),
        speakers(select(ALL, List.of(), 0, true)));
    assertEquals(
        List.of("Hülya Ağaoğlu-Øst 1", "Bo Ek 1", "Cy Day 0"),
        speakers(select(ALL, List.of(), 0, false)));
    assertEquals(
        List.of("Hülya Ağaoğlu-Øst 1"),
        speakers(select(Set.of(Type.INDIRECT), List.of(), 0, false)));
  }

  @Test
  void nestedQuotesMoveToTheNearestOneThatStays() {
    Attributions without = select(ALL, List.of(), 0.6, true);
    assertEquals(List.of("alpha beta gamma delta", "gamma"), contents(without));
    assertEquals(0, without.quotes().quotes().get(1).nestedIn());
  }

  @Test
  void typesAreKept() {
    assertEquals(
        List.of("gamma", "epsilon"), contents(select(Set.of(Type.DIRECT), List.of(), 0, true)));
  }

  @Test
  void speakersFitByWholeWordsWithoutCaseAndAccents() {
    for (String name :
        List.of("hulya", "AGAOGLU", "ağaoğlu-øst", "Agaoglu Ost", "minister", "Hülya")) {
      assertEquals(1, select(ALL, List.of(name), 0, true).attributions().size(), name);
    }
    for (String name : List.of("hul", "minist", "Ost Agaoglu", "Cy", "nobody")) {
      assertEquals(0, select(ALL, List.of(name), 0, true).attributions().size(), name);
    }
    assertEquals(3, select(ALL, List.of("ek", "ost"), 0, true).attributions().size());
    assertTrue(Selection.wordless(" - "));
  }

  @Test
  void anAttributionKeepsItsSpeaker() {
    Attributions all = select(ALL, List.of(), 0, true);
    Speaker second = all.speakers().get(all.attributions().get(1).speaker().getAsInt());
    assertEquals("Hülya Ağaoğlu-Øst", second.name());
    assertEquals(
        List.of("Cy Day", "Bo Ek"),
        all.attributions().get(3).candidates().stream()
            .map(c -> all.speakers().get(c).name())
            .toList());
  }
}
