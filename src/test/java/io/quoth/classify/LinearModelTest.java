package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static final List<String> LABELS = List.of("no", "yes", "perhaps");

  private static Map<Integer, float[]> weights(int rows) {
    Random random = new Random(7);
    Map<Integer, float[]> weights = new HashMap<>();
    while (weights.size() < rows) {
      float[] row = new float[LABELS.size()];
      row[random.nextInt(row.length)] = random.nextFloat() * 8 - 4;
      row[random.nextInt(row.length)] = random.nextFloat() * 8 - 4;
      weights.put(random.nextInt() | 1, row);
    }
    return weights;
  }

  private static byte[] written(Map<Integer, float[]> weights) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(out, LABELS, weights);
    return out.toByteArray();
  }

  private static LinearModel read(byte[] bytes) throws IOException {
    return LinearModel.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    Map<Integer, float[]> weights = weights(500);
    LinearModel model = read(written(weights));
    assertEquals(LABELS, model.labels());
    weights.forEach(
        (key, row) -> {
          float[] scores = new float[LABELS.size()];
          model.add(key, scores);
          assertArrayEquals(row, scores, 4f / 2047);
        });
  }

  @Test
  void whatItDoesNotKnowWeighsNothing() throws IOException {
    LinearModel model = read(written(weights(500)));
    float[] scores = new float[LABELS.size()];
    for (int even = 2; even < 2000; even += 2) {
      model.add(even, scores);
    }
    assertArrayEquals(new float[LABELS.size()], scores);
    LinearModel empty = read(written(Map.of()));
    empty.add(1, scores);
    assertArrayEquals(new float[LABELS.size()], scores);
  }

  @Test
  void aScoreIsTheSumOfItsFeatures() throws IOException {
    Features features = new Features();
    features.add(1, "port");
    features.add(2, "quay");
    Map<Integer, float[]> weights =
        Map.of(
            features.key(0), new float[] {1, 0, -2},
            features.key(1), new float[] {0.5f, 2, 0});
    float[] scores = {9, 9, 9};
    read(written(weights)).score(features, scores);
    assertArrayEquals(new float[] {1.5f, 2, -2}, scores, 0.003f);
  }

  @Test
  void theSameWeightsGiveTheSameBytes() throws IOException {
    Map<Integer, float[]> weights = weights(100);
    Map<Integer, float[]> other = new HashMap<>(4096);
    weights.forEach((key, row) -> other.put(key, row.clone()));
    assertArrayEquals(written(weights), written(other));
    other.put(2, new float[] {1e-9f, 0, 0});
    assertArrayEquals(written(weights), written(other));
  }

  @Test
  void whatIsCutAnywhereIsRefused() throws IOException {
    byte[] whole = written(weights(20));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> read(cut), () -> "cut at " + cut.length);
    }
  }

  @Test
  void whatIsDamagedIsRefusedOrRead() throws IOException {
    byte[] whole = written(weights(20));
    Features features = new Features();
    features.bias();
    for (int place = 0; place < whole.length; place++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = whole.clone();
        damaged[place] ^= (byte) (1 << bit);
        try {
          LinearModel model = read(damaged);
          float[] scores = new float[model.labels().size()];
          model.score(features, scores);
          weights(20).keySet().forEach(key -> model.add(key, scores));
        } catch (IOException refused) {
          continue;
        }
      }
    }
    byte[] another = whole.clone();
    another[0] ^= 1;
    assertThrows(IOException.class, () -> read(another));
  }

  @Test
  void softmaxGivesProbabilities() {
    float[] scores = {1000, 1001, -1000};
    LinearModel.softmax(scores);
    assertArrayEquals(new float[] {0.2689f, 0.7311f, 0}, scores, 1e-4f);
  }
}
