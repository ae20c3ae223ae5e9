package io.quoth.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.document.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spans, chains, turns, datelines and windows. */
class ShapesTest {
  @Test
  void contentHasNeitherThatNorMarksAtItsEdges() {
    assertEquals(
        List.of("the harbour would stay open"),
        Texts.contents("Maria Okafor said on Friday that the harbour would stay open."));
    assertEquals(
        List.of("We will not close it."),
        Texts.contents("“We will not close it.” Maria Okafor said."));
    assertEquals(
        List.of("it was a “bad day” for the port"),
        Texts.contents("Maria Okafor said that it was a “bad day” for the port."));
  }

  @Test
  void punctuationInsideTheMarksStays() {
    String text = "“Will it close?” asked Maria Okafor. “No!” said Orhan Lund.";
    assertEquals(List.of("Will it close?", "No!"), Texts.contents(text));
  }

  @Test
  void aCueMayBreakASentence() {
    String text = "“The harbour,” said Maria Okafor, “will stay open for all of us.”";
    assertEquals(List.of("The harbour,|will stay open for all of us."), Texts.contents(text));
  }

  @Test
  void typesTellHowMuchIsVerbatim() {
    String text =
        "Maria Okafor said that the port was “in danger”. “We will fight,” she said. "
            + "She added that help was near.";
    List<Quote.Type> types = Texts.quotes(text).quotes().stream().map(Quote::type).toList();
    assertEquals(List.of(Quote.Type.MIXED, Quote.Type.DIRECT, Quote.Type.INDIRECT), types);
    Quote mixed = Texts.quotes(text).quotes().get(0);
    assertEquals(List.of("in danger"), mixed.verbatim().stream().map(s -> s.of(text)).toList());
  }

  @Test
  void aQuotationRunsOverParagraphs() {
    String text =
        "“We will stay here all winter,” said Maria Okafor. “There is bread.\n\n"
            + "“There is water, too.\n\n“Nobody will leave the town.”\n";
    assertEquals(
        List.of(
            "We will stay here all winter,",
            "There is bread.|There is water, too.|Nobody will leave the town."),
        Texts.contents(text));
  }

  @Test
  void aChainMayHaveItsSpeakerAtTheEnd() {
    String text = "“There is bread for all of us.\n\n“There is water, too,” said Maria Okafor.\n";
    assertEquals(
        List.of("There is bread for all of us.|There is water, too,"), Texts.contents(text));
    assertTrue(Texts.quotes(text).quotes().get(0).source().isPresent());
  }

  @Test
  void aQuotationInsideAnotherKnowsItsOuter() {
    String text = "“My son told me, ‘We must go home,’” said Maria Okafor.";
    List<Quote> quotes = Texts.quotes(text).quotes();
    assertEquals(2, quotes.size());
    assertEquals("We must go home,", Texts.content(text, quotes.get(1)));
    assertEquals(-1, quotes.get(0).nestedIn());
    assertEquals(0, quotes.get(1).nestedIn());
    assertEquals(QuoteFinder.ORIGINS.get(2), quotes.get(1).origin());
  }

  @Test
  void transcriptsHaveTurns() {
    String text = "OKAFOR: We will stay.\n\nLUND: “Who will pay?”\n\nNo one knew.\n";
    Syntax syntax = Texts.syntax(text);
    List<TurnLabels.Turn> turns = TurnLabels.find(syntax);
    assertEquals(
        List.of("We will stay.", "Who will pay?"),
        turns.stream().map(turn -> turn.content().of(text)).toList());
    assertEquals("LUND", syntax.tokens.get(turns.get(1).source().head()).text());
  }

  @Test
  void oneLabelIsNoTranscript() {
    assertEquals(List.of(), TurnLabels.find(Texts.syntax("OKAFOR: We will stay.\n\nIt rained.\n")));
    String list = "The rules: no dogs.\n\nThe times: noon to one.\n";
    assertEquals(List.of(), TurnLabels.find(Texts.syntax(list)));
  }

  private static String behindDateline(String text) {
    Syntax syntax = Texts.syntax(text);
    Sentence sentence = syntax.document.sentences().get(0);
    return syntax.tokens.get(syntax.bodyStart(sentence)).text();
  }

  @Test
  void aDatelineIsNoPartOfItsSentence() {
    assertEquals("The", behindDateline("KESSLING (Velmora Agency) — The harbour will close."));
    assertEquals("The", behindDateline("PORT ELLERY — The harbour will close."));
    assertEquals("The", behindDateline("14:02 The harbour will close."));
    assertEquals("The", behindDateline("9:05 The harbour will close."));
    assertEquals("The", behindDateline("PORT ELLERY, 3 May (North Press) The harbour will close."));
    assertEquals("The", behindDateline("PORT ELLERY (North — Press) -- The harbour will close."));
    assertEquals("Okafor", behindDateline("Okafor (46) left the harbour."));
    assertEquals("123.45", behindDateline("123.45 litres were lost."));
    assertEquals("9.055", behindDateline("9.055 litres were lost."));
    assertEquals("Okafor", behindDateline("Okafor left the harbour — she was late."));
    assertEquals("The", behindDateline("The harbour — it was late — closed."));
  }

  @Test
  void aRegionIsOneUnitOfAWindow() {
    String text = "“We will stay. We will fight,” said Maria Okafor.";
    Syntax syntax = Texts.syntax(text);
    Window window = Window.around(syntax, Texts.token(syntax, "said"));
    assertEquals(5, window.units.size());
    assertTrue(window.units.get(0).isRegion());
    assertEquals(1, window.cueUnit);
  }

  @Test
  void aWindowEndsSomewhere() {
    String text = "and the town ".repeat(80) + "said Okafor " + "and the town ".repeat(80);
    Syntax syntax = Texts.syntax(text);
    Window window = Window.around(syntax, Texts.token(syntax, "said"));
    assertEquals(70, window.cueUnit);
    assertEquals(141, window.units.size());
  }

  @Test
  void joinedClausesOfOneSpeakerAreTwoQuotes() {
    String text = "Maria Okafor said that the quay was shut, adding that the ferry would stay.";
    assertEquals(List.of("the quay was shut", "the ferry would stay"), Texts.contents(text));
  }
}
