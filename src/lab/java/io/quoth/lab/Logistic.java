package io.quoth.lab;

import io.quoth.classify.LinearModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Multinomial logistic regression by FTRL-Proximal (McMahan et al. 2013): sparse, and its scores
 * are log-odds, so that their softmax is a probability. Deterministic for a seed.
 */
public final class Logistic {
  /** One decision: hashed features, the right label, and how much it counts. */
  public record Example(int[] features, int gold, float weight) {
    public Example(int[] features, int gold) {
      this(features, gold, 1);
    }
  }

  /**
   * A choice among candidates, each with features of its own; the right one's place, or -1 for none
   * of them.
   */
  public record Choice(int[][] candidates, int gold) {}

  private static final class Row {
    final float[] z;
    final float[] n;

    Row(int labels) {
      z = new float[labels];
      n = new float[labels];
    }
  }

  private final List<String> labels;
  private final float alpha;
  private final float l1;
  private final float l2;
  private final Map<Integer, Row> rows = new HashMap<>();

  public Logistic(List<String> labels, float alpha, float l1, float l2) {
    this.labels = List.copyOf(labels);
    this.alpha = alpha;
    this.l1 = l1;
    this.l2 = l2;
  }

  /** Trains a classifier. */
  public void train(List<Example> examples, int epochs, long seed) {
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    float[] p = new float[labels.size()];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (Example example : order) {
        score(example.features(), p);
        LinearModel.softmax(p);
        loss -= Math.log(Math.max(1e-9, p[example.gold()])) * example.weight();
        p[example.gold()] -= 1;
        for (int label = 0; label < p.length; label++) {
          update(example.features(), label, p[label] * example.weight());
        }
      }
      System.err.printf(
          "epoch %d: loss %.4f, %d features%n", epoch + 1, loss / order.size(), rows.size());
    }
  }

  /**
   * Trains a ranker with one label: the score of the right candidate against those of the others,
   * and against 0, which is the score of "none of them".
   */
  public void rank(List<Choice> choices, int epochs, long seed) {
    List<Choice> order = new ArrayList<>(choices);
    Random random = new Random(seed);
    float[] one = new float[1];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      int right = 0;
      for (Choice choice : order) {
        int n = choice.candidates().length;
        float[] p = new float[n + 1];
        for (int i = 0; i < n; i++) {
          score(choice.candidates()[i], one);
          p[i] = one[0];
        }
        LinearModel.softmax(p);
        int gold = choice.gold() < 0 ? n : choice.gold();
        int best = 0;
        for (int i = 1; i <= n; i++) {
          best = p[i] > p[best] ? i : best;
        }
        right += best == gold ? 1 : 0;
        loss -= Math.log(Math.max(1e-9, p[gold]));
        p[gold] -= 1;
        for (int i = 0; i < n; i++) {
          update(choice.candidates()[i], 0, p[i]);
        }
      }
      System.err.printf(
          "epoch %d: loss %.4f, %d of %d right, %d features%n",
          epoch + 1, loss / order.size(), right, order.size(), rows.size());
    }
  }

  private void update(int[] features, int label, float gradient) {
    for (int key : features) {
      Row row = rows.computeIfAbsent(key, k -> new Row(labels.size()));
      float w = weight(row, label);
      float sigma =
          (float)
              ((Math.sqrt(row.n[label] + gradient * gradient) - Math.sqrt(row.n[label])) / alpha);
      row.z[label] += gradient - sigma * w;
      row.n[label] += gradient * gradient;
    }
  }

  private float weight(Row row, int label) {
    float z = row.z[label];
    if (Math.abs(z) <= l1) {
      return 0;
    }
    return (float) (-(z - Math.signum(z) * l1) / ((1 + Math.sqrt(row.n[label])) / alpha + l2));
  }

  private void score(int[] features, float[] into) {
    Arrays.fill(into, 0);
    for (int key : features) {
      Row row = rows.get(key);
      if (row != null) {
        for (int label = 0; label < into.length; label++) {
          into[label] += weight(row, label);
        }
      }
    }
  }

  /** The weights that are not 0. */
  public Map<Integer, float[]> weights() {
    Map<Integer, float[]> weights = new HashMap<>();
    rows.forEach(
        (key, row) -> {
          float[] w = new float[labels.size()];
          boolean any = false;
          for (int i = 0; i < w.length; i++) {
            w[i] = weight(row, i);
            any |= w[i] != 0;
          }
          if (any) {
            weights.put(key, w);
          }
        });
    return weights;
  }

  /** Writes the weights as a {@link LinearModel}. */
  public void write(Path file) throws IOException {
    write(file, labels, weights());
  }

  /** Writes the mean of the weights of learners with the same labels. */
  static void writeMean(Path file, List<Logistic> learners) throws IOException {
    write(file, learners.get(0).labels, Weights.mean(learners, Logistic::weights));
  }

  private static void write(Path file, List<String> labels, Map<Integer, float[]> weights)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      LinearModel.write(out, labels, weights);
    }
  }
}
