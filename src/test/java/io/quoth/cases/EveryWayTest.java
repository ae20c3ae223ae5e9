package io.quoth.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.TestStages;
import io.quoth.article.Article;
import io.quoth.quote.QuoteFinder;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.SpeakerFinder;
import io.quoth.tally.Case;
import io.quoth.tally.CaseReader;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way to find a quote, and every rule for its speaker, is right about a case at least. */
class EveryWayTest {
  private static final Set<String> ORIGINS = new TreeSet<>();
  private static final Set<String> DECIDED = new TreeSet<>();

  @BeforeAll
  static void collect() throws IOException {
    for (Case tried : CaseReader.readFolder(CasesTest.FOLDER)) {
      Attributions found = TestStages.STAGES.apply(Article.of(tried.file(), tried.text()));
      if (CaseCheck.differences(tried, found).isEmpty()) {
        for (Attribution each : CaseCheck.counted(tried, found)) {
          ORIGINS.add(each.quote().origin());
          DECIDED.add(each.decidedBy());
        }
      }
    }
  }

  @Test
  void everyOriginHasACase() {
    assertEquals(new TreeSet<>(QuoteFinder.ORIGINS), ORIGINS);
  }

  @Test
  void everyRuleHasACase() {
    assertEquals(new TreeSet<>(SpeakerFinder.RULES), DECIDED);
  }
}
