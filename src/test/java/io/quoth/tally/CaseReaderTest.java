package io.quoth.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Span;
import io.quoth.tally.Case.Expected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseReaderTest {
  @Test
  void takesTheMarkupOutOfTheText() {
    Case read = one("--- a title\n{q1:\"We will appeal,\"} {s1:Maria Okafor} {c1:said}.\n");
    assertEquals("\"We will appeal,\" Maria Okafor said.", read.text());
    assertEquals("a title", read.title());
    Expected quote = read.quotes().get(0);
    assertEquals(List.of("We will appeal,"), texts(read, quote.spans()));
    assertEquals("said", quote.cue().orElseThrow().of(read.text()));
    assertEquals("Maria Okafor", quote.mention().orElseThrow().of(read.text()));
  }

  @Test
  void marksMayStandOutsideTheBraces() {
    Case read = one("--- t\n“{q1:No.}” => is no expectation here. {s1:Lind} {c1:said}.\n");
    assertEquals(List.of("No."), texts(read, read.quotes().get(0).spans()));
  }

  @Test
  void aQuoteOverTwoParagraphsHasTwoSpans() {
    Case read = one("--- t\n{s1:Lind} {c1:said}: {q1:“One.\n\n“Two.”}\n\nLast.\n");
    assertEquals(List.of("One.", "Two."), texts(read, read.quotes().get(0).spans()));
    assertTrue(read.text().endsWith("”\n\nLast."));
  }

  @Test
  void bracesNestAndNumbersRepeat() {
    Case read =
        one(
            "--- t\n{q1:“My son {c2:told} me, {q2:‘Go.’}”} {s1,3:he} {c1:said}. {q3:“So.”}\n"
                + "=> 1,3 Tom Lind | pilot | Nordair\n=> 2 My son\n=> nested 2 in 1\n=> 3 no cue\n"
                + "=> 1 type direct\n=> via 3 the Daily\n=> cues all\n=> marks as written\n");
    assertEquals(3, read.quotes().size());
    assertEquals(Optional.of(1), read.quotes().get(1).nestedIn());
    assertEquals(List.of("Tom Lind"), read.quotes().get(2).who().names());
    assertEquals(Optional.of("pilot"), read.quotes().get(0).role());
    assertEquals(Optional.of("Nordair"), read.quotes().get(0).affiliation());
    assertEquals(Optional.of("direct"), read.quotes().get(0).type());
    assertEquals(Optional.of("the Daily"), read.quotes().get(2).via());
    assertTrue(read.quotes().get(2).noCue());
    assertTrue(read.allCues());
    assertTrue(read.marksAsWritten());
  }

  @Test
  void titlesTellPendingCases() {
    List<Case> read = CaseReader.read("f.txt", "# about\n\n--- ! later\nA.\n--- now\nB.\n");
    assertTrue(read.get(0).pending());
    assertEquals("later", read.get(0).title());
    assertFalse(read.get(1).pending());
    assertEquals(5, read.get(1).line());
  }

  @Test
  void aBackslashKeepsWhatFollows() {
    assertEquals("--- {q1:no} \\", one("--- t\n\\--- \\{q1:no\\} \\\\\n").text());
  }

  @Test
  void speakersMayBeOpen() {
    Case read =
        one(
            "--- t\n{q1:“A.”} {q2:“B.”} {q3:“C.”}\n=> 1 nobody\n=> 2 ambiguous: X; Y\n=> 3 abstain\n");
    assertEquals(Case.Who.Kind.NOBODY, read.quotes().get(0).who().kind());
    assertEquals(List.of("X", "Y"), read.quotes().get(1).who().names());
    assertEquals(Case.Who.Kind.ABSTAIN, read.quotes().get(2).who().kind());
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    assertMistake("--- t\n\nA.\n{q1:open\n", "f.txt:4: a brace is not closed: {q1:open");
    assertMistake("--- t\nclosed}\n", "too many");
    assertMistake("--- t\n{x1:what}\n", "marks nothing");
    assertMistake("--- t\n{q1:“A.”}\n", "needs a speaker");
    assertMistake("--- t\n{s1:He} {c1:said}.\n", "no content");
    assertMistake("--- t\nA.\n=> 1 Lind\n", "nothing marked");
    assertMistake("--- t\n{q1:A} {s1:he} {s1:she}\n", "several {s1");
    assertMistake("--- t\n{q1:A}\n=> 1 Lind\nmore\n", "f.txt:4");
    assertMistake("no title\n", "before the first");
    assertMistake("--- t\n\n", "without text");
    assertMistake("--- t\n{q1:A}\n=> one Lind\n", "not the number");
    assertMistake("--- t\n{q1:A}\n=> 99999999999 Lind\n", "f.txt:3");
    assertMistake("--- t\n{q1:A}\n=> via 1\n", "f.txt:3");
    assertMistake("--- t\n{q1:A}\n=> 1 type spoken\n", "no type of quote: spoken");
    assertMistake("--- t\n{q99999999999:A}\n", "marks nothing");
  }

  private static void assertMistake(String content, String message) {
    CaseSyntaxException mistake =
        assertThrows(CaseSyntaxException.class, () -> CaseReader.read("f.txt", content));
    assertTrue(mistake.getMessage().contains(message), mistake.getMessage());
  }

  private static Case one(String content) {
    List<Case> cases = CaseReader.read("f.txt", content);
    assertEquals(1, cases.size());
    return cases.get(0);
  }

  private static List<String> texts(Case read, List<Span> spans) {
    return spans.stream().map(s -> s.of(read.text())).toList();
  }
}
