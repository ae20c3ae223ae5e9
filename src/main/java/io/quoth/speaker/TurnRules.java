package io.quoth.speaker;

import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;

/**
 * The rules for quotes that nothing reports: they follow from the quotes and people around them.
 */
final class TurnRules {
  private TurnRules() {}

  /** The best of those who spoke before or are mentioned close by, if one stands out. */
  record Ranked(Ranker ranker, double margin) implements Rule {
    @Override
    public String name() {
      return "turn";
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      if (quote.cue().isPresent() || quote.source().isPresent()) {
        return Optional.empty();
      }
      TurnFeatures evidence = new TurnFeatures(scene, quote.extent());
      List<Integer> candidates = evidence.candidates();
      List<Ranker.Ranked> ranked =
          ranker.rank(candidates.size(), (place, into) -> evidence.of(candidates.get(place), into));
      if (ranked.isEmpty() || ranked.get(0).probability() < margin) {
        return Optional.empty();
      }
      int entity = candidates.get(ranked.get(0).place());
      return Optional.of(
          new Decision(
              scene.phraseOf(entity, quote.extent()),
              List.of(entity),
              ranked.get(0).probability()));
    }
  }
}
