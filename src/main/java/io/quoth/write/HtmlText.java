package io.quoth.write;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Paragraph;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * An article's paragraphs with all that was found in them. Quotes may stand in each other and cues
 * in quotes, so the text is cut wherever one of them begins or ends, and each stretch says of
 * itself what it belongs to. Behind each quote stands a link to why.
 */
final class HtmlText {
  /** What a coat says of the text under it. */
  private enum Coat {
    PARAPHRASE,
    VERBATIM,
    CUE,
    MENTION,
    VIA
  }

  private record Layer(Span span, int quote, Coat coat) {}

  private static final String CLOSING = "\"'\u2019\u201d\u00bb\u203a";

  private final Attributions result;
  private final Document document;
  private final Badges badges;
  private final String key;
  private final List<Layer> layers = new ArrayList<>();
  private final TreeSet<Integer> cuts = new TreeSet<>();

  /** For each paragraph the quotes that end in it, in the order of their links. */
  private final List<List<Quote>> endings = new ArrayList<>();

  private final int[] depths;
  private final StringBuilder out = new StringBuilder(4096);

  HtmlText(Attributions result, Badges badges, String key) {
    this.result = result;
    this.document = result.document();
    this.badges = badges;
    this.key = key;
    for (int i = 0; i < document.paragraphs().size(); i++) {
      endings.add(new ArrayList<>());
    }
    this.depths = new int[result.attributions().size()];
    result.attributions().forEach(this::addLayers);
    layers.sort(Comparator.comparing(Layer::span));
    layers.forEach(layer -> cutAround(layer.span()));
    endings.forEach(quotes -> quotes.sort(Comparator.comparing(this::behind)));
  }

  private void addLayers(Attribution attribution) {
    Quote quote = attribution.quote();
    if (quote.nestedIn() >= 0) {
      // What a quote stands in comes before it.
      depths[quote.index()] = depths[quote.nestedIn()] + 1;
    }
    for (Piece piece : Piece.of(quote, document)) {
      add(piece.span(), quote, piece.verbatim() ? Coat.VERBATIM : Coat.PARAPHRASE);
    }
    quote.cue().map(Cue::span).ifPresent(cue -> add(cue, quote, Coat.CUE));
    attribution.mention().ifPresent(mention -> add(mention.span(), quote, Coat.MENTION));
    attribution.via().ifPresent(via -> add(via.span(), quote, Coat.VIA));
    int last = document.tokenAt(Math.max(0, quote.extent().end() - 1));
    if (last < document.tokens().size()) {
      endings.get(document.paragraphOf(last).index()).add(quote);
      cuts.add(behind(quote));
    }
  }

  private void add(Span span, Quote quote, Coat coat) {
    if (!span.isEmpty()) {
      layers.add(new Layer(span, quote.index(), coat));
    }
  }

  private void cutAround(Span span) {
    cuts.add(span.start());
    cuts.add(span.end());
  }

  /** Where the link of a quote stands: behind its closing mark. */
  private int behind(Quote quote) {
    int end = quote.extent().end();
    boolean closed =
        quote.type() != Quote.Type.INDIRECT
            && end < document.text().length()
            && CLOSING.indexOf(document.text().charAt(end)) >= 0;
    return closed ? end + 1 : end;
  }

  String write() {
    List<Layer> worn = new ArrayList<>();
    int next = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      out.append("<p dir=\"auto\">");
      Span span = paragraph.span();
      List<Quote> ending = endings.get(paragraph.index());
      int ended = 0;
      int at = span.start();
      while (at < span.end()) {
        int from = at;
        Integer cut = cuts.higher(at);
        int to = cut == null ? span.end() : Math.min(cut, span.end());
        while (next < layers.size() && layers.get(next).span().start() <= from) {
          worn.add(layers.get(next++));
        }
        worn.removeIf(layer -> layer.span().end() <= from);
        writeStretch(new Span(from, to), worn);
        at = to;
        while (ended < ending.size() && (behind(ending.get(ended)) <= to || to == span.end())) {
          writeLink(result.attributions().get(ending.get(ended++).index()));
        }
      }
      out.append("</p>\n");
    }
    return out.toString();
  }

  private void writeStretch(Span span, List<Layer> worn) {
    String text = Html.text(document.text(span));
    if (worn.isEmpty()) {
      out.append(text);
      return;
    }
    List<Layer> said = new ArrayList<>();
    StringJoiner classes = new StringJoiner(" ", "<span class=\"", "\"");
    StringJoiner parts = new StringJoiner(" ", " data-of=\"", "\"").setEmptyValue("");
    for (Layer layer : worn) {
      if (layer.coat() == Coat.PARAPHRASE || layer.coat() == Coat.VERBATIM) {
        said.add(layer);
      } else {
        classes.add(Texts.lower(layer.coat()));
        parts.add(Texts.lower(layer.coat()) + ":" + (layer.quote() + 1));
      }
    }
    said.sort(Comparator.comparing(layer -> depths[layer.quote()]));
    StringJoiner quotes = new StringJoiner(" ", " data-in=\"", "\"").setEmptyValue("");
    said.forEach(layer -> quotes.add(layer.quote() + 1 + (isVerbatim(layer) ? "v" : "p")));
    if (said.isEmpty()) {
      classes.add(Badges.colour(result.attributions().get(worn.get(0).quote())));
    } else {
      Layer innermost = said.get(said.size() - 1);
      Attribution attribution = result.attributions().get(innermost.quote());
      classes.add("said").add(isVerbatim(innermost) ? "verbatim" : "paraphrase");
      classes.add(Badges.colour(attribution));
      if (Badges.isDoubtful(attribution)) {
        classes.add("doubtful");
      }
      if (said.size() > 1) {
        classes.add("nested");
      }
    }
    out.append(classes).append(quotes).append(parts).append('>').append(text).append("</span>");
  }

  private static boolean isVerbatim(Layer layer) {
    return layer.coat() == Coat.VERBATIM;
  }

  private void writeLink(Attribution attribution) {
    String id = key + "-" + Texts.quoteId(attribution.quote().index());
    String label =
        "Quote "
            + (attribution.quote().index() + 1)
            + ", "
            + Badges.named(attribution, result)
            + ", "
            + Texts.lower(attribution.quote().type())
            + ", confidence "
            + Texts.twoDigits(attribution.confidence())
            + ". Why?";
    out.append("<a class=\"ref ")
        .append(Badges.colour(attribution))
        .append(Badges.isDoubtful(attribution) ? " doubtful" : "")
        .append("\" id=\"")
        .append(id)
        .append("\" href=\"#")
        .append(id)
        .append("-why\" aria-label=\"")
        .append(Html.text(label))
        .append("\"><bdi>")
        .append(Html.text(badges.of(attribution)))
        .append("</bdi></a>");
  }
}
