package io.quoth.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.TestStages;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.classify.LinearModel;
import io.quoth.mention.Cast;
import io.quoth.mention.Mention;
import io.quoth.quote.Quotes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What those who train are shown is what is decided by. */
class EvidenceTest {
  private static final String TEXT =
      "Maria Okafor met Vera Lund on Friday. “We will stay,” she said. “We are not afraid.”"
          + "\n\n“Nobody is,” Lund said.";

  private static Quotes quotes() {
    return TestStages.STAGES.apply(Article.of("test", TEXT)).quotes();
  }

  private static void assertChoice(Evidence.Choice choice) {
    assertTrue(choice.entities().size() >= 2, choice.entities().toString());
    assertEquals(choice.entities().size(), choice.features().length);
    for (int[] features : choice.features()) {
      assertTrue(features.length > 0);
    }
    assertFalse(Arrays.equals(choice.features()[0], choice.features()[1]));
  }

  @Test
  void aPronounHasCandidates() {
    Cast cast = quotes().cast();
    Mention she = cast.mentionAt(cast.document().tokenAt(TEXT.indexOf("she"))).orElseThrow();
    assertChoice(new Evidence(cast, Optional.empty()).antecedents(she));
  }

  @Test
  void aQuoteThatNothingReportsHasCandidatesAndKnowsWhoSpokeBefore() {
    Quotes quotes = quotes();
    Evidence evidence = new Evidence(quotes.cast(), Optional.empty());
    List<Boolean> turns = quotes.quotes().stream().map(evidence::isTurn).toList();
    assertEquals(List.of(false, true, false), turns);
    Span open = quotes.quotes().get(1).extent();
    Evidence.Choice before = evidence.turn(open);
    assertChoice(before);
    evidence.spoke(quotes.quotes().get(0).extent(), before.entities().get(1));
    Evidence.Choice after = evidence.turn(open);
    assertEquals(before.entities().get(1), after.entities().get(0));
    assertFalse(Arrays.equals(before.features()[1], after.features()[0]));
  }

  @Test
  void aSpeakerSpeaksInTheParagraphThatAQuoteEndsIn() {
    Quotes quotes = quotes();
    Evidence evidence = new Evidence(quotes.cast(), Optional.empty());
    Span last = quotes.quotes().get(2).extent();
    // To the very last letter of the text: the token behind it is not asked for.
    evidence.spoke(new Span(last.start(), TEXT.length()), 0);
    assertTrue(evidence.turn(last).entities().size() >= 2);
  }

  @Test
  void whatIsJudgedIsShownWithItsFeatures() throws IOException {
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    LinearModel.write(empty, List.of("yes"), Map.of());
    byte[] bytes = empty.toByteArray();
    SpeakerFinder finder =
        SpeakerFinder.credulous(
            LinearModel.read(new ByteArrayInputStream(bytes)),
            LinearModel.read(new ByteArrayInputStream(bytes)),
            LinearModel.read(new ByteArrayInputStream(bytes)));
    Evidence.Trial trial = Evidence.trial(finder, quotes());
    assertEquals(3, trial.found().attributions().size());
    assertEquals(3, trial.judged().size());
    trial.judged().forEach(judged -> assertTrue(judged.features().length > 0));
    assertEquals(3, Evidence.outcomes().size());
  }
}
