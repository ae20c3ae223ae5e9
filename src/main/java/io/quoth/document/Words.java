package io.quoth.document;

import io.quoth.article.Span;
import io.quoth.classify.NamedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a sentence into tokens, as the Penn Treebank does. */
final class Words {
  /** A word longer than this is one token: the model's time grows with the square of its length. */
  private static final int LONGEST_WORD = 200;

  /** Shorter words with a full stop may be abbreviations that no list has. */
  private static final int SHORTEST_NAME = 5;

  private final Cuts cuts;
  private final Set<String> abbreviations;

  Words(NamedModel model, Set<String> abbreviations) {
    this.abbreviations = abbreviations;
    this.cuts = new Cuts(model);
  }

  /**
   * The tokens between two places of a plain text.
   *
   * @param mark length of the quotation mark at a place, or 0: each is a token of its own
   */
  List<Span> of(String plain, int start, int end, java.util.function.IntUnaryOperator mark) {
    List<Span> tokens = new ArrayList<>();
    int from = start;
    if (isDashed(plain, start, end)) {
      tokens.add(new Span(start, start + 1));
      from++;
    }
    for (int i = from; i < end; i++) {
      char c = plain.charAt(i);
      int length = isApart(c) ? 1 : mark.applyAsInt(i);
      if (length > 0 || c == ' ') {
        add(plain, from, i, end, tokens);
        int stop = Math.min(end, i + Math.max(1, length));
        if (length > 0) {
          tokens.add(new Span(i, stop));
        }
        from = stop;
        i = stop - 1;
      }
    }
    add(plain, from, end, end, tokens);
    return tokens;
  }

  /** "-Ann Lee", under words of hers: a hyphen for a dash, at the edge of the name. */
  private static boolean isDashed(String plain, int start, int end) {
    return end - start > 2
        && plain.charAt(start) == '-'
        && Character.isUpperCase(plain.charAt(start + 1));
  }

  /** Whether a character is a token wherever it stands; of the dollar the model knows more. */
  private static boolean isApart(char c) {
    return c == Plain.SYMBOL
        || c == '\u2026'
        || c == '\u2014'
        || c != '$' && Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** Whether a word in front of a full stop is an initial or a title, and keeps it. */
  private boolean isAbbreviation(String plain, int start, int stop) {
    String word = plain.substring(start, stop);
    return word.length() == 1 && Character.isUpperCase(word.charAt(0))
        || abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  private void add(String plain, int start, int end, int sentenceEnd, List<Span> tokens) {
    if (end - start == 1 || end - start > LONGEST_WORD) {
      tokens.add(new Span(start, end));
    } else if (end > start) {
      cuts.of(plain, start, end, tokens);
      int last = tokens.size() - 1;
      boolean parted = last > 0 && tokens.get(last).start() > start && end < sentenceEnd;
      if (parted && plain.charAt(end - 1) == '.' && isAbbreviation(plain, start, end - 1)) {
        tokens.set(last - 1, new Span(start, end));
        tokens.remove(last);
      }
      if (end == sentenceEnd || plain.charAt(end) != ' ') {
        partStop(plain, tokens);
      }
      partComma(plain, tokens);
    }
  }

  /** Cuts a comma off a word: the model keeps it where it learned so ("Takoma Park, MD, is"). */
  private static void partComma(String plain, List<Span> tokens) {
    Span word = tokens.get(tokens.size() - 1);
    int comma = word.end() - 1;
    if (comma > word.start() && plain.charAt(comma) == ',') {
      tokens.set(tokens.size() - 1, new Span(word.start(), comma));
      tokens.add(new Span(comma, word.end()));
    }
  }

  /**
   * Cuts the full stop off a word of letters that ends a sentence: the model keeps some, of names
   * it has not seen.
   */
  private void partStop(String plain, List<Span> tokens) {
    Span word = tokens.get(tokens.size() - 1);
    int stop = word.end() - 1;
    if (plain.charAt(stop) != '.' || stop - word.start() < SHORTEST_NAME) {
      return;
    }
    for (int i = word.start(); i < stop; i++) {
      char c = plain.charAt(i);
      if (!Character.isLetter(c) && c != '-') {
        return;
      }
    }
    if (!isAbbreviation(plain, word.start(), stop)) {
      tokens.set(tokens.size() - 1, new Span(word.start(), stop));
      tokens.add(new Span(stop, word.end()));
    }
  }
}
