package io.quoth.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Invariants;
import io.quoth.TestStages;
import io.quoth.article.Article;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Case;
import io.quoth.tally.CaseReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Articles changed in ways that change nothing of what is quoted: all invariants hold of every one,
 * and the quotes stay. What must stay is said at each test. Where a learned model has a say, some
 * few articles may be read otherwise, and the test says how many of a hundred; seeds are fixed.
 */
class MetamorphicTest {
  private static final long SEED = 20_260_101;

  /** A paragraph that reports nothing, names nobody and has no marks. */
  private static final String FILLER = "It rained over the harbour for most of the afternoon.";

  private static List<Case> cases;

  @BeforeAll
  static void read() throws IOException {
    cases = CaseReader.readFolder(CasesTest.FOLDER);
  }

  private static Attributions run(String text) {
    Attributions found = TestStages.STAGES.apply(Article.of("case", text));
    Invariants.check(found);
    return found;
  }

  /** A quote as a reader sees it: type, content, speaker. */
  private static String seen(Attributions found, Attribution a, boolean speaker) {
    Quote quote = a.quote();
    String text = found.document().text();
    StringBuilder seen = new StringBuilder(quote.type().toString());
    quote.spans().forEach(span -> seen.append(' ').append(span.of(text).replaceAll("\\s+", " ")));
    if (speaker && a.speaker().isPresent()) {
      seen.append(" / ").append(found.speakers().get(a.speaker().getAsInt()).name());
    }
    return seen.toString();
  }

  private static List<String> seen(Attributions found, boolean speakers) {
    return found.attributions().stream().map(a -> seen(found, a, speakers)).toList();
  }

  /** How many articles were tried, and which were read otherwise. */
  private static final class Count {
    private final List<String> other = new ArrayList<>();
    private int tried;

    void compare(Case of, Object expected, Object found) {
      tried++;
      if (!expected.equals(found)) {
        other.add(of.label() + "\n  " + expected + "\n  " + found);
      }
    }

    /**
     * @param percent of the articles that may be read otherwise
     */
    void assertAtMost(double percent) {
      assertTrue(tried > 40, "only " + tried + " tried");
      String told = other.size() + " of " + tried + " are read otherwise:\n";
      assertTrue(
          other.size() <= tried * percent / 100,
          () -> told + String.join("\n", other) + "\n" + told);
    }
  }

  private static void changed(UnaryOperator<String> change, double percent) {
    Count count = new Count();
    for (Case each : cases) {
      String text = change.apply(each.text());
      if (!text.equals(each.text())) {
        count.compare(each, seen(run(each.text()), true), seen(run(text), true));
      }
    }
    count.assertAtMost(percent);
  }

  /** Types, contents and speakers stay. */
  @Test
  void anEmojiBeforeTheArticle() {
    changed(text -> "\ud83d\ude42 " + text, 0);
  }

  /** Types, contents and speakers stay. */
  @Test
  void aSymbolBeforeTheMarksThatOpenAParagraph() {
    for (String symbol :
        List.of("\ud83d\udce3", "\u26a0\ufe0f", "\ud83c\uddeb\ud83c\uddee", "\u25ba")) {
      changed(text -> text.replaceAll("(?m)^(?=[\u201c\"])", symbol + " "), 0);
    }
  }

  /** Types, contents and speakers stay. */
  @Test
  void lineEnds() {
    changed(text -> text.replace("\n", "\r\n"), 0);
    changed(text -> text.replace("\n", "\r"), 0);
  }

  /**
   * Types, contents and speakers stay. What stands at the head of an article is read with an eye to
   * headlines and datelines, and a few of these cases are such heads.
   */
  @Test
  void aParagraphBefore() {
    changed(text -> FILLER + "\n\n" + text, 5);
  }

  /** Types, contents and speakers stay. */
  @Test
  void aParagraphBehind() {
    changed(text -> text.stripTrailing() + "\n\n" + FILLER + "\n", 0);
  }

  /** Types, contents and speakers stay where a blank line more parts two paragraphs. */
  @Test
  void moreBlankLines() {
    changed(text -> text.replace("\n\n", "\n\n\n\n"), 0);
  }

  /** What is quoted in the first stays so, with its speaker, whatever article follows. */
  @Test
  void anotherArticleBehind() {
    Random random = new Random(SEED);
    Count count = new Count();
    for (Case each : cases) {
      Case other = cases.get(random.nextInt(cases.size()));
      List<String> alone = seen(run(each.text()), false);
      List<String> both =
          seen(run(each.text().stripTrailing() + "\n\n" + FILLER + "\n\n" + other.text()), false);
      count.compare(each, alone, both.subList(0, Math.min(alone.size(), both.size())));
    }
    count.assertAtMost(0);
  }

  /** Quotes behind a headline that nobody says stay, whatever its capitals. */
  @Test
  void aHeadlineInCapitals() {
    String headline = "Rain over the harbour";
    Count count = new Count();
    for (Case each : cases) {
      String behind = "\n\n" + each.text();
      count.compare(
          each,
          seen(run(headline + behind), true),
          seen(run(headline.toUpperCase(Locale.ROOT) + behind), true));
    }
    count.assertAtMost(1);
  }

  /** Whatever is taken out, the result is one: the invariants hold, and the same twice. */
  @Test
  void paragraphsAndCharactersTakenOut() {
    Random random = new Random(SEED);
    for (Case each : cases) {
      String text = each.text();
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(30));
      String left = text.substring(0, from) + text.substring(to);
      assertEquals(run(left), run(left));
      List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n")));
      paragraphs.remove(random.nextInt(paragraphs.size()));
      run(String.join("\n\n", paragraphs));
      run(text.substring(to) + text.substring(0, from));
    }
  }

  /** Characters exchanged for those that break readers: the result is one all the same. */
  @Test
  void charactersExchanged() {
    String[] odd = {
      "\"", "\u201c", "\u201d", "\u2018", "\u2019", "'", "\u00ab", "\u00bb", "\u201e", "\n\n", "\n",
      "\ud83d\ude42", "\u202e", "\u200b", "\u0000", "\u0301", "(", "]", ":", "\u2014", "\t",
          "\u00a0"
    };
    Random random = new Random(SEED);
    for (Case each : cases) {
      StringBuilder text = new StringBuilder(each.text());
      for (int i = 0; i < 1 + text.length() / 40; i++) {
        int at = random.nextInt(text.length());
        text.replace(at, at + 1, odd[random.nextInt(odd.length)]);
      }
      run(Article.of("case", text.toString()).text());
    }
  }
}
