package io.quoth.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Span;
import io.quoth.quote.Quote.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand over a small article. */
class TallyTest {
  private static final String TEXT =
      "“Rain will fall tonight,” Ana Silva said. “We are ready,” she added. Bo Berg claimed that"
          + " prices had doubled twice. The “bargain” sale failed.";

  private static final List<Span> MARKS =
      List.of(at("Rain will fall tonight,"), at("We are ready,"), at("bargain"));

  private static Span at(String words) {
    int start = TEXT.indexOf(words);
    assertTrue(start >= 0, words);
    return new Span(start, start + words.length());
  }

  private static GoldQuote gold(Type type, List<Span> content, String source, String name) {
    List<Span> phrase = source == null ? List.of() : List.of(at(source));
    SourceKind kind = source == null ? SourceKind.NONE : SourceKind.NAME;
    return new GoldQuote(
        "1",
        Optional.of(type),
        content,
        Optional.empty(),
        List.of(),
        phrase,
        Optional.empty(),
        kind,
        Optional.ofNullable(name),
        source != null && name == null);
  }

  private static Guess guess(Type type, String content, String mention, String name) {
    Optional<Guess.Who> who =
        mention == null && name == null
            ? Optional.empty()
            : Optional.of(
                new Guess.Who(
                    Optional.ofNullable(mention).map(TallyTest::at),
                    Optional.ofNullable(name),
                    name != null));
    return new Guess(Optional.of(type), List.of(at(content)), Optional.empty(), who, 1, "test");
  }

  private static final List<GoldQuote> GOLD =
      List.of(
          gold(Type.DIRECT, MARKS.subList(0, 2), "Ana Silva", "Ana Silva"),
          gold(Type.INDIRECT, List.of(at("prices had doubled twice")), "Bo Berg", "Bo Berg"));

  private static final List<Guess> FOUND =
      List.of(
          guess(Type.DIRECT, "Rain will fall tonight,", "Silva", "Silva"),
          guess(Type.DIRECT, "We are ready,", "she", "Ana Silva"),
          guess(Type.INDIRECT, "that prices had doubled", null, "Ana Silva"),
          guess(Type.DIRECT, "bargain", null, null));

  private static Tally tally(View view, List<GoldQuote> gold, List<Guess> found) {
    Words words = new Words(TEXT);
    List<GoldQuote> whole = gold.stream().map(q -> q.within(MARKS, words)).toList();
    Tally tally = new Tally();
    tally.add(Comparison.of(view, new Gold("a", TEXT, true, Optional.of(MARKS), whole), found));
    return tally;
  }

  private static void assertFigure(Tally tally, Row row, Metric metric, int... counts) {
    assertEquals(
        new Figure(counts[0], counts[1], counts[2], counts[3]),
        tally.figure(row, metric),
        row + " " + metric);
  }

  @Test
  void wholeQuotes() {
    Tally t = tally(View.ATTRIBUTIONS, GOLD, FOUND);
    // Four of seven words shared, and three of five; "We are ready" and "bargain" match nothing.
    assertFigure(t, Row.ALL, Metric.OVERLAP, 2, 4, 2, 2);
    assertFigure(t, Row.ALL, Metric.STRICT, 0, 4, 0, 2);
    assertFigure(t, Row.ALL, Metric.EXACT, 0, 4, 0, 2);
    // Wrong: "that" and "bargain"; missed: "twice".
    assertFigure(t, Row.ALL, Metric.TOKENS, 10, 12, 10, 11);
    assertFigure(t, Row.ALL, Metric.MENTION, 1, 1, 1, 2);
    assertFigure(t, Row.ALL, Metric.NAME, 1, 2, 1, 2);
    assertFigure(t, Row.ALL, Metric.FULLNAME, 0, 2, 0, 2);
    assertFigure(t, Row.ALL, Metric.E2E, 1, 4, 1, 2);
    assertFigure(t, Row.ALL, Metric.E2E_FULLNAME, 0, 4, 0, 2);
    assertFigure(t, Row.DIRECT, Metric.OVERLAP, 1, 3, 1, 1);
    assertFigure(t, Row.MARKED, Metric.E2E, 1, 3, 1, 1);
    assertFigure(t, Row.INDIRECT, Metric.OVERLAP, 1, 1, 1, 1);
    assertFigure(t, Row.MIXED, Metric.OVERLAP, 0, 0, 0, 0);
    assertEquals(new KindFigure(1, 2, 0, 2), t.kind(Row.ALL, SourceKind.NAME));
    assertEquals(0.5, t.figure(Row.ALL, Metric.OVERLAP).precision());
    assertEquals(2 / 3.0, t.figure(Row.ALL, Metric.OVERLAP).f1(), 1e-12);
    assertEquals(0, t.figure(Row.MIXED, Metric.OVERLAP).f1());
  }

