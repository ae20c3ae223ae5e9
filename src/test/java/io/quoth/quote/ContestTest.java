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

  @Test
  void forAQuotationAFrameThatNamesSomebodyStays() {
    Syntax syntax =
        Texts.syntax("He heard that “the quay would close,” Maria Okafor said on Friday.");
    int okafor = Texts.token(syntax, "Okafor");
    Quote.Source source = new Quote.Source(okafor - 1, okafor + 1, okafor);
    Frame longer = Texts.frame(syntax, "heard", "that", "close");
    Frame shorter = Texts.frame(syntax, "said", "would", "close", source);
    List<Frame> both = List.of(longer, shorter);
    assertEquals(
        List.of("would close"),
        Contest.of(syntax, both).stream().map(w -> Texts.words(syntax, w.frame())).toList());
    Frame nobody = Texts.frame(syntax, "said", "would", "close");
    assertEquals(
        List.of("that “the quay would close"),
        Contest.of(syntax, List.of(longer, nobody)).stream()
            .map(w -> Texts.words(syntax, w.frame()))
            .toList());
  }

  @Test
  void aFrameWhoseCueIsInAnothersContentGoes() {
    Frame outer = Texts.frame(SYNTAX, "reported", "mayor", "said", MAYOR);
    Frame inner = Texts.frame(SYNTAX, "said", "quay", "quay", MAYOR);
    assertEquals(List.of("mayor said"), won(inner, outer));
  }
}
