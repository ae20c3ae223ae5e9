package io.quoth.document;

import java.util.HashMap;
import java.util.Map;

/** The quotation marks of one paragraph by their place in its plain text. */
final class Places {
  private record Entry(int length, boolean opening) {}

  private final Map<Integer, Entry> marks = new HashMap<>();

  void add(int place, int length, boolean opening) {
    marks.put(place, new Entry(length, opening));
  }

  /** Length of the mark at a place, 0 where there is none. */
  int length(int place) {
    Entry entry = marks.get(place);
    return entry == null ? 0 : entry.length();
  }

  boolean isOpening(int place) {
    Entry entry = marks.get(place);
    return entry != null && entry.opening();
  }

  /** Whether a closing mark, or the second half of one, stands here. */
  boolean isClosing(int place) {
    Entry entry = marks.get(place);
    if (entry == null) {
      entry = marks.get(place - 1);
      return entry != null && entry.length() == 2 && !entry.opening();
    }
    return !entry.opening();
  }
}
