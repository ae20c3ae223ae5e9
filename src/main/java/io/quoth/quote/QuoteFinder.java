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

  /** The model doubts a cue inside another's content; where the press relays it, this is enough. */
  private static final double RELAYED_MARGIN = 0.15;

  /** How many cues on either side may belong to a relay: one sentence holds no more. */
  private static final int NEAR = 6;

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
    for (Frame frame : believed(syntax, frameFinder.find(syntax, RELAYED_MARGIN))) {
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

  /** The frames that are probable enough, and those that a probable one relays or leads on to. */
  private static List<Frame> believed(Syntax syntax, List<Frame> frames) {
    List<Frame> believed = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      if (frame.probability() >= CUE_MARGIN) {
        believed.add(frame);
        continue;
      }
      frames.subList(Math.max(0, i - NEAR), Math.min(frames.size(), i + NEAR)).stream()
          .filter(outer -> outer.probability() >= CUE_MARGIN)
          .filter(
              outer ->
                  Reading.isRelay(syntax, outer, frame)
                      || outer.reports(frame.cue()) && Repairs.goesOn(syntax, outer.cue(), frame))
          .findFirst()
          .ifPresent(outer -> believed.add(frame.asLikelyAs(outer)));
    }
    return believed;
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
      draft.add(marked, syntax.isContinued(marked) ? 1 : scores[1], REGION_MARGIN);
    } else if (draft.covers(syntax.document.marked().get(marked.parent()))) {
      Nested.frame(syntax, marked).ifPresent(frame -> draft.addNested(marked, frame));
    }
  }
}
