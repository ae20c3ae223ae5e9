package io.quoth.quote;

import io.quoth.document.Marked;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.Optional;

/**
 * A dash and a name behind a quotation, as letters and lists of opinions are signed ("…" — Anna
 * Lind).
 *
 * @param dash its token
 * @param source the name behind it
 */
record Signature(int dash, Quote.Source source) {
  /** How much may stand behind the name in its paragraph: an age, a place, an office. */
  private static final int LONGEST = 15;

  /** The signature under a region, if it has one. */
  static Optional<Signature> under(Syntax syntax, Marked marked) {
    int dash = syntax.document.tokenAt(marked.outer().end());
    if (marked.parent() >= 0 || dash + 1 >= syntax.size() || !isDash(syntax.words[dash])) {
      return Optional.empty();
    }
    int at = syntax.mention[dash + 1];
    int end = syntax.document.endToken(syntax.document.paragraphOf(dash));
    if (at < 0 || end - dash > LONGEST) {
      return Optional.empty();
    }
    Mention mention = syntax.cast.mentions().get(at);
    return mention.kind() == Kind.NAME && mention.first() == dash + 1
        ? Optional.of(
            new Signature(dash, new Quote.Source(mention.first(), mention.end(), mention.head())))
        : Optional.empty();
  }

  private static boolean isDash(String word) {
    return word.equals("—")
        || word.equals("–")
        || word.equals("―")
        || word.equals("--")
        || word.equals("-");
  }
}
