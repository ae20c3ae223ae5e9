package io.quoth.write;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A quote as a row of a table. A column is called by the path of its value in the JSON; a value
 * that is not there is empty, and several in one cell are parted by a bar.
 *
 * @param digest of the article's text
 */
record Row(Attributions result, Attribution attribution, Offsets offsets, String digest) {
  private static final String BAR = " | ";

  private record Column(String name, Rows.Kind kind, Function<Row, String> value) {
    Column(String name, Function<Row, String> value) {
      this(name, Rows.Kind.TEXT, value);
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          new Column("document.id", row -> row.article().id()),
          new Column("document.source", row -> row.article().source().orElse("")),
          new Column("document.url", row -> row.article().metadata().url().orElse("")),
          new Column("document.title", row -> row.article().metadata().title().orElse("")),
          new Column("document.author", row -> row.article().metadata().author().orElse("")),
          new Column("document.publisher", row -> row.article().metadata().publisher().orElse("")),
          new Column("document.published", row -> row.article().metadata().published().orElse("")),
          new Column("document.sha256", Row::digest),
          new Column("document.offsetUnit", row -> Texts.lower(row.offsets.unit())),
          new Column("id", row -> Texts.quoteId(row.quote().index())),
          new Column("type", row -> Texts.lower(row.quote().type())),
          new Column("text", row -> Texts.content(row.quote(), row.document())),
          new Column("start", Rows.Kind.WHOLE, row -> row.offset(row.quote().extent().start())),
          new Column("end", Rows.Kind.WHOLE, row -> row.offset(row.quote().extent().end())),
          new Column("spans", row -> row.places(row.quote().spans())),
          new Column("verbatim", row -> row.places(row.quote().verbatim())),
          new Column("verbatim.text", row -> row.texts(row.quote().verbatim())),
          new Column("cue.text", row -> row.text(row.quote().cue().map(Cue::span))),
          new Column("cue.lemma", row -> row.quote().cue().map(Cue::lemma).orElse("")),
          new Column(
              "cue.class", row -> row.quote().cue().map(c -> Texts.lower(c.type())).orElse("")),
          new Column("mention.text", row -> row.phrase(row.attribution.mention())),
          new Column(
              "mention.kind",
              row -> row.attribution.mention().map(m -> Texts.lower(m.kind())).orElse("")),
          new Column("speaker.id", Row::speakerId),
          new Column("speaker.name", row -> row.speaker().map(Speaker::name).orElse("")),
          new Column("speaker.kind", row -> row.speaker().map(Speaker::kind).orElse("")),
          new Column("speaker.role", row -> row.speaker().flatMap(Speaker::role).orElse("")),
          new Column(
              "speaker.affiliation", row -> row.speaker().flatMap(Speaker::affiliation).orElse("")),
          new Column("status", row -> Texts.lower(row.attribution.status())),
          new Column(
              "confidence",
              Rows.Kind.FRACTION,
              row -> Texts.twoDigits(row.attribution.confidence())),
          new Column("decidedBy", row -> row.attribution.decidedBy()),
          new Column("candidates", Row::candidates),
          new Column("via", row -> row.phrase(row.attribution.via())),
          new Column("nestedIn", Row::nestedIn),
          new Column(
              "paragraph",
              Rows.Kind.WHOLE,
              row -> String.valueOf(Context.paragraph(row.quote(), row.result.document()))),
          new Column("context", row -> row.document().text(row.context())));

  static List<String> names() {
    return COLUMNS.stream().map(Column::name).toList();
  }

  static List<Rows.Kind> kinds() {
    return COLUMNS.stream().map(Column::kind).toList();
  }

  List<String> cells() {
    return COLUMNS.stream().map(column -> column.value().apply(this)).toList();
  }

  private Document document() {
    return result.document();
  }

  private Article article() {
    return document().article();
  }

  private Quote quote() {
    return attribution.quote();
  }

  private Span context() {
    return Context.of(quote(), document());
  }

  private Optional<Speaker> speaker() {
    return attribution.speaker().isPresent()
        ? Optional.of(result.speakers().get(attribution.speaker().getAsInt()))
        : Optional.empty();
  }

  private String speakerId() {
    return attribution.speaker().isPresent()
        ? Texts.speakerId(attribution.speaker().getAsInt())
        : "";
  }

  private String candidates() {
    return attribution.candidates().stream()
        .map(candidate -> result.speakers().get(candidate).name())
        .collect(Collectors.joining(BAR));
  }

  private String nestedIn() {
    return quote().nestedIn() < 0 ? "" : Texts.quoteId(quote().nestedIn());
  }

  private String offset(int utf16) {
    return String.valueOf(offsets.of(utf16));
  }

  private String places(List<Span> spans) {
    return spans.stream()
        .map(span -> offset(span.start()) + ":" + offset(span.end()))
        .collect(Collectors.joining(BAR));
  }

  private String texts(List<Span> spans) {
    return spans.stream().map(document()::text).collect(Collectors.joining(BAR));
  }

  private String phrase(Optional<Attribution.Phrase> phrase) {
    return text(phrase.map(Attribution.Phrase::span));
  }

  private String text(Optional<Span> span) {
    return span.map(document()::text).orElse("");
  }
}
