package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Marked;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the quotes of an article: those that a cue reports, and those that only marks show. */
public final class QuoteFinder {
  /** The origin of the labelled turns of a transcript. */
  public static final String TURN = Draft.TURN;

  /** The origin of quotes that stand inside others. */
  public static final String NESTED = Draft.NESTED;

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
  static final double CUE_MARGIN = 0.45;

  /** The model doubts a cue inside another's content; where the press relays it, this is enough. */
  private static final double RELAYED_MARGIN = 0.15;

  /**
   * Where a region inside marks is speech and no believed cue reports it, this is enough: the marks
   * speak for the cue.
   */
  private static final double MARKED_MARGIN = 0.1;

  /** "According to" somebody reports, whatever the model thinks of the rest of the sentence. */
  private static final double ACCORDING = 0.95;

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
    List<Frame> found = frameFinder.find(syntax, MARKED_MARGIN);
    found.removeIf(frame -> Reading.isUnsaid(syntax, frame.cue()) || isTold(frame, told));
    List<Frame> frames = believed(syntax, found);
    enter(Lists.filter(Headlines.of(syntax), frame -> !isTold(frame, told)), frames);
    List<Frame> called = Lists.filter(Chorus.of(syntax), frame -> !isTold(frame, told));
    frames.removeIf(frame -> Lists.any(called, call -> call.cue() == frame.cue()));
    enter(called, frames);
    List<Frame> doubted =
        Lists.filter(
            found, f -> f.probability() < CUE_MARGIN && !Repairs.isAccordingToSomebody(syntax, f));
    List<Contest.Winner> winners = Contest.of(syntax, Repairs.of(syntax, frames));
    for (Contest.Winner winner : winners) {
      draft.add(winner.frame(), winner.via().or(() -> Reading.quotedBy(syntax, winner.frame())));
    }
    winners.forEach(winner -> draft.goOn(winner.frame()));
    regions(syntax, draft, Repairs.of(syntax, doubted));
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
      if (Repairs.isAccordingToSomebody(syntax, frame)) {
        believed.add(frame.as(ACCORDING));
        continue;
      }
      if (frame.probability() < RELAYED_MARGIN) {
        continue;
      }
      if (Parted.closes(syntax, frame)
          || Parted.isHeard(syntax, frame)
          || Reading.isOrder(syntax, frame)) {
        believed.add(frame.as(ACCORDING));
        continue;
      }
      for (Frame outer : frames.subList(Math.max(0, i - NEAR), Math.min(frames.size(), i + NEAR))) {
        if (outer.probability() >= CUE_MARGIN && leadsTo(syntax, outer, frame)) {
          believed.add(frame.as(outer.probability()));
          break;
        }
      }
    }
    return believed;
  }

  /** Adds the frames of headlines whose cue no other has; the order stays that of the cues. */
  private static void enter(List<Frame> headlines, List<Frame> frames) {
    Set<Integer> cues = new HashSet<>();
    frames.forEach(frame -> cues.add(frame.cue()));
    if (frames.addAll(Lists.filter(headlines, headline -> cues.add(headline.cue())))) {
      frames.sort((a, b) -> Integer.compare(a.cue(), b.cue()));
    }
  }

  private static boolean leadsTo(Syntax syntax, Frame outer, Frame frame) {
    return Reading.isRelay(syntax, outer, frame)
        || outer.reports(frame.cue()) && Repairs.goesOn(syntax, outer, frame);
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

  /** Whether a frame's cue or a part of its content belongs to a turn. */
  private static boolean isTold(Frame frame, boolean[] told) {
    if (told[frame.cue()]) {
      return true;
    }
    for (Frame.Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (told[i]) {
          return true;
        }
      }
    }
    return false;
  }

  /** What frames did not take: regions that are speech all the same, and quotes within quotes. */
  private void regions(Syntax syntax, Draft draft, List<Frame> doubted) {
    List<Marked> marked = syntax.document.marked();
    beside(syntax, draft, each -> Beside.of(syntax, each));
    for (Frame frame : doubted) {
      confirmed(syntax, frame, draft).ifPresent(f -> draft.add(f, Optional.empty()));
    }
    beside(syntax, draft, each -> Beside.named(syntax, each).or(() -> Beside.worded(syntax, each)));
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

  private static void beside(
      Syntax syntax, Draft draft, Function<Marked, Optional<Beside>> finder) {
    for (Marked each : syntax.document.marked()) {
      if (each.parent() < 0
          && !draft.covers(each)
          && !syntax.isInName(each)
          && !Titles.isTitle(syntax, each)) {
        finder.apply(each).ifPresent(beside -> draft.add(each, beside));
      }
    }
  }

  /** A doubtful frame with a source, if it reports a region that is speech and nobody's yet. */
  private Optional<Frame> confirmed(Syntax syntax, Frame frame, Draft draft) {
    if (frame.source().isEmpty() || !draft.isFree(frame)) {
      return Optional.empty();
    }
    double speech = 0;
    for (Frame.Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i = syntax.regionEnd(i)) {
        if (syntax.region[i] >= 0) {
          Marked marked = syntax.document.marked().get(syntax.region[i]);
          speech = Math.max(speech, speech(syntax, marked));
        }
      }
    }
    return Optional.of(frame.as(speech)).filter(f -> f.probability() >= REGION_MARGIN);
  }

  /** How probable it is that a region is speech, as far as it shows itself. */
  private double speech(Syntax syntax, Marked marked) {
    if (syntax.isContinued(marked)) {
      return 1;
    }
    Features features = new Features();
    float[] scores = new float[2];
    new RegionFeatures(syntax).of(marked, features);
    regionModel.score(features, scores);
    LinearModel.softmax(scores);
    return scores[1];
  }

  private void region(Syntax syntax, Marked marked, Draft draft) {
    if (syntax.isInName(marked) || Titles.isTitle(syntax, marked)) {
      return;
    }
    if (marked.parent() < 0) {
      draft.add(marked, speech(syntax, marked), REGION_MARGIN);
    } else if (draft.covers(syntax.document.marked().get(marked.parent()))) {
      Nested.frame(syntax, marked).ifPresent(frame -> draft.addNested(marked, frame));
    }
  }
}
