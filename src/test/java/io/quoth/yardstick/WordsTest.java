package io.quoth.yardstick;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Document;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static List<Word> words(String text) {
    Document document =
        new Document(Article.of("w", text), List.of(), List.of(), List.of(), List.of(), List.of());
    return Words.of(document, List.of(new Span(0, text.length())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "We don’t, can't and won't | we do not can not and will not",
        "cannot | can not",
        "I'm it's they've she'd he’ll | i am it is they have she would he will",
        "Akar's dogs' | akar's dogs",
        "long-term plan | long term plan",
        "1,200 men, 5% or five per cent | 1200 men 5 percent or 5 percent",
        "twenty-three and forty five and thirty | 23 and 45 and 30",
        "$5 £5 | $ 5 £ 5",
        "Élise’s NAÏVE | elise's naive",
        "the U.S. and 3.5 | the us and 3.5",
        "😀 yes 😀 | yes",
        "[our] borders … now | our borders now",
        "` ... – — ` | ``"
      })
  void keys(String text, String expected) {
    String keys = words(text).stream().map(Word::key).collect(Collectors.joining(" "));
    assertEquals(expected == null ? "" : expected, keys);
  }

  @Test
  void marksAreKeptBehindTheirWords() {
    List<Word> words = words("“Yes,” he said … [well] – no?");
    assertEquals(List.of(",", "", "…[", "]–", "?"), words.stream().map(Word::tail).toList());
    assertEquals("well", words.stream().filter(Word::bracketed).map(Word::text).findFirst().get());
    assertEquals(2, words.stream().takeWhile(word -> !word.isBeforeGap()).count());
  }
}
