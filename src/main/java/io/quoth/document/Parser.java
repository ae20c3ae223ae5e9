package io.quoth.document;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * A greedy transition-based dependency parser: the arc-hybrid system with a linear model, trained
 * with a dynamic oracle (Goldberg and Nivre 2012, 2013). Each move is chosen first, then, where it
 * draws an arc, the arc's relation. Time and memory are linear in the tokens of a sentence. Safe to
 * share between threads.
 */
public final class Parser {
  /** The relation of the token at the root. */
  public static final String ROOT = "root";

  /** The labels of the moves, in their order. */
  public static final List<String> MOVES = List.of("SHIFT", "LEFT", "RIGHT");

  private final LinearModel moves;
  private final LinearModel relations;
  private final List<String> names;

  private Parser(LinearModel moves, LinearModel relations) {
    this.moves = moves;
    this.relations = relations;
    names = relations.labels();
  }

  /**
   * Reads two models, one behind the other: that of the moves and that of the relations.
   *
   * @throws IOException if the stream fails, or they are no parser's
   */
  public static Parser read(InputStream in) throws IOException {
    LinearModel moves = LinearModel.read(in);
    LinearModel relations = LinearModel.read(in);
    if (!moves.labels().equals(MOVES) || relations.labels().isEmpty()) {
      throw new IOException("not a parser's model");
    }
    return new Parser(moves, relations);
  }

  /**
   * The tree of one sentence, projective, with one token at the root; empty without tokens.
   *
   * @param words as in the text
   * @param tags one a word, Penn Treebank; unknown ones do no harm
   * @throws IllegalArgumentException if there are not as many tags as words
   */
  public Tree parse(List<String> words, List<String> tags) {
    ParserState state = new ParserState(words, tags);
    Moves next = new Moves(state);
    Features features = new Features();
    float[] scores = new float[names.size()];
    while (!state.done()) {
      int move = state.forced();
      if (move < 0) {
        move = next.best(features);
      }
      state.apply(move, relation(state, move, features, scores));
    }
    return tree(state);
  }

  /** Chooses moves. What a feature weighs for as long as nothing about it changes is kept. */
  private final class Moves {
    private final ParserState state;
    private final float[] scores = new float[MOVES.size()];

    private int front;
    private final long[] frontSum = new long[1];

    /** By node, the sum of features where it is on top of the stack, if that is known. */
    private final long[] topSums;

    private final boolean[] known;

    /** Three labels' sums are one number. */
    private final long[] sum = new long[1];

    Moves(ParserState state) {
      this.state = state;
      topSums = new long[state.root() + 1];
      known = new boolean[topSums.length];
    }

    /** The legal move that scores best. */
    int best(Features features) {
      if (front != state.buffer(0)) {
        front = state.buffer(0);
        ParserFeatures.front(state, features.clear());
        frontSum[0] = 0;
        moves.addSums(features, frontSum, 0);
      }
      int top = state.stack(0);
      if (!known[top]) {
        ParserFeatures.top(state, features.clear());
        moves.addSums(features, topSums, top);
        known[top] = true;
      }
      ParserFeatures.rest(state, features.clear());
      sum[0] = frontSum[0] + topSums[top];
      moves.addSums(features, sum, 0);
      Arrays.fill(scores, 0);
      moves.add(sum, scores);
      int best = -1;
      for (int move = 0; move < ParserState.MOVES; move++) {
        if (state.legal(move) && (best < 0 || scores[move] > scores[best])) {
          best = move;
        }
      }
      return best;
    }
  }

  /** The relation that scores best; one behind the last for the root. */
  private int relation(ParserState state, int move, Features features, float[] scores) {
    if (move == ParserState.SHIFT || state.headBy(move) == state.root()) {
      return names.size();
    }
    ParserFeatures.relation(state, state.headBy(move), state.stack(0), features.clear());
    relations.score(features, scores);
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }

  private Tree tree(ParserState state) {
    int[] heads = new int[state.size()];
    String[] named = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      int head = state.head(i + 1);
      heads[i] = head == state.root() ? -1 : head - 1;
      named[i] = heads[i] < 0 ? ROOT : names.get(state.relation(i + 1));
    }
    return new Tree(heads, named);
  }

  /** The dependency tree of a sentence. */
  public static final class Tree {
    private final int[] heads;
    private final String[] relations;

    private Tree(int[] heads, String[] relations) {
      this.heads = heads;
      this.relations = relations;
    }

    /** Number of tokens. */
    public int size() {
      return heads.length;
    }

    /** The token that a token depends on, by its place in the sentence; -1 at the root. */
    public int head(int token) {
      return heads[token];
    }

    /** How a token depends on its head; {@link Parser#ROOT} at the root. */
    public String relation(int token) {
      return relations[token];
    }
  }
}
