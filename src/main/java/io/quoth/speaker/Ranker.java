package io.quoth.speaker;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Chooses among candidates by a linear model: a softmax over their scores and that of "none of
 * them", which is 0.
 */
final class Ranker {
  private final LinearModel model;

  Ranker(LinearModel model) {
    this.model = model;
  }

  /** A candidate, by its place in the list, with its probability. */
  record Ranked(int place, double probability) {}

  /** All candidates, the most probable first. */
  List<Ranked> rank(int count, BiConsumer<Integer, Features> featuresOf) {
    float[] scores = new float[count + 1];
    float[] one = new float[model.labels().size()];
    Features features = new Features();
    for (int i = 0; i < count; i++) {
      featuresOf.accept(i, features);
      model.score(features, one);
      scores[i] = one[0];
    }
    LinearModel.softmax(scores);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ranked.add(new Ranked(i, scores[i]));
    }
    ranked.sort(
        (a, b) -> {
          int order = Double.compare(-a.probability(), -b.probability());
          return order != 0 ? order : Integer.compare(a.place(), b.place());
        });
    return ranked;
  }
}
