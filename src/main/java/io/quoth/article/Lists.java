package io.quoth.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What streams would do with a few elements. Java's streams link lambdas of their own when they are
 * first used, which a short run would wait for.
 */
public final class Lists {
  private Lists() {}

  /** Whether one of them passes a test. */
  public static <T> boolean any(Iterable<T> all, Predicate<? super T> test) {
    for (T one : all) {
      if (test.test(one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of them pass a test. */
  public static <T> boolean all(Iterable<T> all, Predicate<? super T> test) {
    for (T one : all) {
      if (!test.test(one)) {
        return false;
      }
    }
    return true;
  }

  /** Those that pass a test, in their order; a list that cannot be changed. */
  public static <T> List<T> filter(Iterable<T> all, Predicate<? super T> test) {
    List<T> passing = new ArrayList<>();
    for (T one : all) {
      if (test.test(one)) {
        passing.add(one);
      }
    }
    return Collections.unmodifiableList(passing);
  }

  /** What a function makes of each, in their order; a list that cannot be changed. */
  public static <T, R> List<R> map(Collection<T> all, Function<? super T, ? extends R> function) {
    List<R> made = new ArrayList<>(all.size());
    for (T one : all) {
      made.add(function.apply(one));
    }
    return Collections.unmodifiableList(made);
  }
}