  @Test
  void passagesInsideMarks() {
    Tally t = tally(View.SPANS, GOLD, FOUND);
    assertFigure(t, Row.ALL, Metric.OVERLAP, 2, 3, 2, 2);
    assertFigure(t, Row.ALL, Metric.EXACT, 2, 3, 2, 2);
    assertFigure(t, Row.ALL, Metric.TOKENS, 7, 8, 7, 7);
    // "she" is not the annotated phrase, but her name is right.
    assertFigure(t, Row.ALL, Metric.MENTION, 1, 2, 1, 2);
    assertFigure(t, Row.ALL, Metric.NAME, 2, 2, 2, 2);
    assertFigure(t, Row.ALL, Metric.FULLNAME, 1, 2, 1, 2);
    assertFigure(t, Row.ALL, Metric.E2E, 2, 3, 2, 2);
    assertFigure(t, Row.ALL, Metric.E2E_FULLNAME, 1, 3, 1, 2);
    assertFigure(t, Row.INDIRECT, Metric.OVERLAP, 0, 0, 0, 0);
  }

  @Test
  void nobodyIsRightWhereNobodyIsExpected() {
    List<GoldQuote> gold = List.of(gold(Type.DIRECT, MARKS.subList(2, 3), null, null));
    Tally right = tally(View.SPANS, gold, List.of(guess(Type.DIRECT, "bargain", null, null)));
    assertFigure(right, Row.ALL, Metric.NOSOURCE, 0, 0, 1, 1);
    assertFigure(right, Row.ALL, Metric.E2E, 1, 1, 1, 1);
    assertFigure(right, Row.ALL, Metric.E2E_FULLNAME, 1, 1, 1, 1);
    assertFigure(right, Row.ALL, Metric.MENTION, 0, 0, 0, 0);
    Tally wrong = tally(View.SPANS, gold, List.of(guess(Type.DIRECT, "bargain", "she", null)));
    assertFigure(wrong, Row.ALL, Metric.NOSOURCE, 0, 0, 0, 1);
    assertFigure(wrong, Row.ALL, Metric.E2E, 0, 1, 0, 1);
  }

  @Test
  void anOpenNameCountsForNeitherSide() {
    List<GoldQuote> gold = new ArrayList<>(GOLD);
    gold.add(gold(Type.DIRECT, MARKS.subList(2, 3), "Bo Berg", null));
    List<Guess> found = List.of(guess(Type.DIRECT, "bargain", "Bo Berg", "Bo Berg"));
    Tally t = tally(View.ATTRIBUTIONS, gold, found);
    assertFigure(t, Row.ALL, Metric.E2E, 1, 1, 1, 3);
    assertFigure(t, Row.ALL, Metric.E2E_FULLNAME, 0, 0, 0, 2);
    assertFigure(tally(View.ATTRIBUTIONS, gold, FOUND), Row.ALL, Metric.E2E_FULLNAME, 0, 3, 0, 2);
  }

  @Test
  void goldAgainstItselfIsPerfect() {
    List<Guess> same =
        GOLD.stream()
            .map(
                q ->
                    new Guess(
                        q.type(),
                        q.content(),
                        Optional.empty(),
                        Optional.of(new Guess.Who(q.source().stream().findFirst(), q.name(), true)),
                        1,
                        "gold"))
            .toList();
    for (View view : View.values()) {
      Tally t = tally(view, GOLD, same);
      for (Metric metric : Metric.values()) {
        if (metric != Metric.NOSOURCE) {
          assertEquals(1, t.figure(Row.ALL, metric).f1(), view + " " + metric);
        }
      }
    }
  }

  @Test
  void nothingFoundIsNoFault() {
    Tally t = tally(View.ATTRIBUTIONS, GOLD, List.of());
    assertFigure(t, Row.ALL, Metric.E2E, 0, 0, 0, 2);
    assertEquals(0, t.figure(Row.ALL, Metric.E2E).f1());
  }

  @Test
  void mistakesAreTold() {
    Words words = new Words(TEXT);
    List<GoldQuote> whole = GOLD.stream().map(q -> q.within(MARKS, words)).toList();
    Gold gold = new Gold("a", TEXT, true, Optional.of(MARKS), whole);
    List<String> all =
        JsonMistakes.render(Comparison.of(View.ATTRIBUTIONS, gold, FOUND)).lines().toList();
    List<String> named = all.stream().filter(l -> l.contains("\"error\":\"name\"")).toList();
    assertEquals(1, named.size(), all.toString());
    List<String> lines = all.stream().filter(l -> !named.contains(l)).toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).contains("\"error\":\"speaker\""), lines.get(0));
    assertTrue(lines.get(0).contains("\"mention\":\"Bo Berg\""), lines.get(0));
    assertTrue(lines.get(1).contains("\"error\":\"spurious\""), lines.get(1));
    assertTrue(lines.get(1).contains("\"text\":\"We are ready,\""), lines.get(1));
    assertTrue(lines.get(2).contains("\"text\":\"bargain\""), lines.get(2));
    List<String> missed =
        JsonMistakes.render(Comparison.of(View.SPANS, gold, List.of())).lines().toList();
    assertEquals(2, missed.size());
    assertTrue(missed.get(1).contains("\"error\":\"missed\""), missed.get(1));
  }

  @Test
  void marksThatHoldTheCueAreNotThisQuotes() {
    Span whole = at("We are ready,");
    assertEquals(List.of(), Marks.cut(List.of(whole), MARKS, List.of(at("are"))));
    assertEquals(List.of(at("ready,")), Marks.cut(List.of(at("ready,” she")), MARKS, List.of()));
  }
}
