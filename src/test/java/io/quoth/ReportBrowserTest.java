package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Article;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Kind;
import io.quoth.quote.Quote.Type;
import io.quoth.speaker.Attributions;
import io.quoth.write.Format;
import io.quoth.write.Hostile;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;

/** The HTML report as a browser shows it. */
class ReportBrowserTest {
  private static ChromeDriver browser;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @AfterEach
  void asItWas() {
    browser.manage().logs().get(LogType.BROWSER);
    Browser.prefer(browser, "", Map.of());
    Browser.resize(browser, 1280, 1000);
  }

  private static final String TEXT =
      "\u201cWe will appeal,\u201d Ada Lind said. She said the ruling was \u201cabsurd\u201d.\n"
          + "It was late, the clerk wrote. \u201cMy mother told me, \u2018Wait a while,\u2019 and I"
          + " did,\u201d said \u05d3\u05d5\u05d3 \u05db\u05d4\u05df.\nRain fell.";

  private static Attributions sample(String id) {
    return new Sample(Article.of(id, TEXT))
        .speaker("Ada Lind", "person", "mayor", 2)
        .speaker("\u05d3\u05d5\u05d3 \u05db\u05d4\u05df", "person", null, 1)
        .speaker("My mother", "unnamed", null, 1)
        .quote(Type.DIRECT, "We will appeal,")
        .cue("said", "say", CueClass.SPEECH)
        .mention("Ada Lind", Kind.NAME)
        .confidence(0.98)
        .by(0)
        .quote(Type.MIXED, "the ruling was \u201cabsurd")
        .verbatim("absurd")
        .mention("She", Kind.PRONOUN)
        .confidence(0.4)
        .by(0)
        .quote(Type.INDIRECT, "It was late")
        .cue("wrote", "write", CueClass.WRITING)
        .via("the clerk")
        .confidence(0.7)
        .byOneOf(0, 1)
        .quote(Type.DIRECT, "My mother told me, \u2018Wait a while,\u2019 and I did,")
        .mention("\u05d3\u05d5\u05d3 \u05db\u05d4\u05df", Kind.NAME)
        .by(1)
        .quote(Type.DIRECT, "Wait a while,")
        .cue("told", "tell", CueClass.SPEECH)
        .nestedIn(3)
        .by(2)
        .quote(Type.INDIRECT, "Rain fell")
        .confidence(0.6)
        .byNobody()
        .build();
  }

  private static Format format() {
    return OutputFormat.HTML.with(
        new Settings("1.2.3", Map.of(), OffsetUnit.CODEPOINT, false, false, 80, false));
  }

  private static String report(Attributions... results) {
    Format format = format();
    StringBuilder out = new StringBuilder(format.head());
    List<io.quoth.write.Summary> summaries = new ArrayList<>();
    for (Attributions result : results) {
      out.append(format.render(result));
      summaries.add(format.summary(result).orElseThrow());
    }
    return out.append(format.tail(summaries)).toString();
  }

