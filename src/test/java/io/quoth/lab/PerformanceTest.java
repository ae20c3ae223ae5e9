package io.quoth.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the page of measurements is put together; what is measured is no matter of a test. */
class PerformanceTest {
  private static final Performance.Needs OURS =
      new Performance.Needs(
          24_000_000,
          new Spent(0.5, 1, 90_000_000),
          new Spent(1.5, 2, 150_000_000),
          Optional.of(new Spent(50, 40, 200_000_000)));

  private static final Performance.Needs THEIRS =
      new Performance.Needs(
          500_000_000,
          new Spent(25, 40, 4_000_000_000L),
          new Spent(120, 140, 6_000_000_000L),
          Optional.empty());

  @TempDir private Path folder;

  @Test
  void whatAProcessSpentIsRead() {
    assertEquals(new Spent(1.25, 0.75, 2048), Spent.parsed("1.250 0.500 0.250\n", "2\n"));
    assertThrows(NumberFormatException.class, () -> Spent.parsed("1.250 ? 0.250\n", "2\n"));
  }

  @Test
  void aProcessIsMeasuredWithWhatItStarts() throws Exception {
    Spent spent = Spent.by(List.of("sh", "-c", "sh -c 'exit $CODE'"), Map.of("CODE", "0"));
    assertTrue(spent.peak() > 0, spent.toString());
    Spent.Failed failed =
        assertThrows(
            Spent.Failed.class,
            () -> Spent.by(List.of("sh", "-c", "exit $CODE"), Map.of("CODE", "70")));
    assertEquals(Spent.Failed.NO_ROOM, failed.exit());
  }

  @Test
  void theMedianOfAnEvenNumberIsBetween() {
    assertEquals(2, Spent.median(new double[] {3, 1, 2}));
    assertEquals(2.5, Spent.median(new double[] {4, 1, 2, 3}));
    Spent first = new Spent(1, 6, 10);
    Spent second = new Spent(2, 4, 30);
    Spent third = new Spent(3, 5, 20);
    assertEquals(new Spent(2, 5, 20), Spent.median(List.of(first, second, third)));
  }

  @Test
  void startUpIsHeldAgainstTheBareProgramOfItsRound() {
    StartUp.Runs runs =
        new StartUp.Runs(
            List.of(new Spent(0.1, 0.05, 40_000_000), new Spent(0.2, 0.05, 40_000_000)),
            List.of(new Spent(0.1, 0.05, 41_000_000), new Spent(0.2, 0.05, 41_000_000)),
            List.of(new Spent(0.4, 0.5, 90_000_000), new Spent(1.0, 0.5, 90_000_000)));
    assertRow(runs.table(), "`./quoth ARTICLE`", "700 ms", "4.50", "500 ms", "10.00", "90 MB");
    assertRow(runs.table(), "a Java program that says hello", "150 ms", "1.00", "50 ms");
  }

  @Test
  void theOtherStandsBesideAndStartUpFallsOut() {
    String table = Performance.beside("CoreNLP 4.5", OURS, Optional.of(THEIRS));
    assertRow(table, "one process, one thread", "quoth", "CoreNLP 4.5");
    assertRow(table, "one article, start-up: CPU", "1.0 s", "40.0 s");
    assertRow(table, "articles a CPU-second, 20 articles, start-up not counted", "20", "0.20");
    assertRow(table, "articles a CPU-second, 2,000 articles, start-up counted", "50", "not run");
    assertRow(table, "peak memory, 21 articles", "150 MB", "6,000 MB");
    assertRow(table, "disk, Java not counted", "24 MB", "500 MB");
  }

  @Test
  void whatWasNotRunSaysSo() {
    String table = Performance.beside("CoreNLP", OURS, Optional.empty());
    assertEquals(7, table.lines().filter(line -> line.endsWith(" | not run |")).count(), table);
    Sheet sheet = new Sheet("input", "heap", "peak memory", "CPU");
    Performance.memoryRow(sheet, "a text", "–", Optional.empty());
    assertRow(sheet.toString(), "a text", "–", "not run", "not run");
  }

