package io.quoth.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairsTest {
  private static List<String> repaired(Syntax syntax, Frame... frames) {
    return Repairs.of(syntax, List.of(frames)).stream()
        .map(frame -> Texts.words(syntax, frame))
        .toList();
  }

  private static Frame both(Frame one, Frame other) {
    List<Frame.Range> content = new ArrayList<>(one.content());
    content.addAll(other.content());
    return new Frame(one.cue(), one.cue(), one.cueEnd(), 1, content, Optional.empty());
  }

  @Test
  void aWholeQuotationKeepsNoAfterthought() {
    Syntax syntax = Texts.syntax("“We stay,” Maria Okafor said on Friday in the hall.");
    Frame said = Texts.frame(syntax, "said", "“", "”");
    assertEquals(
        List.of("“We stay,”"),
        repaired(syntax, both(said, Texts.frame(syntax, "said", "on", "hall"))));
    Syntax open = Texts.syntax("“We stay” Maria Okafor said on Friday in the hall.");
    Frame rest = Texts.frame(open, "said", "“", "”");
    assertEquals(
        List.of("“We stay”|on Friday in the hall"),
        repaired(open, both(rest, Texts.frame(open, "said", "on", "hall"))));
  }

  /** The content that is left where a region stands behind a whole quotation and its cue. */
  private static List<String> behind(String text, String first) {
    Syntax syntax = Texts.syntax("“We stay,” Maria Okafor said " + text);
    int start = Texts.token(syntax, first) - 1;
    Frame said = Texts.frame(syntax, "said", "“", "”");
    List<Frame.Range> content = new ArrayList<>(said.content());
    content.add(new Frame.Range(start, syntax.regionEnd(start)));
    return repaired(syntax, said.reporting(content));
  }

  @Test
  void theTitleOfAWorkIsNoContent() {
    for (String work : List.of("Hard Talk", "The Art of War", "Hard Talk!")) {
      String first = work.split(" ")[0];
      assertEquals(List.of("“We stay,”"), behind("on the show “" + work + "”.", first), work);
    }
    assertEquals(List.of("“We stay,”"), behind("on Lund’s “Hard Talk”.", "Hard"));
    for (String words : List.of("All Will fight", "fight on here", "so We Fight")) {
      String first = words.split(" ")[0];
      assertEquals(
          List.of("“We stay,”|“" + words + "”"), behind("on the show “" + words + "”.", first));
    }
    assertEquals(List.of("“We stay,”|“Hard Talk”"), behind("on Friday, “Hard Talk”.", "Hard"));
  }

  @Test
  void contentEndsWhereTheNextCueBegins() {
    Syntax syntax = Texts.syntax("Okafor said the quay would close, adding that it rained.");
    assertEquals(
        List.of("the quay would close", "it rained"),
        repaired(
            syntax,
            Texts.frame(syntax, "said", "the", "rained"),
            Texts.frame(syntax, "adding", "it", "rained")));
  }

  @Test
  void itWentAccordingToPlan() {
    Syntax plan = Texts.syntax("It went according to schedule and nobody was hurt.");
    int at = Texts.token(plan, "schedule");
    Frame frame = Texts.frame(plan, "according", "It", "went", new Quote.Source(at, at + 1, at));
    assertEquals(List.of(), repaired(plan, frame));
    Syntax mayor = Texts.syntax("It went well according to Maria Okafor.");
    int okafor = Texts.token(mayor, "Okafor");
    Quote.Source source = new Quote.Source(okafor - 1, okafor + 1, okafor);
    assertEquals(
        List.of("It went well"),
        repaired(mayor, Texts.frame(mayor, "according", "It", "well", source)));
  }
}
