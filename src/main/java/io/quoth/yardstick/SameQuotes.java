package io.quoth.yardstick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the quotes that several articles have, whole, cut, altered or reworded. Each new wording is
 * looked up by its shingles (Broder 1997) in an index of those before, and compared with the few
 * that share most: the work grows with the quotes, not with their square. Memory grows with the
 * different wordings.
 */
public final class SameQuotes {
  private static final int SHINGLE = 4;

  /** Wordings that one shingle leads to; what more share it, is a commonplace. */
  private static final int POSTINGS = 32;

  /** Wordings that a new one is compared with. */
  private static final int COMPARED = 8;

  /** Shingles that two wordings must share to be compared. */
  private static final int SHARED = 2;

  /** From so many words on, the same words are the same quote, whoever is said to have said it. */
  private static final int LONG = 8;

  private static final double ALIKE = 0.7;

  /** Of the words that say something, as many must be in both of two rewordings. */
  private static final double REWORDED = 0.6;

  private static final int REWORDED_LEAST = 3;

  /** Likewise where they share no more than they have to. */
  private static final double LIKE_FEW = 0.75;

  private final List<Wording> wordings = new ArrayList<>();
  private final Map<List<String>, Integer> exact = new HashMap<>();
  private final Map<Integer, int[]> index = new HashMap<>();

  /** The same words, and where they stand. */
  private static final class Wording {
    final Utterance first;
    final List<Sighting> sightings = new ArrayList<>();
    int parent;

    Wording(Utterance first, int number) {
      this.first = first;
      this.parent = number;
    }
  }

  private record Sighting(Utterance utterance, int order) {}

  private int order;

  /** Adds the quotes of an article. */
  public void add(Turnout turnout) {
    turnout.utterances().forEach(this::add);
  }

  private void add(Utterance utterance) {
    order++;
    Integer known = exact.get(utterance.keys());
    if (known != null && canBeSame(wordings.get(known).first, utterance)) {
      Wording wording = wordings.get(known);
      Sighting last = wording.sightings.get(wording.sightings.size() - 1);
      if (!last.utterance().article().equals(utterance.article())) {
        wording.sightings.add(new Sighting(slim(utterance, wording.first), order));
      }
      return;
    }
    int number = wordings.size();
    Wording wording = new Wording(utterance, number);
    wording.sightings.add(new Sighting(utterance, order));
    wordings.add(wording);
    exact.putIfAbsent(utterance.keys(), number);
    Set<Integer> shingles = shingles(utterance);
    for (int near : nearest(shingles)) {
      if (isSame(wordings.get(near).first, utterance)) {
        wordings.get(root(number)).parent = root(near);
      }
    }
    shingles.forEach(shingle -> post(shingle, number));
  }

  /** The same words are kept once. */
  private static Utterance slim(Utterance utterance, Utterance first) {
    return new Utterance(
        utterance.article(),
        utterance.published(),
        utterance.speaker(),
        utterance.type(),
        utterance.text(),
        first.keys(),
        first.stems());
  }

  private void post(int shingle, int number) {
    int[] posted = index.get(shingle);
    if (posted == null) {
      index.put(shingle, new int[] {number});
    } else if (posted.length < POSTINGS) {
      int[] longer = Arrays.copyOf(posted, posted.length + 1);
      longer[posted.length] = number;
      index.put(shingle, longer);
    }
  }

  /** Hashes of the words in fours, and of the words that say something in neighbouring pairs. */
  private static Set<Integer> shingles(Utterance utterance) {
    Set<Integer> shingles = new HashSet<>();
    List<String> keys = utterance.keys();
    for (int i = 0; i + SHINGLE <= keys.size(); i++) {
      shingles.add(keys.subList(i, i + SHINGLE).hashCode());
    }
    List<String> stems = utterance.stems();
    for (int i = 0; i < stems.size(); i++) {
      for (int j = i + 1; j < Math.min(stems.size(), i + 3); j++) {
        // In either order: another translation may turn them round.
        shingles.add(31 * (stems.get(i).hashCode() + stems.get(j).hashCode()) + 1);
      }
    }
    return shingles;
  }

