package io.quoth.quote;

import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.mention.Entity;

/** What stands in front of a paragraph and is no part of its first sentence: a place, a time. */
final class Datelines {
  private static final int LONGEST = 14;

  /** Words of a place. */
  private static final int LONGEST_PLACE = 3;

  private Datelines() {}

  /** The token behind the dateline of a paragraph's first sentence, or the first token. */
  static int end(Syntax syntax, Sentence sentence) {
    int first = sentence.first();
    int end = Math.min(sentence.end() - 1, first + LONGEST);
    int time = timeLength(syntax.document.text(), sentence.span().start());
    if (time > 0) {
      return Math.min(end, syntax.document.tokenAt(sentence.span().start() + time));
    }
    int colon = behindColon(syntax, first, end);
    if (colon > first) {
      return colon;
    }
    boolean place = isPlace(syntax, first);
    if (!place && !isNoun(syntax, first, end)) {
      return first;
    }
    int depth = 0;
    for (int i = first; i < end && syntax.region[i] < 0; i++) {
      String word = syntax.words[i];
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (place && depth == 0 && i > first && isDash(word)) {
        return i + 1;
      }
      if (depth == 0 && word.equals(")") && isAgency(syntax, first, i, end)) {
        return i + 1;
      }
      if (depth == 0 && syntax.tokens.get(i).isVerb()) {
        return first;
      }
    }
    return first;
  }

  /** Whether a bracket closes a dateline without a dash: "Devon, 3 May (North Press) The mayor". */
  private static boolean isAgency(Syntax syntax, int first, int bracket, int end) {
    boolean date = false;
    for (int i = first; i < bracket; i++) {
      date |= syntax.tokens.get(i).tag().equals("CD");
    }
    return date && bracket + 1 < end && syntax.tokens.get(bracket + 1).isCapitalised();
  }

  /** Behind "NEW DELHI: The minister", of which the place is nobody's name; or the token. */
  private static int behindColon(Syntax syntax, int first, int end) {
    int at = first;
    while (at < end && at - first < LONGEST_PLACE && isShouted(syntax, at)) {
      at++;
    }
    boolean dateline =
        at > first
            && at + 1 < end
            && syntax.words[at].equals(":")
            && syntax.tokens.get(at + 1).isCapitalised()
            && syntax.region[at + 1] < 0;
    return dateline ? at + 1 : first;
  }

  private static boolean isShouted(Syntax syntax, int token) {
    String text = syntax.tokens.get(token).text();
    return syntax.sort(token) != Entity.Sort.PERSON
        && text.length() > 2
        && text.equals(text.toUpperCase(java.util.Locale.ROOT));
  }

  /**
   * Datelines begin with a place in capitals, or with a name and a parenthesis or comma behind it.
   */
  private static boolean isPlace(Syntax syntax, int first) {
    String text = syntax.tokens.get(first).text();
    return text.length() > 2 && text.equals(text.toUpperCase(java.util.Locale.ROOT))
        || syntax.tokens.get(first).isProperNoun();
  }

  /** A place that the tagger does not know for one: enough where an agency is named behind it. */
  private static boolean isNoun(Syntax syntax, int first, int end) {
    Token token = syntax.tokens.get(first);
    boolean noun = token.isNoun() && token.isCapitalised();
    return noun && first + 1 < end && syntax.words[first + 1].equals(",");
  }

  /** Length of a time of day at an offset ("9.05", "14:02"), or 0. */
  private static int timeLength(String text, int at) {
    int hours = digits(text, at);
    int sign = at + hours;
    boolean parted = sign < text.length() && (text.charAt(sign) == ':' || text.charAt(sign) == '.');
    return (hours == 1 || hours == 2) && parted && digits(text, sign + 1) == 2 ? hours + 3 : 0;
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + 3 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  static boolean isDash(String word) {
    return word.equals("—")
        || word.equals("–")
        || word.equals("―")
        || word.equals("--")
        || word.equals("-");
  }
}
