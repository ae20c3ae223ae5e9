package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quoth.article.Article;
import io.quoth.article.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonAnnotationWriterTest {
  private static final Settings SETTINGS = Hostile.settings(OffsetUnit.BYTE, false);

  private static JsonNode page() throws IOException {
    String line = new JsonAnnotationWriter(SETTINGS).render(Hostile.result());
    assertEquals(line.length() - 1, line.indexOf('\n'), "one line");
    try (InputStream in =
        JsonAnnotationWriterTest.class.getResourceAsStream("/io/quoth/web-annotation.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      assertEquals(List.of(), schema.validate(line, InputFormat.JSON));
    }
    return new ObjectMapper().readTree(line);
  }

  @Test
  void bothSelectorsFindTheQuote() throws IOException {
    int[] text = Hostile.TEXT.codePoints().toArray();
    int targets = 0;
    for (JsonNode target : page().findValues("target")) {
      for (JsonNode one : target) {
        JsonNode quote = one.at("/selector/0");
        JsonNode position = one.at("/selector/1");
        int start = position.get("start").asInt();
        int end = position.get("end").asInt();
        String exact = quote.get("exact").asText();
        assertEquals(exact, new String(text, start, end - start));
        String around = quote.get("prefix").asText() + exact + quote.get("suffix").asText();
        int at = Hostile.TEXT.indexOf(around) + quote.get("prefix").asText().length();
        assertEquals(start, Hostile.TEXT.codePointCount(0, at));
        targets++;
      }
    }
    assertEquals(6, targets, "a target a span");
  }

  @Test
  void idsAreTheirOwnAndTheSameEachTime() throws IOException {
    Set<String> ids = new HashSet<>(page().findValuesAsText("id"));
    assertEquals(5, ids.size());
    assertEquals(ids, new HashSet<>(page().findValuesAsText("id")));
  }

  @Test
  void bodiesNameWhoItIs() throws IOException {
    JsonNode bodies = page().at("/items/0/body");
    assertEquals(
        List.of(
            "<b>Ada</b> & **Bo**",
            "<b>Ada</b> & **Bo**, \"role\" onclick=alert(5) _x_",
            "mixed",
            "speech",
            "attributed",
            "confidence 0.90"),
        bodies.findValuesAsText("value"));
    assertEquals(
        2,
        page().at("/items/2/body").findValuesAsText("purpose").stream()
            .filter("identifying"::equals)
            .count());
  }

  @Test
  void sourcesAreAddresses() throws IOException {
    for (JsonNode source : page().findValues("source")) {
      URI uri = URI.create(source.asText());
      assertFalse(uri.isAbsolute(), "no scheme from an id, and none but the web's from a URL");
      assertEquals("-2+3,\"id\"\n</script><!--", uri.getPath());
    }
    assertEquals("https://example.org/a?b#c", iri("https://example.org/a?b#c"));
    assertEquals("a%3ab/c%c3%a9", iri("https://bad example.org"));
  }

  private static String iri(String url) {
    Metadata metadata =
        new Metadata(
            Optional.of(url),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return JsonAnnotationWriter.iri(
        new Article("a:b/c\u00e9", Optional.empty(), "", metadata, List.of()));
  }
}
