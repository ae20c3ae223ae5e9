package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quoth.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final String PARAGRAPH =
      "\u201cWe will appeal,\u201d said Maria Okafor, the mayor. It rained in Lund, will it again?\n\n";

  /** More tokens than are kept at a time. */
  private static final int MANY = 1000;

  private static final Document SHORT = Annotators.annotate(PARAGRAPH);
  private static final Document LONG = Annotators.annotate(PARAGRAPH.repeat(MANY));

  @Test
  void aLongTextHasTheTokensOfItsParts() {
    List<Token> tokens = LONG.tokens();
    assertInstanceOf(Tokens.class, tokens);
    int each = SHORT.tokens().size();
    assertEquals(MANY * each, tokens.size());
    for (Token token : tokens) {
      Token alone = SHORT.tokens().get(token.index() % each);
      int first = token.index() - alone.index();
      int start = first / each * PARAGRAPH.length();
      Span span = new Span(alone.span().start() + start, alone.span().end() + start);
      int head = alone.head() < 0 ? -1 : alone.head() + first;
      assertEquals(
          new Token(
              token.index(),
              span,
              alone.text(),
              alone.tag(),
              alone.lemma(),
              head,
              alone.relation()),
          token);
      assertEquals(span.end(), Tokens.end(tokens, token.index()));
    }
  }

  @Test
  void tokensAreTheSameInAnyOrder() {
    List<Token> tokens = LONG.tokens();
    for (int i = tokens.size() - 1; i >= 0; i -= 997) {
      assertEquals(i, tokens.get(i).index());
      assertEquals(tokens.get(i).text(), LONG.text(tokens.get(i).span()));
      assertEquals(i, LONG.tokenAt(tokens.get(i).span().start()));
    }
  }

  @Test
  void thereIsNoneBesideThem() {
    List<Token> tokens = LONG.tokens();
    assertThrows(IndexOutOfBoundsException.class, () -> tokens.get(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> tokens.get(tokens.size()));
  }
}
