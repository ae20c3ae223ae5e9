package io.quoth.cases;

import io.quoth.TestStages;
import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.util.Optional;
import java.util.function.Function;

/** Where the cases get the pipeline from: the one place that knows. */
final class Plug {
  static final Optional<Function<Article, Attributions>> PIPELINE = Optional.of(TestStages.STAGES);

  private Plug() {}
}
