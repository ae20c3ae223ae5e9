package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Sample;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Kind;
import io.quoth.quote.Quote.Type;
import org.junit.jupiter.api.Test;

class BratFileTest {
  @Test
  void marksRelationsStatusNotes() {
    Sample sample =
        new Sample(
                "\ud83d\ude00 \u201cNo,\u201d Jo\nLi said, \u201cand\nno.\u201d He left, he said.")
            .speaker("Jo Li", "person", "mayor", 2)
            .quote(Type.DIRECT, "No,", "and\nno.")
            .cue("said", "say", CueClass.SPEECH)
            .mention("Jo\nLi", Kind.NAME)
            .by(0)
            .quote(Type.INDIRECT, "He left")
            .cue("said", "say", CueClass.SPEECH)
            .nestedIn(0)
            .byNobody();
    String ann = new BratWriter().render(sample.build());
    assertEquals(
        """
        T1\tDirect 3 6;21 24;25 28\tNo, and no.
        T2\tIndirect 30 37\tHe left
        T3\tCue 14 18\tsaid
        R1\tReports Arg1:T3 Arg2:T1
        T4\tSource 8 10;11 13\tJo Li
        R2\tSays Arg1:T4 Arg2:T1
        A1\tStatus T1 attributed
        #1\tAnnotatorNotes T1\tJo Li (mayor); confidence 0.90; decided by by-hand
        R3\tReports Arg1:T3 Arg2:T2
        A2\tStatus T2 unattributed
        #2\tAnnotatorNotes T2\tnobody named; confidence 0.90; decided by by-hand
        R4\tStandsIn Arg1:T2 Arg2:T1
        """,
        ann);
    BratRules.check(ann, new ArticleText().render(sample.build()));
  }

  @Test
  void hostileTextKeepsTheRules() {
    String ann = new BratWriter().render(Hostile.result());
    assertTrue(BratRules.check(ann, Hostile.TEXT) > 15, ann);
  }

  @Test
  void theRulesCanFail() {
    for (String bad :
        new String[] {
          "T1\tDirect 0 2\tNo",
          "T1\tDirect 0 3\tno\n",
          "T1\tDirect 0 3\tNo,\nT1\tDirect 0 3\tNo,\n",
          "T1\tDirect 0 3;1 3\tNo, o,\n",
          "T1\tDirect 0 99\tNo,\n",
          "R1\tSays Arg1:T1 Arg2:T2\n",
          "X1\tSays\n"
        }) {
      assertThrows(AssertionError.class, () -> BratRules.check(bad, "No, no"), bad);
    }
  }
}
