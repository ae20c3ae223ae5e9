package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.lab.Steps;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
  private static final String FIRST =
      "The bridge over the Lund will be closed for a year, the council said on Monday evening.";
  private static final String LAST =
      "It was built in 1911, and it has been painted green, grey and green again since that year.";

  private static Article article(byte[] bytes, Optional<Charset> encoding) throws IOException {
    InputFormat.Options options =
        new InputFormat.Options(encoding, Optional.empty(), Optional.empty());
    Collected read = Collected.read("a.html", bytes, options);
    assertEquals(List.of(), read.failures);
    return read.articles.get(0);
  }

  private static Article article(String page) throws IOException {
    return article(page.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  /** The paragraphs between two of running text. */
  private static List<String> between(String body) throws IOException {
    String page = "<h1>Bridge</h1><p>" + FIRST + "</p>" + body + "<p>" + LAST + "</p>";
    String text = article("<body><nav>x</nav><div>" + page + "</div>").text();
    assertTrue(text.startsWith(FIRST) && text.endsWith(LAST), text);
    String inside = text.substring(FIRST.length(), text.length() - LAST.length());
    assertTrue(inside.startsWith("\n\n") && inside.endsWith("\n\n"), text);
    return inside.equals("\n\n") ? List.of() : List.of(inside.strip().split("\n\n"));
  }

  @Test
  void paragraphsAreParted() throws IOException {
    assertEquals(List.of("One a.", "Two b."), between("<p>One\n  a.</p>\n\n<div>Two b.</div>"));
    assertEquals(
        List.of("One.", "Two.", "Three.\nFour."),
        between("<div>One.<br><br>Two.<br/>\n&nbsp;<br>Three.<br>Four.</div>"));
    assertEquals(List.of("a\n b\nc.".replace("\n ", "\n")), between("<pre>a\n b\nc.</pre>"));
  }

  @Test
  void tagsInALineBreakNothing() throws IOException {
    assertEquals(
        List.of("“We will not go,” she said (again)."),
        between(
            "<p>“We <b>wi</b>ll <a href=x><i>not</i></a> go,”<span> she </span>said (<em>again</em>).</p>"));
  }

  @Test
  void entitiesAndUnseenCharacters() throws IOException {
    assertEquals(
        List.of("“Fish & chips – £5,” he said, 2 < 3."),
        between(
            "<p>&ldquo;Fish &amp; ch&shy;ips&nbsp;&nbsp;&#8211; &pound;5,&#x201D; he\u200b said, 2 &lt;"
                + " 3.</p>"));
  }

  @Test
  void quotationsInALineHaveMarks() throws IOException {
    assertEquals(
        List.of("She said: “It was ‘late’, he said.” So it was."),
        between("<p>She said: <q>It was <q>late</q>, he said.</q> So it was.</p>"));
    assertEquals(
        List.of("She said: “It was late.” So it was."),
        between("<p>She said: <q>“It was late.”</q> So it was.</p>"));
    assertEquals(List.of("An “” empty one."), between("<p>An <q></q> empty one.</p>"));
  }

  @Test
  void quotationsSetApartAndListsAndHeadingsStay() throws IOException {
    assertEquals(
        List.of(
            "She wrote:",
            "We shall go home.",
            "— Ada Byrne",
            "What now",
            "one bell,",
            "two bells."),
        between(
            "<p>She wrote:</p><blockquote><p>We shall go home.</p><footer>— Ada"
                + " Byrne</footer></blockquote><h2>What now</h2><ul><li>one bell,</li><li>two"
                + " bells.</li></ul>"));
  }

  @Test
  void aSentenceSetLargeIsLeftOutWhereItRepeats() throws IOException {
    String said = "<p>“Nobody asked us about the bridge,” said Ada Byrne. “Nobody at all.”</p>";
    List<String> once =
        List.of("“Nobody asked us about the bridge,” said Ada Byrne. “Nobody at all.”");
    assertEquals(once, between(said + "<aside>Nobody asked us about the bridge</aside>"));
    assertEquals(
        once,
        between(
            said
                + "<div class='c-pull-quote'><p>“Nobody asked us about the bridge”</p><p>Ada"
                + " Byrne</p></div>"));
    assertEquals(once, between(said + "<blockquote>Nobody asked us about the bridge</blockquote>"));
    assertEquals(
        List.of(once.get(0), "“We shall swim across it in winter, too.”"),
        between(said + "<div class=pullquote>“We shall swim across it in winter, too.”</div>"));
  }

  @Test
  void sentencesThatBeginAsLabelsDoStay() throws IOException {
    for (String sentence :
        List.of(
            "Related costs rose, too.",
            "Subscribers left.",
            "By Monday 90 people had signed it, and they had not stopped at that.")) {
      assertEquals(List.of(sentence), between("<p>" + sentence + "</p>"));
      String page = "<body><p>" + FIRST + "<p>" + LAST + "<p>" + sentence;
      assertTrue(article(page).text().endsWith(sentence), sentence);
    }
  }

  @Test
  void whatIsOpenToCommentsIsNoComment() throws IOException {
    String page = "<main class='discussion'><article class='post comments-open'><h1>Bridge</h1>";
    assertEquals(
        FIRST + "\n\n" + LAST, article(page + "<p>" + FIRST + "</p><p>" + LAST + "</p>").text());
  }

  @Test
  void captionsAreLeftOutAndQuotationsInFiguresAreNot() throws IOException {
    assertEquals(
        List.of("The bridge will be missed by all of us."),
        between(
            "<figure><img src=x><div>Photo of “it”.</div><figcaption>“The bridge,” said"
                + " Bo.</figcaption></figure><figure class=quote><blockquote>The bridge will be missed"
                + " by all of us.</blockquote></figure>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>“x,” he said.</script>",
        "<noscript><p>“Please switch it on,” we say.</p></noscript>",
        "<form><p>“Sign here,” it says.</p></form>",
        "<div hidden>“Nobody sees this,” he said.</div>",
        "<div style='color:red; display: none'>“Nobody sees this,” he said.</div>",
        "<div class='newsletter-box'><p>Get “the best” of us every day.</p></div>",
        "<div data-component=relatedLinks><p>“It fell,” says a diver.</p></div>",
        "<div class=cookieNotice><p>We use cookies and “similar things”.</p></div>",
        "<p><a href=x>Diver: “It fell”</a></p>",
        "<p>Read more: <a href=x>Diver: “It fell”</a></p>",
        "<h3>Related stories</h3><ul><li><a href=x>Diver: “It fell”</a></li></ul>",
        "<div id=comments><p>“You are all wrong,” said nobody.</p></div>",
        "<!-- “x,” he said. -->",
        "<p> &nbsp; </p>",
        "<h3>You might like</h3><ul><li><a href=x>Diver: “It fell”</a></li></ul>",
        "<h3>You might like</h3><h4><a href=x>Diver: “It fell”</a></h4><p><a href=y>Ask him</a></p>",
        "<p>Advertisement</p>",
        "<p>Share this: it is good.</p>",
        "<p>Photo by Ada Byrne</p>",
        "<table><tr><th>Year<th>Cost</tr><tr><td>2027<td>It was “low”.</tr></table>",
        "<amp-ad>“Buy this.”</amp-ad>",
        "<div role=navigation>“Home.”</div>"
      })
  void whatIsThePages(String html) throws IOException {
    assertEquals(List.of(), between(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><p>Nothing here.</p></body></html>",
        "<html><head><title>x</title></head></html>",
        "<html><frameset><frame src=x></frameset></html>",
        "<!doctype html>"
      })
  void aPageWithoutAnArticleFails(String page) {
    IOException e = assertThrows(UnreadableException.class, () -> Collected.read("a.html", page));
    assertEquals("no article in this page", e.getMessage());
  }

  @Test
  void aListOfArticlesIsNone() {
    String teaser =
        "<div class=card><h2><a href=x>Diver: “It fell”</a></h2><p>The bridge fell into the river on"
            + " Monday, a diver said after he had seen it there.</p></div>";
    assertThrows(
        UnreadableException.class,
        () -> Collected.read("a.html", "<body><main>" + teaser.repeat(12) + "</main>"));
  }

  @Test
  void charsets() throws IOException {
    String page = "<html><head>%s</head><body><p>“Zoë,” " + FIRST + "</p><p>" + LAST + "</p>";
    String text = "“Zoë,” " + FIRST + "\n\n" + LAST;
    String latin = page.formatted("<meta charset='iso-8859-1'>");
    String http = "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=windows-1252\">";
    String none = page.formatted("");
    String wrong = page.formatted("<meta charset=utf-8>");
    Charset windows = Charset.forName("windows-1252");
    for (byte[] bytes :
        List.of(
            latin.getBytes(windows),
            page.formatted(http).getBytes(windows),
            none.getBytes(StandardCharsets.UTF_8),
            none.getBytes(windows),
            wrong.getBytes(windows),
            latin.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + latin).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + latin).getBytes(StandardCharsets.UTF_8),
            latin.getBytes(StandardCharsets.UTF_16LE),
            page.formatted("<meta charset=klingon>").getBytes(windows))) {
      assertEquals(text, article(bytes, Optional.empty()).text());
    }
    assertEquals(List.of(), article(latin.getBytes(windows), Optional.empty()).warnings());
    assertEquals(
        "decoded-as", article(none.getBytes(windows), Optional.empty()).warnings().get(0).code());
    byte[] greek = page.formatted("<meta charset=utf-8>").replace("ë", "Ω").getBytes("ISO-8859-7");
    assertTrue(article(greek, Optional.of(Charset.forName("ISO-8859-7"))).text().contains("ZoΩ"));
  }

  @Test
  void contentTellsWhereTheNameDoesNot() throws IOException {
    String page = "<p>" + FIRST + "</p><p>" + LAST + "</p>";
    for (String start :
        List.of(
            "<!DOCTYPE html>",
            "\ufeff\n <HTML>",
            "<?xml version='1.0'?><html>",
            "<!-- saved --><html>",
            "<body class=x>")) {
      for (String name : List.of("-", "page.php")) {
        Collected read = Collected.read(name, start + page);
        assertEquals(List.of(FIRST + "\n\n" + LAST), read.texts(), start);
      }
      assertEquals(
          List.of((start + page).replace("\ufeff", "")),
          Collected.read("a.txt", start + page).texts());
    }
    assertEquals(List.of("<3 it"), Collected.read("-", "<3 it").texts());
    assertEquals(1, Collected.read("A.XHTML", "x " + page).texts().size());
  }

  @Test
  void metadataOfMetaTags() throws IOException {
    Metadata found =
        article(
                "<html lang=en_GB><head><title>T | Lund News</title><meta property='og:site_name'"
                    + " content='Lund News'><meta name=Author content='By Ada &amp;amp; Bo'><meta"
                    + " property='og:url' content='//lund.example/a'><link rel=canonical"
                    + " href='/a'></head><body><p>"
                    + FIRST
                    + "</p><time datetime='2026-01-02'>x</time><p>"
                    + LAST)
            .metadata();
    assertEquals(
        new Metadata(
            Optional.of("https://lund.example/a"),
            Optional.of("T"),
            Optional.of("Ada & Bo"),
            Optional.of("Lund News"),
            Optional.of("2026-01-02"),
            Optional.of("en-GB")),
        found);
  }

  @Test
  void anArticleThatOnlyJsonHas() throws IOException {
    String body = FIRST + "\\n" + LAST;
    for (String graph :
        List.of(
            "{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}",
            "[{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":[\"A\",\"Article\"],\"articleBody\":\"%s\"}}]",
            "<!-- {\"@graph\":[{\"@type\":\"Report\",\"articleBody\":\"<p>%s</p>\",},]}")) {
      String page =
          "<body><script type='application/ld+json'>"
              + graph.formatted(body)
              + "</script><div>x</div>";
      assertEquals(FIRST + "\n\n" + LAST, article(page).text(), graph);
    }
  }

  @Test
  void ofSeveralArticlesInJsonTheOneOfThisPageCounts() throws IOException {
    String page =
        "<link rel=canonical href='https://lund.example/b'><script"
            + " type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"url\":\"https://lund.example/a\"},"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"B\",\"url\":\"https://lund.example/b\","
            + "\"author\":{\"@id\":\"#p\"},\"publisher\":[{\"@id\":\"#o\"}],\"inLanguage\":{\"@type\":\"Language\",\"alternateName\":\"en-IE\"}},"
            + "{\"@id\":\"#p\",\"@type\":\"Person\",\"name\":\"Ada\"},{\"@id\":\"#o\",\"name\":\"Lund\"}]</script><p>"
            + FIRST
            + "<p>"
            + LAST;
    Metadata found = article(page).metadata();
    assertEquals(Optional.of("B"), found.title());
    assertEquals(Optional.of("Ada"), found.author());
    assertEquals(Optional.of("Lund"), found.publisher());
    assertEquals(Optional.of("en-IE"), found.language());
  }

  @Test
  void whatIsNoJsonIsPassedOver() throws IOException {
    for (String json :
        List.of(
            "", "x", "{", "[[[[", "{\"@type\":\"Article\"", "null", "{\"a\":" + "[".repeat(5000))) {
      String page =
          "<script type='application/ld+json'>" + json + "</script><p>" + FIRST + "<p>" + LAST;
      assertEquals(FIRST + "\n\n" + LAST, article("<body>" + page).text(), json);
    }
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "<p>Line " + i + ": " + FIRST + "</p>")
        .collect(Collectors.joining());
  }

  /**
   * Each would overflow a stack of calls, or take the square of its length, if walked carelessly.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<div class='related'>",
        "<span>",
        "<b>",
        "<q>",
        "<a href=x>",
        "<blockquote>",
        "<ul><li>",
        "<table><tr><td>",
        "<p>",
        "<font>",
        "<article><h1>x</h1>",
        "<figure>",
        "<aside>",
        "<h2>x",
        "<br>",
        "<svg>",
        "<div class=pullquote>a b c d ",
        "<amp-x>",
        "<x-y><p>",
        "&amp;",
        "<!",
        "<div data-a='related' data-b='x'",
        "<section><nav>",
        "<select><option>",
        "<math><mi>"
      })
  void hostilePagesAreReadOrRefused(String piece) throws IOException {
    String page =
        "<body><article>"
            + lines(5)
            + "</article>"
            + piece.repeat(piece.equals("<div>") ? 100_000 : 30_000)
            + "<p>x";
    try {
      Collected read = Collected.read("a.html", page);
      assertFalse(read.articles.get(0).text().isBlank());
    } catch (UnreadableException e) {
      assertEquals("no article in this page", e.getMessage());
    }
  }

  /** What is counted, in classes of its own. */
  static final class Counted {
    private Counted() {}

    static void read(byte[] page) throws IOException {
      try {
        Collected.read("a.html", page, InputFormat.Options.DEFAULT);
      } catch (UnreadableException e) {
        // That it is refused takes work, too.
      }
    }
  }

  private static final Steps STEPS = Steps.of("io.quoth.", "org.jsoup.");

  private static long steps(String piece, int times) throws ReflectiveOperationException {
    Method read = STEPS.method(Counted.class.getName(), "read", byte[].class);
    byte[] page = ("<body>" + piece.repeat(times)).getBytes(StandardCharsets.UTF_8);
    long before = Steps.taken();
    read.invoke(null, page);
    return Steps.taken() - before;
  }

  /** Work grows with the page, jsoup's as well as ours: its square would take sixteen times. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b><p>",
        "<table><b>",
        "<ul><li>",
        "<div class=byline>",
        "<div class='related'>",
        "<blockquote>so it was said in the town </blockquote>",
        "<div itemprop=articleBody>A sentence that is long enough to be taken for an article's."
      })
  void workIsLinear(String piece) throws ReflectiveOperationException {
    long few = steps(piece, 2_000);
    long more = steps(piece, 8_000);
    assertTrue(more < 5 * few, piece + ": " + few + " steps, then " + more);
  }

  @Test
  void tenMegabytes() throws IOException {
    String page = "<body><article>" + lines(100_000) + "</article>";
    assertTrue(page.length() > 10_000_000);
    assertTrue(article(page).text().endsWith(FIRST));
  }
}
