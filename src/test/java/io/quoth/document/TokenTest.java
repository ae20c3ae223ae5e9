package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.article.Span;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TokenTest {
  private static Token token(String text, String tag) {
    return new Token(0, new Span(0, text.length()), text, tag, text, -1, "root");
  }

  private static List<String> tags(Predicate<Token> kind) {
    List<String> tags = List.of("VB", "VBD", "MD", "NN", "NNS", "NNP", "NNPS", "JJ");
    return tags.stream().filter(tag -> kind.test(token("a", tag))).toList();
  }

  private static List<String> texts(Predicate<Token> kind, String... texts) {
    return List.of(texts).stream().filter(text -> kind.test(token(text, "NN"))).toList();
  }

  @Test
  void partsOfSpeech() {
    assertEquals(List.of("VB", "VBD"), tags(Token::isVerb));
    assertEquals(List.of("NN", "NNS", "NNP", "NNPS"), tags(Token::isNoun));
    assertEquals(List.of("NNP", "NNPS"), tags(Token::isProperNoun));
  }

  @Test
  void punctuationHasNeitherLetterNorDigit() {
    assertEquals(
        List.of(".", "--", "\"", "\uD83D\uDE00", "\uD800"),
        texts(
            Token::isPunctuation,
            ".",
            "--",
            "\"",
            "\uD83D\uDE00",
            "\uD800",
            "a",
            "7",
            "'s",
            "-b",
            "\uD835\uDC00",
            "-\uD835\uDC00"));
  }

  @Test
  void capitalised() {
    assertEquals(
        List.of("Ada", "\u0130l"), texts(Token::isCapitalised, "Ada", "\u0130l", "eBay", "7"));
  }
}
