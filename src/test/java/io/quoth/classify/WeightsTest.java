package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quoth.archive.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way weights are kept, a score is the sum of the weights that were written. */
class WeightsTest {
  private static final int KNOWN = 5000;

  /** Multiples of a step of 1, one of them as great as can be. */
  private static Map<Integer, float[]> weights(int labels) {
    Random random = new Random(labels);
    Map<Integer, float[]> weights = new HashMap<>();
    for (int i = 0; i < KNOWN; i++) {
      float[] row = new float[labels];
      for (int j = 0; j < 4; j++) {
        row[random.nextInt(labels)] = random.nextInt(2 * Weights.MOST + 1) - Weights.MOST;
      }
      weights.put(Features.mix(1, i), row);
    }
    weights.get(Features.mix(1, 0))[0] = Weights.MOST;
    return weights;
  }

  private static byte[] written(int labels, Map<Integer, float[]> weights) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(
        out, IntStream.range(0, labels).mapToObj(Integer::toString).toList(), weights);
    return out.toByteArray();
  }

  private static LinearModel model(int labels, Map<Integer, float[]> weights) throws IOException {
    return LinearModel.read(new ByteArrayInputStream(written(labels, weights)));
  }

  /** As it lies in a mapped file. */
  private static LinearModel inPlace(byte[] written) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(written.length + 1).put((byte) 0).put(written);
    return LinearModel.read(new Slice(bytes.flip().position(1).slice()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 37, 255})
  void scoresAreSumsOfWeights(int labels) throws IOException {
    Map<Integer, float[]> weights = weights(labels);
    LinearModel model = model(labels, weights);
    Random random = new Random(1);
    Features features = new Features();
    // More than are added at once, too; half of them unknown.
    for (int size = 0; size < 2000; size += 1 + size / 8) {
      features.clear();
      float[] expected = new float[labels];
      for (int j = 0; j < size; j++) {
        features.add(1, random.nextInt(2 * KNOWN));
        float[] row = weights.getOrDefault(features.key(j), new float[labels]);
        for (int label = 0; label < labels; label++) {
          expected[label] += row[label];
        }
      }
      float[] scores = new float[labels];
      model.score(features, scores);
      assertArrayEquals(expected, scores, size + " features");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void sumsThatAreKeptMakeTheSameScores(int labels) throws IOException {
    LinearModel model = model(labels, weights(labels));
    Random random = new Random(2);
    Features all = new Features();
    Features group = new Features();
    int numbers = model.sums();
    long[] kept = new long[3 * numbers];
    long[] sums = new long[numbers];
    for (int place = 0; place < 3; place++) {
      group.clear();
      for (int i = 0; i < 512 / 3; i++) {
        int value = random.nextInt(2 * KNOWN);
        group.add(1, value);
        all.add(1, value);
      }
      model.addSums(group, kept, place * numbers);
      for (int i = 0; i < numbers; i++) {
        sums[i] += kept[place * numbers + i];
      }
    }
    float[] scores = new float[labels];
    model.add(sums, scores);
    float[] expected = new float[labels];
    model.score(all, expected);
    assertArrayEquals(expected, scores);
  }

  /** Until they are copied, while they are, and after. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 37})
  void whatStaysInAFileWeighsTheSame(int labels) throws IOException {
    byte[] written = written(labels, weights(labels));
    LinearModel held = LinearModel.read(new ByteArrayInputStream(written));
    LinearModel inMemory = LinearModel.read(new Slice(ByteBuffer.wrap(written)));
    LinearModel inPlace = inPlace(written);
    Features features = new Features();
    for (int i = 0; i < 500; i++) {
      features.add(1, 2 * i);
    }
    float[] expected = new float[labels];
    float[] scores = new float[labels];
    held.score(features, expected);
    inMemory.score(features, scores);
    assertArrayEquals(expected, scores);
    for (int article = 0; article < 600; article++) {
      inPlace.score(features, scores);
      assertArrayEquals(expected, scores);
    }
    held.score(features.clear(), expected);
    held.add(Features.mix(1, 7), expected);
    float[] alone = new float[labels];
    inPlace(written).add(Features.mix(1, 7), alone);
    assertArrayEquals(expected, alone);
  }

  @Test
  void whatStaysInAFileIsCutShortThereToo() throws IOException {
    byte[] written = written(3, weights(3));
    byte[] half = Arrays.copyOf(written, written.length / 2);
    assertThrows(IOException.class, () -> inPlace(half));
  }

  @Test
  void thereAreNoSumsOfManyLabels() throws IOException {
    LinearModel model = model(8, weights(8));
    assertEquals(0, model.sums());
    assertThrows(
        UnsupportedOperationException.class, () -> model.addSums(new Features(), new long[1], 0));
    assertThrows(UnsupportedOperationException.class, () -> model.add(new long[1], new float[8]));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 37})
  void aFeatureAloneWeighsTheSame(int labels) throws IOException {
    Map<Integer, float[]> weights = weights(labels);
    LinearModel model = model(labels, weights);
    for (int i = 0; i < 2 * KNOWN; i++) {
      int key = Features.mix(1, i);
      float[] scores = new float[labels];
      model.add(key, scores);
      assertArrayEquals(weights.getOrDefault(key, new float[labels]), scores);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-Weights.MOST, Weights.MOST})
  void theGreatestWeightsDoNotRunIntoEachOther(int weight) throws IOException {
    for (int labels : new int[] {3, 7}) {
      float[] row = new float[labels];
      for (int label = 0; label < labels; label += 2) {
        row[label] = weight;
      }
      Features features = new Features();
      for (int i = 0; i < 600; i++) {
        features.bias();
      }
      float[] scores = new float[labels];
      model(labels, Map.of(features.key(0), row)).score(features, scores);
      for (int label = 0; label < labels; label++) {
        assertEquals(600 * row[label], scores[label]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 64, 1000, 50_000})
  void eachFeatureHasAPlaceOfItsOwn(int count) {
    int[] keys = IntStream.range(0, count).map(i -> Features.mix(7, i)).toArray();
    PerfectHash hash = PerfectHash.of(keys);
    BitSet taken = new BitSet();
    for (int key : keys) {
      taken.set(hash.place(key));
    }
    assertEquals(count, taken.cardinality());
    assertEquals(true, taken.length() <= hash.size() && hash.size() <= count * 1.25 + 4);
  }

  /** Features that are no good hashes have places, too. */
  @Test
  void neighboursHavePlaces() {
    int[] keys = IntStream.range(1, 1000).toArray();
    PerfectHash hash = PerfectHash.of(keys);
    assertEquals(keys.length, IntStream.of(keys).map(hash::place).distinct().count());
  }
}
