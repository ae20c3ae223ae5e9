package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.document.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What many call at once: "to chants of “…”", "“…” chants". It is nobody's whom the clause names:
 * who walks in to chants has not chanted.
 */
final class Chorus {
  private static final Set<String> CALLS =
      Set.of("chant", "chorus", "cry", "shout", "strain", "yell", "jeer", "taunt", "heckle");

  private static final Set<String> LEADING = Set.of("of", "to", "that");

  private static final Set<String> DOING = Set.of("with", "in", "into");

  private static final Set<String> ATTRIBUTES = Set.of("DT", "JJ", "NN", "CD");

  /** As sure as a cue right beside the marks can be. */
  private static final double SURE = 0.95;

  private Chorus() {}

  /** A frame without a source for each region that is called out so. */
  static List<Frame> of(Syntax syntax) {
    List<Frame> frames = new ArrayList<>();
    for (Marked marked : syntax.document.marked()) {
      int noun = marked.parent() < 0 ? noun(syntax, marked) : -1;
      if (noun >= 0) {
        Frame.Range words = new Frame.Range(marked.first(), marked.end());
        frames.add(new Frame(noun, noun, noun + 1, SURE, List.of(words), Optional.empty()));
      }
    }
    return frames;
  }

  /** A frame without what is called out in its clause, if anything else is left. */
  static Optional<Frame> without(Syntax syntax, Frame frame) {
    List<Frame.Range> kept =
        Lists.filter(frame.content(), range -> !isCalled(syntax, frame, range));
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(kept.size() == frame.content().size() ? frame : frame.reporting(kept));
  }

  private static boolean isCalled(Syntax syntax, Frame frame, Frame.Range range) {
    for (int i = range.first(); i < range.end(); i = syntax.regionEnd(i)) {
      int region = syntax.region[i];
      int noun = region < 0 ? -1 : noun(syntax, syntax.document.marked().get(region));
      if (noun >= 0 && noun != frame.cue()) {
        return true;
      }
    }
    return false;
  }

  /** The noun beside a region, or -1. */
  private static int noun(Syntax syntax, Marked marked) {
    int before = syntax.document.tokenAt(marked.outer().start()) - 1;
    int behind = syntax.document.tokenAt(marked.outer().end());
    int noun = -1;
    if (before > 0 && LEADING.contains(syntax.words[before]) && isCall(syntax, before - 1)) {
      noun = before - 1;
    } else if (behind < syntax.size()
        && syntax.tokens.get(behind).tag().equals("NNS")
        && isCall(syntax, behind)) {
      noun = behind;
    }
    return noun < 0 || isDone(syntax, noun) ? -1 : noun;
  }

  /** "The crowd broke into loud chants of “…”": that is whose they are. */
  private static boolean isDone(Syntax syntax, int noun) {
    int at = noun - 1;
    while (at > 0 && ATTRIBUTES.contains(syntax.tokens.get(at).tag())) {
      at--;
    }
    return at >= 0 && DOING.contains(syntax.words[at]);
  }

  private static boolean isCall(Syntax syntax, int token) {
    return syntax.tokens.get(token).isNoun() && CALLS.contains(syntax.tokens.get(token).lemma());
  }
}
