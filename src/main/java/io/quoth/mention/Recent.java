package io.quoth.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers under each word which clusters were spoken of last. */
final class Recent {
  /** Looking further back finds people that the reader has forgotten, and costs time. */
  private static final int REACH = 24;

  private final Map<String, List<Cluster>> seen = new HashMap<>();

  /** Notes that a cluster is spoken of now. */
  void touch(String word, Cluster cluster) {
    List<Cluster> list = seen.computeIfAbsent(word, key -> new ArrayList<>(1));
    if (list.isEmpty() || list.get(list.size() - 1) != cluster) {
      list.add(cluster);
      if (list.size() == 2 * REACH) {
        list.subList(0, REACH).clear();
      }
    }
  }

  /** Adds the clusters under a word to the set, the latest first. */
  void collect(String word, Set<Cluster> into) {
    List<Cluster> list = seen.getOrDefault(word, List.of());
    for (int i = list.size() - 1; i >= 0 && i >= list.size() - REACH; i--) {
      into.add(list.get(i));
    }
  }

  /** The clusters under a word, the latest first. */
  Set<Cluster> under(String word) {
    Set<Cluster> clusters = new LinkedHashSet<>();
    collect(word, clusters);
    return clusters;
  }
}
