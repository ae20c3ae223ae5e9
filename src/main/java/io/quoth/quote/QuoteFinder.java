package io.quoth.quote;

import io.quoth.article.Span;
import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Marked;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the quotes of an article: those that a cue reports, and those that only marks show. */
public final class QuoteFinder {
  /** Below this a cue is not believed; set on the development articles, see docs/accuracy.md. */
  private static final double CUE_MARGIN = 0.45;

  /** Below this a region without a cue is not taken for speech. */
  private static final double REGION_MARGIN = 0.5;

  private final Cues cues;
  private final FrameFinder frameFinder;
  private final LinearModel regionModel;

  public QuoteFinder(
      Cues cues, LinearModel cueModel, LinearModel frameModel, LinearModel regionModel) {
    this.cues = cues;
    this.frameFinder = new FrameFinder(cueModel, frameModel);
    this.regionModel = regionModel;
  }

  /** The quotes of an article, in text order, each with the source phrase its clause gives it. */
  public Quotes find(Cast cast) {
    Syntax syntax = new Syntax(cast, cues);
    Draft draft = new Draft(syntax);
    List<TurnLabels.Turn> turns = TurnLabels.find(syntax);
    turns.forEach(draft::add);
    List<Frame> frames = new ArrayList<>();
    for (Frame frame : frameFinder.find(syntax, CUE_MARGIN)) {
      if (!Reading.isUnsaid(syntax, frame.cue()) && !isInTurn(syntax, frame, turns)) {
        frames.add(frame);
      }
    }
    choose(syntax, Repairs.of(syntax, frames), draft);
    regions(syntax, draft);
    return new Quotes(cast, draft.finish());
  }

  private static boolean isInTurn(Syntax syntax, Frame frame, List<TurnLabels.Turn> turns) {
    Span cue = syntax.tokens.get(frame.cue()).span();
    return turns.stream()
        .anyMatch(turn -> turn.content().contains(cue) || turn.colon() == frame.cue());
  }

  /** What frames did not take: regions that are speech all the same, and quotes within quotes. */
  private void regions(Syntax syntax, Draft draft) {
    List<Marked> marked = syntax.document.marked();
    for (Marked each : marked) {
      if (each.parent() < 0 && !draft.covers(each)) {
        Beside.of(syntax, each).ifPresent(beside -> draft.add(each, beside));
      }
    }
    for (int i = marked.size() - 1; i >= 0; i--) {
      int before = marked.get(i).continues();
      if (before >= 0 && !draft.covers(marked.get(before))) {
        draft.addBefore(marked.get(before), marked.get(i));
      }
    }
    for (Marked each : marked) {
      if (!draft.covers(each)) {
        region(syntax, each, draft);
      }
    }
  }

  private void region(Syntax syntax, Marked marked, Draft draft) {
    if (marked.parent() < 0) {
      Features features = new Features();
      float[] scores = new float[2];
      new RegionFeatures(syntax).of(marked, features);
      regionModel.score(features, scores);
      LinearModel.softmax(scores);
      draft.add(marked, scores[1], REGION_MARGIN);
    } else if (draft.covers(syntax.document.marked().get(marked.parent()))) {
      Nested.frame(syntax, marked).ifPresent(frame -> draft.addNested(marked, frame));
    }
  }

  /**
   * Keeps the outermost of nested frames, unless that is the press passing on what somebody said,
   * and the more probable of those that overlap otherwise.
   */
  private static void choose(Syntax syntax, List<Frame> frames, Draft draft) {
    List<Frame> order = new ArrayList<>(frames);
    order.sort(
        Comparator.comparingInt((Frame f) -> -f.length()).thenComparing(f -> -f.probability()));
    List<Frame> kept = new ArrayList<>();
    List<Optional<Quote.Source>> vias = new ArrayList<>();
    for (Frame frame : order) {
      Optional<Quote.Source> via = Optional.empty();
      boolean free = true;
      for (int i = 0; i < kept.size() && free; i++) {
        Frame other = kept.get(i);
        if (vias.get(i).isEmpty() && Reading.isRelay(syntax, other, frame)) {
          via = other.source();
          kept.remove(i);
          vias.remove(i);
          i--;
        } else {
          free = !other.reports(frame.cue()) && !other.overlaps(frame);
        }
      }
      if (free) {
        kept.add(frame);
        vias.add(via);
      }
    }
    for (int i = 0; i < kept.size(); i++) {
      draft.add(kept.get(i), vias.get(i));
    }
  }
}