  @Test
  void twoThreadsAreHeldAgainstOneOfTheirRound() {
    String table =
        Performance.threads(
            List.of(new Spent(20, 16, 0), new Spent(40, 16, 0), new Spent(30, 16, 0)),
            List.of(new Spent(10, 17, 0), new Spent(25, 17, 0), new Spent(16, 17, 0)));
    assertRow(table, "one thread", "30.0 s", "16.0 s", "27");
    assertRow(table, "two threads", "16.0 s", "17.0 s", "50");
    assertTrue(table.contains("Two threads do 1.88 times the articles of one."), table);
  }

  @Test
  void everyStageIsTold() {
    Map<String, StageCosts> costs = new HashMap<>();
    for (String stage : StageCosts.STAGES) {
      costs.put(stage, new StageCosts(20, 3_000_000));
    }
    costs.put("quote", new StageCosts(4, 640_000));
    String table = Performance.stages(costs, costs);
    assertEquals(StageCosts.STAGES.size() + 3, table.lines().count());
    assertRow(table, "`quote`", "4.00 ms", "4.00 ms", "640 KB");
    assertRow(table, "**articles a CPU-second**", "**50**", "**50**", "");
  }

  @Test
  void samplesAreOfTheRoomThatACupboardOrALibraryWorksFor() {
    Profile profile = new Profile();
    profile.add(
        List.of(
            "io.quoth.classify.PerfectHash",
            "io.quoth.classify.LinearModel",
            "io.quoth.document.Parser$Moves",
            "io.quoth.document.Annotator",
            "io.quoth.Wiring"));
    profile.add(
        List.of("java.lang.String", "io.quoth.shaded.jackson.core.X", "io.quoth.write.JsonResult"));
    profile.add(List.of("io.quoth.lexicon.Nouns$$Lambda$95+0x0.12", "io.quoth.document.Words"));
    profile.add(List.of("java.lang.Thread"));
    assertRow(profile.rooms(), "room at work, or for which others work", "of 4 samples");
    assertRow(profile.rooms(), "`document`", "50 %");
    assertRow(profile.rooms(), "`write`", "25 %");
    assertRow(profile.rooms(), "`elsewhere`", "25 %");
    assertRow(profile.classes(), "`classify.PerfectHash`", "25 %");
    assertRow(profile.classes(), "`lexicon.Nouns`", "25 %");
    assertRow(profile.classes(), "`java.lang.String`", "25 %");
  }

  @Test
  void theJarOfTheCodeTellsTheVersion() {
    assertEquals(Optional.of("4.5.10"), CoreNlp.version("stanford-corenlp-4.5.10.jar"));
    assertEquals(Optional.empty(), CoreNlp.version("stanford-corenlp-4.5.10-models.jar"));
  }

  @Test
  void articlesBeginAgainWhereThereAreFewer() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "“No,” said Maria Okafor.");
    Files.writeString(folder.resolve("b.txt"), "It rained.");
    Articles articles = Articles.of(folder);
    assertEquals(2, articles.size());
    assertEquals(5, Articles.read(articles.jsonl(5)).size());
    assertEquals(List.of("It rained."), texts(articles.nearest(9)));
    assertEquals(3, articles.and(articles.first(1)).size());
    Path file = Files.write(folder.resolve("c.jsonl"), articles.jsonl(3));
    assertEquals(texts(articles).get(0), texts(Articles.of(file)).get(2));
    String text = new String(articles.text(73), StandardCharsets.UTF_8);
    assertEquals("“No,” said Maria Okafor.\n\nIt rained.\n\n".repeat(2), text);
  }

  private static List<String> texts(Articles articles) throws IOException {
    return articles.read().stream().map(article -> article.text()).toList();
  }

  /** The page has a place for every table, and all of them are written. */
  @Test
  void thePageHasItsPlaces() throws IOException {
    Page page = Page.open(Path.of("docs/performance.md"), Path.of("docs/performance.md"));
    for (String place : Performance.PLACES) {
      page.put(place, "");
    }
    assertEquals(
        Performance.PLACES.size(),
        Files.readString(Path.of("docs/performance.md"))
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("<!-- end "))
            .count());
  }

  private static void assertRow(String table, String... cells) {
    String row = "| " + String.join(" | ", cells) + " |";
    assertTrue(
        table.lines().anyMatch(line -> line.equals(row) || line.startsWith(row + " ")),
        row + " is not in\n" + table);
  }
}
