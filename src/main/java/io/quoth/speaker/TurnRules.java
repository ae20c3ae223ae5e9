package io.quoth.speaker;

import io.quoth.document.Document;
import io.quoth.document.Sentence;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        .map(Cue::token)
        .filter(cue -> !Cue.endsInListening(scene.document, cue))
        .map(cue -> scene.document.tokens().get(cue).tag())
        .map(tag -> tag.startsWith("VB") && !tag.equals("VBN"))
        .orElse(quote.cue().isEmpty());
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

  /**
   * The sentence before is a quotation with the clause that reports it, and nobody takes the word
   * from its speaker: not who is only told of there ("…," Ann Lee said after the mayor said no.
   * "…").
   */
  record Resumed() implements Rule {
    /** As likely as the best of those who are ranked. */
    private static final double LIKELY = 0.99;

    /** What makes of two who speak in one sentence two who speak in turn. */
    private static final Set<String> CONTRASTS = Set.of("while", "whereas", "but", "and");

    @Override
    public String name() {
      return Ranked.NAME;
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      return quote.cue().isPresent() || !isOpen(quote, scene)
          ? Optional.empty()
          : scene
              .reported()
              .filter(before -> resumes(quote, before.quote(), scene))
              .map(Scene.Reported::decision)
              .map(was -> new Decision(was.phrase(), was.entities(), LIKELY));
    }

    private static boolean resumes(Quote quote, Quote before, Scene scene) {
      Document document = scene.document;
      int first = document.tokenAt(quote.extent().start());
      int said = document.tokenAt(before.extent().end() - 1);
      int cue = before.cue().map(Cue::token).orElse(-1);
      if (!scene.quoted[first] || !scene.quoted[said] || cue < said) {
        return false;
      }
      Sentence reporting = document.sentenceOf(cue);
      Sentence resuming = document.sentenceOf(first);
      if (resuming.index() != reporting.index() + 1
          || resuming.paragraph() != reporting.paragraph()
          || first > resuming.first() + 1) {
        return false;
      }
      for (int i = said + 2; i < reporting.end(); i++) {
        if (scene.quoted[i] || i > cue && isContrast(document, i)) {
          return false;
        }
      }
      return true;
    }

    private static boolean isContrast(Document document, int i) {
      return document.tokens().get(i - 1).text().equals(",")
          && CONTRASTS.contains(document.tokens().get(i).text());
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
