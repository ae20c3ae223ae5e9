package io.quoth.lab;

import io.quoth.classify.LinearModel;
import io.quoth.classify.SequenceModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) trained online by
 * FTRL-Proximal (McMahan et al. 2013, "Ad click prediction"), whose L1 penalty leaves most weights
 * at nought. Deterministic for a seed.
 */
public final class Crf {
  /**
   * A training sequence.
   *
   * @param features hashed features of each place
   * @param gold the right label of each place
   * @param base scores that are given and not learned, or nothing (length 0)
   * @param weight how much the sequence counts
   */
  public record Example(int[][] features, int[] gold, float[][] base, float weight) {}

  /**
   * How to learn.
   *
   * @param rate step of each weight before its own history slows it
   * @param l1 penalty that keeps weights at nought
   * @param l2 penalty on large weights
   * @param least features of fewer places than this are left out
   */
  public record Settings(float rate, float l1, float l2, int least, int epochs, long seed) {}

  /** Gradients below this are not worth the time. */
  private static final float SMALL = 5e-4f;

  private final List<String> labels;
  private final int k;
  private final boolean[][] allowed;
  private final Settings settings;
  private final Map<Integer, float[]> fixed;

  private Ids ids = new Ids();
  private float[] weights;
  private float[] roots;
  private float[] sums;
  private final float[][] transitions;
  private final float[][] transitionRoots;

  /**
   * @param fixed weights of transitions that are given and not learned, or none
   */
  public Crf(List<String> labels, Settings settings, Map<Integer, float[]> fixed) {
    this.labels = List.copyOf(labels);
    this.k = labels.size();
    this.allowed = SequenceModel.allowed(labels);
    this.settings = settings;
    this.fixed = fixed;
    this.transitions = new float[k + 1][k];
    this.transitionRoots = new float[k + 1][k];
    for (int from = 0; from <= k; from++) {
      float[] row = fixed.get(SequenceModel.transition(from));
      if (row != null) {
        System.arraycopy(row, 0, transitions[from], 0, k);
      }
    }
  }

  /** Hashed features with dense numbers: open addressing. */
  private static final class Ids {
    int[] keys = new int[1 << 20];
    int[] values = new int[1 << 20];
    int size;

    int slot(int key) {
      int mask = keys.length - 1;
      int slot = key * 0x9e3779b1 >>> 8 & mask;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & mask;
      }
      return slot;
    }

    void count(int key) {
      int slot = slot(key);
      if (keys[slot] == 0) {
        if (++size * 3L > keys.length * 2L) {
          grow();
          slot = slot(key);
        }
        keys[slot] = key;
      }
      values[slot]++;
    }

