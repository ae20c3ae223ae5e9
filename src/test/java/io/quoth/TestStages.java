package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.util.function.Function;

/** The real stages, loaded once for all tests. */
public final class TestStages {
  public static final Function<Article, Attributions> STAGES = Wiring.stages();

  private TestStages() {}
}
