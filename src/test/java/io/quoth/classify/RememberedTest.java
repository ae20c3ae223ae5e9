package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private static final int MOST = 10;

  private final Map<String, Integer> asked = new HashMap<>();
  private final Remembered<String> lower =
      new Remembered<>(
          MOST,
          word -> {
            asked.merge(word, 1, Integer::sum);
            return word.toLowerCase(java.util.Locale.ROOT);
          });

  private int asked(String word) {
    return asked.getOrDefault(word, 0);
  }

  @Test
  void aWordIsAskedForOnce() {
    for (int i = 0; i < 3; i++) {
      assertEquals("lund", lower.of("Lund"));
      assertEquals("lima", lower.of("Lima"));
    }
    assertEquals(Map.of("Lund", 1, "Lima", 1), asked);
  }

  @Test
  void theFirstWordsStay() {
    for (int i = 0; i < 2 * MOST; i++) {
      assertEquals("w" + i, lower.of("W" + i));
    }
    lower.of("W" + (MOST - 1));
    lower.of("W" + MOST);
    assertEquals(1, asked("W" + (MOST - 1)));
    assertEquals(2, asked("W" + MOST));
  }

  @Test
  void itBeginsAnewWhenManyOthersCame() {
    lower.of("Early");
    for (int i = 0; i < 64 * MOST; i++) {
      assertEquals("w" + i, lower.of("W" + i));
    }
    lower.of("Late");
    lower.of("Late");
    lower.of("Early");
    assertEquals(1, asked("Late"));
    assertEquals(2, asked("Early"));
  }

  @Test
  void whatIsTooLongForAWordIsNotKept() {
    String noise = "x".repeat(33);
    lower.of(noise);
    assertEquals(noise, lower.of(noise));
    assertEquals(2, asked(noise));
    lower.of("x".repeat(32));
    lower.of("x".repeat(32));
    assertEquals(1, asked("x".repeat(32)));
  }
}
