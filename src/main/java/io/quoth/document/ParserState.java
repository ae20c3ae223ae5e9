package io.quoth.document;

import io.quoth.classify.Features;
import java.util.List;

/**
 * A parse under way in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a
 * buffer and the arcs drawn so far. The artificial root stands at the end of the buffer
 * (Ballesteros and Nivre 2013). For one thread.
 *
 * <p>Nodes are counted from 1; 0 is no node and {@code size() + 1} the root. Every sequence of
 * legal moves ends after twice as many moves as there are tokens, in a projective tree with one
 * token at the root.
 */
public final class ParserState {
  /** The first of the buffer goes onto the stack. */
  public static final int SHIFT = 0;

  /** The top of the stack becomes a dependent of the first of the buffer. */
  public static final int LEFT = 1;

  /** The top of the stack becomes a dependent of the one below it. */
  public static final int RIGHT = 2;

  /** How many kinds of move there are. */
  public static final int MOVES = 3;

  private static final int NOTHING = 0x6e6f6e65;
  private static final int ROOT = 0x726f6f74;

  private final int size;
  private final int[] stack;
  private int depth;
  private int front = 1;

  private final int[] heads;
  private final int[] relations;

  // What the feature templates read, by node; package-private for ParserFeatures.
  final int[] word;
  final int[] tag;
  final int[] wordTag;
  final int[] suffix;
  final int[] leftmost;
  final int[] leftNext;
  final int[] rightmost;
  final int[] lefts;
  final int[] rights;
  final long[] leftRelations;
  final long[] rightRelations;

  /** Commas, verbs, opening less closing quotation marks and conjunctions up to each node. */
  final int[] commas;

  final int[] verbs;
  final int[] opened;
  final int[] conjunctions;

  /**
   * The state before the first move.
   *
   * @throws IllegalArgumentException if there are not as many tags as words
   */
  public ParserState(List<String> words, List<String> tags) {
    if (words.size() != tags.size()) {
      throw new IllegalArgumentException(words.size() + " words, " + tags.size() + " tags");
    }
    size = words.size();
    int nodes = size + 2;
    stack = new int[nodes];
    heads = new int[nodes];
    relations = new int[nodes];
    word = new int[nodes];
    tag = new int[nodes];
    wordTag = new int[nodes];
    suffix = new int[nodes];
    leftmost = new int[nodes];
    leftNext = new int[nodes];
    rightmost = new int[nodes];
    lefts = new int[nodes];
    rights = new int[nodes];
    leftRelations = new long[nodes];
    rightRelations = new long[nodes];
    commas = new int[nodes];
    verbs = new int[nodes];
    opened = new int[nodes];
    conjunctions = new int[nodes];
    describe(0, NOTHING);
    for (int i = 1; i <= size; i++) {
      describe(i, words.get(i - 1), tags.get(i - 1));
      count(i, tags.get(i - 1));
    }
    describe(size + 1, ROOT);
    count(size + 1, "");
  }

  private void describe(int node, int hash) {
    word[node] = hash;
    tag[node] = hash;
    wordTag[node] = hash;
    suffix[node] = hash;
  }

  private void describe(int node, String text, String pos) {
    tag[node] = WordHash.tag(text, pos);
    word[node] = WordHash.word(text, pos);
    wordTag[node] = Features.mix(word[node], tag[node]);
    suffix[node] = WordHash.suffix(text);
  }

  private void count(int node, String pos) {
    commas[node] = commas[node - 1] + (pos.equals(",") || pos.equals(":") ? 1 : 0);
    verbs[node] = verbs[node - 1] + (pos.startsWith("VB") || pos.equals("MD") ? 1 : 0);
    conjunctions[node] = conjunctions[node - 1] + (pos.equals("CC") ? 1 : 0);
    opened[node] = opened[node - 1] + (pos.equals("``") ? 1 : pos.equals("''") ? -1 : 0);
  }

  /** Number of tokens. */
  public int size() {
    return size;
  }

  /** The artificial root. */
  public int root() {
    return size + 1;
  }

  /** How many nodes are on the stack. */
  public int depth() {
    return depth;
  }

  /** The node that many places below the top of the stack, 0 if there is none. */
  public int stack(int below) {
    return below < depth ? stack[depth - 1 - below] : 0;
  }

  /** The node that many places behind the first of the buffer, 0 if there is none. */
  public int buffer(int behind) {
    int node = front + behind;
    return node <= size + 1 ? node : 0;
  }

  /** The head of a node, 0 while it has none. */
  public int head(int node) {
    return heads[node];
  }

  /** The relation of a node to its head, as it was given to {@link #apply}. */
  public int relation(int node) {
    return relations[node];
  }

  public boolean done() {
    return depth == 0 && front > size;
  }

  /** Whether a move may be made; only the last on the stack may hang from the root. */
  public boolean legal(int move) {
    return switch (move) {
      case SHIFT -> front <= size;
      case LEFT -> front <= size ? depth > 0 : depth == 1;
      default -> depth > 1;
    };
  }

  /** The only legal move, or -1 where there is a choice. */
  public int forced() {
    if (depth == 0) {
      return SHIFT;
    }
    return front <= size ? -1 : depth == 1 ? LEFT : RIGHT;
  }

  /** The head that a move to the left or right would give to the top of the stack. */
  public int headBy(int move) {
    return move == LEFT ? front : stack(1);
  }

  /**
   * Makes a legal move.
   *
   * @param relation that of the new arc, from 0; ignored for a shift
   */
  public void apply(int move, int relation) {
    if (move == SHIFT) {
      stack[depth++] = front++;
      return;
    }
    int head = headBy(move);
    int child = stack[--depth];
    heads[child] = head;
    relations[child] = relation;
    long bit = 1L << (relation & 63);
    if (child < head) {
      leftNext[head] = leftmost[head];
      leftmost[head] = child;
      lefts[head]++;
      leftRelations[head] |= bit;
    } else {
      rightmost[head] = child;
      rights[head]++;
      rightRelations[head] |= bit;
    }
  }
}
