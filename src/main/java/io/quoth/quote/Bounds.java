package io.quoth.quote;

import java.util.ArrayList;
import java.util.List;

/** Where content behind a verb begins, by grammar. */
final class Bounds {
  /** More than this between a verb and the "that" of its clause is a clause of its own. */
  private static final int HEARER = 16;

  private Bounds() {}

  /**
   * "Told the Echo's breakfast show that …", "said on Friday that …": whom and when stand between a
   * verb and the "that" of its clause, and are no content.
   */
  static Frame fromThat(Syntax syntax, Frame frame) {
    int that = that(syntax, frame.cue());
    if (that < 0 || that - frame.cue() > HEARER || !frame.reports(that)) {
      return frame;
    }
    List<Frame.Range> kept = new ArrayList<>();
    for (Frame.Range range : frame.content()) {
      boolean between = range.first() > frame.cue() && range.first() < that;
      int first = between ? Math.min(that, range.end()) : range.first();
      if (first < range.end()) {
        kept.add(new Frame.Range(first, range.end()));
      }
    }
    return kept.equals(frame.content()) ? frame : frame.reporting(kept);
  }

  /** The "that" of the clause that is a verb's object, outside of marks, or -1. */
  private static int that(Syntax syntax, int verb) {
    int clause = syntax.tokens.get(verb).isVerb() ? syntax.child(verb, "ccomp") : -1;
    if (clause < verb) {
      return -1;
    }
    for (int child : syntax.children(clause)) {
      boolean opens = child > verb && child < clause && syntax.words[child].equals("that");
      if (opens && syntax.tokens.get(child).relation().equals("mark")) {
        return syntax.region[child] < 0 ? child : -1;
      }
    }
    return -1;
  }
}
