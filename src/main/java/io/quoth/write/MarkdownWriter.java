package io.quoth.write;

import io.quoth.article.Article;
import io.quoth.article.Metadata;
import io.quoth.article.Warning;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CommonMark: a heading an article, then each quote as a block quote under its speaker, the words
 * that are the speaker's own in bold where others stand beside them.
 */
final class MarkdownWriter implements Format {
  @Override
  public String render(Attributions result) {
    Article article = result.document().article();
    StringBuilder out = new StringBuilder(1024);
    out.append("## ").append(Markdown.escaped(article.metadata().title().orElse(article.id())));
    out.append("\n\n");
    out.append(facts(article, result.attributions().size())).append("\n\n");
    for (Attribution attribution : result.attributions()) {
      append(attribution, result, out);
    }
    for (Warning warning : result.document().warnings()) {
      out.append("*Warning:* ").append(Markdown.escaped(warning.message())).append("\n\n");
    }
    return out.toString();
  }

  private static String facts(Article article, int quotes) {
    Metadata metadata = article.metadata();
    String count = quotes + (quotes == 1 ? " quote" : " quotes");
    return Stream.concat(
            Stream.of(
                    metadata.author(),
                    metadata.publisher(),
                    metadata.published(),
                    metadata.url(),
                    metadata.title().map(title -> article.id()))
                .flatMap(value -> value.stream()),
            Stream.of(count))
        .map(Markdown::escaped)
        .collect(Collectors.joining(" · "));
  }

  private static void append(Attribution attribution, Attributions result, StringBuilder out) {
    out.append(who(attribution, result.speakers())).append("\n\n");
    out.append("> ").append(quoted(attribution.quote(), result.document())).append("\n\n");
    out.append(Markdown.escaped(how(attribution, result.document()))).append("\n\n");
  }

  private static String who(Attribution attribution, List<Speaker> speakers) {
    return switch (attribution.status()) {
      case ATTRIBUTED -> named(speakers.get(attribution.speaker().getAsInt()));
      case AMBIGUOUS ->
          attribution.candidates().stream()
              .map(candidate -> named(speakers.get(candidate)))
              .collect(Collectors.joining(" or ", "", " (ambiguous)"));
      case UNATTRIBUTED -> "*nobody named*";
    };
  }

  private static String named(Speaker speaker) {
    String role = speaker.role().map(r -> ", " + Markdown.escaped(r)).orElse("");
    return Markdown.bold(speaker.name()) + role;
  }

  private static String quoted(Quote quote, Document document) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : Piece.of(quote, document)) {
      String text = document.text(piece.span());
      boolean blank = Character.isWhitespace(text.charAt(0)) && !piece.before().endsWith(" ");
      out.append(piece.before()).append(blank ? " " : "");
      boolean own = piece.verbatim() && quote.type() == Quote.Type.MIXED;
      out.append(own ? Markdown.bold(text) : Markdown.escaped(text)).append(piece.behind());
    }
    return out.toString();
  }

  private static String how(Attribution attribution, Document document) {
    List<String> parts = new ArrayList<>();
    parts.add(Texts.lower(attribution.quote().type()));
    attribution.quote().cue().map(Cue::span).map(document::text).ifPresent(parts::add);
    attribution.via().ifPresent(via -> parts.add("via " + document.text(via.span())));
    parts.add("confidence " + Texts.twoDigits(attribution.confidence()));
    return String.join(", ", parts);
  }
}