    private void grow() {
      int[] oldKeys = keys;
      int[] oldValues = values;
      keys = new int[oldKeys.length * 2];
      values = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          values[slot] = oldValues[i];
        }
      }
    }

    /** Numbers the features counted at least so often; the others get -1. */
    int number(int least) {
      int n = 0;
      for (int i = 0; i < keys.length; i++) {
        values[i] = keys[i] != 0 && values[i] >= least ? n++ : -1;
      }
      return n;
    }

    int id(int key) {
      return values[slot(key)];
    }
  }

  /** Trains on the examples, each epoch in a new order drawn from the seed. */
  public void train(List<Example> examples) {
    ids = new Ids();
    for (Example example : examples) {
      for (int[] place : example.features()) {
        for (int key : place) {
          ids.count(key);
        }
      }
    }
    int n = ids.number(settings.least());
    weights = new float[n * k];
    roots = new float[n * k];
    sums = new float[n * k];
    List<Example> order = new java.util.ArrayList<>(examples.size());
    for (Example example : examples) {
      order.add(numbered(example));
    }
    Random random = new Random(settings.seed());
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (Example example : order) {
        loss += learn(example);
      }
      System.err.printf("epoch %d: loss %.0f, %d features%n", epoch + 1, loss, n);
    }
  }

  private Example numbered(Example example) {
    int[][] features = new int[example.features().length][];
    for (int i = 0; i < features.length; i++) {
      features[i] = Arrays.stream(example.features()[i]).map(ids::id).filter(x -> x >= 0).toArray();
    }
    return new Example(features, example.gold(), example.base(), example.weight());
  }

  /** One step; returns the negative log likelihood of the right labels. */
  private double learn(Example example) {
    int n = example.gold().length;
    if (n == 0) {
      return 0;
    }
    float[][] scores = emissions(example);
    double right = 0;
    for (int i = 0; i < n; i++) {
      int from = i == 0 ? k : example.gold()[i - 1];
      right += scores[i][example.gold()[i]] + transitions[from][example.gold()[i]];
    }
    double[][] steps = new double[k + 1][k];
    for (int from = 0; from <= k; from++) {
      for (int to = 0; to < k; to++) {
        steps[from][to] = allowed[from][to] ? Math.exp(transitions[from][to]) : 0;
      }
    }
    double[][] forward = new double[n][k];
    double[][] backward = new double[n][k];
    double[][] local = new double[n][k];
    double log = forward(scores, steps, local, forward);
    backward(steps, local, backward);
    updateFeatures(example, forward, backward);
    if (fixed.isEmpty()) {
      updateTransitions(example, steps, local, forward, backward);
    }
    return (log - right) * example.weight();
  }

  private float[][] emissions(Example example) {
    int n = example.gold().length;
    float[][] scores = new float[n][k];
    for (int i = 0; i < n; i++) {
      if (example.base().length > 0) {
        System.arraycopy(example.base()[i], 0, scores[i], 0, k);
      }
      for (int id : example.features()[i]) {
        for (int label = 0; label < k; label++) {
          scores[i][label] += weights[id * k + label];
        }
      }
    }
    return scores;
  }

  /** Scaled forward probabilities; returns the logarithm of the sum over all paths. */
  private double forward(float[][] scores, double[][] steps, double[][] local, double[][] forward) {
    double log = 0;
    for (int i = 0; i < scores.length; i++) {
      float max = scores[i][0];
      for (float s : scores[i]) {
        max = Math.max(max, s);
      }
      double sum = 0;
      for (int to = 0; to < k; to++) {
        local[i][to] = Math.exp(scores[i][to] - max);
        double in = 0;
        if (i == 0) {
          in = steps[k][to];
        } else {
          for (int from = 0; from < k; from++) {
            in += forward[i - 1][from] * steps[from][to];
          }
        }
        forward[i][to] = in * local[i][to];
        sum += forward[i][to];
      }
      for (int to = 0; to < k; to++) {
        forward[i][to] /= sum;
        local[i][to] /= sum;
      }
      log += Math.log(sum) + max;
    }
    return log;
  }

  private void backward(double[][] steps, double[][] local, double[][] backward) {
    int n = local.length;
    Arrays.fill(backward[n - 1], 1);
    for (int i = n - 2; i >= 0; i--) {
      for (int from = 0; from < k; from++) {
        double sum = 0;
        for (int to = 0; to < k; to++) {
          sum += steps[from][to] * local[i + 1][to] * backward[i + 1][to];
        }
        backward[i][from] = sum;
      }
    }
  }

  private void updateFeatures(Example example, double[][] forward, double[][] backward) {
    float[] gradient = new float[k];
    for (int i = 0; i < forward.length; i++) {
      boolean any = false;
      for (int label = 0; label < k; label++) {
        double p = forward[i][label] * backward[i][label];
        float g = (float) (p - (example.gold()[i] == label ? 1 : 0));
        gradient[label] = Math.abs(g) < SMALL ? 0 : g * example.weight();
        any |= gradient[label] != 0;
      }
      if (any) {
        for (int id : example.features()[i]) {
          for (int label = 0; label < k; label++) {
            if (gradient[label] != 0) {
              update(id * k + label, gradient[label]);
            }
          }
        }
      }
    }
  }

  private void update(int at, float g) {
    float root = (float) Math.sqrt(roots[at] * roots[at] + g * g);
    float sum = sums[at] + g - (root - roots[at]) / settings.rate() * weights[at];
    roots[at] = root;
    sums[at] = sum;
    float over = Math.abs(sum) - settings.l1();
    weights[at] =
        over <= 0 ? 0 : -Math.signum(sum) * over / ((1 + root) / settings.rate() + settings.l2());
  }

  private void updateTransitions(
      Example example,
      double[][] steps,
      double[][] local,
      double[][] forward,
      double[][] backward) {
    double[][] gradient = new double[k + 1][k];
    for (int i = 0; i < local.length; i++) {
      for (int to = 0; to < k; to++) {
        double out = local[i][to] * backward[i][to];
        if (i == 0) {
          gradient[k][to] += steps[k][to] * out;
        } else {
          for (int from = 0; from < k; from++) {
            gradient[from][to] += forward[i - 1][from] * steps[from][to] * out;
          }
        }
      }
      gradient[i == 0 ? k : example.gold()[i - 1]][example.gold()[i]] -= 1;
    }
    for (int from = 0; from <= k; from++) {
      for (int to = 0; to < k; to++) {
        float g = (float) gradient[from][to] * example.weight();
        if (allowed[from][to] && g != 0) {
          transitionRoots[from][to] += g * g;
          transitions[from][to] -=
              settings.rate() * g / (1 + (float) Math.sqrt(transitionRoots[from][to]));
        }
      }
    }
  }

  /** The weights that are not nought, transitions included unless they were given. */
  public Map<Integer, float[]> weights() {
    Map<Integer, float[]> all = new HashMap<>();
    for (int slot = 0; slot < ids.keys.length; slot++) {
      int id = ids.values[slot];
      if (id >= 0) {
        float[] row = Arrays.copyOfRange(weights, id * k, id * k + k);
        for (float w : row) {
          if (w != 0) {
            all.put(ids.keys[slot], row);
            break;
          }
        }
      }
    }
    if (fixed.isEmpty()) {
      for (int from = 0; from <= k; from++) {
        all.put(SequenceModel.transition(from), transitions[from].clone());
      }
    }
    return all;
  }

  /** Writes weights as a {@link LinearModel}. */
  public static void write(Path file, List<String> labels, Map<Integer, float[]> weights)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      LinearModel.write(out, labels, weights);
    }
  }
}
