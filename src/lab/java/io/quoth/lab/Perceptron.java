package io.quoth.lab;

import io.quoth.classify.Features;
import io.quoth.classify.SequenceModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Averaged structured perceptron (Collins 2002) for sequences, and the plain averaged perceptron
 * for single decisions, which are sequences of one. Deterministic for a seed.
 */
public final class Perceptron {
  /** A training sequence: hashed features of each place, and the right label of each. */
  public record Example(int[][] features, int[] gold) {}

  private static final class Row {
    final float[] weight;
    final float[] total;
    final int[] stamp;
    int seen;

    Row(int labels) {
      weight = new float[labels];
      total = new float[labels];
      stamp = new int[labels];
    }

    void change(int label, float by, int now) {
      total[label] += weight[label] * (now - stamp[label]);
      stamp[label] = now;
      weight[label] += by;
      seen++;
    }
  }

  private final List<String> labels;
  private final boolean[][] allowed;
  private final Map<Integer, Row> rows = new HashMap<>();
  private int now = 1;

  public Perceptron(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.allowed = SequenceModel.allowed(labels);
  }

  /** Hashed features of each place of a sequence. */
  public static int[][] features(SequenceModel.Source source) {
    int[][] all = new int[source.length()][];
    Features features = new Features();
    for (int i = 0; i < all.length; i++) {
      features.clear();
      source.features(i, features);
      all[i] = features.toArray();
    }
    return all;
  }

  /** Trains on the examples, each epoch in a new order drawn from the seed. */
  public void train(List<Example> examples, int epochs, long seed) {
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      int wrong = 0;
      int places = 0;
      for (Example example : order) {
        int[] guess = decode(example.features());
        wrong += learn(example, guess);
        places += guess.length;
        now++;
      }
      System.err.printf(
          "epoch %d: %d of %d places wrong, %d features%n", epoch + 1, wrong, places, rows.size());
    }
  }

  private int learn(Example example, int[] guess) {
    int wrong = 0;
    int[] gold = example.gold();
    for (int i = 0; i < guess.length; i++) {
      if (guess[i] != gold[i]) {
        wrong++;
        for (int key : example.features()[i]) {
          change(key, gold[i], 1);
          change(key, guess[i], -1);
        }
      }
      if (guess.length > 1) {
        int goldFrom = i == 0 ? labels.size() : gold[i - 1];
        int guessFrom = i == 0 ? labels.size() : guess[i - 1];
        if (goldFrom != guessFrom || gold[i] != guess[i]) {
          change(SequenceModel.transition(goldFrom), gold[i], 1);
          change(SequenceModel.transition(guessFrom), guess[i], -1);
        }
      }
    }
    return wrong;
  }

  private void change(int key, int label, float by) {
    rows.computeIfAbsent(key, k -> new Row(labels.size())).change(label, by, now);
  }

  private int[] decode(int[][] features) {
    int k = labels.size();
    float[][] emissions = new float[features.length][k];
    for (int i = 0; i < features.length; i++) {
      for (int key : features[i]) {
        Row row = rows.get(key);
        if (row != null) {
          for (int label = 0; label < k; label++) {
            emissions[i][label] += row.weight[label];
          }
        }
      }
    }
    float[][] transitions = new float[k + 1][k];
    if (features.length > 1) {
      for (int from = 0; from <= k; from++) {
        Row row = rows.get(SequenceModel.transition(from));
        if (row != null) {
          System.arraycopy(row.weight, 0, transitions[from], 0, k);
        }
      }
    }
    return SequenceModel.viterbi(emissions, transitions, allowed);
  }

  /** The averaged weights. */
  public Map<Integer, float[]> weights() {
    Map<Integer, float[]> weights = new HashMap<>();
    rows.forEach(
        (key, row) -> {
          float[] average = new float[labels.size()];
          for (int i = 0; i < average.length; i++) {
            average[i] = (row.total[i] + row.weight[i] * (now - row.stamp[i])) / now;
          }
          weights.put(key, average);
        });
    return weights;
  }

  /**
   * The mean of the averaged weights of several learners, which hangs less on the order of the
   * examples than each of them. Features that were changed fewer than {@code least} times, on
   * average, are left out: they cost space and say little.
   */
  public static Map<Integer, float[]> mean(List<Perceptron> learners, int least) {
    int n = learners.size();
    Map<Integer, float[]> mean = Weights.mean(learners, Perceptron::weights);
    Map<Integer, Integer> seen = new HashMap<>();
    for (Perceptron learner : learners) {
      learner.rows.forEach((key, row) -> seen.merge(key, row.seen, Integer::sum));
    }
    mean.keySet().removeIf(key -> seen.get(key) < least * n);
    return mean;
  }
}
