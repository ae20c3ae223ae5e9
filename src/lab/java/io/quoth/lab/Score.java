package io.quoth.lab;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Precision, recall and F1 of things found against things that are there. */
final class Score {
  private int right;
  private int found;
  private int there;

  void add(Collection<?> gold, Collection<?> guess) {
    Set<Object> same = new HashSet<>(gold);
    same.retainAll(new HashSet<Object>(guess));
    right += same.size();
    found += guess.size();
    there += gold.size();
  }

  @Override
  public String toString() {
    double precision = found == 0 ? 0 : (double) right / found;
    double recall = there == 0 ? 0 : (double) right / there;
    double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(
        Locale.ROOT, "P %.4f R %.4f F1 %.4f (%d of %d)", precision, recall, f1, right, there);
  }
}
