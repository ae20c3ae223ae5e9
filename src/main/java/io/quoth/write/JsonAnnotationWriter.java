package io.quoth.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Web Annotations of the W3C as JSON-LD: an AnnotationPage an article, one a line; an annotation a
 * quote, with a target a span. Positions are code points, as the W3C has them.
 */
final class JsonAnnotationWriter implements Format {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  /** How much stands in a selector before and behind what is quoted, in UTF-16 units. */
  private static final int AROUND = 32;

  private final Settings settings;

  JsonAnnotationWriter(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String render(Attributions result) {
    StringWriter out = new StringWriter(4096);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      new Page(json, result).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  /** The IRI of an article: where it is on the web or, below the place of the result, its id. */
  static String iri(Article article) {
    String url = article.metadata().url().orElse("");
    return Addresses.isOnTheWeb(url) ? url : Addresses.relative(article.id());
  }

  /** The annotations of one article. */
  private final class Page {
    private final JsonGenerator json;
    private final Attributions result;
    private final Document document;
    private final Offsets offsets;
    private final String iri;
    private final String digest;

    Page(JsonGenerator json, Attributions result) {
      this.json = json;
      this.result = result;
      this.document = result.document();
      this.offsets = new Offsets(document.text(), OffsetUnit.CODEPOINT);
      this.iri = iri(document.article());
      this.digest = Digest.sha256(document.article().id() + "\n" + document.text());
    }

    void write() throws IOException {
      json.writeStartObject();
      json.writeStringField("@context", CONTEXT);
      json.writeStringField("id", id("page"));
      json.writeStringField("type", "AnnotationPage");
      json.writeArrayFieldStart("items");
      for (Attribution attribution : result.attributions()) {
        writeAnnotation(attribution);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    /** The same in each run; an annotation has to have one. */
    private String id(String part) {
      String name = digest + "#" + part;
      return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void writeAnnotation(Attribution attribution) throws IOException {
      Quote quote = attribution.quote();
      json.writeStartObject();
      json.writeStringField("id", id(Texts.quoteId(quote.index())));
      json.writeStringField("type", "Annotation");
      json.writeStringField("motivation", "identifying");
      json.writeObjectFieldStart("generator");
      json.writeStringField("type", "Software");
      json.writeStringField("name", "quoth " + settings.version());
      json.writeEndObject();
      json.writeArrayFieldStart("body");
      writeBodies(attribution);
      json.writeEndArray();
      json.writeArrayFieldStart("target");
      for (Span span : quote.spans()) {
        writeTarget(span);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void writeBodies(Attribution attribution) throws IOException {
      List<Integer> named =
          attribution.speaker().isPresent()
              ? List.of(attribution.speaker().getAsInt())
              : attribution.candidates();
      for (int index : named) {
        Speaker speaker = result.speakers().get(index);
        writeBody("identifying", speaker.name());
        if (speaker.role().isPresent()) {
          writeBody("describing", speaker.name() + ", " + speaker.role().get());
        }
      }
      Quote quote = attribution.quote();
      writeBody("tagging", Texts.lower(quote.type()));
      if (quote.cue().isPresent()) {
        Cue cue = quote.cue().get();
        writeBody("tagging", Texts.lower(cue.type()));
      }
      writeBody("tagging", Texts.lower(attribution.status()));
      writeBody("assessing", "confidence " + Texts.twoDigits(attribution.confidence()));
    }

    private void writeBody(String purpose, String value) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "TextualBody");
      json.writeStringField("purpose", purpose);
      json.writeStringField("format", "text/plain");
      json.writeStringField("value", value);
      json.writeEndObject();
    }

    private void writeTarget(Span span) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "SpecificResource");
      json.writeStringField("source", iri);
      json.writeArrayFieldStart("selector");
      json.writeStartObject();
      json.writeStringField("type", "TextQuoteSelector");
      json.writeStringField("prefix", document.text(before(span)));
      json.writeStringField("exact", document.text(span));
      json.writeStringField("suffix", document.text(behind(span)));
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringField("type", "TextPositionSelector");
      json.writeNumberField("start", offsets.of(span.start()));
      json.writeNumberField("end", offsets.of(span.end()));
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    private Span before(Span span) {
      int start = Math.max(0, span.start() - AROUND);
      return new Span(start + (insidePair(start) ? 1 : 0), span.start());
    }

    private Span behind(Span span) {
      int end = Math.min(document.text().length(), span.end() + AROUND);
      return new Span(span.end(), end - (insidePair(end) ? 1 : 0));
    }

    private boolean insidePair(int at) {
      String text = document.text();
      return at > 0
          && at < text.length()
          && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
  }
}
