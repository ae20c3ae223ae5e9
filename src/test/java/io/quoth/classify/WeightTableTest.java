package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model says does not depend on how much it was asked before. */
class WeightTableTest {
  private static final int KNOWN = 5000;

  private static LinearModel model(int labels) throws IOException {
    Random random = new Random(labels);
    Map<Integer, float[]> weights = new HashMap<>();
    for (int i = 0; i < KNOWN; i++) {
      float[] row = new float[labels];
      // Some features weigh for the first labels alone, as a parser's moves do.
      int some = random.nextBoolean() ? Math.min(3, labels) : labels;
      for (int j = 0; j < 4; j++) {
        row[random.nextInt(some)] = random.nextFloat() * 8 - 4;
      }
      weights.put(Features.mix(1, i), row);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(
        out, IntStream.range(0, labels).mapToObj(Integer::toString).toList(), weights);
    return LinearModel.read(new ByteArrayInputStream(out.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 7, 8, 9, 37, 255})
  void scoresAreTheSameToTheLastBit(int labels) throws IOException {
    LinearModel model = model(labels);
    float[][] before = scores(model, labels);
    assertFalse(model.isTabled());
    Features many = new Features();
    for (int i = 0; i < 1000; i++) {
      many.add(1, i);
    }
    for (int i = 0; i < 1000; i++) {
      model.score(many, new float[labels]);
    }
    assertTrue(model.isTabled());
    assertArrayEquals(before, scores(model, labels));
  }

  /** Of features half of which are known, in sets of all sizes. */
  private static float[][] scores(LinearModel model, int labels) {
    Random random = new Random(1);
    float[][] scores = new float[300][labels];
    Features features = new Features();
    for (int i = 0; i < scores.length; i++) {
      features.clear();
      for (int j = 0; j < i; j++) {
        features.add(1, random.nextInt(2 * KNOWN));
      }
      model.score(features, scores[i]);
    }
    return scores;
  }
}
