package io.quoth.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * One article, in one view: what was expected, what was found, and which of these match.
 *
 * @param pairs best matches first
 * @param missed what was expected and matches nothing, in the order of the file
 * @param spurious what was found and matches nothing, in text order
 */
public record Comparison(
    Gold gold,
    View view,
    List<Item<GoldQuote>> expected,
    List<Item<Guess>> found,
    List<Pair> pairs,
    List<Item<GoldQuote>> missed,
    List<Item<Guess>> spurious) {
  /**
   * A match.
   *
   * @param shared part of their words that both contents have, 0.5 to 1
   */
  public record Pair(Item<GoldQuote> expected, Item<Guess> found, double shared, Verdict verdict) {
    /** Whether the letters and digits are the same. */
    boolean exact() {
      return expected.letters().equals(found.letters());
    }
  }

  /**
   * Compares what was found with what is expected.
   *
   * @param gold completed: {@link Gold#within}
   */
  public static Comparison of(View view, Gold gold, List<Guess> guesses) {
    Words words = new Words(gold.text());
    Items items = new Items(view, words);
    List<Item<GoldQuote>> expected = items.expected(gold);
    List<Item<Guess>> found = items.found(guesses, gold.marked().orElseThrow());
    List<Pair> pairs = new ArrayList<>();
    for (Pairing.Match match : Pairing.of(expected, found)) {
      Item<GoldQuote> there = expected.get(match.expected());
      Item<Guess> here = found.get(match.found());
      pairs.add(
          new Pair(there, here, match.shared(), Verdict.of(there.quote(), here.quote(), words)));
    }
    return new Comparison(
        gold,
        view,
        expected,
        found,
        pairs,
        without(expected, pairs.stream().map(Pair::expected).toList()),
        without(found, pairs.stream().map(Pair::found).toList()));
  }

  /** Two passages may be equal and yet two: they are told apart by identity. */
  private static <T> List<T> without(List<T> all, List<T> some) {
    Set<T> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    matched.addAll(some);
    return all.stream().filter(item -> !matched.contains(item)).toList();
  }
}
