package io.quoth.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Weights of hashed features, one for each label. */
final class Weights {
  private Weights() {}

  /**
   * The mean of what several learners have, one at a time since that is much; a feature that one
   * does not have weighs 0 there.
   *
   * @param weights of a learner
   */
  static <T> Map<Integer, float[]> mean(
      List<T> learners, Function<T, Map<Integer, float[]>> weights) {
    int parts = learners.size();
    Map<Integer, float[]> mean = new HashMap<>();
    for (T learner : learners) {
      weights
          .apply(learner)
          .forEach(
              (key, row) -> {
                float[] into = mean.computeIfAbsent(key, k -> new float[row.length]);
                for (int i = 0; i < row.length; i++) {
                  into[i] += row[i] / parts;
                }
              });
    }
    return mean;
  }
}
