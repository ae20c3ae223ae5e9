package io.quoth.yardstick;

import java.util.List;

/**
 * A result held against an article.
 *
 * @param text the article's
 * @param faults what the result says of the article as a whole and is not so: {@code sha256},
 *     {@code length}, {@code text}
 */
public record Verification(Result result, String text, List<String> faults, List<Fate> fates) {
  public Verification {
    faults = List.copyOf(faults);
    fates = List.copyOf(fates);
  }

  /** Whether there is no difference at all. */
  public boolean stands() {
    return faults.isEmpty() && count(Fate.State.STANDS) == fates.size();
  }

  long count(Fate.State state) {
    return fates.stream().filter(fate -> fate.state() == state).count();
  }
}
