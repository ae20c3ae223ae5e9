package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Sample;
import io.quoth.article.Article;
import io.quoth.article.Metadata;
import io.quoth.lexicon.CueClass;
import io.quoth.quote.Quote.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextWriterTest {
  private static Format writer(boolean colour, int width) {
    return new TextWriter(
        new Settings("1", Map.of(), OffsetUnit.CODEPOINT, false, colour, width, false));
  }

  @Test
  void whoThenWhatThenHow() {
    Sample sample =
        new Sample("\u201cWe will appeal,\u201d said Ada. It was late. Rain fell.")
            .speaker("Ada Lind", "person", "mayor", 1)
            .speaker("Bo Ek", "person", null, 0)
            .quote(Type.DIRECT, "We will appeal,")
            .cue("said", "say", CueClass.SPEECH)
            .by(0)
            .quote(Type.INDIRECT, "It was late")
            .byOneOf(0, 1)
            .quote(Type.INDIRECT, "Rain fell")
            .byNobody()
            .warning("x", -1, "careful");
    assertEquals(
        """
        == sample: 3 quotes

        Ada Lind, mayor
          \u201cWe will appeal,\u201d
          direct, say, 0.90

        perhaps Ada Lind, mayor or Bo Ek
          It was late
          indirect, 0.90, ambiguous

        (nobody named)
          Rain fell
          indirect, 0.90

        warning: careful

        """,
        writer(false, 80).render(sample.build()));
  }

  @Test
  void linesAreNoWiderThanAsked() {
    String text = "The ruling of the court was late, and it was not what they had hoped for.";
    String out =
        writer(false, 30).render(new Sample(text).quote(Type.INDIRECT, text).byNobody().build());
    assertTrue(out.lines().allMatch(line -> line.length() <= 30), out);
  }

  private static List<String> wrapped(String text, int width) {
    return Lines.of(text, width).stream().map(line -> line.of(text)).toList();
  }

  @Test
  void widthIsWhatATerminalShows() {
    assertEquals(List.of("a\ud83d\ude00", "bc"), wrapped("a\ud83d\ude00 bc", 4));
    // Four letters, two of them with an accent of its own.
    assertEquals(List.of("e\u0301te\u0301s no"), wrapped("e\u0301te\u0301s no", 7));
    assertEquals(List.of("ab", "cde", "f"), wrapped("ab cde f", 3));
    assertEquals(List.of("a", "longword", "b"), wrapped("a longword b", 4));
    assertEquals(List.of("\u6f22\u5b57", "\u6f22 a"), wrapped("\u6f22\u5b57\u6f22 a", 5));
    assertEquals(List.of(""), wrapped("", 5));
    assertEquals(7, Lines.width("\uff21\uac00a\u200db\u20dd\u00e9"));
  }

  @Test
  void verbatimWordsHaveMarksAndColourOnlyRepeats() {
    Sample sample =
        new Sample("She said it was \u2018late, and dark\u2019 and left \u2018alone\u2019 now.")
            .speaker("Ada", "person", null, 1)
            .quote(Type.MIXED, "late, and dark\u2019 and left \u2018alone")
            .verbatim("late, and dark", "alone")
            .confidence(0.3)
            .nestedIn(0)
            .by(0);
    String plain = writer(false, 80).render(sample.build());
    assertTrue(plain.contains("  \u2018late, and dark\u2019 and left \u2018alone\u2019\n"), plain);
    assertTrue(plain.contains("  mixed, inside another quote, 0.30, unsure\n"), plain);
    String coloured = writer(true, 22).render(sample.build());
    assertTrue(coloured.contains("\u001b[36mlate, and dark\u001b[0m"), coloured);
    assertEquals(
        writer(false, 22).render(sample.build()), coloured.replaceAll("\u001b\\[[0-9]+m", ""));
  }

  @Test
  void titlesAndChainsAreTold() {
    Article article =
        new Article(
            "a",
            Optional.empty(),
            "Rain fell, Lund Radio heard.",
            new Metadata(
                Optional.empty(),
                Optional.of("A\u0007 title"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            List.of());
    String out =
        writer(false, 80)
            .render(
                new Sample(article)
                    .quote(Type.INDIRECT, "Rain fell")
                    .via("Lund Radio")
                    .byNobody()
                    .build());
    assertTrue(out.startsWith("== a: 1 quote\nA\ufffd title\n\n"), out);
    assertTrue(out.contains("  indirect, via Lund Radio, 0.90\n"), out);
  }

  @Test
  void articlesCannotCommandTheTerminal() {
    String text = "He\u001b]0;owned\u0007 said\u009b31m\u202e so\r\nall.";
    String out =
        writer(false, 80).render(new Sample(text).quote(Type.INDIRECT, text).byNobody().build());
    assertTrue(out.contains("He\ufffd]0;owned\ufffd said\ufffd31m\ufffd so all."), out);
    assertFalse(out.contains("\u001b"), out);
    assertTrue(writer(true, 80).render(new Sample("").build()).contains("\u001b[2m"));
  }
}
