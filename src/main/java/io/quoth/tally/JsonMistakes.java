package io.quoth.tally;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quoth.article.Span;
import io.quoth.quote.Quote;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mistakes of an article, one JSON object a line. Offsets are UTF-16 code units. */
public final class JsonMistakes {
  private static final JsonFactory JSON = new JsonFactory();

  private final Comparison article;
  private final String text;
  private final StringBuilder lines = new StringBuilder();

  private JsonMistakes(Comparison article) {
    this.article = article;
    this.text = article.gold().text();
  }

  /**
   * A line for each wrong speaker, each speaker not rightly or fully named, each quote missed, each
   * that is none; empty if all is right.
   */
  public static String render(Comparison article) {
    JsonMistakes mistakes = new JsonMistakes(article);
    for (Comparison.Pair pair : article.pairs()) {
      if (!pair.verdict().right()) {
        mistakes.add("speaker", Optional.of(pair.expected()), Optional.of(pair.found()));
      } else if (!pair.verdict().whole()) {
        mistakes.add("name", Optional.of(pair.expected()), Optional.of(pair.found()));
      }
    }
    article.missed().forEach(m -> mistakes.add("missed", Optional.of(m), Optional.empty()));
    article.spurious().forEach(s -> mistakes.add("spurious", Optional.empty(), Optional.of(s)));
    return mistakes.lines.toString();
  }

  private void add(String error, Optional<Item<GoldQuote>> expected, Optional<Item<Guess>> found) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("article", article.gold().id());
      json.writeStringField("view", article.view().name().toLowerCase(Locale.ROOT));
      json.writeStringField("error", error);
      if (expected.isPresent()) {
        json.writeObjectFieldStart("expected");
        writeExpected(json, expected.get());
        json.writeEndObject();
      }
      if (found.isPresent()) {
        json.writeObjectFieldStart("found");
        writeFound(json, found.get());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.append(out).append('\n');
  }

  private void writeExpected(JsonGenerator json, Item<GoldQuote> item) throws IOException {
    json.writeStringField("quote", item.quote().id());
    writeContent(json, item.type(), item.spans());
    json.writeStringField("cue", phrase(item.quote().cue()));
    json.writeStringField("mention", phrase(item.quote().source()));
    json.writeStringField("name", item.quote().name().orElse(null));
  }

  private void writeFound(JsonGenerator json, Item<Guess> item) throws IOException {
    Optional<Guess.Who> who = item.quote().who();
    writeContent(json, item.type(), item.spans());
    json.writeStringField("cue", phrase(item.quote().cue().stream().toList()));
    json.writeStringField("mention", phrase(who.flatMap(Guess.Who::mention).stream().toList()));
    json.writeStringField("name", who.flatMap(Guess.Who::name).orElse(null));
    json.writeNumberField("confidence", Math.round(item.quote().confidence() * 100) / 100.0);
    json.writeStringField("decidedBy", item.quote().decidedBy());
  }

  private void writeContent(JsonGenerator json, Optional<Quote.Type> type, List<Span> spans)
      throws IOException {
    json.writeStringField("type", type.map(t -> t.name().toLowerCase(Locale.ROOT)).orElse(null));
    json.writeStringField("text", phrase(spans));
    json.writeArrayFieldStart("spans");
    for (Span span : spans) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }

  /** The pieces of a phrase, or null without any. */
  private @Nullable String phrase(List<Span> spans) {
    return spans.isEmpty()
        ? null
        : spans.stream().map(s -> s.of(text)).collect(Collectors.joining(" … "));
  }
}
