package io.quoth.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final Syntax SYNTAX =
      Texts.syntax(
          "The Harbour Post newspaper reported that the mayor said the quay would close soon.");

  private static final Quote.Source PAPER = source("newspaper");
  private static final Quote.Source MAYOR = source("mayor");

  private static Quote.Source source(String word) {
    int at = Texts.token(SYNTAX, word);
    return new Quote.Source(at, at + 1, at);
  }

  private static List<String> won(Frame... frames) {
    return Contest.of(SYNTAX, List.of(frames)).stream()
        .map(winner -> Texts.words(SYNTAX, winner.frame()))
        .toList();
  }

  @Test
  void theOuterOfNestedFramesStays() {
    Frame outer = Texts.frame(SYNTAX, "reported", "mayor", "close", MAYOR);
    Frame inner = Texts.frame(SYNTAX, "said", "quay", "close", MAYOR);
    assertEquals(List.of("mayor said the quay would close"), won(inner, outer));
  }

  @Test
  void thePressGivesWayToWhomItReports() {
    Frame outer = Texts.frame(SYNTAX, "reported", "mayor", "close", PAPER);
    Frame inner = Texts.frame(SYNTAX, "said", "quay", "close", MAYOR);
    List<Contest.Winner> winners = Contest.of(SYNTAX, List.of(outer, inner));
    assertEquals(1, winners.size());
    assertEquals("quay would close", Texts.words(SYNTAX, winners.get(0).frame()));
    assertEquals(Optional.of(PAPER), winners.get(0).via());
  }

  @Test
  void ofOverlappingFramesTheLongerStays() {
    Frame longer = Texts.frame(SYNTAX, "reported", "said", "close");
    Frame shorter = Texts.frame(SYNTAX, "reported", "would", "soon");
    assertEquals(List.of("said the quay would close"), won(shorter, longer));
  }

  @Test
  void ofFramesAsLongTheMoreProbableStays() {
    Frame one = Texts.frame(SYNTAX, "reported", "quay", "close");
    Frame other = Texts.frame(SYNTAX, "reported", "would", "soon");
    Frame surer =
        new Frame(other.cue(), other.cue(), other.cueEnd(), 0.9, other.content(), other.source());
    assertEquals(List.of("would close soon"), won(one, surer));
    assertEquals(List.of("quay would close"), won(one, other));
  }

  @Test
  void framesApartAllStay() {
    Frame one = Texts.frame(SYNTAX, "reported", "quay", "quay");
    Frame other = Texts.frame(SYNTAX, "reported", "close", "soon");
    assertEquals(List.of("close soon", "quay"), won(one, other));
  }
}
