package io.quoth.classify;

import java.util.Arrays;
import java.util.List;

/**
 * A first-order sequence labeller over a {@link LinearModel}: the best-scoring path by Viterbi
 * decoding. A label that starts with "I-" may only follow "B-" or "I-" of the same kind.
 */
public final class SequenceModel {
  private static final int TRANSITION = 0x7472616e;

  private final LinearModel model;
  private final float[][] transitions;
  private final boolean[][] allowed;

  public SequenceModel(LinearModel model) {
    this.model = model;
    int n = model.labels().size();
    transitions = new float[n + 1][n];
    for (int from = 0; from <= n; from++) {
      model.add(transition(from), transitions[from]);
    }
    allowed = allowed(model.labels());
  }

  /**
   * The hashed feature "the label before is this one"; the number of labels stands for the start.
   */
  public static int transition(int from) {
    return Features.mix(TRANSITION, from);
  }

  /** Which label (second index) may follow which (first index; the last row is the start). */
  public static boolean[][] allowed(List<String> labels) {
    int n = labels.size();
    boolean[][] allowed = new boolean[n + 1][n];
    for (int from = 0; from <= n; from++) {
      for (int to = 0; to < n; to++) {
        String label = labels.get(to);
        allowed[from][to] =
            !label.startsWith("I-")
                || from < n
                    && labels.get(from).length() > 2
                    && labels.get(from).substring(2).equals(label.substring(2));
      }
    }
    return allowed;
  }

  public List<String> labels() {
    return model.labels();
  }

  /** Something that gives the features of each place of a sequence. */
  public interface Source {
    /** Number of places. */
    int length();

    /** Adds the features of a place. */
    void features(int place, Features into);
  }

  /** The best label of each place, as indices into {@link #labels()}. */
  public int[] decode(Source source) {
    int n = source.length();
    int k = model.labels().size();
    float[][] emissions = new float[n][k];
    Features features = new Features();
    for (int i = 0; i < n; i++) {
      features.clear();
      source.features(i, features);
      model.score(features, emissions[i]);
    }
    return viterbi(emissions, transitions, allowed);
  }

  /**
   * The best path.
   *
   * @param emissions score of each label at each place
   * @param transitions score of each label after each other; the last row is the start
   */
  public static int[] viterbi(float[][] emissions, float[][] transitions, boolean[][] allowed) {
    int n = emissions.length;
    if (n == 0) {
      return new int[0];
    }
    int k = emissions[0].length;
    int[][] back = new int[n][k];
    float[] best = new float[k];
    float[] next = new float[k];
    for (int to = 0; to < k; to++) {
      best[to] = allowed[k][to] ? emissions[0][to] + transitions[k][to] : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < n; i++) {
      Arrays.fill(next, Float.NEGATIVE_INFINITY);
      for (int to = 0; to < k; to++) {
        for (int from = 0; from < k; from++) {
          if (allowed[from][to] && best[from] + transitions[from][to] > next[to]) {
            next[to] = best[from] + transitions[from][to];
            back[i][to] = from;
          }
        }
        next[to] += emissions[i][to];
      }
      float[] swap = best;
      best = next;
      next = swap;
    }
    int[] path = new int[n];
    for (int to = 1; to < k; to++) {
      if (best[to] > best[path[n - 1]]) {
        path[n - 1] = to;
      }
    }
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = back[i][path[i]];
    }
    return path;
  }
}
