package io.quoth.document;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** Cuts a sentence into tokens, as the Penn Treebank does. */
final class Words {
  /** A word longer than this is one token: the model's time grows with the square of its length. */
  private static final int LONGEST_WORD = 200;

  private final TokenizerME tokenizer;

  Words(TokenizerModel model) {
    this.tokenizer = new TokenizerME(model);
  }

  /**
   * The tokens between two places of a plain text.
   *
   * @param mark length of the quotation mark at a place, or 0: each is a token of its own
   */
  List<Span> of(String plain, int start, int end, java.util.function.IntUnaryOperator mark) {
    List<Span> tokens = new ArrayList<>();
    int from = start;
    for (int i = start; i < end; i++) {
      char c = plain.charAt(i);
      int length = c == Plain.SYMBOL || c == '\u2026' || c == '\u2014' ? 1 : mark.applyAsInt(i);
      if (length > 0 || c == ' ') {
        add(plain, from, i, tokens);
        int stop = Math.min(end, i + Math.max(1, length));
        if (length > 0) {
          tokens.add(new Span(i, stop));
        }
        from = stop;
        i = stop - 1;
      }
    }
    add(plain, from, end, tokens);
    return tokens;
  }

  private void add(String plain, int start, int end, List<Span> tokens) {
    if (end - start == 1 || end - start > LONGEST_WORD) {
      tokens.add(new Span(start, end));
    } else if (end > start) {
      for (Span token : tokenizer.tokenizePos(plain.substring(start, end))) {
        tokens.add(new Span(token.getStart() + start, token.getEnd() + start));
      }
    }
  }
}
