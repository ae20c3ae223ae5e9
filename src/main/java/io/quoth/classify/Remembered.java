package io.quoth.classify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What has been found out of words that come again, in this article or the next. Kept are the words
 * that come first, among which are those that come most; when too many others have come, it begins
 * anew. Safe to share between threads.
 */
public final class Remembered<V> {
  /** Words in UTF-16 units: what is longer is noise, and does not come again. */
  private static final int LONGEST = 32;

  /** It begins anew when so many times as many words as it keeps were not among them. */
  private static final int PATIENCE = 64;

  private final int most;
  private final Function<String, V> find;
  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final AtomicInteger missed = new AtomicInteger();

  /**
   * @param most how many words are kept at a time
   * @param find what is to be known of a word: the same whenever it is asked
   */
  public Remembered(int most, Function<String, V> find) {
    this.most = most;
    this.find = find;
  }

  /** What is known of a word. */
  public V of(String word) {
    V value = known.get(word);
    if (value == null) {
      value = find.apply(word);
      if (word.length() <= LONGEST) {
        keep(word, value);
      }
    }
    return value;
  }

  private void keep(String word, V value) {
    // Threads may have it keep a few more.
    if (missed.get() < most) {
      known.put(word, value);
    }
    if (missed.incrementAndGet() >= PATIENCE * most) {
      known.clear();
      missed.set(0);
    }
  }
}
