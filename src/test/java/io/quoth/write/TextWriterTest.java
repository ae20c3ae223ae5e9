package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Sample;
import io.quoth.lexicon.CueClass;
import io.quoth.quote.Quote.Type;
import java.util.List;
import java.util.Map;
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

        Ada Lind, mayor or Bo Ek
          It was late
          indirect, 0.90

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
    assertEquals(List.of("a\ud83d\ude00", "bc"), TextWriter.wrap("a\ud83d\ude00 bc", 4));
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
