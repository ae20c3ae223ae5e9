package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
  private static List<String> of(String text) {
    return Paragraphs.of(text).stream().map(span -> span.of(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\f", "\n\n", "\r\n\r\n", "\n \u00a0\n"})
  void everyLineEndPartsParagraphs(String end) {
    assertEquals(List.of("One line.", "Another line."), of("One line." + end + "Another line."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u00a0\u2003", "\ufeff", "\u200b\n\u2060"})
  void blankTextHasNone(String text) {
    assertEquals(List.of(), of(text));
  }

  @Test
  void hardWrappedLinesAreJoined() {
    String text =
        "The council of the little harbour town met on Tuesday evening to\n"
            + "talk about the bridge that nobody wanted to pay for, and then it\n"
            + "went home.\n"
            + "\n"
            + "Nobody was surprised by that, least of all the mayor of the place,\n"
            + "who had stayed away.\n";
    assertEquals(2, of(text).size());
  }

  @Test
  void shortLinesWithBlankLinesStayLines() {
    assertEquals(
        3, of("A headline\nBy Ana Bell\n\nA long story follows here, or so it seems.").size());
  }

  @Test
  void longLinesWithBlankLinesStayLines() {
    String line = "This sentence is repeated until the line is longer than any that is wrapped. ";
    assertEquals(3, of(line.repeat(3) + "\n" + line.repeat(2) + "\n\n" + line.repeat(4)).size());
  }
}
