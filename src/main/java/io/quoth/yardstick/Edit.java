package io.quoth.yardstick;

import java.util.List;

/**
 * A step on the way from one passage to another: words that stay, or some that give way to others.
 * Half-open indices into the words of each.
 *
 * @param same whether they stay; then both sides are equally long
 */
record Edit(boolean same, int from, int to, int otherFrom, int otherTo) {
  <T> List<T> of(List<T> words) {
    return words.subList(from, to);
  }

  <T> List<T> ofOther(List<T> words) {
    return words.subList(otherFrom, otherTo);
  }
}
