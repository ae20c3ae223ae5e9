package io.quoth.quote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.classify.Features;
import io.quoth.lexicon.Cues;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What those who train are shown is what is decided by. */
class EvidenceTest {
  private static final String TEXT = "“We stay,” Maria Okafor said and added that “it” rained.";

  private final Syntax syntax = Texts.syntax(TEXT);
  private final Evidence evidence = new Evidence(syntax.cast, Cues.load());
  private final int said = Texts.token(syntax, "said");
  private final int added = Texts.token(syntax, "added");

  @Test
  void verbsThatReportAreCandidates() {
    assertTrue(evidence.candidates().containsAll(List.of(said, added)));
    assertFalse(evidence.candidates().contains(Texts.token(syntax, "Okafor")));
  }

  private static boolean isCandidate(String text, String word) {
    Syntax syntax = Texts.syntax(text);
    return new Evidence(syntax.cast, Cues.load()).candidates().contains(Texts.token(syntax, word));
  }

  @Test
  void dashesAreCandidatesBesideMarksAndColonsAnywhere() {
    assertTrue(isCandidate("“We stay” — Maria Okafor.", "—"));
    assertTrue(isCandidate("Maria Okafor — “We stay.”", "—"));
    assertFalse(isCandidate("Maria Okafor — the mayor — stays.", "—"));
    assertTrue(isCandidate("Okafor: We stay", ":"));
  }

  @Test
  void featuresAreThoseThatAreDecidedBy() {
    Features cue = new Features();
    new CueFeatures(syntax).of(said, cue);
    assertArrayEquals(cue.toArray(), evidence.cue(said));
    assertFalse(Arrays.equals(evidence.cue(added), evidence.cue(said)));
    Features region = new Features();
    new RegionFeatures(syntax).of(syntax.document.marked().get(0), region);
    assertArrayEquals(region.toArray(), evidence.region(0));
    assertFalse(Arrays.equals(evidence.region(1), evidence.region(0)));
  }

  @Test
  void aCueReachesTheUnitsOfItsWindow() {
    Evidence.Reach reach = evidence.reach(said);
    Window window = Window.around(syntax, said);
    assertEquals(window.units.size(), reach.units().length);
    assertArrayEquals(new int[] {said, said + 1}, reach.units()[reach.cueUnit()]);
    assertTrue(Evidence.labels().size() > 2);
  }
}
