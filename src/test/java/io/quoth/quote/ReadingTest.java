package io.quoth.quote;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReadingTest {
  private static boolean isUnsaid(String text, String cue) {
    Syntax syntax = Texts.syntax(text);
    return Reading.isUnsaid(syntax, Texts.token(syntax, cue));
  }

  @Test
  void whatIsDeniedOrOnlyPossibleIsUnsaid() {
    assertTrue(isUnsaid("She did not say that the harbour was closed.", "say"));
    assertTrue(isUnsaid("She never said that the harbour was closed.", "said"));
    assertTrue(isUnsaid("Nobody said that the harbour was closed.", "said"));
    assertFalse(isUnsaid("She said that the harbour was not closed.", "said"));
    assertFalse(isUnsaid("The mayor said on Monday that the harbour was closed.", "said"));
    assertFalse(isUnsaid("She did not think that the harbour was closed.", "think"));
  }

  @Test
  void aTopicIsNoClause() {
    Syntax clause = Texts.syntax("The mayor said the harbour would close.");
    assertTrue(Reading.isClause(clause, Texts.frame(clause, "said", "harbour", "close")));
    Syntax topic = Texts.syntax("The mayor discussed the new budget of the town.");
    assertFalse(Reading.isClause(topic, Texts.frame(topic, "discussed", "new", "town")));
    Syntax relative = Texts.syntax("The mayor discussed problems that had stopped the ferry.");
    assertFalse(
        Reading.isClause(relative, Texts.frame(relative, "discussed", "problems", "ferry")));
  }

  @Test
  void thePressHandsOnWhatOthersSay() {
    String text = "The Harbour Post newspaper reported that the mayor said the quay would close.";
    Syntax syntax = Texts.syntax(text);
    Frame outer = Texts.frame(syntax, "reported", "mayor", "close", new Quote.Source(2, 4, 3));
    int mayor = Texts.token(syntax, "mayor");
    Frame inner =
        Texts.frame(syntax, "said", "quay", "close", new Quote.Source(mayor, mayor + 1, mayor));
    assertTrue(Reading.isRelay(syntax, outer, inner));
    assertFalse(Reading.isRelay(syntax, inner, outer));
    String other = "The tall captain reported that the mayor said the quay would close.";
    Syntax plain = Texts.syntax(other);
    int sailor = Texts.token(plain, "captain");
    int chief = Texts.token(plain, "mayor");
    assertFalse(
        Reading.isRelay(
            plain,
            Texts.frame(
                plain, "reported", "mayor", "close", new Quote.Source(sailor, sailor + 1, sailor)),
            Texts.frame(
                plain, "said", "quay", "close", new Quote.Source(chief, chief + 1, chief))));
  }
}
