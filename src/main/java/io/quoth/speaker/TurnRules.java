package io.quoth.speaker;

import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;

/**
 * The rules for quotes whose clause names no source: they follow from the quotes and people around.
 */
final class TurnRules {
  private TurnRules() {}

  /** Whether the speaker is to be sought around: nothing reports the quote, or a verb alone. */
  static boolean isOpen(Quote quote, Scene scene) {
    if (quote.source().isPresent() || quote.verbatim().isEmpty()) {
      return false;
    }
    return quote
        .cue()
        .map(cue -> scene.document.tokens().get(cue.token()).tag())
        .map(tag -> tag.startsWith("VB") && !tag.equals("VBN"))
        .orElse(true);
  }

  /** The same paragraph goes on with a speaker whom the text mentions but does not tell apart. */
  record SameMention() implements Rule {
    static final String NAME = "same-mention";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      return quote.cue().isPresent() ? Optional.empty() : scene.openTurn(quote.extent());
    }
  }

  /** The best of those who spoke before or are mentioned close by, if one stands out. */
  record Ranked(Ranker ranker, double margin) implements Rule {
    static final String NAME = "turn";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      if (!isOpen(quote, scene)) {
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
