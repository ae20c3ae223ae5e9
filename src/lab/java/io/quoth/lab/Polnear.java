package io.quoth.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.article.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Annotated articles in the PolNeAR form: one JSON object a line. */
public final class Polnear {
  private Polnear() {}

  /**
   * @param allCues whether thoughts and intentions are annotated, too
   * @param marked regions inside quotation marks
   * @param discard regions that nobody annotated
   */
  public record Annotated(
      String id,
      String text,
      boolean allCues,
      List<Span> marked,
      List<Span> discard,
      List<Gold> quotes) {}

  /** One attribution as annotated. */
  public record Gold(
      String type,
      List<Span> content,
      List<Span> cue,
      List<Span> source,
      Optional<Span> sourceHead,
      String sourceKind,
      Optional<String> speakerName,
      boolean sure,
      boolean byHand) {}

  /** All articles of a file. */
  public static List<Annotated> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Annotated> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = mapper.readTree(line);
      List<Gold> quotes = new ArrayList<>();
      for (JsonNode q : node.get("quotes")) {
        JsonNode head = q.get("source_head");
        JsonNode name = q.get("speaker_name");
        quotes.add(
            new Gold(
                q.get("type").asText(),
                spans(q.get("content")),
                spans(q.get("cue")),
                spans(q.get("source")),
                head == null || head.isNull() ? Optional.empty() : Optional.of(span(head)),
                q.get("source_kind").asText(),
                name == null || name.isNull() ? Optional.empty() : Optional.of(name.asText()),
                "high".equals(q.path("speaker_conf").asText()),
                false));
      }
      articles.add(
          new Annotated(
              node.get("id").asText(),
              node.get("text").asText(),
              true,
              spans(node.get("marked")),
              spans(node.get("discard")),
              quotes));
    }
    return articles;
  }

  private static List<Span> spans(JsonNode node) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode each : node) {
      spans.add(span(each));
    }
    spans.sort(null);
    return spans;
  }

  private static Span span(JsonNode node) {
    return new Span(node.get(0).asInt(), node.get(1).asInt());
  }
}
