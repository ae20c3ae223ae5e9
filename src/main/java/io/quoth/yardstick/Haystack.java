package io.quoth.yardstick;

import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words to be searched for passages. Each search looks at places where rare words of the passage
 * stand, not at the whole: its time does not grow with the square of anything.
 */
final class Haystack {
  /** Of a word that stands at more places than this, those nearest to the expected one count. */
  private static final int PLACES = 64;

  /** Places that are looked at closely. */
  private static final int CLOSELY = 4;

  /** What a passage may have grown by, and still be aligned to its end. */
  private static final int SLACK = 8;

  private static final double NEARLY_WHOLE = 0.75;

  private final List<String> words;
  private final Map<String, int[]> places = new HashMap<>();

  /** What a word that is not in the passage takes from one that is. */
  private static final double OTHER = 1 / 3.0;

  /**
   * A place and how near it comes.
   *
   * @param likeness the share of the passage that stands there, less what stands between
   */
  record Place(int from, int to, double likeness) {}

  Haystack(List<String> words) {
    this.words = words;
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    counts.forEach((word, count) -> places.put(word, new int[count]));
    for (int i = words.size() - 1; i >= 0; i--) {
      int left = counts.merge(words.get(i), -1, Integer::sum);
      places(words.get(i))[left] = i;
    }
  }

  private int[] places(String word) {
    return places.getOrDefault(word, new int[0]);
  }

  /** Where a passage stands word by word: each place, in order, as many as {@code limit}. */
  List<Integer> exact(List<String> sought, int limit) {
    int rarest = 0;
    for (int i = 1; i < sought.size(); i++) {
      if (places(sought.get(i)).length < places(sought.get(rarest)).length) {
        rarest = i;
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int place : places(sought.get(rarest))) {
      if (found.size() == limit) {
        break;
      }
      if (stands(sought, place - rarest)) {
        found.add(place - rarest);
      }
    }
    return found;
  }

  /** The first place from an index on where a passage stands word by word; -1 without one. */
  int next(List<String> sought, int start) {
    int[] first = places(sought.get(0));
    int at = Arrays.binarySearch(first, start);
    for (int i = at < 0 ? -1 - at : at; i < first.length; i++) {
      if (stands(sought, first[i])) {
        return first[i];
      }
    }
    return -1;
  }

  private boolean stands(List<String> sought, int from) {
    return from >= 0
        && from + sought.size() <= words.size()
        && words.subList(from, from + sought.size()).equals(sought);
  }

  /**
   * The place most like a passage, of equals the one nearest to where it is expected; empty if no
   * word of it stands anywhere.
   */
  Optional<Place> nearest(List<String> sought, int expected) {
    if (2 * words.size() < sought.size()) {
      // Not half of it can be here.
      return Optional.empty();
    }
    Place best = null;
    for (int start : starts(sought, expected)) {
      Place place = closely(sought, start);
      boolean nearer =
          best != null
              && place.likeness() == best.likeness()
              && Math.abs(place.from() - expected) < Math.abs(best.from() - expected);
      if (best == null || place.likeness() > best.likeness() || nearer) {
        best = place;
      }
    }
    return Optional.ofNullable(best).filter(p -> p.likeness() > 0);
  }

  /** Where the passage may begin: each word votes for it by its own places, rare words for more. */
  private List<Integer> starts(List<String> sought, int expected) {
    int width = Math.max(SLACK / 2, sought.size() / 4);
    Map<Integer, Double> votes = new HashMap<>();
    for (int i = 0; i < sought.size(); i++) {
      int[] all = places(sought.get(i));
      int at = Arrays.binarySearch(all, expected + i);
      int low = Math.max(0, (at < 0 ? -1 - at : at) - PLACES / 2);
      for (int j = low; j < Math.min(all.length, low + PLACES); j++) {
        votes.merge(Math.floorDiv(all[j] - i, width), 1.0 / all.length, Double::sum);
      }
    }
    List<Map.Entry<Integer, Double>> ranked = new ArrayList<>(votes.entrySet());
    ranked.sort(
        (a, b) -> {
          int byVotes = Double.compare(b.getValue(), a.getValue());
          return byVotes != 0
              ? byVotes
              : Integer.compare(
                  Math.abs(a.getKey() * width - expected), Math.abs(b.getKey() * width - expected));
        });
    List<Integer> starts = new ArrayList<>();
    for (Map.Entry<Integer, Double> bucket : ranked) {
      if (starts.size() < CLOSELY) {
        starts.add(bucket.getKey() * width);
      }
    }
    return starts;
  }

  /** Looks around a place, and further around if the passage is not nearly whole there. */
  private Place closely(List<String> sought, int start) {
    Place near = within(sought, start, sought.size() / 4 + 2);
    if (near.likeness() >= NEARLY_WHOLE) {
      return near;
    }
    Place further = within(sought, start, sought.size() / 2 + SLACK);
    return further.likeness() > near.likeness() ? further : near;
  }

  private Place within(List<String> sought, int start, int slack) {
    int from = Math.max(0, start - slack);
    int to = Math.min(words.size(), Math.max(from, start + sought.size() + slack));
    Span core = core(Edits.between(words.subList(from, to), sought));
    double shared = 0;
    for (Edit edit : Edits.between(words.subList(from + core.start(), from + core.end()), sought)) {
      shared += edit.same() ? edit.to() - edit.from() : 0;
    }
    double likeness = Math.max(0, shared - (core.length() - shared) * OTHER) / sought.size();
    return new Place(from + core.start(), from + core.end(), likeness);
  }

  /** The stretch with most words that stay and least that do not: its ends are shared words. */
  private static Span core(List<Edit> edits) {
    Span best = new Span(0, 0);
    double most = 0;
    double sum = 0;
    int start = 0;
    for (Edit edit : edits) {
      int length = edit.to() - edit.from();
      if (!edit.same()) {
        sum -= length * OTHER;
        continue;
      }
      if (sum <= 0) {
        sum = 0;
        start = edit.from();
      }
      sum += length;
      if (sum > most) {
        most = sum;
        best = new Span(start, edit.to());
      }
    }
    return best;
  }
}