  private void open(String html) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "report", ".html"), html);
    browser.get(file.toUri().toString());
  }

  private static void assertConsoleIsEmpty() {
    assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll());
  }

  private static WebElement one(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static List<WebElement> all(String selector) {
    return browser.findElements(By.cssSelector(selector));
  }

  private static long shown(String selector) {
    return all(selector).stream().filter(WebElement::isDisplayed).count();
  }

  private static String active() {
    return browser.switchTo().activeElement().getDomAttribute("aria-label");
  }

  private static void press(CharSequence key) {
    browser.switchTo().activeElement().sendKeys(key);
  }

  private static Object script(String code, Object... args) {
    return browser.executeScript(code, args);
  }

  @Test
  void theArticleIsWholeAndMarked() throws IOException {
    open(report(sample("a.txt")));
    assertConsoleIsEmpty();
    assertEquals("a.txt \u2013 who said what", browser.getTitle());
    String text =
        (String)
            script(
                "const t = document.querySelector('.text').cloneNode(true);"
                    + "t.querySelectorAll('.ref').forEach(r => r.remove());"
                    + "return Array.from(t.querySelectorAll('p')).map(p => p.textContent).join('\\n')");
    assertEquals(TEXT, text);
    assertEquals("absurd", one("p .verbatim.doubtful.c0").getText());
    assertEquals("the ruling was \u201c", one("p .paraphrase.doubtful.c0").getText());
    assertEquals("Wait a while,", one("p .nested.verbatim.c2").getText());
    assertEquals("the clerk", one(".via").getText());
    assertEquals(2, all("p .cue").stream().filter(e -> !e.getText().equals("told")).count());
    assertEquals(
        List.of("AL", "AL?", "AL/\u05d3\u05db?", "MM", "\u05d3\u05db", "\u2013"),
        all("p .ref").stream().map(WebElement::getText).toList());
    assertEquals("bdi", one(".speaker[data-name^='\u05d3'] .name > *").getTagName());
  }

  @Test
  void speakersHaveRoleCountAndShare() throws IOException {
    open(report(sample("a.txt")));
    List<WebElement> speakers = all(".speakers button");
    assertEquals(3, speakers.size());
    assertTrue(speakers.get(0).getText().contains("mayor"));
    // Seven words of eighteen; what stands in a quote counts for both.
    assertTrue(
        speakers.get(0).getText().replace('\u00a0', ' ').contains("2 quotes, 35 % of the words"),
        speakers.get(0).getText());
  }

  @Test
  void filtersBySpeakerTypeAndConfidence() throws IOException {
    open(report(sample("a.txt")));
    assertEquals("6 of 6 quotes shown", one(".status").getText());
    one("input[value=direct]").click();
    assertEquals("3 of 6 quotes shown", one(".status").getText());
    assertEquals(3, shown("p .ref"));
    assertEquals(
        0, all("p .verbatim").stream().filter(e -> e.getText().contains("appeal")).count());
    one("input[value=direct]").click();
    script(
        "const c = document.getElementById('confidence'); c.value = 0.65;"
            + "c.dispatchEvent(new Event('input'))");
    assertEquals("4 of 6 quotes shown", one(".status").getText());
    assertEquals("0.65", one("output").getText());
    one("#clear").click();
    one(".speaker[data-name='My mother']").click();
    assertEquals("1 of 6 quotes shown", one(".status").getText());
    assertEquals("true", one(".speaker[data-name='My mother']").getDomAttribute("aria-pressed"));
    // The quote around it is not shown, so it stands in none.
    assertEquals(0, all("p .nested").size());
    assertEquals("Wait a while,", one("p .said").getText());
    one(".speaker[data-name='My mother']").click();
    assertEquals("6 of 6 quotes shown", one(".status").getText());
    assertEquals(1, all("p .nested").size());
    assertConsoleIsEmpty();
  }

  @Test
  void aClickTellsWhy() throws IOException {
    open(report(sample("a.txt")));
    assertEquals(0, shown(".panel"));
    all("p .paraphrase").stream()
        .filter(e -> e.getText().equals("It was late"))
        .findFirst()
        .orElseThrow()
        .click();
    String panel = one(".panel").getText();
    for (String part :
        List.of(
            "Quote 3",
            "Perhaps Ada Lind, mayor or",
            "indirect: a paraphrase",
            "0.70",
            "by-hand",
            "Candidates",
            "Passed on by",
            "the clerk",
            "wrote")) {
      assertTrue(panel.contains(part), part + " in " + panel);
    }
    assertEquals("It was late", one(".current").getText());
    one("p .nested").click();
    assertTrue(one(".panel").getText().contains("Stands in\nquote 4"), one(".panel").getText());
    one(".panel dd a").click();
    assertTrue(one(".panel .number").getText().equals("Quote 4"), one(".panel").getText());
    one(".panel .close").click();
    assertEquals(0, shown(".panel"));
    assertEquals(0, all(".current").size());
    assertConsoleIsEmpty();
  }

  @Test
  void theKeyboardDoesItAll() throws IOException {
    open(report(sample("a.txt")));
    press(Keys.TAB);
    assertEquals("Skip to the articles", browser.switchTo().activeElement().getText());
    press("j");
    assertEquals("Quote 1, Ada Lind, direct, confidence 0.98. Why?", active());
    press("j");
    press("k");
    press("j");
    assertTrue(active().startsWith("Quote 2, Ada Lind, mixed"), active());
    press(Keys.ENTER);
    assertEquals(1, shown(".panel"));
    assertEquals("true", browser.switchTo().activeElement().getDomAttribute("aria-expanded"));
    press("j");
    assertTrue(one(".panel .number").getText().equals("Quote 3"), one(".panel").getText());
    press(Keys.ESCAPE);
    assertEquals(0, shown(".panel"));
    assertTrue(active().startsWith("Quote 3, perhaps Ada Lind or"), active());
    press(Keys.TAB);
    assertTrue(active().startsWith("Quote 5, My mother"), active());
    for (int i = 0; i < 9; i++) {
      press("j");
    }
    assertTrue(active().startsWith("Quote 6, nobody named"), active());
    one("input[value=mixed]").sendKeys(Keys.SPACE);
    assertEquals("5 of 6 quotes shown", one(".status").getText());
    assertConsoleIsEmpty();
  }

  @Test
  void anAddressOfAQuoteOpensIt() throws IOException {
    String html = report(sample("a.txt"));
    open(html);
    String id = all("p .ref").get(1).getDomAttribute("id");
    browser.get("about:blank");
    Path file = Files.writeString(folder.resolve("r.html"), html);
    browser.get(file.toUri() + "#" + id);
    assertTrue(one(".panel .number").getText().equals("Quote 2"), one(".panel").getText());
  }

  @Test
  void severalArticlesHaveIndexChartAndSearch() throws IOException {
    Attributions other =
        new Sample(Article.of("b.txt", "\u201cNo, caf\u00e9s,\u201d Ada Lind said."))
            .speaker("Ada Lind", "person", null, 1)
            .quote(Type.DIRECT, "No, caf\u00e9s,")
            .cue("said", "say", CueClass.SPEECH)
            .by(0)
            .build();
    Attributions third = new Sample(Article.of("c.txt", "Nothing.")).build();
    open(report(sample("a.txt"), other, third));
    assertConsoleIsEmpty();
    assertEquals("Who said what", browser.getTitle());
    assertEquals("3 articles, 7 quotes", one("main > :first-child h2").getText());
    String first = one(".voice[data-name='Ada Lind']").getText();
    assertTrue(first.contains("9 words") && first.contains("3 quotes in 2 articles"), first);
    assertEquals(2, all(".chart li").size(), "the unnamed of one article are in no chart");
    assertEquals(3, all(".index li").size());
    assertEquals(
        one(".story h2").getText(), one(".index a").getText(), "the index is in the same order");
    one("#search").sendKeys("CAFE ada");
    assertEquals(1, shown(".story"));
    assertEquals(1, shown(".index li"));
    assertEquals(
        "1 of 3 articles, 1 of 1 quotes shown", one(".status").getText().replace("7", "1"));
    press("j");
    assertEquals(9, one("#search").getDomProperty("value").length(), "letters are for the search");
    one("#clear").click();
    one(".voice[data-name='Ada Lind']").click();
    assertEquals("2 of 3 articles, 3 of 7 quotes shown", one(".status").getText());
    one("#clear").click();
    all(".index a").get(1).click();
    assertTrue(browser.getCurrentUrl().contains("#a"), browser.getCurrentUrl());
    assertConsoleIsEmpty();
  }

  @Test
  void aFolderHasAnIndexOfItsReports() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("in/\u00e4 b"));
    Files.writeString(articles.resolve("x#1.txt"), "\"We will appeal,\" said Ada.");
    Files.writeString(articles.resolve("y.txt"), "\"It is late,\" said Bo.");
    String out = folder.resolve("out").toString();
    CommandLineRun run =
        CommandLineRun.run("-f", "html", "--output-dir", out, folder.resolve("in").toString());
    assertEquals(new CommandLineRun(Exit.OK, "", ""), run);
    browser.get(folder.resolve("out/index.html").toUri().toString());
    assertConsoleIsEmpty();
    assertEquals(2, all(".index a").size());
    one("#search").sendKeys("bo");
    assertEquals(1, shown(".index li"));
    one("#clear").click();
    one(".voice[data-name=Ada]").click();
    assertEquals("1 of 2 articles shown", one(".status").getText());
    one(".index a").click();
    assertTrue(browser.getTitle().contains("x#1.txt"), browser.getTitle());
    assertEquals("We will appeal,", one("p .verbatim").getText());
    assertConsoleIsEmpty();
  }

  @Test
  void nothingInAnArticleRuns() throws IOException {
    open(report(Hostile.result(), sample("a.txt")));
    assertConsoleIsEmpty();
    assertEquals(0, all("main script, main img, main b > script, main iframe").size());
    assertEquals(
        List.of(),
        all("a").stream()
            .map(a -> a.getDomAttribute("href"))
            .filter(href -> !href.startsWith("#"))
            .toList());
    assertEquals(
        0L,
        script(
            "return Array.from(document.querySelectorAll('*')).flatMap(e =>"
                + " e.getAttributeNames()).filter(n => n.startsWith('on') || n == 'style').length"));
    assertTrue(one(".story h2").getText().contains("<img src=x onerror=alert(4)>"));
    all("p .ref").forEach(ref -> script("arguments[0].click()", ref));
    all("button").forEach(button -> script("arguments[0].click()", button));
    assertConsoleIsEmpty();
  }

  /** As if nothing were escaped: the policy alone keeps it out. */
  @Test
  void thePolicyHolds() throws IOException {
    String payload =
        "<script>window.owned = 1</script><img src=\"http://127.0.0.1:9/x.png\" onerror=\"owned = 2\">"
            + "<a id=j href=\"javascript:owned=3\">x</a><p id=s style=\"position: fixed\" onclick=\"owned = 4\">y</p>"
            + "<base href=\"http://127.0.0.1:9/\"><style>main { display: none }</style>"
            + "<iframe srcdoc=\"<script>parent.owned = 5</script>\"></iframe>"
            + "<form id=f action=\"http://127.0.0.1:9/\"><input name=q></form>";
    open(report(sample("a.txt")).replace("<aside", payload + "<aside"));
    script("document.getElementById('s').click(); document.getElementById('j').click()");
    assertNull(script("return window.owned"));
    assertEquals("static", one("#s").getCssValue("position"));
    assertNotEquals("none", one("main").getCssValue("display"));
    String before = browser.getCurrentUrl();
    script("document.getElementById('f').submit()");
    assertEquals(before, browser.getCurrentUrl());
    assertTrue(browser.getCurrentUrl().startsWith("file:"));
    assertTrue(((String) script("return document.baseURI")).startsWith("file:"));
    assertEquals("6 of 6 quotes shown", one(".status").getText(), "our own script runs");
    String log = browser.manage().logs().get(LogType.BROWSER).getAll().toString();
    assertTrue(log.contains("Content Security Policy"), log);
  }

  @Test
  void darkWhereThatIsPreferred() throws IOException {
    open(report(sample("a.txt")));
    String light = one("body").getCssValue("background-color");
    Browser.prefer(browser, "", Map.of("prefers-color-scheme", "dark"));
    String dark = one("body").getCssValue("background-color");
    assertNotEquals(light, dark);
    assertTrue(brightness(dark) < 60 && brightness(light) > 200, dark + " " + light);
    assertTrue(brightness(one("body").getCssValue("color")) > 200);
  }

  private static int brightness(String colour) {
    String[] parts = colour.replaceAll("[^0-9,.]", "").split(",");
    return (Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]) + Integer.parseInt(parts[2]))
        / 3;
  }

  @Test
  void narrowScreensNeedNoScrollingSideways() throws IOException {
    open(report(sample("a.txt"), Hostile.result()));
    for (int width : new int[] {320, 600, 900}) {
      Browser.resize(browser, width, 640);
      script("arguments[0].click()", all("p .ref").get(0));
      assertTrue(
          (Boolean) script("return document.documentElement.scrollWidth <= innerWidth"),
          "at " + width);
      assertTrue(one(".panel").getSize().getWidth() <= width);
      press(Keys.ESCAPE);
    }
  }

  @Test
  void paperHasNoControls() throws IOException {
    open(report(sample("a.txt")));
    all("p .ref").get(0).click();
    Browser.prefer(browser, "print", Map.of());
    assertEquals(0, shown(".tools") + shown(".panel"));
    assertEquals(1, shown(".legend"));
    Browser.prefer(browser, "", Map.of());
    assertTrue(browser.print(new PrintOptions()).getContent().length() > 1000);
    assertFalse((Boolean) script("return document.querySelector('details').open"), "as before");
    script("dispatchEvent(new Event('beforeprint'))");
    assertEquals(6, shown(".notes .why"));
    script("dispatchEvent(new Event('afterprint'))");
    assertEquals(0, shown(".notes .why"));
  }

  @Test
  void rulesOfAccessibilityAreKept() throws IOException {
    String axe = axe();
    for (String scheme : List.of("light", "dark")) {
      open(report(sample("a.txt"), Hostile.result()));
      Browser.prefer(browser, "", Map.of("prefers-color-scheme", scheme));
      script("document.querySelectorAll('details').forEach(d => d.open = true)");
      all("p .ref").get(0).click();
      browser.executeScript(axe);
      @SuppressWarnings("unchecked")
      Map<String, List<String>> found =
          (Map<String, List<String>>) browser.executeAsyncScript(RUN_AXE);
      assertTrue(found.get("passes").size() > 20, found.toString());
      assertEquals(List.of(), found.get("violations"), scheme);
    }
  }

  private static final String RUN_AXE =
      """
      const done = arguments[0];
      axe.run().then(results => done({
        passes: results.passes.map(rule => rule.id),
        violations: results.violations.map(rule => rule.id + ": "
          + rule.nodes.map(node => node.html + " " + node.failureSummary).join("; "))
      }));
      """;

  /** Axe, which knows the rules of WCAG. */
  private static String axe() throws IOException {
    try (InputStream in = ReportBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void withoutTheScriptItIsStillThere() throws IOException {
    open(report(sample("a.txt"), Hostile.result()).replace("\"use strict\";", "throw 1;"));
    assertEquals(0, shown(".tools"));
    assertEquals(2, shown(".story"));
    assertEquals(1, shown("#overview"));
    all("p .ref").get(0).click();
    assertEquals(1, all("details[open]").size());
  }

  /** For people who change the design, and for the README: what it looks like. */
  @Test
  void picturesOfEveryGuise() throws IOException {
    String broadsheet =
        WholeRunTest.world("")
            .run(
                "-f",
                "html",
                "--title=\u2018It\u2019s only a hedge\u2019",
                "--publisher=The Dunmarrow Post",
                "--published=2025-06-03",
                "examples/british-broadsheet.txt")
            .out();
    open(broadsheet);
    Browser.resize(browser, 1100, 960);
    all("p .ref").get(10).click();
    picture("light");
    Browser.prefer(browser, "", Map.of("prefers-color-scheme", "dark"));
    picture("dark");
    Browser.prefer(browser, "", Map.of());
    Browser.resize(browser, 390, 844);
    script("scrollTo(0, 0)");
    picture("narrow");
    press("j");
    picture("narrow-why");
    Browser.resize(browser, 794, 1123);
    Browser.prefer(browser, "print", Map.of());
    script("scrollTo(0, 0)");
    picture("print");
    Browser.prefer(browser, "", Map.of());
    Browser.resize(browser, 1100, 960);
    CommandLineRun many = WholeRunTest.world("").run("-f", "html", "examples");
    assertEquals(Exit.OK, many.exit(), many.err());
    open(many.out());
    assertConsoleIsEmpty();
    assertEquals(5, all(".story").size());
    picture("many");
  }

  private static void picture(String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target/report"));
    byte[] picture = browser.getScreenshotAs(OutputType.BYTES);
    assertTrue(picture.length > 10_000, "a blank page is small");
    Files.write(pictures.resolve(name + ".png"), picture);
  }
}
