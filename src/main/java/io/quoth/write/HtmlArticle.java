package io.quoth.write;

import io.quoth.article.Article;
import io.quoth.article.Metadata;
import io.quoth.article.Warning;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.List;

/** One article of a report: what it is, who speaks in it, its text, its quotes. */
final class HtmlArticle {
  private final Attributions result;
  private final Article article;
  private final Summary summary;
  private final Badges badges;

  HtmlArticle(Attributions result) {
    this.result = result;
    this.article = result.document().article();
    this.summary = Summary.of(result);
    this.badges = new Badges(result.speakers());
  }

  String write() {
    String key = summary.key();
    StringBuilder out = new StringBuilder(16384);
    out.append("<article class=\"story\" id=\"").append(key).append("\" aria-labelledby=\"");
    out.append(key).append("-title\">\n<header><h2 id=\"").append(key).append("-title\">");
    out.append(Html.name(article.metadata().title().orElse(article.id()))).append("</h2>\n");
    out.append(facts()).append("</header>\n<div class=\"columns\">\n");
    out.append("<aside class=\"speakers\" aria-labelledby=\"").append(key).append("-speakers ");
    out.append(key)
        .append("-title\">\n<h3 id=\"")
        .append(key)
        .append("-speakers\">Speakers</h3>\n");
    out.append(speakers());
    out.append("</aside>\n<div class=\"text\">\n");
    out.append(new HtmlText(result, badges, key).write()).append("</div>\n</div>\n");
    out.append(warnings())
        .append(new HtmlNotes(result, badges, key).write())
        .append("</article>\n");
    return out.toString();
  }

  private String facts() {
    Metadata metadata = article.metadata();
    List<String> facts = new ArrayList<>();
    metadata.author().map(Html::name).ifPresent(facts::add);
    metadata.publisher().map(Html::name).ifPresent(facts::add);
    metadata.published().map(Html::name).ifPresent(facts::add);
    metadata.url().map(HtmlArticle::link).ifPresent(facts::add);
    metadata.title().ifPresent(title -> facts.add(Html.name(article.id())));
    facts.add(Html.count(summary.quotes(), "quote"));
    return "<p class=\"facts\">" + String.join(" \u00b7 ", facts) + "</p>\n";
  }

  private static String link(String url) {
    String text = Html.name(url);
    return Addresses.isOnTheWeb(url)
        ? "<a rel=\"noreferrer noopener\" href=\"" + Html.text(url) + "\">" + text + "</a>"
        : text;
  }

  private String speakers() {
    List<Summary.Voice> voices = summary.voices();
    if (voices.isEmpty()) {
      return "<p class=\"none\">Nobody is quoted by name.</p>\n";
    }
    int words = voices.stream().mapToInt(Summary.Voice::words).sum();
    StringBuilder out = new StringBuilder("<ul>\n");
    // As in the result: those who are quoted come first.
    for (int i = 0; i < voices.size(); i++) {
      Summary.Voice voice = voices.get(i);
      Speaker speaker = result.speakers().get(i);
      out.append("<li><button type=\"button\" class=\"speaker ").append(Badges.colour(i));
      out.append("\" aria-pressed=\"false\" data-name=\"");
      out.append(Html.text(speaker.name())).append("\"><span class=\"badge ");
      out.append(Badges.colour(i)).append("\" aria-hidden=\"true\"><bdi>");
      out.append(Html.text(badges.of(i))).append("</bdi></span><span class=\"name\">");
      out.append(Html.name(speaker.name())).append("</span>");
      String role = speaker.role().or(speaker::affiliation).orElse(kind(speaker.kind()));
      if (!role.isEmpty()) {
        out.append("<span class=\"role\">").append(Html.name(role)).append("</span>");
      }
      out.append("<span class=\"share\">").append(Html.count(voice.quotes(), "quote"));
      out.append(", ").append(Html.percent(voice.words(), words)).append(" of the words</span>");
      out.append(Html.bar(words == 0 ? 0 : (double) voice.words() / words));
      out.append("</button></li>\n");
    }
    return out.append("</ul>\n").toString();
  }

  /** What is worth saying of somebody without a role. */
  private static String kind(String kind) {
    return kind.equals("person") || kind.equals("unnamed") ? "" : kind;
  }

  private String warnings() {
    StringBuilder out = new StringBuilder();
    for (Warning warning : result.document().warnings()) {
      out.append("<p class=\"warning\"><strong>Warning:</strong> ");
      out.append(Html.text(warning.message())).append("</p>\n");
    }
    return out.toString();
  }
}
