package io.quoth.yardstick;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.speaker.Speaker;
import io.quoth.write.OffsetUnit;
import io.quoth.write.Offsets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Answers as one JSON object; {@code docs/review.md} says what its keys mean. */
public final class JsonFindings implements Findings {
  private final PrintWriter out;
  private final Question question;
  private final OffsetUnit unit;

  // Made by begin(), which all that writes calls first.
  @SuppressWarnings("NullAway.Init")
  private JsonGenerator json;

  public JsonFindings(PrintWriter out, Question question, OffsetUnit unit) {
    this.out = out;
    this.question = question;
    this.unit = unit;
  }

  private void begin() throws IOException {
    if (json == null) {
      json = Json.on(out);
      json.writeStartObject();
      json.writeStringField("quote", question.quote());
      Json.optional(json, "speaker", question.speaker());
      json.writeStringField("offsetUnit", Plain.lower(unit));
      json.writeArrayFieldStart("articles");
    }
  }

  @Override
  public void add(Finding finding) {
    try {
      begin();
      write(finding);
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end(Answer answer, boolean supported) {
    try {
      begin();
      json.writeEndArray();
      json.writeStringField("answer", answer.label());
      json.writeBooleanField("supported", supported);
      json.writeEndObject();
      json.close();
      out.print("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Finding finding) throws IOException {
    Article article = finding.article().document().article();
    Offsets offsets = new Offsets(article.text(), unit);
    json.writeStartObject();
    json.writeStringField("id", article.id());
    Json.optional(json, "source", article.source());
    json.writeStringField("answer", finding.answer().label());
    json.writeBooleanField("supported", finding.supported());
    Json.strings(json, "speakersOfThisName", finding.named());
    json.writeArrayFieldStart("passages");
    for (Passage passage : finding.passages()) {
      write(passage, article.text(), offsets);
    }
    json.writeEndArray();
    json.writeFieldName("narration");
    if (finding.narration().isPresent()) {
      Json.place(json, finding.narration().get(), article.text(), offsets);
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private void write(Passage passage, String text, Offsets offsets) throws IOException {
    json.writeStartObject();
    json.writeStringField("match", passage.answer().label());
    json.writeFieldName("speaker");
    if (passage.speaker().isPresent()) {
      Speaker speaker = passage.speaker().get();
      json.writeStartObject();
      json.writeStringField("name", speaker.name());
      Json.optional(json, "role", speaker.role());
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    Json.optional(json, "toldBy", passage.teller());
    Json.strings(json, "candidates", passage.candidates());
    json.writeNumberField("confidence", Json.rounded(passage.attribution().confidence()));
    json.writeStringField("type", Plain.lower(passage.attribution().quote().type()));
    json.writeArrayFieldStart("spans");
    for (Span span : passage.spans()) {
      Json.place(json, span, text, offsets);
    }
    json.writeEndArray();
    json.writeFieldName("sentence");
    Json.place(json, passage.sentence(), text, offsets);
    Json.strings(json, "how", passage.how());
    json.writeArrayFieldStart("changes");
    for (Change change : passage.changes()) {
      json.writeStartObject();
      json.writeStringField("kind", Plain.lower(change.kind()));
      json.writeStringField("article", change.article());
      json.writeStringField("asked", change.asked());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.steps(json, passage.steps());
    json.writeEndObject();
  }
}
