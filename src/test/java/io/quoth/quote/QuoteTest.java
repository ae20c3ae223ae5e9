package io.quoth.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quoth.article.Span;
import io.quoth.lexicon.CueClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteTest {
  private static Quote quote(Optional<CueClass> cue, boolean worded, Span... spans) {
    return new Quote(
        0,
        Quote.Type.INDIRECT,
        List.of(spans),
        List.of(),
        cue.map(type -> new Cue(0, new Span(0, 1), "cue", type)),
        Optional.empty(),
        Optional.empty(),
        -1,
        worded,
        "by-hand",
        1);
  }

  @Test
  void whatIsSaidOrWrittenInWordsIsSaid() {
    for (CueClass type : CueClass.values()) {
      boolean said = Set.of(CueClass.SPEECH, CueClass.WRITING).contains(type);
      assertEquals(said, quote(Optional.of(type), true, new Span(2, 3)).isSaid(), type.name());
      assertEquals(false, quote(Optional.of(type), false, new Span(2, 3)).isSaid(), type.name());
    }
    assertEquals(true, quote(Optional.empty(), true, new Span(2, 3)).isSaid());
    assertEquals(false, quote(Optional.empty(), false, new Span(2, 3)).isSaid());
  }

  @Test
  void itsTextIsAllItsSpans() {
    Quote quote = quote(Optional.empty(), true, new Span(0, 2), new Span(5, 7));
    assertEquals("We go", quote.text("We — go."));
    assertEquals(new Span(0, 7), quote.extent());
    assertThrows(IllegalArgumentException.class, () -> quote(Optional.empty(), true));
  }

  @Test
  void itMayGetAnotherPlace() {
    Quote quote = quote(Optional.empty(), true, new Span(0, 2)).numbered(4, 3);
    assertEquals(4, quote.index());
    assertEquals(3, quote.nestedIn());
  }
}
