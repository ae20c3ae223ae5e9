package io.quoth.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches contents one to one: greedily, those first that share the greatest part of their words
 * (Jaccard: words in both by words in either), and none that share less than half.
 */
final class Pairing {
  private static final double LEAST_SHARED = 0.5;

  /** Expected and found by their places, and the part of their words that they share, 0 to 1. */
  record Match(int expected, int found, double shared) {}

  private Pairing() {}

  static List<Match> of(List<? extends Item<?>> expected, List<? extends Item<?>> found) {
    List<Match> near = near(expected, found);
    near.sort(
        Comparator.comparingDouble((Match m) -> -m.shared())
            .thenComparingInt(Match::expected)
            .thenComparingInt(Match::found));
    Set<Integer> takenExpected = new HashSet<>();
    Set<Integer> takenFound = new HashSet<>();
    List<Match> matches = new ArrayList<>();
    for (Match match : near) {
      if (!takenExpected.contains(match.expected()) && !takenFound.contains(match.found())) {
        takenExpected.add(match.expected());
        takenFound.add(match.found());
        matches.add(match);
      }
    }
    return matches;
  }

  private static List<Match> near(List<? extends Item<?>> expected, List<? extends Item<?>> found) {
    Map<Integer, List<Integer>> byWord = new HashMap<>();
    for (int j = 0; j < found.size(); j++) {
      for (int word : found.get(j).words()) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(j);
      }
    }
    List<Match> near = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      Map<Integer, Integer> common = new HashMap<>();
      for (int word : expected.get(i).words()) {
        byWord.getOrDefault(word, List.of()).forEach(j -> common.merge(j, 1, Integer::sum));
      }
      int size = expected.get(i).words().size();
      for (Map.Entry<Integer, Integer> each : common.entrySet()) {
        int both = each.getValue();
        double shared = (double) both / (size + found.get(each.getKey()).words().size() - both);
        if (shared >= LEAST_SHARED) {
          near.add(new Match(i, each.getKey(), shared));
        }
      }
    }
    return near;
  }
}
