package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Span;
import io.quoth.article.Warning;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
  private static final String STORY =
      "Mayor Ana Bell said: \"We don't pay.\"\r\n\r\n“The U.S. won’t,” she said (twice).\n";

  @Test
  void blankTextIsAnEmptyDocument() {
    Document document = Annotators.annotate(" \u00a0\n\ufeff");
    assertEquals(List.of(), document.paragraphs());
    assertEquals(List.of(), document.sentences());
    assertEquals(List.of(), document.tokens());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Bell didn't know Akar's plan. | Ana Bell did n't know Akar 's plan .",
        "The U.S. mayor-elect wasn’t there. | The U.S. mayor-elect was n’t there .",
        "She paid $3.50 (not £2). | She paid $ 3.50 ( not £ 2 ) .",
        "‘We won,’ he said—twice… | ‘ We won , ’ he said — twice …",
        "The so-called \"smart\"-ish meter. | The so-called \" smart \" -ish meter .",
        "By J. K. Rowling and Dr. Bell. | By J. K. Rowling and Dr. Bell .",
        "They'll go, and I'd've gone. | They 'll go , and I 'd 've gone .",
        "inter\u00adnational cafe\u0301s | inter\u00adnational cafe\u0301s",
        "Go \ud83d\udc4d\ud83c\udffd\ud83d\udc4d now. | Go \ud83d\udc4d\ud83c\udffd\ud83d\udc4d now .",
      })
  void tokens(String text, String expected) {
    assertEquals(List.of(expected.split(" ")), Annotators.tokens(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor said that she has paid. | DT NN VBD IN PRP VBZ VBN . | the mayor say that she have pay .",
        "Bell tells reporters stories. | NNP VBZ NNS NNS . | Bell tell reporter story .",
        "“We will go,” she urged. | `` PRP MD VB , '' PRP VBD . | “ we will go , '' she urge .",
      })
  void tagsAndLemmas(String text, String tags, String lemmas) {
    List<Token> tokens = Annotators.annotate(text).tokens();
    assertEquals(List.of(tags.split(" ")), tokens.stream().map(Token::tag).toList());
    assertEquals(
        List.of(lemmas.replace("“", "``").split(" ")), tokens.stream().map(Token::lemma).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STORY,
        "“No,”\u00a0said\u2003Bell.\r\n\u2028‘Yes’ \ufeff she\u200bsaid.",
        "\ud83d\ude00 \"Hi \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67!\" he\u0301 said.\u0000\u0007",
        "\u0301\n\"\u0301\" a\u0308\u0301b \ud83d",
        "„Ja“, sagte sie. » Nein « \u202eabc\u202c d\u0027Artagnan",
        "https://example.org/a?b=c&d=\"e\" x@y.example 5'10\" 6\" #tag",
      })
  void offsetsHold(String text) {
    check(text);
  }

  @Test
  void offsetsHoldForAnyText() {
    Random random = new Random(11);
    String alphabet =
        STORY + "\u00a0\u00ad\u200d\u0301\ud83d\ude00\u2026\u2014«»„‚''``\t\r\u2029.?!() A b C";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(80, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
      check(text.toString());
    }
  }

  @Test
  void offsetsHoldForAnArticleCutAnywhere() {
    IntStream.rangeClosed(0, STORY.length()).forEach(end -> check(STORY.substring(0, end)));
  }

  private static void check(String text) {
    Document document = Annotators.annotate(text);
    int[] owners = new int[text.length()];
    int before = 0;
    for (Token token : document.tokens()) {
      assertEquals(token.text(), document.text(token.span()));
      assertTrue(token.span().start() >= before && !token.span().isEmpty(), text);
      before = token.span().end();
      IntStream.range(token.span().start(), token.span().end()).forEach(i -> owners[i]++);
    }
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Plain.isBlank(text.charAt(i)) || isOrnament(document, i);
      assertTrue(owners[i] == 1 || blank && owners[i] == 0, i + " in " + text);
    }
    for (Paragraph paragraph : document.paragraphs()) {
      assertTrue(paragraph.first() < paragraph.end(), text);
    }
    for (Sentence sentence : document.sentences()) {
      assertTrue(sentence.first() < sentence.end(), text);
      assertEquals(document.span(sentence.first(), sentence.end()), sentence.span());
      Span paragraph = document.paragraphs().get(sentence.paragraph()).span();
      assertTrue(paragraph.contains(sentence.span()), text);
    }
    for (Marked marked : document.marked()) {
      Span tokens = document.span(marked.first(), marked.end());
      assertTrue(marked.outer().contains(marked.inner()), text);
      assertTrue(marked.inner().contains(tokens), text);
    }
  }

  /** Whether a symbol, or a sign that goes with one, stands in front of a paragraph. */
  private static boolean isOrnament(Document document, int i) {
    String text = document.text();
    boolean low = Character.isLowSurrogate(text.charAt(i)) && i > 0;
    int point = text.codePointAt(low ? i - 1 : i);
    return (Plain.isSymbol(point) || Plain.isCombining(point))
        && document.paragraphs().stream().noneMatch(p -> p.span().contains(i));
  }

  @Test
  void marksAreTokensOfTheirOwn() {
    Document document = Annotators.annotate("He said 'the workers' union' and \"no\".");
    Marked union = document.marked().get(0);
    assertEquals("the workers' union", document.text(union.inner()));
    assertEquals("'", document.tokens().get(union.end()).text());
    assertEquals("the", document.tokens().get(union.first()).text());
  }

  @Test
  void lostEncodingIsNoticed() {
    List<Warning> warnings = Annotators.annotate("Bell said â€œno.â€\u009d").warnings();
    assertEquals(List.of("mojibake"), warnings.stream().map(Warning::code).toList());
    assertEquals(10, warnings.get(0).start());
    assertEquals(List.of(), Annotators.annotate("Le château coûte 5 €.").warnings());
  }

  @Test
  void spacesLineEndsAndMarksDoNotChangeWords() {
    List<String> plain = Annotators.tokens("Bell said: \"I don't know.\"\nShe left.");
    List<String> fancy =
        Annotators.tokens("Bell\u00a0said: “I don’t know.”\r\nShe\u2009left.").stream()
            .map(Plain::word)
            .toList();
    assertEquals(plain, fancy);
  }

  @Test
  void threadsShareOneAnnotator() {
    Document alone = Annotators.annotate(STORY);
    assertTrue(
        IntStream.range(0, 200).parallel().allMatch(i -> Annotators.annotate(STORY).equals(alone)));
  }

  /** What a text costs, in bytes allocated by this thread. */
  private static long cost(String text) {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    Annotators.annotate(text);
    return threads.getThreadAllocatedBytes(id) - before;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"word ", "A. ", "a.b", "x", ".", "\"A.\" ", "The man said it. ", "(A. b ", "'a "})
  void workGrowsWithTheTextAlone(String piece) {
    cost(piece);
    long small = cost(piece.repeat(1_000));
    long large = cost(piece.repeat(10_000));
    assertTrue(large <= 15 * small, small + " bytes, then " + large);
  }
}
