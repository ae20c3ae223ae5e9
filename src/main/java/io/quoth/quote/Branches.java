package io.quoth.quote;

import io.quoth.document.Sentence;
import io.quoth.document.Token;
import java.util.Arrays;
import java.util.List;

/**
 * The dependency tree of one sentence from its heads down; tokens by their place in the article.
 */
final class Branches {
  private static final int[] NONE = {};

  final int first;
  final int end;

  private final int[][] children;

  /** First child that is a subject, or -1: a head may have as many children as there are words. */
  private final int[] subjects;

  private final int[] left;
  private final int[] right;

  private Branches(int first, int end) {
    this.first = first;
    this.end = end;
    int n = end - first;
    children = new int[n][];
    subjects = new int[n];
    left = new int[n];
    right = new int[n];
  }

  /** Of a sentence without words. */
  static Branches none() {
    return new Branches(0, 0);
  }

  /**
   * @param tokens those of the whole article
   */
  static Branches of(Sentence sentence, List<Token> tokens) {
    Branches branches = new Branches(sentence.first(), sentence.end());
    int[] heads = branches.heads(tokens);
    branches.descend(heads, tokens);
    branches.extents(heads);
    return branches;
  }

  /** The head of each token by its place in the sentence, or -1. */
  private int[] heads(List<Token> tokens) {
    int[] heads = new int[end - first];
    for (int i = 0; i < heads.length; i++) {
      int head = tokens.get(first + i).head();
      heads[i] = head < 0 ? -1 : head - first;
    }
    return heads;
  }

  private void descend(int[] heads, List<Token> tokens) {
    int n = heads.length;
    int[] count = new int[n];
    for (int head : heads) {
      if (head >= 0) {
        count[head]++;
      }
    }
    for (int i = 0; i < n; i++) {
      children[i] = count[i] == 0 ? NONE : new int[count[i]];
    }
    Arrays.fill(subjects, -1);
    for (int i = n - 1; i >= 0; i--) {
      int head = heads[i];
      if (head >= 0) {
        children[head][--count[head]] = first + i;
        String relation = tokens.get(first + i).relation();
        if (relation.equals("nsubj") || relation.equals("nsubjpass")) {
          subjects[head] = first + i;
        }
      }
    }
  }

  /** Subtree extents, leaves first: a token is done when all its children are. */
  private void extents(int[] heads) {
    int n = heads.length;
    int[] open = new int[n];
    int[] queue = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      left[i] = first + i;
      right[i] = first + i + 1;
      open[i] = children[i].length;
      if (open[i] == 0) {
        queue[size++] = i;
      }
    }
    for (int at = 0; at < size; at++) {
      int i = queue[at];
      int head = heads[i];
      if (head >= 0) {
        left[head] = Math.min(left[head], left[i]);
        right[head] = Math.max(right[head], right[i]);
        if (--open[head] == 0) {
          queue[size++] = head;
        }
      }
    }
  }

  boolean has(int token) {
    return first <= token && token < end;
  }

  /** The tokens that depend on a token, in text order. */
  int[] children(int token) {
    return children[token - first];
  }

  /** First child that is a subject, or -1. */
  int subject(int token) {
    return subjects[token - first];
  }

  /** First token of a token's subtree. */
  int left(int token) {
    return left[token - first];
  }

  /** Token behind the last of a token's subtree. */
  int right(int token) {
    return right[token - first];
  }
}
