package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Span;
import io.quoth.article.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {
  private static final Elisions ELISIONS = new Elisions(Set.of("em", "til", "twas", "n", "cause"));

  private static QuotationMarks.Paired pair(CharSequence text) {
    return QuotationMarks.pair(text, Paragraphs.of(text.toString()), ELISIONS);
  }

  /** What stands inside the marks, joined by {@code ~}; "-" for nothing. */
  private static String inside(String text) {
    String found =
        pair(text).regions().stream()
            .map(region -> region.inner().of(text).strip())
            .collect(Collectors.joining("~"));
    return found.isEmpty() ? "-" : found;
  }

  private static List<String> codes(String text) {
    return pair(text).warnings().stream().map(Warning::code).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\t',
      value = {
        // straight
        "\"We won,\" Ana Bell said. | We won,",
        "Bell said: \"We won.\" | We won.",
        "The \"smart\" meter (\"late\") came. | smart~late",
        // typographic
        "“We won,” Ana Bell said. | We won,",
        "Bell said—“we won”—and left. | we won",
        "The “smart”-ish meter came. | smart",
        // French guillemets
        "« Nous partons », dit-elle. | Nous partons",
        "Elle dit : «Nous partons.» | Nous partons.",
        "«Oui», dit Bell. «Non», dit Ana. | Oui~Non",
        // inverted guillemets
        "»Wir gehen«, sagte sie. | Wir gehen",
        "Sie sagte: »Wir gehen.« | Wir gehen.",
        "»Ja«, sagte Bell. »Nein«, sagte Ana. | Ja~Nein",
        // German
        "„Wir gehen“, sagte sie. | Wir gehen",
        "Sie sagte: „Wir gehen.“ Dann ging sie. | Wir gehen.",
        "„Ja“, sagte Bell. „Nein“, sagte Ana. | Ja~Nein",
        // German, single
        "‚Wir gehen‘, sagte sie. | Wir gehen",
        "Sie sagte: ‚Wir gehen.‘ Dann ging sie. | Wir gehen.",
        "„Er sagt ‚gut‘ dazu“, sagte sie. | Er sagt ‚gut‘ dazu~gut",
        // Scandinavian
        "”Vi går”, sade hon. | Vi går",
        "Hon sade: ”Vi går.” | Vi går.",
        "”Ja”, sade Bell. ”Nej”, sade Ana. | Ja~Nej",
        // doubled single marks
        "''We won,'' Bell said. | We won,",
        "Bell said ''we won'' again. | we won",
        "''Yes,'' said Bell. ''No,'' said Ana. | Yes,~No,",
        // back-ticks, doubled
        "``We won,'' Bell said. | We won,",
        "Bell said ``we won'' again. | we won",
        "``Yes,'' said Bell. ``No,'' said Ana. | Yes,~No,",
        // back-ticks
        "The `smart' meter came. | smart",
        "The `smart` meter came. | smart",
        "\"A `smart' meter,\" Bell said. | A `smart' meter,~smart",
        // British, straight
        "'We won,' Ana Bell said. | We won,",
        "Bell said: 'We won't go.' Ana laughed. | We won't go.",
        "'The workers' union is strong,' he said. | The workers' union is strong,",
        // British, curly
        "‘We won,’ Ana Bell said. | We won,",
        "Bell said: ‘We won’t go.’ Ana laughed. | We won’t go.",
        "‘The workers’ union is strong,’ he said. | The workers’ union is strong,",
        // nested in single marks
        "'She said \"go\" to me,' he said. | She said \"go\" to me,~go",
        "‘She said “go” to me,’ he said. | She said “go” to me,~go",
        "'\"Go\" was her word,' he said. | \"Go\" was her word,~Go",
        // nested in double marks
        "\"She said 'go' to me,\" he said. | She said 'go' to me,~go",
        "\"She said: 'Go.'\" He left. | She said: 'Go.'~Go.",
        "\"'Go' was her word,\" he said. | 'Go' was her word,~Go",
        // nested in marks of the same kind
        "\"She said \"go\" to me,\" he said. | She said \"go\" to me,~go",
        "“She said “go” to me,” he said. | She said “go” to me,~go",
        "«Elle dit «va» et part.» | Elle dit «va» et part.~va",
        // apostrophes and possessives
        "\"I don't know,\" O’Brien said of d'Artagnan's horse. | I don't know,",
        "The workers' union met the bosses' club. | -",
        "Bell's and Ana’s dogs aren't James' dogs. | -",
        // elisions
        "The '90s were loud, and so was the class of '16. | -",
        "They let 'em play rock 'n' roll 'til dawn. | -",
        "'I love rock 'n' roll,' he said. | I love rock 'n' roll,",
        // feet, inches, minutes
        "Bell, 5'10\", is tall; Ana is 6' 2\" tall. | -",
        "The pipe is 6\" wide and took 5'30\" to fit. | -",
        "\"The 6\" pipe broke,\" Bell said. | The 6\" pipe broke,",
        // nothing inside
        "He said \"\" and left. | -",
        "He said “ ” and left. | -",
        "He said '' and left. | -",
        "<a rel=\"\" href=\"x\"> | x",
        // the wrong mark, in the right place
        "They rate it “Mostly late.“ | Mostly late.",
        "They rate it “Mostly late. “ | Mostly late.",
        "” … and we won,” Bell said. | … and we won,",
        // ordered by white space where marks are odd or tight
        "\"Yes,\" he said.\"No,\" she said. | Yes,~No,",
        "He said \" yes \" and left. | yes",
        "\"In 1992\" he said. Later: \"Go.\" | In 1992~Go.",
      })
  void pairs(String text, String expected) {
    assertEquals(expected, inside(text));
    assertEquals(List.of(), codes(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We won,” Ana Bell said. “It’s the workers’ prize.”",
        "“She said ‘go’ to me,” he said, “and I didn’t.”",
        "‘She said “go” to the boys’ team,’ he said. ‘Don’t ask.’",
        "“One.\n“Two,” he said.\n“Three",
      })
  void straightMarksGiveTheSameRegions(String curly) {
    String straight = curly.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'");
    assertEquals(pair(curly).regions(), pair(straight).regions());
    assertFalse(pair(curly).regions().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"One.\n\n\"Two.\n\n\"Three,\" he said.",
        "“One.\n“Two.\n“Three,” he said.",
        "'One.'\n'Two.\n'Three.\n'Four,' he said, 'and five.'"
      })
  void reopenedQuotationIsAChain(String text) {
    List<QuotationMarks.Region> regions = pair(text).regions();
    int chained = 0;
    for (int i = 0; i < regions.size(); i++) {
      if (regions.get(i).continues() >= 0) {
        assertEquals(i - 1, regions.get(i).continues());
        assertFalse(regions.get(i - 1).closed());
        chained++;
      }
    }
    assertEquals(2, chained);
    assertEquals(List.of(), codes(text));
  }

  @Test
  void nestedMarksDoNotEndAReopenedQuotation() {
    String text = "\"She said \"go\" to me. Then left.\n\"I stayed,\" he said.";
    List<QuotationMarks.Region> regions = pair(text).regions();
    assertEquals(
        List.of("She said \"go\" to me. Then left.", "go", "I stayed,"),
        regions.stream().map(region -> region.inner().of(text)).toList());
    assertEquals(0, regions.get(1).parent());
    assertEquals(0, regions.get(2).continues());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\t',
      value = {
        "\"We won, Bell said. | We won, Bell said.",
        "Bell said: “We won. | We won.",
        "«Nous partons, dit-elle. | Nous partons, dit-elle.",
        "\"We won. \"No,\" said Ana. | We won.~No,",
      })
  void unclosedRunsToTheEndOrTheNextOne(String text, String expected) {
    assertEquals(expected, inside(text));
    assertEquals(List.of("unclosed-quotation"), codes(text));
    assertFalse(pair(text).regions().get(0).closed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\t',
      value = {
        "We won,\" Bell said. | -",
        "We won,” Bell said. “No,” said Ana. | No,",
        "Nous partons», dit-elle. | -",
        "\"Yes,\" he said. And no.\" | Yes,",
      })
  void strayClosingMarkOnlyWarns(String text, String expected) {
    assertEquals(expected, inside(text));
    assertEquals(List.of("unopened-quotation"), codes(text));
  }

  @Test
  void warningsPointAtTheMark() {
    assertEquals(List.of(4), pair("Bye “We won.").warnings().stream().map(Warning::start).toList());
    assertEquals(List.of(6), pair("We won” now.").warnings().stream().map(Warning::start).toList());
  }

  @Test
  void singleMarksInAnAmericanArticleStayShort() {
    String text =
        "\"We won,\" Bell said. \"All of it,\" he said.\n"
            + "'Course he did, and after all that rain the boys' team went home.";
    assertEquals("We won,~All of it,", inside(text));
  }

  @Test
  void regionsNeverCrossNorOverlapPartly() {
    Random random = new Random(7);
    String[] pieces = {
      "\"", "“", "”", "'", "‘", "’", "«", "»", "„", "‚", "`", "''", " ", " ", "a", "bs", ".", ",",
      "6", "\n", "(", ")", "—", "Go"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    List<Span> paragraphs = Paragraphs.of(text);
    List<QuotationMarks.Region> regions = pair(text).regions();
    List<QuotationMarks.Region> open = new ArrayList<>();
    for (QuotationMarks.Region region : regions) {
      open.removeIf(before -> before.outer().end() <= region.outer().start());
      for (QuotationMarks.Region before : open) {
        assertTrue(before.inner().contains(region.outer()), text);
      }
      int parent = open.isEmpty() ? -1 : regions.indexOf(open.get(open.size() - 1));
      assertEquals(parent, region.parent(), text);
      assertTrue(paragraphs.stream().anyMatch(span -> span.contains(region.outer())), text);
      assertFalse(region.inner().of(text).isBlank(), text);
      open.add(region);
    }
  }

  /** Counts how often a character is looked at. */
  private static final class Counting implements CharSequence {
    private final String text;
    private long reads;

    Counting(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      reads += end - start;
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"", "\"a ", "a\" ", "\"a\n", " 'a", "'a s' ", "s' ", "« ", "„a ", "'em ", "6\" "
      })
  void workGrowsWithTheTextAlone(String piece) {
    long small = reads(piece.repeat(2_000));
    long large = reads(piece.repeat(20_000));
    assertTrue(large <= 11 * small, small + " reads, then " + large);
  }

  private static long reads(String text) {
    Counting counting = new Counting(text);
    pair(counting);
    return counting.reads;
  }

  @Test
  void aHundredThousandMarksArePaired() {
    assertEquals(50_000, pair("\"a\" ".repeat(50_000)).regions().size());
  }
}
