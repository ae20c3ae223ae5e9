package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Sample;
import io.quoth.article.Article;
import io.quoth.quote.Quote.Type;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.SpeakerFinder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The report as text; ReportBrowserTest sees it as a browser does. */
class HtmlWriterTest {
  private static final Format FORMAT =
      new HtmlWriter(Hostile.settings(OffsetUnit.CODEPOINT, false));

  private static String report(Attributions... results) {
    StringBuilder out = new StringBuilder(FORMAT.head());
    for (Attributions result : results) {
      out.append(FORMAT.render(result));
    }
    List<Summary> summaries =
        List.of(results).stream().map(result -> FORMAT.summary(result).orElseThrow()).toList();
    return out.append(FORMAT.tail(summaries)).toString();
  }

  private static String between(String start, String end, String text) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  @Test
  void thePolicyNamesOurStyleAndScriptAlone() throws Exception {
    String report = report(Hostile.result());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Base64.Encoder base64 = Base64.getEncoder();
    String style = between("<style>", "</style>", report);
    String script = between("<script>", "</script>", report);
    assertEquals(
        "default-src 'none'; style-src 'sha256-"
            + base64.encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)))
            + "'; script-src 'sha256-"
            + base64.encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)))
            + "'; base-uri 'none'; form-action 'none'",
        between("Content-Security-Policy\" content=\"", "\"", report));
  }

  @Test
  void nothingIsLoaded() {
    String report = report(Hostile.result());
    assertFalse(
        Pattern.compile("<(link|img|iframe|object|embed|base|form)\\b|<[^>]* src=|@import|url\\(")
            .matcher(report)
            .find());
    assertEquals(1, report.split("<script", -1).length - 1);
  }

  @Test
  void tagsAreOnlyOurs() {
    String article = FORMAT.render(Hostile.result());
    Set<String> tags = new HashSet<>();
    Matcher tag =
        Pattern.compile("<([^ >/]+)((?: [a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)/?>|<(?!/)")
            .matcher(article);
    while (tag.find()) {
      tags.add(String.valueOf(tag.group(1)));
    }
    assertTrue(
        Set.of(
                "a",
                "article",
                "aside",
                "b",
                "bdi",
                "blockquote",
                "button",
                "dd",
                "details",
                "div",
                "dl",
                "dt",
                "em",
                "h2",
                "h3",
                "header",
                "li",
                "ol",
                "p",
                "q",
                "rect",
                "span",
                "strong",
                "summary",
                "svg",
                "ul")
            .containsAll(tags),
        tags.toString());
    assertFalse(article.contains("href=\"javascript"));
    assertFalse(article.contains("\u001b"));
  }

  @Test
  void idsAreThereOnceAndLinksLeadSomewhere() {
    Attributions other = new Sample("Rain.").quote(Type.INDIRECT, "Rain").byNobody().build();
    String report = report(Hostile.result(), other);
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(report).results().map(m -> m.group(1)).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size());
    List<String> links =
        Pattern.compile("href=\"#([^\"]+)\"")
            .matcher(report)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertTrue(links.size() > 10);
    assertTrue(ids.containsAll(links), links.toString());
  }

  @Test
  void everyRuleIsExplained() {
    for (String rule : SpeakerFinder.RULES) {
      assertFalse(HtmlNotes.reason(rule).isEmpty(), rule);
    }
  }

  @Test
  void oneArticleHasNoOverview() {
    assertFalse(report(Hostile.result()).contains("id=\"overview\""));
    assertTrue(report(Hostile.result(), new Sample("").build()).contains("2 articles, 4 quotes"));
  }

  @Test
  void anIndexLeadsToFiles() {
    Map<String, Summary> files = new LinkedHashMap<>();
    files.put("a b/#1?.html", FORMAT.summary(Hostile.result()).orElseThrow());
    files.put("javascript:x.html", FORMAT.summary(new Sample("").build()).orElseThrow());
    String index = FORMAT.beside(files).get(0).text();
    assertTrue(index.contains("<a href=\"a%20b/%231%3f.html\">"), index);
    assertTrue(index.contains("<a href=\"javascript%3ax.html\">"), index);
  }

  @Test
  void wordsAreCountedAndInitialsTellApart() {
    Attributions result =
        new Sample(Article.of("a", "One two \u2014 three, 4. Five."))
            .speaker("Ada Lind", "person", null, 2)
            .speaker("Anna van der Leyden-Lund", "person", null, 0)
            .speaker("\u2014", "unnamed", null, 0)
            .quote(Type.INDIRECT, "One two \u2014 three, 4.", "Five.")
            .by(0)
            .quote(Type.DIRECT, "two")
            .by(0)
            .build();
    assertEquals(6, Summary.of(result).voices().get(0).words());
    Badges badges = new Badges(result.speakers());
    assertEquals(List.of("AL", "AL2", "#"), List.of(badges.of(0), badges.of(1), badges.of(2)));
  }
}
