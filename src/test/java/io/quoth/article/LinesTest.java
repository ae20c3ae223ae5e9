package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  private static List<String> lines(String text) throws IOException {
    Lines lines =
        new Lines(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Integer.MAX_VALUE);
    List<String> found = new ArrayList<>();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      found.add(new String(line, StandardCharsets.UTF_8));
    }
    return found;
  }

  @Test
  void aLastLineNeedsNoLineFeed() throws IOException {
    assertEquals(List.of(), lines(""));
    assertEquals(List.of("a", "", "b"), lines("a\n\nb"));
    assertEquals(List.of("a\r", "b"), lines("a\r\nb\n"));
    assertEquals(List.of("", ""), lines("\n\n"));
  }

  /** Line feeds before, at and behind the ends of what is read at a time. */
  @ParameterizedTest
  @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, 131_071, 131_072, 200_000})
  void linesLongerThanTheBuffer(int length) throws IOException {
    String line = "x".repeat(length);
    assertEquals(List.of(line, "y", line), lines(line + "\ny\n" + line));
  }

  @Test
  void ofALongLineTheStartIsKept() throws IOException {
    String text = "x".repeat(70_000) + "\nabc\nabcd";
    Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 3);
    assertEquals("xxx", new String(lines.next(), StandardCharsets.UTF_8));
    assertEquals(70_000, lines.length());
    assertEquals(70_001, lines.position());
    assertEquals("abc", new String(lines.next(), StandardCharsets.UTF_8));
    assertEquals(3, lines.length());
    assertEquals(70_005, lines.position());
    assertEquals("abc", new String(lines.next(), StandardCharsets.UTF_8));
    assertEquals(4, lines.length());
    assertEquals(70_009, lines.position());
    assertEquals(null, lines.next());
  }
}
