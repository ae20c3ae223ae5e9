package io.quoth.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many articles at a glance: who speaks how much in all of them, and where each is to be found.
 * People are one only where their full names are the same.
 */
final class HtmlOverview {
  /** A chart with more bars is a list. */
  private static final int BARS = 12;

  /** Of an article's speakers, as many are named as fit in a line. */
  private static final int NAMED = 3;

  /** Somebody in all articles. */
  private static final class Total {
    int quotes;
    int words;
    final Set<String> articles = new LinkedHashSet<>();
  }

  private final Map<String, Summary> articles;

  /**
   * @param articles by the address of each
   */
  HtmlOverview(Map<String, Summary> articles) {
    this.articles = articles;
  }

  String write() {
    int quotes = articles.values().stream().mapToInt(Summary::quotes).sum();
    StringBuilder out = new StringBuilder(4096);
    out.append("<section class=\"overview\" id=\"overview\" aria-labelledby=\"overview-title\">\n");
    out.append("<h2 id=\"overview-title\">").append(Html.count(articles.size(), "article"));
    out.append(", ").append(Html.count(quotes, "quote")).append("</h2>\n");
    out.append(chart()).append(index()).append("</section>\n");
    return out.toString();
  }

  private String chart() {
    Map<String, Total> totals = totals();
    List<Map.Entry<String, Total>> loudest = new ArrayList<>(totals.entrySet());
    loudest.sort(Comparator.comparing(entry -> -entry.getValue().words));
    if (loudest.isEmpty()) {
      return "";
    }
    int all = totals.values().stream().mapToInt(total -> total.words).sum();
    int most = Math.max(1, loudest.get(0).getValue().words);
    StringBuilder out = new StringBuilder("<h3>Who speaks how much</h3>\n<ol class=\"chart\">\n");
    for (Map.Entry<String, Total> entry : loudest.subList(0, Math.min(BARS, loudest.size()))) {
      Total total = entry.getValue();
      out.append("<li><button type=\"button\" class=\"voice\" aria-pressed=\"false\" data-name=\"");
      out.append(Html.text(entry.getKey())).append("\"><span class=\"name\">");
      out.append(Html.name(entry.getKey())).append("</span>");
      out.append(Html.bar((double) total.words / most)).append("<span class=\"share\">");
      out.append(Html.count(total.words, "word")).append(", ");
      out.append(Html.percent(total.words, all)).append("; ");
      out.append(Html.count(total.quotes, "quote"));
      if (total.articles.size() > 1) {
        out.append(" in ").append(total.articles.size()).append(" articles");
      }
      out.append("</span></button></li>\n");
    }
    out.append("</ol>\n");
    int rest = loudest.size() - BARS;
    return out + (rest > 0 ? "<p class=\"rest\">and " + rest + " more</p>\n" : "");
  }

  private Map<String, Total> totals() {
    Map<String, Total> totals = new LinkedHashMap<>();
    for (Map.Entry<String, Summary> article : articles.entrySet()) {
      for (Summary.Voice voice : article.getValue().voices()) {
        // "The minister" of one article is not that of another.
        boolean unnamed = voice.kind().equals("unnamed");
        if (!unnamed) {
          Total total = totals.computeIfAbsent(voice.name(), name -> new Total());
          total.quotes += voice.quotes();
          total.words += voice.words();
          total.articles.add(article.getKey());
        }
      }
    }
    return totals;
  }

  private String index() {
    StringBuilder out = new StringBuilder("<h3>Articles</h3>\n<ol class=\"index\">\n");
    articles.forEach(
        (address, article) -> {
          out.append("<li data-article=\"").append(article.key());
          out.append("\" data-names=\"").append(Html.text(names(article)));
          out.append("\"><a href=\"");
          out.append(Html.text(address)).append("\">");
          out.append(Html.name(article.title().orElse(article.id()))).append("</a> ");
          article.published().ifPresent(date -> out.append(Html.name(date)).append(", "));
          out.append("<span class=\"share\">").append(Html.count(article.quotes(), "quote"));
          out.append(voices(article)).append("</span></li>\n");
        });
    return out.append("</ol>\n").toString();
  }

  /** For the script: those who are quoted, a line each. */
  private static String names(Summary article) {
    return article.voices().stream().map(Summary.Voice::name).collect(Collectors.joining("\n"));
  }

  private static String voices(Summary article) {
    String names =
        article.voices().stream()
            .sorted(Comparator.comparing(voice -> -voice.words()))
            .limit(NAMED)
            .map(voice -> Html.name(voice.name()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : ": " + names + (article.voices().size() > NAMED ? " \u2026" : "");
  }
}
