package io.quoth.quote;

import io.quoth.document.Marked;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts right what the frame model gets wrong in ways that grammar can tell. */
final class Repairs {
  private Repairs() {}

  /**
   * The frames with their content put right, each by itself and against the others.
   *
   * @param frames in the order of their cues
   */
  static List<Frame> of(Syntax syntax, List<Frame> frames) {
    List<Frame> whole = new ArrayList<>();
    for (Frame frame : frames) {
      Frame mended = withoutAddressee(syntax, withoutAfterthought(syntax, frame));
      if (isSpeaking(syntax, mended)) {
        whole.add(mended);
      }
    }
    List<Frame> cut = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      cut.add(beforeNextCue(syntax, whole.get(i), whole.subList(i + 1, whole.size())));
    }
    return cut;
  }

  /**
   * A quotation that ends in its own comma, full stop or question mark is whole: words behind it
   * without marks tell who spoke and when.
   */
  private static Frame withoutAfterthought(Syntax syntax, Frame frame) {
    List<Frame.Range> kept = new ArrayList<>();
    boolean whole = false;
    for (Frame.Range range : frame.content()) {
      if (!whole || isMarked(syntax, range)) {
        kept.add(range);
      }
      whole |= isWhole(syntax, range) && range.end() <= frame.cue();
    }
    return kept.size() == frame.content().size() ? frame : frame.reporting(kept);
  }

  private static boolean isWhole(Syntax syntax, Frame.Range range) {
    int region = syntax.region[range.end() - 1];
    if (region < 0 || syntax.region[range.first()] != region) {
      return false;
    }
    Marked marked = syntax.document.marked().get(region);
    Token last = syntax.tokens.get(Math.max(marked.first(), marked.end() - 1));
    return last.isPunctuation();
  }

  private static boolean isMarked(Syntax syntax, Frame.Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (syntax.region[i] >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * "It was reported that", "the court was told that": with a clause behind a passive, what stands
   * before it is nobody's content.
   */
  private static Frame withoutAddressee(Syntax syntax, Frame frame) {
    int subject = syntax.child(frame.cue(), "nsubjpass");
    int clause = syntax.child(frame.cue(), "ccomp");
    if (subject < 0 || clause < subject || !frame.reports(subject) || !frame.reports(clause)) {
      return frame;
    }
    List<Frame.Range> kept =
        frame.content().stream().filter(range -> !range.contains(subject)).toList();
    return kept.isEmpty() ? frame : frame.reporting(kept);
  }

  /** Whether the source of "according to" can speak: it went according to plan. */
  private static boolean isSpeaking(Syntax syntax, Frame frame) {
    if (!syntax.words[frame.cue()].equals("according")) {
      return true;
    }
    return frame.source().isPresent() && syntax.mention[frame.source().get().head()] >= 0;
  }

  /** "said A and promised B", "said A, adding B": the content ends where the next cue begins. */
  private static Frame beforeNextCue(Syntax syntax, Frame frame, List<Frame> later) {
    for (Frame next : later) {
      int cue = next.cue();
      if (cue >= frame.end()) {
        break;
      }
      if (frame.reports(cue) && goesOn(syntax, frame.cue(), next)) {
        Optional<Frame> shorter = frame.until(start(syntax, next));
        if (shorter.isPresent()) {
          return shorter.get();
        }
      }
    }
    return frame;
  }

  private static boolean goesOn(Syntax syntax, int cue, Frame next) {
    Token token = syntax.tokens.get(next.cue());
    boolean speaks =
        syntax.cues.isVerb(token.lemma(), CueClass.SPEECH)
            || syntax.cues.isVerb(token.lemma(), CueClass.WRITING);
    boolean comma = next.cue() > 0 && syntax.words[next.cue() - 1].equals(",");
    boolean participle = token.tag().equals("VBG") && comma;
    boolean joined = token.relation().equals("conj") && token.head() == cue;
    return speaks && (participle || joined) && !next.reports(cue);
  }

  /** Where a joined clause starts: at its "and" or comma. */
  private static int start(Syntax syntax, Frame next) {
    int start = next.cueFirst();
    while (start > 0
        && (syntax.words[start - 1].equals(",")
            || syntax.tokens.get(start - 1).tag().equals("CC")
            || syntax.tokens.get(start - 1).tag().equals("RB"))) {
      start--;
    }
    return start;
  }
}
