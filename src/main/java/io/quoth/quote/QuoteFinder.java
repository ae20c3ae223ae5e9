package io.quoth.quote;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Marked;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the quotes of an article: those that a cue reports, and those that only marks show. */
public final class QuoteFinder {
  /** Every {@link Quote#origin()} there is. */
  public static final List<String> ORIGINS =
      List.of(
          Draft.FRAME,
          Draft.MARKS,
          Draft.NESTED,
          Draft.TURN,
          Beside.SIGNATURE_FORM,
          Beside.LABEL_FORM,
          Beside.VERB_BEFORE,
          Beside.VERB_BEHIND);

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
    boolean[] told = told(syntax, turns);
    List<Frame> frames = new ArrayList<>();
    for (Frame frame : frameFinder.find(syntax, CUE_MARGIN)) {
      if (!Reading.isUnsaid(syntax, frame.cue()) && !told[frame.cue()]) {
        frames.add(frame);
      }
    }
    for (Contest.Winner winner : Contest.of(syntax, Repairs.of(syntax, frames))) {
      draft.add(winner.frame(), winner.via());
    }
    regions(syntax, draft);
    return new Quotes(cast, draft.finish());
  }

  /** Which tokens belong to the turns of a transcript, from the colon on. */
  private static boolean[] told(Syntax syntax, List<TurnLabels.Turn> turns) {
    boolean[] told = new boolean[syntax.size()];
    for (TurnLabels.Turn turn : turns) {
      int end = syntax.document.tokenAt(turn.content().end());
      Arrays.fill(told, turn.colon(), end, true);
    }
    return told;
  }

  /** What frames did not take: regions that are speech all the same, and quotes within quotes. */
  private void regions(Syntax syntax, Draft draft) {
    List<Marked> marked = syntax.document.marked();
    for (Marked each : marked) {
      if (each.parent() < 0 && !draft.covers(each) && !syntax.isInName(each)) {
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
    if (syntax.isInName(marked)) {
      return;
    }
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
}
