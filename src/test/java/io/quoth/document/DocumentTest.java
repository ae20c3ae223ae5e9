package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final String TEXT =
      "The bridge is old. It will be closed.\n\nWho pays? The town does, she said.\n\nNobody knows.";

  private final Document document = Annotators.annotate(TEXT);

  @Test
  void eachTokenStandsInItsSentenceAndParagraph() {
    assertEquals(5, document.sentences().size());
    assertEquals(3, document.paragraphs().size());
    int sentence = 0;
    for (Token token : document.tokens()) {
      if (token.index() == document.sentences().get(sentence).end()) {
        sentence++;
      }
      assertEquals(sentence, document.sentenceOf(token.index()).index(), token.text());
      assertEquals(sentence / 2, document.sentenceOf(token.index()).paragraph(), token.text());
      assertEquals(
          document.paragraphs().get(sentence / 2),
          document.paragraphOf(token.index()),
          token.text());
    }
  }

  @Test
  void paragraphsReachFromTheirFirstTokenToTheOneBehindTheirLast() {
    int first = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      assertEquals(first, document.firstToken(paragraph));
      first = document.endToken(paragraph);
    }
    assertEquals(document.tokens().size(), first);
  }

  @Test
  void tokensAreFoundByWhereTheyStand() {
    for (Token token : document.tokens()) {
      assertEquals(token.index(), document.tokenAt(token.span().start()));
      assertEquals(token.index(), document.tokenAt(token.span().end() - 1));
      assertEquals(token.index() + 1, document.tokenAt(token.span().end()));
    }
    assertEquals(document.tokens().size(), document.tokenAt(TEXT.length() + 9));
  }

  @Test
  void textsAreTheArticles() {
    assertEquals(TEXT, document.text());
    assertEquals("Who pays?", document.text(document.sentences().get(2).span()));
    assertEquals("bridge is", document.text(document.span(1, 3)));
  }
}
