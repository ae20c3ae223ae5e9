package io.quoth.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.article.Warning;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One result as a JSON object of schema 1: every key always there, in the schema's order. For its
 * two users, which lay it out.
 */
final class JsonResult {
  static final String SCHEMA_VERSION = "1.0";

  /** What an article is read as where nothing says what it is in. */
  private static final String LANGUAGE = "en";

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;
  private final Settings settings;
  private final Attributions result;
  private final Document document;
  private final Offsets offsets;

  private JsonResult(JsonGenerator json, Settings settings, Attributions result) {
    this.json = json;
    this.settings = settings;
    this.result = result;
    this.document = result.document();
    this.offsets = new Offsets(document.text(), settings.unit());
  }

  /**
   * Has Java bring up what writing takes, before there are articles: one that fills the memory
   * could make that fail, and Java tries no class twice, so that all others would fail, too.
   */
  static void prepare() {
    try (JsonGenerator json = JSON.createGenerator(Writer.nullWriter())) {
      // Fractions take classes of their own.
      json.writeNumber(0.97);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param printer how to lay it out, or null for one line
   */
  static String render(Attributions result, Settings settings, @Nullable PrettyPrinter printer) {
    StringWriter out = new StringWriter(4096);
    try {
      write(result, settings, printer, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes what {@link #render} gives, and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  static void write(
      Attributions result, Settings settings, @Nullable PrettyPrinter printer, Writer out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(printer);
      new JsonResult(json, settings, result).write();
    }
    out.write('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    writeTool();
    writeDocument(document.article());
    json.writeArrayFieldStart("speakers");
    for (int i = 0; i < result.speakers().size(); i++) {
      writeSpeaker(i, result.speakers().get(i));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("quotes");
    for (Attribution attribution : result.attributions()) {
      writeQuote(attribution);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("warnings");
    for (Warning warning : document.warnings()) {
      writeWarning(warning);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "quoth");
    json.writeStringField("version", settings.version());
    json.writeObjectFieldStart("models");
    for (Map.Entry<String, String> model : settings.models().entrySet()) {
      json.writeStringField(model.getKey(), model.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeDocument(Article article) throws IOException {
    json.writeObjectFieldStart("document");
    json.writeStringField("id", article.id());
    writeOptional("source", article.source());
    writeOptional("url", article.metadata().url());
    writeOptional("title", article.metadata().title());
    writeOptional("author", article.metadata().author());
    writeOptional("publisher", article.metadata().publisher());
    writeOptional("published", article.metadata().published());
    json.writeStringField("language", article.metadata().language().orElse(LANGUAGE));
    json.writeStringField("sha256", Digest.sha256(article.text()));
    json.writeNumberField("length", offsets.length());
    json.writeStringField("offsetUnit", Texts.lower(offsets.unit()));
    json.writeStringField("text", settings.includeText() ? article.text() : null);
    json.writeEndObject();
  }

  private void writeSpeaker(int index, Speaker speaker) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Texts.speakerId(index));
    json.writeStringField("name", speaker.name());
    json.writeStringField("kind", speaker.kind());
    writeOptional("role", speaker.role());
    writeOptional("affiliation", speaker.affiliation());
    json.writeArrayFieldStart("aliases");
    for (String alias : speaker.aliases()) {
      json.writeString(alias);
    }
    json.writeEndArray();
    json.writeNumberField("quotes", speaker.quotes());
    json.writeEndObject();
  }

  private void writeQuote(Attribution attribution) throws IOException {
    Quote quote = attribution.quote();
    json.writeStartObject();
    json.writeStringField("id", Texts.quoteId(quote.index()));
    json.writeStringField("type", Texts.lower(quote.type()));
    json.writeStringField("text", Texts.content(quote, document));
    writeSpans("spans", quote.spans());
    writeSpans("verbatim", quote.verbatim());
    writeCue(quote.cue());
    writeMention(attribution.mention());
    json.writeFieldName("speaker");
    if (attribution.speaker().isPresent()) {
      writeReference(attribution.speaker().getAsInt());
    } else {
      json.writeNull();
    }
    json.writeStringField("status", Texts.lower(attribution.status()));
    json.writeNumberField("confidence", Texts.rounded(attribution.confidence()));
    json.writeStringField("decidedBy", attribution.decidedBy());
    json.writeArrayFieldStart("candidates");
    for (int candidate : attribution.candidates()) {
      writeReference(candidate);
    }
    json.writeEndArray();
    writeSpan("via", attribution.via().map(Attribution.Phrase::span));
    json.writeStringField(
        "nestedIn", quote.nestedIn() < 0 ? null : Texts.quoteId(quote.nestedIn()));
    json.writeNumberField("paragraph", Context.paragraph(quote, document));
    writeSpan("context", Optional.of(Context.of(quote, document)));
    json.writeEndObject();
  }

  private void writeReference(int speaker) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Texts.speakerId(speaker));
    json.writeStringField("name", result.speakers().get(speaker).name());
    json.writeEndObject();
  }

  private void writeCue(Optional<Cue> cue) throws IOException {
    json.writeFieldName("cue");
    if (cue.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    writePlace(cue.get().span());
    json.writeStringField("lemma", cue.get().lemma());
    json.writeStringField("class", Texts.lower(cue.get().type()));
    json.writeEndObject();
  }

  private void writeMention(Optional<Attribution.Phrase> mention) throws IOException {
    json.writeFieldName("mention");
    if (mention.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    writePlace(mention.get().span());
    json.writeStringField("kind", Texts.lower(mention.get().kind()));
    json.writeEndObject();
  }

  private void writeSpans(String name, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      json.writeStartObject();
      writePlace(span);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSpan(String name, Optional<Span> span) throws IOException {
    json.writeFieldName(name);
    if (span.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    writePlace(span.get());
    json.writeEndObject();
  }

  private void writePlace(Span span) throws IOException {
    json.writeNumberField("start", offsets.of(span.start()));
    json.writeNumberField("end", offsets.of(span.end()));
    json.writeStringField("text", document.text(span));
  }

  private void writeWarning(Warning warning) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", warning.code());
    if (warning.start() < 0) {
      json.writeNullField("start");
    } else {
      json.writeNumberField("start", offsets.of(warning.start()));
    }
    json.writeStringField("message", warning.message());
    json.writeEndObject();
  }

  private void writeOptional(String name, Optional<String> value) throws IOException {
    json.writeStringField(name, value.orElse(null));
  }
}
