package io.quoth.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.classify.SequenceModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnersTest {
  private static final List<String> LABELS = List.of("O", "B-N", "I-N");

  private static LinearModel model(List<String> labels, Map<Integer, float[]> weights)
      throws IOException {
    return LinearModel.read(new ByteArrayInputStream(bytes(labels, weights)));
  }

  private static byte[] bytes(List<String> labels, Map<Integer, float[]> weights)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(out, labels, weights);
    return out.toByteArray();
  }

  /** Capital letters make a name; the first of a run begins it. */
  private static SequenceModel.Source source(String text) {
    return new SequenceModel.Source() {
      @Override
      public int length() {
        return text.length();
      }

      @Override
      public void features(int place, Features into) {
        into.bias();
        into.add(1, text.charAt(place));
      }
    };
  }

  private static int[] gold(String text) {
    int[] gold = new int[text.length()];
    for (int i = 0; i < gold.length; i++) {
      boolean inside = i > 0 && gold[i - 1] > 0;
      gold[i] = Character.isUpperCase(text.charAt(i)) ? inside ? 2 : 1 : 0;
    }
    return gold;
  }

  private static Perceptron perceptron(long seed) {
    Random random = new Random(1);
    List<Perceptron.Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 8; j++) {
        text.append("abcdABCD".charAt(random.nextInt(8)));
      }
      examples.add(
          new Perceptron.Example(
              Perceptron.features(source(text.toString())), gold(text.toString())));
    }
    Perceptron perceptron = new Perceptron(LABELS);
    perceptron.train(examples, 6, seed);
    return perceptron;
  }

  @Test
  void aPerceptronLearnsToLabelRuns() throws IOException {
    SequenceModel model = new SequenceModel(model(LABELS, perceptron(3).weights()));
    for (String text : List.of("aABb", "AAAA", "bbcd", "DabCCd", "B")) {
      assertArrayEquals(gold(text), model.decode(source(text)), text);
    }
  }

  @Test
  void aSeedDecidesWhatAPerceptronLearns() throws IOException {
    assertArrayEquals(
        bytes(LABELS, perceptron(3).weights()), bytes(LABELS, perceptron(3).weights()));
  }

  @Test
  void theMeanOfPerceptronsIsHalfwayBetweenThem() {
    Perceptron one = perceptron(3);
    Perceptron other = perceptron(4);
    Map<Integer, float[]> mean = Perceptron.mean(List.of(one, other), 0);
    Set<Integer> all = new HashSet<>(one.weights().keySet());
    all.addAll(other.weights().keySet());
    assertEquals(all, mean.keySet());
    float[] none = new float[LABELS.size()];
    mean.forEach(
        (key, row) -> {
          float[] first = one.weights().getOrDefault(key, none);
          float[] second = other.weights().getOrDefault(key, none);
          for (int i = 0; i < row.length; i++) {
            assertEquals((first[i] + second[i]) / 2, row[i], 1e-5);
          }
        });
  }

  @Test
  void whatIsSeldomChangedIsLeftOutOfTheMean() {
    List<Perceptron> learners = List.of(perceptron(3), perceptron(4));
    int whole = Perceptron.mean(learners, 0).size();
    int often = Perceptron.mean(learners, 20).size();
    assertTrue(often > 0 && often < whole, often + " of " + whole);
  }

  private static int[] features(int... values) {
    Features features = new Features();
    features.bias();
    for (int i = 0; i < values.length; i++) {
      features.add(i, values[i]);
    }
    return features.toArray();
  }

  private static Logistic logistic() {
    List<Logistic.Example> examples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      // The first value decides nine times of ten, the second never.
      int gold = i % 10 == 0 ? 1 - i / 10 % 2 : i / 10 % 2;
      examples.add(new Logistic.Example(features(i / 10 % 2, i % 3), gold));
    }
    Logistic logistic = new Logistic(List.of("no", "yes"), 0.1f, 0.01f, 0.1f);
    logistic.train(examples, 30, 5);
    return logistic;
  }

  @Test
  void logisticRegressionLearnsHowSureToBe() throws IOException {
    LinearModel model = model(List.of("no", "yes"), logistic().weights());
    for (int value = 0; value < 2; value++) {
      float[] scores = new float[2];
      for (int key : features(value, 1)) {
        model.add(key, scores);
      }
      LinearModel.softmax(scores);
      assertEquals(0.9, scores[value], 0.04);
    }
  }

  @Test
  void aSeedDecidesWhatRegressionLearns() throws IOException {
    List<String> labels = List.of("no", "yes");
    assertArrayEquals(bytes(labels, logistic().weights()), bytes(labels, logistic().weights()));
  }

  @Test
  void aRankerLearnsWhomToPreferAndWhenNobody() throws IOException {
    List<Logistic.Choice> choices = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      int[][] candidates = {features(i % 3 == 0 ? 1 : 2, i % 5), features(i % 3 == 1 ? 1 : 2, 4)};
      choices.add(new Logistic.Choice(candidates, i % 3 == 2 ? -1 : i % 3));
    }
    Logistic logistic = new Logistic(List.of("score"), 0.3f, 0, 0.01f);
    logistic.rank(choices, 30, 5);
    LinearModel model = model(List.of("score"), logistic.weights());
    assertTrue(score(model, features(1, 4)) > 1, "the right one is better than none");
    assertTrue(score(model, features(2, 4)) < -1, "the wrong one is worse than none");
  }

  private static float score(LinearModel model, int[] features) {
    float[] score = new float[1];
    for (int key : features) {
      model.add(key, score);
    }
    return score[0];
  }
}
