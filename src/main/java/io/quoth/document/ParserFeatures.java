package io.quoth.document;

import static io.quoth.classify.Features.mix;

import io.quoth.classify.Features;

/**
 * The questions asked of a parse under way: words and tags around the top of the stack and the
 * front of the buffer, the children drawn so far, distance and valency (Zhang and Nivre 2011), and
 * what stands between two nodes. A template's number is its place below.
 */
public final class ParserFeatures {
  /** Apart from those of the moves, so that both may share one model. */
  private static final int LABELLING = 200;

  private ParserFeatures() {}

  /** Adds the features of the next move. */
  public static void move(ParserState state, Features to) {
    front(state, to);
    top(state, to);
    rest(state, to);
  }

  /** Adds those features of the next move that stay the same until the next shift. */
  static void front(ParserState s, Features to) {
    int b0 = s.buffer(0);
    int b1 = s.buffer(1);
    int b2 = s.buffer(2);
    to.bias();
    to.add(8, s.tag[b0]);
    to.add(10, s.wordTag[b1]);
    to.add(11, s.tag[b1]);
    to.add(12, s.tag[b2]);
    to.add(30, mix(s.tag[b0], s.tag[b1]));
  }

  /**
   * Adds those features of the next move that stay the same whenever the same node is on top of the
   * stack: what is below a node never changes, nor do its dependents to the left.
   */
  static void top(ParserState s, Features to) {
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int under = mix(s.tag[s1], s.tag[s0]);
    to.add(2, s.tag[s0]);
    to.add(3, s.wordTag[s0]);
    to.add(14, s.suffix[s0]);
    to.add(24, mix(s.word[s1], s.word[s0]));
    to.add(25, mix(s.wordTag[s1], s.tag[s0]));
    to.add(55, mix(under, s.tag[s.leftmost[s0]]));
    to.add(57, mix(s.tag[s0], set(s.leftRelations[s0])));
    to.add(59, mix(s.tag[s1], set(s.rightRelations[s1])));
    to.add(75, mix(s.tag[s1], Math.min(7, s.rights[s1])));
    to.add(80, mix(under, between(s, s1, s0)));
  }

  /** Adds the other features of the next move. */
  static void rest(ParserState state, Features to) {
    pairs(state, to);
    children(state, to);
    shape(state, to);
  }

  private static void pairs(ParserState s, Features to) {
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int s2 = s.stack(2);
    int b0 = s.buffer(0);
    int b1 = s.buffer(1);
    int b2 = s.buffer(2);
    int top = mix(s.tag[s0], s.tag[b0]);
    int under = mix(s.tag[s1], s.tag[s0]);
    int ahead = mix(s.tag[b0], s.tag[b1]);
    to.add(20, mix(s.wordTag[s0], s.wordTag[b0]));
    to.add(21, mix(s.wordTag[s0], s.tag[b0]));
    to.add(31, mix(top, s.tag[b1]));
    to.add(32, mix(mix(top, s.tag[b1]), s.tag[b2]));
    to.add(34, mix(mix(under, s.tag[b0]), s.tag[b1]));
    to.add(35, mix(mix(s.tag[s2], under), s.tag[b0]));
    to.add(36, mix(mix(s.word[s1], s.tag[s0]), s.tag[b0]));
    to.add(39, mix(s.word[s0], ahead));
    to.add(41, mix(top, s.word[b1]));
  }

  private static void children(ParserState s, Features to) {
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int b0 = s.buffer(0);
    int top = mix(s.tag[s0], s.tag[b0]);
    int under = mix(s.tag[s1], s.tag[s0]);
    to.add(50, mix(top, s.tag[s.leftmost[s0]]));
    to.add(51, mix(top, s.tag[s.rightmost[s0]]));
    to.add(52, mix(top, s.tag[s.leftmost[b0]]));
    to.add(56, mix(under, s.tag[s.rightmost[s0]]));
    to.add(58, mix(s.tag[s0], set(s.rightRelations[s0])));
    to.add(61, mix(s.tag[b0], set(s.leftRelations[b0])));
    to.add(62, mix(s.word[s0], set(s.rightRelations[s0])));
    to.add(66, mix(top, mix(set(s.leftRelations[s0]), set(s.leftRelations[b0]))));
  }