  private List<Integer> nearest(Set<Integer> shingles) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (int shingle : shingles) {
      for (int number : index.getOrDefault(shingle, new int[0])) {
        shared.merge(number, 1, Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .filter(e -> e.getValue() >= SHARED)
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private int root(int number) {
    int at = number;
    while (wordings.get(at).parent != at) {
      wordings.get(at).parent = wordings.get(wordings.get(at).parent).parent;
      at = wordings.get(at).parent;
    }
    return at;
  }

  private static boolean canBeSame(Utterance one, Utterance other) {
    return one.keys().size() >= LONG || mayShareSpeaker(one, other);
  }

  /** Whether the speakers can be one; whoever is not named may be anybody. */
  private static boolean mayShareSpeaker(Utterance one, Utterance other) {
    return !isNamed(one)
        || !isNamed(other)
        || Identity.canBeOne(one.speaker().orElseThrow(), other.speaker().orElseThrow());
  }

  private static boolean isNamed(Utterance utterance) {
    return utterance.speaker().isPresent() && Identity.isNamed(utterance.speaker().get());
  }

  private static boolean isSame(Utterance one, Utterance other) {
    boolean inOrder = one.keys().size() <= other.keys().size();
    Utterance shorter = inOrder ? one : other;
    Utterance longer = inOrder ? other : one;
    if (!mayShareSpeaker(one, other)) {
      return shorter.keys().size() >= LONG
          && Collections.indexOfSubList(longer.keys(), shorter.keys()) >= 0;
    }
    double likeness =
        new Haystack(longer.keys())
            .nearest(shorter.keys(), 0)
            .map(Haystack.Place::likeness)
            .orElse(0.0);
    return likeness >= ALIKE && sharesContent(shorter, longer, 1)
        || isNamed(one) && isNamed(other) && sharesContent(shorter, longer, REWORDED_LEAST);
  }

  private static boolean sharesContent(Utterance shorter, Utterance longer, int least) {
    Set<String> mine = new HashSet<>(shorter.stems());
    Set<String> shared = new HashSet<>(longer.stems());
    int all = Math.min(mine.size(), shared.size());
    shared.retainAll(mine);
    double share = shared.size() == least ? LIKE_FEW : REWORDED;
    return shared.size() >= least && shared.size() >= share * all;
  }

  /** The quotes that at least two articles have; those of most articles first. */
  List<QuoteGroup> groups() {
    Map<Integer, List<Wording>> byRoot = new LinkedHashMap<>();
    for (int i = 0; i < wordings.size(); i++) {
      byRoot.computeIfAbsent(root(i), r -> new ArrayList<>()).add(wordings.get(i));
    }
    List<QuoteGroup> groups = new ArrayList<>();
    for (List<Wording> together : byRoot.values()) {
      QuoteGroup group = group(together);
      if (group.articles() > 1) {
        groups.add(group);
      }
    }
    groups.sort(Comparator.comparingLong(QuoteGroup::articles).reversed());
    return groups;
  }

  private static QuoteGroup group(List<Wording> together) {
    List<Sighting> sightings = new ArrayList<>();
    together.forEach(wording -> sightings.addAll(wording.sightings));
    // Behind every date, where none is known.
    sightings.sort(
        Comparator.comparing((Sighting s) -> Dates.day(s.utterance().published()).orElse("~"))
            .thenComparingInt(Sighting::order));
    Utterance fullest = sightings.get(0).utterance();
    for (Sighting sighting : sightings) {
      if (sighting.utterance().keys().size() > fullest.keys().size()) {
        fullest = sighting.utterance();
      }
    }
    Utterance whole = fullest;
    return new QuoteGroup(
        whole, sightings.stream().map(s -> QuoteGroup.Variant.of(s.utterance(), whole)).toList());
  }
}
