package io.quoth.mention;

import io.quoth.document.Document;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import java.util.Locale;

/**
 * Finds where wire copy begins: "ALDERTON –", "KESSLING, May 3 (Ember) -". What stands there tells
 * where and for whom the story was written, and says nothing.
 */
final class Dateline {
  /** Longer openings are clauses. */
  static final int LONGEST = 16;

  private static final int SHORTEST_PLACE = 3;

  private Dateline() {}

  /** The token behind a dateline's dash, or the first token of a sentence that has none. */
  static int end(Document document, Sentence sentence) {
    int first = sentence.first();
    int limit = Math.min(sentence.end() - 1, first + LONGEST);
    if (!opensParagraph(document, sentence) || !opensShouting(document, first, limit)) {
      return first;
    }
    int depth = 0;
    for (int i = first; i < limit; i++) {
      Token token = document.tokens().get(i);
      switch (token.text()) {
        case "(", "-LRB-" -> depth++;
        case ")", "-RRB-" -> depth--;
        case "–", "—", "--", "-", "―" -> {
          if (depth == 0 && i > first && isFree(document, i)) {
            return isDashWithin(document, i + 1, sentence.end()) && i == first + 1 ? first : i + 1;
          }
        }
        default -> {
          if (depth == 0 && !fits(token)) {
            return first;
          }
        }
      }
    }
    return first;
  }

  private static boolean opensParagraph(Document document, Sentence sentence) {
    return document.paragraphs().get(sentence.paragraph()).first() == sentence.index();
  }

  /** Places, days, months and numbers have capitals or digits; nothing else stands there. */
  private static boolean fits(Token token) {
    char start = token.text().charAt(0);
    return !Character.isLowerCase(start) || token.text().equals("of") || token.text().equals("and");
  }

  /** "GENOA", or "AL MARWAN" with a short word in front. */
  private static boolean opensShouting(Document document, int first, int limit) {
    String word = document.tokens().get(first).text();
    boolean article =
        word.length() == SHORTEST_PLACE - 1 && word.equals(word.toUpperCase(Locale.ROOT));
    boolean more = article && Character.isLetter(word.charAt(0)) && first + 1 < limit;
    return isShouted(more ? document.tokens().get(first + 1).text() : word);
  }

  private static boolean isShouted(String word) {
    boolean letters = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        letters = true;
      } else if (c != '.' && c != '-') {
        return false;
      }
    }
    return letters && word.length() >= SHORTEST_PLACE;
  }

  /** A dash between words, not a hyphen in one. */
  private static boolean isFree(Document document, int i) {
    return document.tokens().get(i).span().start() > document.tokens().get(i - 1).span().end()
        || !document.tokens().get(i).text().equals("-");
  }

  /** "NATO – the alliance – said" is a remark between dashes. */
  private static boolean isDashWithin(Document document, int from, int end) {
    for (int i = from; i < end && i < from + LONGEST; i++) {
      switch (document.tokens().get(i).text()) {
        case "–", "—", "--", "―" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
