package io.quoth.yardstick;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quoth.article.Span;
import io.quoth.write.Digest;
import io.quoth.write.Offsets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Verifications as one JSON object; {@code docs/review.md} says what its keys mean. */
public final class JsonVerifications implements Verifications {
  private final PrintWriter out;

  // Made by begin(), which all that writes calls first.
  @SuppressWarnings("NullAway.Init")
  private JsonGenerator json;

  public JsonVerifications(PrintWriter out) {
    this.out = out;
  }

  private void begin() throws IOException {
    if (json == null) {
      json = Json.on(out);
      json.writeStartObject();
      json.writeArrayFieldStart("results");
    }
  }

  @Override
  public void add(Verification verification) {
    try {
      begin();
      write(verification);
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end(boolean stands) {
    try {
      begin();
      json.writeEndArray();
      json.writeBooleanField("stands", stands);
      json.writeEndObject();
      json.close();
      out.print("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Verification verification) throws IOException {
    Result result = verification.result();
    Offsets offsets = new Offsets(verification.text(), result.unit());
    json.writeStartObject();
    json.writeStringField("id", result.id());
    json.writeBooleanField("stands", verification.stands());
    Json.strings(json, "faults", verification.faults());
    json.writeObjectFieldStart("article");
    json.writeStringField("sha256", Digest.sha256(verification.text()));
    json.writeNumberField("length", offsets.length());
    json.writeStringField("offsetUnit", Plain.lower(result.unit()));
    json.writeEndObject();
    json.writeArrayFieldStart("quotes");
    for (Fate fate : verification.fates()) {
      json.writeStartObject();
      json.writeStringField("id", fate.quote().id());
      json.writeStringField("state", Plain.lower(fate.state()));
      Json.optional(json, "speaker", fate.quote().speaker());
      json.writeStringField("text", fate.quote().text());
      Json.strings(json, "fallen", fate.fallen());
      json.writeArrayFieldStart("spans");
      for (Span place : fate.places()) {
        Json.place(json, place, verification.text(), offsets);
      }
      json.writeEndArray();
      Json.steps(json, fate.steps());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
