package io.quoth.cases;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.util.Optional;
import java.util.function.Function;

/** Where the cases get the pipeline from: the one place that knows. */
final class Plug {
  // PLUG IN HERE: Optional.of(io.quoth.….stages()), once all rooms are wired.
  static final Optional<Function<Article, Attributions>> PIPELINE = Optional.empty();

  private Plug() {}
}
