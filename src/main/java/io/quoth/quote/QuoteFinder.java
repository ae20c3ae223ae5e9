package io.quoth.quote;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Marked;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  /**
   * The quotes of an article, in text order, each with the source phrase that the text gives it.
   */
  public Quotes find(Cast cast) {
    Syntax syntax = new Syntax(cast, cues);
    List<Frame> frames = choose(frameFinder.find(syntax, CUE_MARGIN));
    Draft draft = new Draft(syntax);
    frames.forEach(draft::add);
    Features features = new Features();
    RegionFeatures regionFeatures = new RegionFeatures(syntax);
    float[] scores = new float[2];
    for (Marked marked : cast.document().marked()) {
      if (marked.parent() < 0 && !draft.covers(marked)) {
        regionFeatures.of(marked, features);
        regionModel.score(features, scores);
        LinearModel.softmax(scores);
        draft.add(marked, scores[1], REGION_MARGIN);
      }
    }
    return new Quotes(cast, draft.finish());
  }

  /**
   * Keeps the outermost of nested frames, and the more probable of those that overlap otherwise.
   */
  private static List<Frame> choose(List<Frame> frames) {
    List<Frame> order = new ArrayList<>(frames);
    order.sort(
        Comparator.comparingInt((Frame f) -> -f.length()).thenComparing(f -> -f.probability()));
    List<Frame> kept = new ArrayList<>();
    for (Frame frame : order) {
      boolean free = true;
      for (Frame other : kept) {
        if (other.reports(frame.cue()) || other.overlaps(frame)) {
          free = false;
          break;
        }
      }
      if (free) {
        kept.add(frame);
      }
    }
    kept.sort(Comparator.comparingInt(f -> f.content().get(0).first()));
    return kept;
  }
}
