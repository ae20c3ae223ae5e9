package io.quoth.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.TestStages;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.tally.Comparison;
import io.quoth.tally.Gold;
import io.quoth.tally.GoldQuote;
import io.quoth.tally.Guess;
import io.quoth.tally.SourceKind;
import io.quoth.tally.View;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {
  private static final String TEXT =
      "“We will pay for it,” said Maria Okafor, the mayor of Lund. “It is late now,” she added.";

  @TempDir private Path folder;

  @Test
  void aPageKeepsWhatPeopleWrote() throws IOException {
    Path file =
        Files.writeString(folder.resolve("p.md"), "a\n<!-- x -->\nold\n<!-- end x -->\nb\n");
    Page page = Page.open(file, file);
    page.put("x", "new\n");
    page.write();
    assertEquals("a\n<!-- x -->\nnew\n<!-- end x -->\nb\n", Files.readString(file));
    assertThrows(IllegalStateException.class, () -> page.put("y", ""));
  }

  @Test
  void numbersStandWithoutTheirZero() {
    assertEquals(".884", Sheet.share(0.8841));
    assertEquals("1.000", Sheet.share(1));
    assertEquals("–", Sheet.share(0, 0));
    assertEquals("−.012", Sheet.change(-0.0121));
    assertEquals("+.012", Sheet.change(0.0121));
    assertEquals("0", Sheet.change(-0.0001));
  }

  /** Ten quotes of one word: the surest five are right, and as sure as 1, .9, … .1 each. */
  private static Confidences half() {
    String text = "aa bb cc dd ee ff gg hh ii jj";
    List<GoldQuote> gold = new ArrayList<>();
    List<Guess> found = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      List<Span> word = List.of(new Span(3 * i, 3 * i + 2));
      if (i < 5) {
        gold.add(
            new GoldQuote(
                "" + i,
                Optional.of(Quote.Type.DIRECT),
                word,
                Optional.of(word),
                List.of(),
                List.of(),
                Optional.empty(),
                SourceKind.NONE,
                Optional.empty(),
                false));
      }
      found.add(
          new Guess(
              Optional.of(Quote.Type.DIRECT),
              word,
              Optional.empty(),
              Optional.empty(),
              1 - i / 10.0,
              ""));
    }
    Gold article = new Gold("a", text, true, Optional.of(List.of()), gold);
    return new Confidences(List.of(Comparison.of(View.ATTRIBUTIONS, article, found)));
  }

  @Test
  void confidencesAreCountedByTenths() {
    Confidences half = half();
    assertEquals(11, half.tenths().lines().count());
    assertTrue(
        half.tenths().contains("| 0.9 to 1.0 | .950 | 1.000 | +.050 | 2 |\n"), half.tenths());
    assertTrue(half.tenths().contains("| 0.5 to 0.6 | .500 | .000 | −.500 | 1 |\n"), half.tenths());
    // Off by .05 twice, .2, .3, .4 where right, and by .5, .4, .3, .2, .1 where not.
    assertEquals(0.25, half.error(), 1e-9);
    assertEquals(1, half.at(0.5).precision(), 1e-9);
    assertEquals(0.5, half.at(1).precision(), 1e-9);
    assertEquals(0.6, half.at(0.5).least(), 1e-9);
  }

  @Test
  void theChartIsXml() throws Exception {
    String svg = CoverageChart.of(half(), half());
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertTrue(svg.contains("Of the surest half of the quotes, 100 % are right"), svg);
  }

  @Test
  void theBaselineTakesTheNameBesideTheVerb() {
    Document document = TestStages.STAGES.apply(Article.of("a", TEXT)).document();
    List<Guess> found = Baseline.find(document);
    assertEquals(
        List.of("Maria Okafor", "Maria Okafor"),
        found.stream().map(g -> g.who().orElseThrow().name().orElseThrow()).toList());
    assertEquals("she", found.get(1).who().orElseThrow().mention().orElseThrow().of(TEXT));
  }

  @Test
  void theReportIsWrittenAnew() throws IOException {
    Files.createDirectories(folder.resolve("quotes"));
    Files.createDirectories(folder.resolve("peers"));
    Files.writeString(
        folder.resolve("quotes/polnear-dev.jsonl"),
        "{\"id\":\"a\",\"text\":\""
            + TEXT
            + "\",\"quotes\":[{\"content\":[[1,20]],\"source\":[[27,39]],\"cue\":[[22,26]],"
            + "\"speaker_name\":\"Maria Okafor\"},{\"content\":[[44,58]]}]}\n");
    String peer =
        "{\"id\":\"a\",\"quotes\":[{\"type\":\"direct\",\"content\":[[1,20]],\"cue\":null,"
            + "\"speaker\":{\"start\":27,\"end\":39,\"name\":\"Maria Okafor\"}}]}\n";
    Files.writeString(folder.resolve("peers/corenlp-dev-spans.jsonl"), peer);
    Files.writeString(folder.resolve("peers/corenlp-dev-attributions.jsonl"), peer);
    Path out = Files.createDirectories(folder.resolve("out"));
    String before = Files.readString(Path.of("docs/accuracy.md"));
    Report.main(new String[] {folder.toString(), out.toString()});
    String page = Files.readString(out.resolve("accuracy.md"));
    assertEquals(before, Files.readString(Path.of("docs/accuracy.md")));
    assertEquals(part(before, "ablations"), part(page, "ablations"));
    assertTrue(part(page, "figures").contains("| passages in quotation marks | "), page);
    assertTrue(part(page, "mistakes").contains("missed indirect: nothing found"), page);
    assertFalse(part(page, "mistakes").contains("Okafor"), page);
    Report.main(new String[] {folder.toString(), out.toString()});
    assertEquals(page, Files.readString(out.resolve("accuracy.md")));
    assertTrue(Files.readString(out.resolve("precision-coverage.svg")).startsWith("<svg "));
  }

  private static String part(String page, String name) {
    int from = page.indexOf("<!-- " + name + " -->");
    return page.substring(from, page.indexOf("<!-- end " + name + " -->"));
  }
}
