package io.quoth.write;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.stream.Collectors;

/** All quotes of an article in a list, each with why it is there and whose it is. */
final class HtmlNotes {
  private final Attributions result;
  private final Document document;
  private final Badges badges;
  private final String key;
  private final StringBuilder out = new StringBuilder(4096);

  HtmlNotes(Attributions result, Badges badges, String key) {
    this.result = result;
    this.document = result.document();
    this.badges = badges;
    this.key = key;
  }

  String write() {
    int quotes = result.attributions().size();
    if (quotes == 0) {
      return "<p class=\"none\">No quotes were found.</p>\n";
    }
    out.append("<details class=\"notes\"><summary>All ")
        .append(Html.count(quotes, "quote"))
        .append(", and why</summary>\n<ol>\n");
    result.attributions().forEach(this::write);
    return out.append("</ol></details>\n").toString();
  }

  private void write(Attribution attribution) {
    Quote quote = attribution.quote();
    out.append("<li id=\"").append(id(quote.index())).append("-why\" class=\"why\" data-quote=\"");
    out.append(quote.index() + 1).append("\" data-type=\"").append(Texts.lower(quote.type()));
    out.append("\" data-confidence=\"").append(Texts.twoDigits(attribution.confidence()));
    out.append("\" data-colour=\"").append(Badges.colour(attribution));
    out.append("\" data-doubtful=\"").append(Badges.isDoubtful(attribution));
    out.append("\" data-name=\"").append(Html.text(name(attribution))).append("\">\n");
    out.append("<p class=\"who\"><span class=\"badge ").append(Badges.colour(attribution));
    out.append(Badges.isDoubtful(attribution) ? " doubtful" : "");
    out.append("\"><bdi>").append(Html.text(badges.of(attribution))).append("</bdi></span> ");
    out.append(who(attribution)).append("</p>\n<blockquote dir=\"auto\">");
    for (Piece piece : Piece.of(quote, document)) {
      String text = Html.text(document.text(piece.span()));
      out.append(Html.text(piece.before()));
      out.append(piece.verbatim() ? "<b>" + text + "</b>" : text);
      out.append(Html.text(piece.behind()));
    }
    out.append("</blockquote>\n<dl>\n");
    writeFacts(attribution);
    out.append("</dl>\n<p class=\"back\"><a href=\"#").append(id(quote.index()));
    out.append("\">In the article</a></p>\n</li>\n");
  }

  private String name(Attribution attribution) {
    return attribution.speaker().isPresent()
        ? result.speakers().get(attribution.speaker().getAsInt()).name()
        : "";
  }

  private String who(Attribution attribution) {
    return switch (attribution.status()) {
      case ATTRIBUTED -> named(attribution.speaker().getAsInt());
      case AMBIGUOUS -> "Perhaps " + candidates(attribution);
      case UNATTRIBUTED -> "<em>Nobody named</em>";
    };
  }

  private String candidates(Attribution attribution) {
    return attribution.candidates().stream().map(this::named).collect(Collectors.joining(" or "));
  }

  private String named(int index) {
    Speaker speaker = result.speakers().get(index);
    String role = speaker.role().map(r -> ", " + Html.name(r)).orElse("");
    return "<strong>" + Html.name(speaker.name()) + "</strong>" + role;
  }

  private void writeFacts(Attribution attribution) {
    Quote quote = attribution.quote();
    writeFact("Type", type(quote));
    writeFact("Confidence", confidence(attribution));
    writeFact("Decided by", decision(attribution));
    quote
        .cue()
        .ifPresent(
            cue ->
                writeFact(
                    "Reported by",
                    words(cue.span())
                        + " ("
                        + Html.text(cue.lemma() + ", " + Texts.lower(cue.type()))
                        + ")"));
    attribution
        .mention()
        .ifPresent(
            mention ->
                writeFact(
                    "Called here",
                    words(mention.span()) + " (" + Texts.lower(mention.kind()) + ")"));
    if (!attribution.candidates().isEmpty()) {
      writeFact("Candidates", candidates(attribution));
    }
    attribution.via().ifPresent(via -> writeFact("Passed on by", words(via.span())));
    if (quote.nestedIn() >= 0) {
      String outer = "quote " + (quote.nestedIn() + 1);
      writeFact("Stands in", "<a href=\"#" + id(quote.nestedIn()) + "\">" + outer + "</a>");
    }
    writeFact("Paragraph", String.valueOf(Context.paragraph(quote, document)));
  }

  private void writeFact(String name, String html) {
    out.append("<div><dt>").append(name).append("</dt><dd>").append(html).append("</dd></div>\n");
  }

  private String words(Span span) {
    return "<q>" + Html.name(document.text(span)) + "</q>";
  }

  private static String type(Quote quote) {
    return switch (quote.type()) {
      case DIRECT -> "direct: all of it verbatim";
      case MIXED -> "mixed: part of it verbatim";
      case INDIRECT -> "indirect: a paraphrase";
    };
  }

  private static String confidence(Attribution attribution) {
    String doubt = Texts.isUnsure(attribution) ? ", unsure" : "";
    return Texts.twoDigits(attribution.confidence()) + doubt;
  }

  private static String decision(Attribution attribution) {
    String reason = reason(attribution.decidedBy());
    return Html.text(attribution.decidedBy() + (reason.isEmpty() ? "" : ": " + reason));
  }

  /** What the name of a rule means; nothing for one that is not known here. */
  static String reason(String rule) {
    return switch (rule) {
      case "together" -> "two are named together as the source";
      case "source" -> "the report names its source";
      case "antecedent" -> "the source is a pronoun or a phrase that fits several";
      case "source-phrase" -> "the source is a phrase for somebody never named";
      case "same-mention" -> "the paragraph goes on with the same source";
      case "turn" -> "nothing reports it; who spoke before or stands nearby";
      case "nobody" -> "no rule found a speaker";
      default -> "";
    };
  }

  private String id(int quote) {
    return key + "-" + Texts.quoteId(quote);
  }
}
