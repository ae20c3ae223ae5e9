package io.quoth;

import io.quoth.article.Article;
import io.quoth.document.Document;
import io.quoth.mention.Cast;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Attributions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads models and word lists, once, and news the stages: the only place that does. */
final class Wiring {
  /** Of a digest, as much as nobody mistakes. */
  private static final int SHORT = 12;

  private Wiring() {}

  /** The stages, one behind the other. */
  static Function<Article, Attributions> stages() {
    // TODO: annotator, cast finder, quote finder, speaker finder, once they are there.
    return article -> {
      Document document =
          new Document(article, List.of(), List.of(), List.of(), List.of(), article.warnings());
      return new Attributions(
          new Quotes(new Cast(document, List.of(), List.of()), List.of()), List.of(), List.of());
    };
  }

  /** The version of this build. */
  static String version() {
    return String.join("", lines("version.txt"));
  }

  /**
   * For each model, the start of its SHA-256: kept in a list beside the models, as sha256sum writes
   * it, since working it out would be a good part of the start. A test keeps it true.
   */
  static Map<String, String> models() {
    Map<String, String> models = new HashMap<>();
    for (String line : lines("models/SHA256SUMS")) {
      String[] parts = line.split(" [ *]", 2);
      models.put(parts[1], parts[0].substring(0, SHORT));
    }
    return models;
  }

  /** The lines of a resource; none if it is not there. */
  private static List<String> lines(String resource) {
    try (InputStream in = Wiring.class.getResourceAsStream(resource)) {
      if (in == null) {
        return List.of();
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
