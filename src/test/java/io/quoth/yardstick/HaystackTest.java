package io.quoth.yardstick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HaystackTest {
  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  @Test
  void exactPlacesAreInOrderAndLimited() {
    Haystack haystack = new Haystack(words("a b a b a c a b"));
    assertEquals(List.of(0, 2, 6), haystack.exact(words("a b"), 9));
    assertEquals(List.of(0, 2), haystack.exact(words("a b"), 2));
    assertEquals(List.of(), haystack.exact(words("b b"), 9));
    assertEquals(List.of(), haystack.exact(words("x"), 9));
    assertEquals(2, haystack.next(words("a b"), 1));
    assertEquals(-1, haystack.next(words("a b"), 7));
  }

  @Test
  void theNearestIsCutToTheWordsThatAreShared() {
    Haystack haystack =
        new Haystack(words("the rain fell and we will never protect our borders said the man"));
    Haystack.Place place = haystack.nearest(words("we will protect our own borders"), 0).get();
    assertEquals(4, place.from());
    assertEquals(10, place.to());
    assertEquals((5 - 1 / 3.0) / 6, place.likeness(), 1e-9);
    assertTrue(haystack.nearest(words("nothing of it"), 0).isEmpty());
  }

  @Test
  void ofEqualPlacesTheExpectedOneCounts() {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      text.addAll(words("we will go home . filler" + i + " and more words here ."));
    }
    Haystack haystack = new Haystack(text);
    int there = haystack.nearest(words("we will not go home"), 1003).get().from();
    assertEquals(91 * 11, there);
  }

  /** Whatever the two sides, the steps cover both in order, and never meet with one like them. */
  @Test
  void editsCoverBothSides() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<String> one = new ArrayList<>();
      List<String> other = new ArrayList<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        one.add("w" + random.nextInt(6));
      }
      for (int i = random.nextInt(30); i > 0; i--) {
        other.add("w" + random.nextInt(6));
      }
      int at = 0;
      int otherAt = 0;
      boolean wasSame = false;
      for (Edit edit : Edits.between(one, other)) {
        assertEquals(at, edit.from());
        assertEquals(otherAt, edit.otherFrom());
        assertTrue(at == 0 && otherAt == 0 || wasSame != edit.same());
        wasSame = edit.same();
        if (edit.same()) {
          assertEquals(edit.of(one), edit.ofOther(other));
        }
        at = edit.to();
        otherAt = edit.otherTo();
      }
      assertEquals(one.size(), at);
      assertEquals(other.size(), otherAt);
    }
  }
}
