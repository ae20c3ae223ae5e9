package io.quoth.document;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
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

  private static final List<String> MOVES = List.of("SHIFT", "LEFT", "RIGHT");

  private final LinearModel model;
  private final List<String> relations;

  /**
   * @param model its labels are those of {@link #labels}
   * @throws IllegalArgumentException if it is no parser's model
   */
  public Parser(LinearModel model) {
    List<String> labels = model.labels();
    if (labels.size() <= MOVES.size() || !labels.subList(0, MOVES.size()).equals(MOVES)) {
      throw new IllegalArgumentException("not a parser's model");
    }
    this.model = model;
    this.relations = labels.subList(MOVES.size(), labels.size());
  }

  /** The labels of a model with these relations: the moves come first. */
  public static List<String> labels(List<String> relations) {
    return java.util.stream.Stream.concat(MOVES.stream(), relations.stream()).toList();
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
    Features features = new Features();
    float[] scores = new float[model.labels().size()];
    while (!state.done()) {
      ParserFeatures.move(state, features.clear());
      model.score(features, scores);
      int move = best(state, scores);
      state.apply(move, relation(state, move, features, scores));
    }
    return tree(state);
  }

  private static int best(ParserState state, float[] scores) {
    int best = -1;
    for (int move = 0; move < ParserState.MOVES; move++) {
      if (state.legal(move) && (best < 0 || scores[move] > scores[best])) {
        best = move;
      }
    }
    return best;
  }

  /** The relation that scores best; one behind the last for the root. */
  private int relation(ParserState state, int move, Features features, float[] scores) {
    if (move == ParserState.SHIFT || state.headBy(move) == state.root()) {
      return relations.size();
    }
    ParserFeatures.relation(state, state.headBy(move), state.stack(0), features.clear());
    model.score(features, scores);
    int best = ParserState.MOVES;
    for (int label = best + 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best - ParserState.MOVES;
  }

  private Tree tree(ParserState state) {
    int[] heads = new int[state.size()];
    String[] names = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      int head = state.head(i + 1);
      heads[i] = head == state.root() ? -1 : head - 1;
      names[i] = heads[i] < 0 ? ROOT : relations.get(state.relation(i + 1));
    }
    return new Tree(heads, names);
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
