package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamedModelTest {
  @Test
  void partsHashAsTheWhole() {
    long whole = NamedFeatures.hash("p1suf=ing");
    long parts =
        NamedFeatures.join(
            NamedFeatures.hash("p1suf="), NamedFeatures.hash("ing"), NamedFeatures.power(3));
    assertEquals(whole, parts);
    assertEquals(whole, NamedFeatures.append(NamedFeatures.hash("p1suf=in"), 'g'));
  }

  @Test
  void aShippedModelHasItsLabels() throws IOException {
    NamedModel model = read(sentences());
    assertEquals(List.of("n", "s"), model.labels().stream().sorted().toList());
    assertTrue(model.size() > 1000);
  }

  @Test
  void whatIsCutShortOrAnotherFileIsRefused() throws IOException {
    byte[] whole = sentences();
    for (int length = 0; length < whole.length; length = length * 9 / 8 + 1) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> read(cut), () -> "cut at " + cut.length);
    }
    assertThrows(IOException.class, () -> read(new byte[100]));
  }

  /** A model of five labels, written and read. */
  private static NamedModel written(SortedMap<Long, List<Map.Entry<Integer, Float>>> weights)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NamedModel.write(out, List.of("a", "b", "c", "d", "e"), weights);
    return read(out.toByteArray());
  }

  /** Of weights that are multiples of a sixteenth, as those of the shipped tagger are. */
  @Test
  void sumsThatAreKeptMakeTheSameScores() throws IOException {
    SortedMap<Long, List<Map.Entry<Integer, Float>>> weights = new TreeMap<>();
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      weights.put(
          NamedFeatures.hash("f=" + i),
          List.of(
              Map.entry(random.nextInt(5), random.nextInt(999) / 16f),
              Map.entry(random.nextInt(5), -random.nextInt(999) / 16f)));
    }
    NamedModel model = written(weights);
    long[][] groups = new long[4][20];
    NamedFeatures.Buffer all = new NamedFeatures.Buffer();
    for (long[] group : groups) {
      for (int i = 0; i < group.length; i++) {
        group[i] = NamedFeatures.hash("f=" + random.nextInt(400));
        all.add(group[i]);
      }
    }
    NamedModel.Sums sums =
        model.sums(
            groups.length,
            (buffer, group) -> {
              for (long feature : groups[group]) {
                buffer.add(feature);
              }
            });
    double[] scores = new double[5];
    for (int group = groups.length - 1; group >= 0; group--) {
      sums.add(group, scores);
    }
    double[] expected = new double[5];
    model.score(all, expected);
    assertArrayEquals(expected, scores);
  }

  @Test
  void scoresAreSumsOfWeights() throws IOException {
    SortedMap<Long, List<Map.Entry<Integer, Float>>> weights = new TreeMap<>();
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      weights.put(
          NamedFeatures.hash("f=" + i),
          List.of(
              Map.entry(random.nextInt(5), random.nextFloat()),
              Map.entry(random.nextInt(5), -random.nextFloat())));
    }
    NamedModel model = written(weights);
    assertEquals(3000, model.size());
    NamedFeatures.Buffer features = new NamedFeatures.Buffer();
    for (int size = 0; size < 200; size++) {
      double[] expected = new double[5];
      features.clear();
      for (int i = 0; i < size; i++) {
        // Half of them unknown.
        long hash = NamedFeatures.hash("f=" + random.nextInt(6000));
        features.add(hash);
        for (Map.Entry<Integer, Float> entry : weights.getOrDefault(hash, List.of())) {
          expected[entry.getKey()] += entry.getValue();
        }
      }
      double[] scores = new double[5];
      model.score(features, scores);
      assertArrayEquals(expected, scores);
    }
  }

  @Test
  void whatIsDamagedIsRefusedOrRead() throws IOException {
    byte[] whole = sentences();
    NamedFeatures.Buffer features = new NamedFeatures.Buffer();
    for (int i = 0; i < 500; i++) {
      features.add(NamedFeatures.hash("x=" + i));
    }
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      int place = random.nextInt(i % 2 == 0 ? 200 : whole.length);
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      try {
        NamedModel model = read(damaged);
        model.score(features, new double[model.width()]);
      } catch (IOException refused) {
        continue;
      }
    }
  }

  private static NamedModel read(byte[] bytes) throws IOException {
    return NamedModel.read(new ByteArrayInputStream(bytes));
  }

  private static byte[] sentences() throws IOException {
    try (InputStream in =
        NamedModelTest.class.getResourceAsStream("/io/quoth/models/sentences.bin")) {
      return in.readAllBytes();
    }
  }
}
