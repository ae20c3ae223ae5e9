package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OffsetsTest {
  @Test
  void behindAnEmoji() {
    String text = "Hello \ud83d\ude00 – \u201cNo\u201d";
    int mark = text.indexOf('\u201c');
    assertEquals(11, new Offsets(text, OffsetUnit.UTF16).of(mark));
    assertEquals(10, new Offsets(text, OffsetUnit.CODEPOINT).of(mark));
    assertEquals(15, new Offsets(text, OffsetUnit.BYTE).of(mark));
    assertEquals(14, new Offsets(text, OffsetUnit.CODEPOINT).length());
  }

  @ParameterizedTest
  @EnumSource(OffsetUnit.class)
  void agreesWithCountingFromTheStart(OffsetUnit unit) {
    Random random = new Random(7);
    int[] letters = {'a', 'é', '–', '“', 0x1f600, ' ', 0x4e00, 0x10ffff};
    StringBuilder builder = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      builder.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    String text = builder.toString();
    Offsets offsets = new Offsets(text, unit);
    for (int i = 0; i <= text.length(); i = i == text.length() ? i + 1 : next(text, i)) {
      String before = text.substring(0, i);
      int expected =
          switch (unit) {
            case CODEPOINT -> before.codePointCount(0, i);
            case UTF16 -> i;
            case BYTE -> before.getBytes(StandardCharsets.UTF_8).length;
          };
      assertEquals(expected, offsets.of(i));
    }
  }

  private static int next(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  @Test
  void halfAPairIsOneQuestionMark() {
    String text = "a\ud800b\udc00";
    for (OffsetUnit unit : OffsetUnit.values()) {
      assertEquals(4, new Offsets(text, unit).length());
    }
  }

  @Test
  void insideAPairIsItsStart() {
    assertEquals(1, new Offsets("a\ud83d\ude00b", OffsetUnit.CODEPOINT).of(2));
    assertEquals(2, new Offsets("a\ud83d\ude00b", OffsetUnit.CODEPOINT).of(3));
  }
}
