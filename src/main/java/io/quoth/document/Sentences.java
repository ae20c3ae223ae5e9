package io.quoth.document;

import io.quoth.article.Span;
import io.quoth.classify.NamedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where sentences start: a maximum entropy model (Reynar and Ratnaparkhi 1997) proposes, and
 * what is certain from typography corrects it.
 */
final class Sentences {
  /** A word without white space longer than this is no prose, and the model is not asked. */
  private static final int LONGEST_WORD = 200;

  /** A parenthesis up to this long is part of the sentence that it stands in. */
  private static final int SHORT_PARENTHESIS = 60;

  /** Words of a nickname. */
  private static final int LONGEST_NICKNAME = 3;

  private static final String SPEECH_END = ",.?!";

  /** No sentence ends in these. */
  private static final String NO_END = ",;";

  private final Ends ends;
  private final Set<String> abbreviations;

  Sentences(NamedModel model, Set<String> abbreviations) {
    this.ends = new Ends(model);
    this.abbreviations = abbreviations;
  }

  /**
   * The sentences of a plain paragraph.
   *
   * @param closing whether a closing quotation mark stands at a place
   * @return spans that hold every character but white space at their edges
   */
  List<Span> of(String plain, java.util.function.IntPredicate closing) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int found : withSpeech(ends.starts(masked(plain)), plain, closing)) {
      int at = behindMarks(plain, found, closing);
      if (at > start && at < plain.length() && isBreak(plain, at, closing)) {
        add(plain, start, at, sentences);
        start = at;
      }
    }
    add(plain, start, plain.length(), sentences);
    return sentences;
  }

  /**
   * The starts, and those where speech in quotation marks follows a letter: "was in row F. 'Come
   * on,' she said". The model takes such a letter for an initial.
   */
  private static int[] withSpeech(
      int[] starts, String plain, java.util.function.IntPredicate closing) {
    int[] all = starts;
    int count = starts.length;
    for (int at = plain.indexOf(". "); at >= 0; at = plain.indexOf(". ", at + 1)) {
      int mark = at + 2;
      boolean letter =
          at > 0
              && Character.isUpperCase(plain.charAt(at - 1))
              && (at == 1 || plain.charAt(at - 2) == ' ');
      if (letter && mark < plain.length() && isSpeech(plain, mark, closing)) {
        all = count < all.length ? all : java.util.Arrays.copyOf(all, 2 * count + 1);
        all[count++] = mark;
      }
    }
    if (count == starts.length) {
      return starts;
    }
    int[] merged = java.util.Arrays.copyOf(all, count);
    java.util.Arrays.sort(merged);
    return merged;
  }

  /** Whether marks open here around more than a nickname. */
  private static boolean isSpeech(String plain, int mark, java.util.function.IntPredicate closing) {
    char c = plain.charAt(mark);
    if (c != '"' && c != '\'' || closing.test(mark)) {
      return false;
    }
    int words = 0;
    for (int i = mark + 1; i < plain.length(); i++) {
      if (plain.charAt(i) == c && closing.test(i)) {
        return SPEECH_END.indexOf(plain.charAt(i - 1)) >= 0;
      }
      words += plain.charAt(i) == ' ' ? 1 : 0;
      if (words > LONGEST_NICKNAME) {
        return true;
      }
    }
    return false;
  }

  private static void add(String plain, int start, int end, List<Span> sentences) {
    while (end > start && plain.charAt(end - 1) == ' ') {
      end--;
    }
    while (start < end && plain.charAt(start) == ' ') {
      start++;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }

  /** A closing mark that stands off belongs to the sentence before. */
  private static int behindMarks(String plain, int at, java.util.function.IntPredicate closing) {
    int end = at;
    while (end < plain.length() && closing.test(end)) {
      end++;
      while (end < plain.length() && plain.charAt(end) == ' ') {
        end++;
      }
    }
    return end;
  }

  private boolean isBreak(String plain, int at, java.util.function.IntPredicate closing) {
    int last = at - 1;
    while (last > 0 && (plain.charAt(last) == ' ' || closing.test(last))) {
      last--;
    }
    boolean lower = Character.isLowerCase(plain.charAt(at)) && !isCamel(plain, at);
    return !lower
        && NO_END.indexOf(plain.charAt(last)) < 0
        && !inParenthesis(plain, at)
        && !(plain.charAt(last) == '.' && last + 1 < at && isAbbreviation(plain, last, at));
  }

  /** Whether a name such as "eBay" starts here. */
  private static boolean isCamel(String plain, int at) {
    return at + 1 < plain.length() && Character.isUpperCase(plain.charAt(at + 1));
  }

  private static boolean inParenthesis(String plain, int at) {
    int open = at - 1;
    int least = Math.max(0, at - SHORT_PARENTHESIS);
    while (open >= least && plain.charAt(open) != '(' && plain.charAt(open) != ')') {
      open--;
    }
    if (open < least || plain.charAt(open) == ')') {
      return false;
    }
    int most = Math.min(plain.length(), open + SHORT_PARENTHESIS);
    for (int i = at; i < most; i++) {
      if (plain.charAt(i) == ')') {
        return true;
      }
    }
    return false;
  }

  /** Whether the word that a full stop ends is a title, or an initial of a name that goes on. */
  private boolean isAbbreviation(String plain, int stop, int next) {
    int start = stop;
    while (start > 0
        && stop - start < LONGEST_WORD
        && Character.isLetter(plain.charAt(start - 1))) {
      start--;
    }
    if (start == stop) {
      return false;
    }
    if (abbreviations.contains(plain.substring(start, stop).toLowerCase(Locale.ROOT))) {
      return true;
    }
    return stop - start == 1
        && Character.isUpperCase(plain.charAt(start))
        && Character.isUpperCase(plain.charAt(next))
        && followsName(plain, start);
  }

  /** Whether what stands before an initial is capitalised too, another initial, or nothing. */
  private static boolean followsName(String plain, int start) {
    if (start == 0) {
      return true;
    }
    int end = start - 1;
    if (plain.charAt(end) == '.') {
      return false;
    }
    while (end >= 0 && plain.charAt(end) == ' ') {
      end--;
    }
    int first = end;
    while (first > 0
        && end - first < LONGEST_WORD
        && (Character.isLetter(plain.charAt(first - 1)) || plain.charAt(first - 1) == '.')) {
      first--;
    }
    return end < 0 || Character.isUpperCase(plain.charAt(first));
  }

  /** The text with letters for the stops in words too long for prose: they cost the model most. */
  private static String masked(String plain) {
    char[] masked = null;
    int start = 0;
    for (int i = 0; i <= plain.length(); i++) {
      if (i == plain.length() || plain.charAt(i) == ' ') {
        if (i - start > LONGEST_WORD) {
          masked = masked == null ? plain.toCharArray() : masked;
          java.util.Arrays.fill(masked, start, i, 'x');
        }
        start = i + 1;
      }
    }
    return masked == null ? plain : new String(masked);
  }
}
