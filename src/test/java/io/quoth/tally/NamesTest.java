package io.quoth.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Ana Silva, Ana Silva, true, true",
    "Ana Silva, Silva, true, false",
    "Silva, Ana Silva, true, true",
    "Ana M. Silva, Ana Silva, true, true",
    "Ana Silva, Dr. Ana Silva, true, true",
    "José Peña, jose pena, true, true",
    "Ana Silva, Bo Silva, false, false",
    "Ana Silva, Ana, false, false",
    "Tom Lind Jr., Tom Lind, true, true",
    "the Daily Post, Daily Post's, true, true",
    "the, the, true, true",
    "'', '', false, false"
  })
  void namesAgreeOrNot(String expected, String found, boolean agree, boolean whole) {
    assertEquals(agree, Names.agree(expected, found));
    assertEquals(whole, Names.whole(expected, found));
  }

  @Test
  void phrasesWithAName() {
    assertTrue(Naming.hasName("Mayor Dalby"));
    assertTrue(Naming.hasName("the Port Trust"));
    assertFalse(Naming.hasName("The mayor"));
    assertFalse(Naming.hasName("My son"));
    assertFalse(Naming.hasName("a spokesman"));
  }

  @ParameterizedTest
  @CsvSource({
    "Officials said so., Officials, NOMINAL",
    "Okafor said so., Okafor, NAME",
    "It rained. She said so., She, PRONOUN",
    "But the mayor said so., the mayor, NOMINAL",
    "But Mayor Dalby said so., Mayor Dalby, NAME"
  })
  void kindsOfPhrases(String text, String phrase, SourceKind kind) {
    int start = text.indexOf(phrase);
    assertEquals(kind, new Naming().kind(text, new Span(start, start + phrase.length())));
  }

  @Test
  void wordsHoldTogetherWhatJoinsLetters() {
    Words words = new Words("It’s 3.5 o'clock-ish, \"no\" -- x_y! 😀");
    assertEquals(Set.of(0), words.of(List.of(new Span(0, 1))));
    assertEquals(Set.of(0, 1), words.of(List.of(new Span(3, 6))));
    // It’s, 3.5, o'clock-ish, no, x, y, and the astral sign.
    assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6), words.of(List.of(new Span(0, 37))));
    assertEquals(Set.of(-21), words.of(List.of(new Span(20, 22))));
    assertEquals(Set.of(), words.of(List.of()));
    assertEquals(Set.of(0, 1, 3), words.letters(List.of(new Span(0, 5))));
  }
}
