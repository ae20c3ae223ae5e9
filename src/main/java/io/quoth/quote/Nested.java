package io.quoth.quote;

import io.quoth.document.Marked;
import io.quoth.document.Token;
import java.util.Optional;

/** Quotations within quotations: inner marks with a verb of speaking right beside them. */
final class Nested {
  /** How many tokens may stand between the verb and the inner marks ("told me,"). */
  private static final int NEAR = 3;

  /** One word in marks within marks is a term. */
  private static final int FEWEST = 2;

  private Nested() {}

  /** The verb that reports an inner region and the subject of that verb, if both are there. */
  static Optional<Frame> frame(Syntax syntax, Marked inner) {
    int open = syntax.document.tokenAt(inner.outer().start());
    int close = syntax.document.tokenAt(inner.outer().end());
    Marked outer = syntax.document.marked().get(inner.parent());
    if (inner.end() - inner.first() < FEWEST) {
      return Optional.empty();
    }
    int first = Math.max(outer.first(), syntax.document.sentenceOf(open).first());
    for (int i = open - 1; i >= Math.max(first, open - NEAR); i--) {
      if (isCue(syntax, i)) {
        return frame(syntax, inner, i);
      }
    }
    for (int i = close; i < Math.min(outer.end(), close + NEAR + 1); i++) {
      if (isCue(syntax, i)) {
        return frame(syntax, inner, i);
      }
    }
    return Optional.empty();
  }

  private static boolean isCue(Syntax syntax, int i) {
    Token token = syntax.tokens.get(i);
    return token.isVerb()
        && syntax.cues.isTelling(token.lemma())
        && !syntax.cues.isAttitude(token.lemma());
  }

  private static Optional<Frame> frame(Syntax syntax, Marked inner, int cue) {
    int subject = syntax.subject(cue);
    boolean outside = subject < inner.first() || subject >= inner.end();
    if (subject < 0 || !outside) {
      return Optional.empty();
    }
    Quote.Source source = new Quote.Source(subject, subject + 1, subject);
    return Optional.of(
        new Frame(
            cue,
            cue,
            cue + 1,
            1,
            java.util.List.of(new Frame.Range(inner.first(), inner.end())),
            Optional.of(source)));
  }
}
