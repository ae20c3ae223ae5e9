package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.document.Marked;
import io.quoth.document.Token;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Titles of works in quotation marks: shows, books, films, songs. They are mentioned and not said.
 */
final class Titles {
  /** Words that are this short may be small in a title. */
  private static final int SMALL = 4;

  /** Titles are not longer, in tokens. */
  private static final int LONGEST = 14;

  /** "… “Today” on Monday": so much may stand behind a title that is no part of a statement. */
  private static final int TAIL = 3;

  private static final Set<String> TITLED = Set.of("titled", "entitled");

  private Titles() {}

  /** Whether a region is written as titles are, and what stands beside it has one. */
  static boolean isTitle(Syntax syntax, Marked marked) {
    int capitals = capitals(syntax, marked);
    if (capitals == 0) {
      return false;
    }
    int before = syntax.document.tokenAt(marked.outer().start()) - 1;
    int behind = syntax.document.tokenAt(marked.outer().end());
    return hasTitle(syntax, before, capitals)
        || behind < syntax.size()
            && syntax.document.sentenceOf(marked.first()).end() > behind
            && isWork(syntax, behind, true);
  }

  /** A frame without what is only a title: "told the show “Hard Talk” that …"; or nothing. */
  static Optional<Frame> without(Syntax syntax, Frame frame) {
    List<Frame.Range> kept = Lists.filter(frame.content(), range -> !isTitle(syntax, range));
    if (kept.size() == frame.content().size()) {
      return isOfWork(syntax, frame) ? Optional.empty() : Optional.of(frame);
    }
    boolean quoted = Lists.any(kept, range -> syntax.isMarked(range.first(), range.end()));
    boolean nobody = frame.source().isEmpty() && !quoted;
    return kept.isEmpty() || nobody || TITLED.contains(syntax.words[frame.cue()])
        ? Optional.empty()
        : Optional.of(frame.reporting(kept));
  }

  /**
   * "Published a book titled “Dark Fibre”": whether nothing but a title is in marks, or a clause.
   */
  private static boolean isOfWork(Syntax syntax, Frame frame) {
    boolean work = false;
    for (Frame.Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i = syntax.regionEnd(i)) {
        int region = syntax.region[i];
        if (region >= 0 && !isTitle(syntax, syntax.document.marked().get(region))) {
          return false;
        }
        work |= region >= 0;
      }
    }
    return work && !Reading.isClause(syntax, frame);
  }

  /** Whether a range is no more than a title, what it is of, and when or where that was. */
  private static boolean isTitle(Syntax syntax, Frame.Range range) {
    int start = range.first();
    while (start + 1 < range.end() && syntax.region[start] < 0 && leadsUp(syntax, start)) {
      start++;
    }
    int region = syntax.region[start];
    int end = syntax.regionEnd(start);
    return region >= 0
        && range.end() - end <= TAIL
        && !syntax.isMarked(end, range.end())
        && isTitle(syntax, syntax.document.marked().get(region));
  }

  /** Whether a word may stand before a title: "on Radio Harbour's", "in his first book,". */
  private static boolean leadsUp(Syntax syntax, int token) {
    return switch (syntax.tokens.get(token).tag()) {
      case "IN", "DT", "POS", "PRP$", "JJ", "CD", "NNP", "," -> true;
      default -> isWork(syntax, token, false);
    };
  }

  /** How many words begin with a capital, 0 where one does not that would in a title. */
  private static int capitals(Syntax syntax, Marked marked) {
    if (marked.end() - marked.first() > LONGEST) {
      return 0;
    }
    int capitals = 0;
    for (int i = marked.first(); i < marked.end(); i++) {
      Token token = syntax.tokens.get(i);
      if (token.isCapitalised()) {
        capitals++;
      } else if (!token.isPunctuation() && token.text().length() >= SMALL) {
        return 0;
      }
    }
    return syntax.tokens.get(marked.first()).isCapitalised() ? capitals : 0;
  }

  private static boolean hasTitle(Syntax syntax, int before, int capitals) {
    if (before < 1) {
      return false;
    }
    int at = syntax.words[before].equals(",") ? before - 1 : before;
    if (TITLED.contains(syntax.words[at]) || isWork(syntax, at, false)) {
      return true;
    }
    if (syntax.tokens.get(at).tag().equals("POS") && at == before) {
      return syntax.sort(at - 1) == Entity.Sort.ORGANISATION;
    }
    return syntax.words[at].equals("on") && at == before && capitals > 1;
  }

  private static boolean isWork(Syntax syntax, int token, boolean behind) {
    Cues cues = syntax.cues;
    Token noun = syntax.tokens.get(token);
    return noun.isNoun() && (behind ? cues.isBesideTitle(noun.lemma()) : cues.isWork(noun.lemma()));
  }
}
