package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  @Test
  void theSameQuestionsGiveTheSameFeatures() {
    assertArrayEquals(some(new Features()), some(new Features()));
  }

  @Test
  void everyFeatureIsAnother() {
    int[] keys = some(new Features());
    assertEquals(9, keys.length);
    assertEquals(9, Arrays.stream(keys).distinct().count());
    assertEquals(0, Arrays.stream(keys).filter(key -> key == 0).count());
  }

  private static int[] some(Features features) {
    features.bias();
    features.add(1, 7);
    features.add(1, "port");
    features.add(1, "port", "quay");
    features.add(1, "quay", "port");
    features.add(1, "port", "quay", "pier");
    features.add(1, 7, "port");
    features.add(1, 7, "port", "quay");
    features.add(1, true);
    return features.toArray();
  }

  @Test
  void theTemplateCounts() {
    Features features = new Features();
    features.add(1, "port");
    features.add(2, "port");
    assertNotEquals(features.key(0), features.key(1));
  }

  @Test
  void aBufferGrowsAndIsEmptied() {
    Features features = new Features();
    IntStream.range(0, 1000).forEach(i -> features.add(1, i));
    assertEquals(1000, features.size());
    assertEquals(1000, Arrays.stream(features.toArray()).distinct().count());
    assertEquals(0, features.clear().size());
    features.add(1, 5);
    Features fresh = new Features();
    fresh.add(1, 5);
    assertEquals(fresh.key(0), features.key(0));
  }

  @Test
  void orderCountsInAMix() {
    assertNotEquals(Features.mix(1, 2), Features.mix(2, 1));
    IntStream.range(-5000, 5000).forEach(i -> assertNotEquals(0, Features.mix(i, -i)));
  }
}
