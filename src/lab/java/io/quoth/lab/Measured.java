package io.quoth.lab;

import io.quoth.tally.Comparison;
import io.quoth.tally.Figure;
import io.quoth.tally.Gold;
import io.quoth.tally.Guess;
import io.quoth.tally.Metric;
import io.quoth.tally.Row;
import io.quoth.tally.Tally;
import io.quoth.tally.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One system on one set of articles, in both views. */
final class Measured {
  /** What a system finds in an article, by its place. */
  interface System {
    List<Guess> find(int article, View view);
  }

  private final Map<View, Tally> tallies = new EnumMap<>(View.class);
  private final Map<View, List<Comparison>> articles = new EnumMap<>(View.class);

  private Measured() {
    for (View view : View.values()) {
      tallies.put(view, new Tally());
      articles.put(view, new ArrayList<>());
    }
  }

  static Measured of(List<Gold> gold, System system) {
    Measured measured = new Measured();
    for (View view : View.values()) {
      for (int i = 0; i < gold.size(); i++) {
        Comparison article = Comparison.of(view, gold.get(i), system.find(i, view));
        measured.tallies.get(view).add(article);
        measured.articles.get(view).add(article);
      }
    }
    return measured;
  }

  Tally tally(View view) {
    return tallies.get(view);
  }

  Figure figure(View view, Row row, Metric metric) {
    return tallies.get(view).figure(row, metric);
  }

  /** In the order of the articles. */
  List<Comparison> articles(View view) {
    return articles.get(view);
  }
}
