package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.document.Token;
import java.util.List;
import java.util.Set;

/** Who asks where somebody is asked: hardly ever a name stands there, and never the one asked. */
final class Asked {
  private static final Set<String> ASKING = Set.of("ask", "invite", "press", "challenge");

  private Asked() {}

  /** "Ann Lee was asked: '…'", "Asked if it was 'safe', …": the question, and who asked it. */
  static Frame question(Syntax syntax, Frame frame) {
    if (!isPassive(syntax, frame.cue())) {
      return frame;
    }
    List<Frame.Range> asked =
        Lists.filter(
            frame.content(), range -> range.first() > frame.cue() && isQuoted(syntax, range));
    if (asked.isEmpty()) {
      return frame;
    }
    Frame question = frame.reporting(asked).withoutSource();
    int by = syntax.agent(frame.cue());
    return by < 0 || question.reports(by) ? question : question.by(syntax.source(by));
  }

  /** "Asked if it was 'safe', Ann Lee said …": the question is no part of the answer. */
  static Frame withoutQuestion(Syntax syntax, Frame frame) {
    int body = syntax.bodyStart(syntax.document.sentenceOf(frame.cue()));
    boolean behind =
        body < frame.cue()
            && isPassive(syntax, body)
            && frame.source().filter(who -> who.first() > body).isPresent();
    if (!behind) {
      return frame;
    }
    int answerer = frame.source().get().first();
    List<Frame.Range> kept =
        Lists.filter(frame.content(), range -> range.first() < body || range.end() > answerer);
    return kept.isEmpty() ? frame : frame.reporting(kept);
  }

  /**
   * "When asked to comment", "Asked whether …": who is asked says nothing, and who asks is not
   * told.
   */
  static boolean isUnsaid(Syntax syntax, Frame frame) {
    int cue = frame.cue();
    if (!ASKING.contains(syntax.tokens.get(cue).lemma())
        || Lists.any(frame.content(), range -> isQuoted(syntax, range))) {
      return false;
    }
    boolean by = cue + 1 < syntax.size() && syntax.words[cue + 1].equals("by");
    return opens(syntax, cue) && !by || cue > 0 && syntax.words[cue - 1].equals("when");
  }

  /** Whether most of what was asked stands in marks, and not only a word in passing. */
  private static boolean isQuoted(Syntax syntax, Frame.Range range) {
    int marked = 0;
    for (int i = range.first(); i < range.end(); i++) {
      marked += syntax.region[i] >= 0 ? 1 : 0;
    }
    return 2 * marked >= range.length();
  }

  private static boolean isPassive(Syntax syntax, int cue) {
    return ASKING.contains(syntax.tokens.get(cue).lemma())
        && (syntax.child(cue, "auxpass") >= 0
            || opens(syntax, cue)
            || cue > 0 && syntax.words[cue - 1].equals("when"));
  }

  private static boolean opens(Syntax syntax, int cue) {
    Token token = syntax.tokens.get(cue);
    return token.tag().equals("VBN") && cue == syntax.bodyStart(syntax.document.sentenceOf(cue));
  }
}
