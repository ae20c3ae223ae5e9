package io.quoth;

import java.util.Collection;
import java.util.List;

/** Guesses which word somebody meant. */
final class Spelling {
  /** Slips of the finger a word may have: more, and it is another word. */
  private static final int SLIPS = 2;

  private Spelling() {}

  /** The known words nearest to one, if they are near; in the order they came in. */
  static List<String> nearest(String word, Collection<String> known) {
    int best = known.stream().mapToInt(k -> distance(word, k)).min().orElse(SLIPS + 1);
    return best > SLIPS
        ? List.of()
        : known.stream().filter(k -> distance(word, k) == best).toList();
  }

  /** Letters to put in, leave out, replace, or swap with the next (Damerau 1964). */
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int changed = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