  private static void shape(ParserState s, Features to) {
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int b0 = s.buffer(0);
    int top = mix(s.tag[s0], s.tag[b0]);
    int under = mix(s.tag[s1], s.tag[s0]);
    int near = distance(s0, b0);
    int between = between(s, s0, b0);
    to.add(71, mix(s.word[b0], near));
    to.add(72, mix(top, near));
    to.add(74, mix(s.tag[s0], s.lefts[s0] * 8 + Math.min(7, s.rights[s0])));
    to.add(76, mix(s.tag[b0], s.lefts[b0]));
    to.add(77, mix(top, between));
    to.add(78, mix(s.word[s0], between));
    to.add(79, mix(mix(under, s.tag[b0]), between(s, s1, b0)));
  }

  /**
   * Adds the features of the relation between a head and the dependent that a move is about to give
   * it, whose own dependents are all drawn.
   */
  public static void relation(ParserState s, int head, int child, Features to) {
    to.add(LABELLING, 1);
    int side = child < head ? 1 : 2;
    int tags = mix(mix(s.tag[head], s.tag[child]), side);
    arc(s, head, child, side, tags, to);
    surroundings(s, head, child, tags, to);
    kin(s, head, child, side, tags, to);
  }

  private static void arc(ParserState s, int head, int child, int side, int tags, Features to) {
    to.add(LABELLING + 1, mix(s.word[head], side));
    to.add(LABELLING + 2, mix(s.tag[head], side));
    to.add(LABELLING + 3, mix(s.word[child], side));
    to.add(LABELLING + 4, mix(s.tag[child], side));
    to.add(LABELLING + 10, mix(tags, between(s, Math.min(head, child), Math.max(head, child))));
  }

  private static void surroundings(ParserState s, int head, int child, int tags, Features to) {
    to.add(LABELLING + 20, mix(tags, s.tag[child - 1]));
    to.add(LABELLING + 21, mix(tags, s.tag[child + 1]));
    to.add(LABELLING + 22, mix(tags, s.tag[head - 1]));
    to.add(LABELLING + 23, mix(tags, s.tag[Math.min(head + 1, s.root())]));
    to.add(LABELLING + 24, mix(s.tag[child], s.word[child - 1]));
    to.add(LABELLING + 25, mix(s.tag[child], s.word[child + 1]));
  }

  private static void kin(ParserState s, int head, int child, int side, int tags, Features to) {
    int first = s.leftmost[child];
    int second = s.leftNext[child];
    int last = s.rightmost[child];
    int sibling = side == 1 ? s.leftmost[head] : s.rightmost[head];
    to.add(LABELLING + 31, mix(tags, set(s.rightRelations[child])));
    to.add(LABELLING + 32, mix(tags, set(s.leftRelations[head])));
    to.add(LABELLING + 34, mix(tags, s.word[first]));
    to.add(LABELLING + 35, mix(tags, s.word[second]));
    to.add(LABELLING + 36, mix(tags, s.word[last]));
    to.add(LABELLING + 39, mix(tags, s.wordTag[sibling]));
    to.add(LABELLING + 40, mix(mix(tags, s.relation(sibling)), sibling == 0 ? 0 : 1));
    to.add(LABELLING + 41, mix(set(s.leftRelations[child]), mix(side, s.tag[child])));
    to.add(LABELLING + 42, mix(tags, s.tag[first]));
  }

  private static int set(long relations) {
    return (int) (relations ^ relations >>> 32);
  }

  private static int distance(int from, int to) {
    int d = Math.abs(to - from);
    return from == 0 ? 0 : d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : d < 20 ? 7 : 8;
  }

  /** Commas, verbs, conjunctions and marks between two nodes, each counted up to a few. */
  private static int between(ParserState s, int from, int to) {
    if (from == 0 || to <= from) {
      return 0;
    }
    int last = to - 1;
    int commas = Math.min(2, s.commas[last] - s.commas[from]);
    int verbs = Math.min(2, s.verbs[last] - s.verbs[from]);
    int conjunctions = Math.min(1, s.conjunctions[last] - s.conjunctions[from]);
    int opened = Math.max(-1, Math.min(1, s.opened[last] - s.opened[from])) + 1;
    return ((commas * 3 + verbs) * 2 + conjunctions) * 3 + opened + 1;
  }
}
