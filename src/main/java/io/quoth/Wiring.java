package io.quoth;

import io.quoth.archive.Models;
import io.quoth.archive.Resources;
import io.quoth.article.Article;
import io.quoth.classify.LinearModel;
import io.quoth.classify.WordClusters;
import io.quoth.document.Annotator;
import io.quoth.document.Document;
import io.quoth.document.Parser;
import io.quoth.lexicon.Cues;
import io.quoth.lexicon.GivenNames;
import io.quoth.mention.CastFinder;
import io.quoth.mention.Gender;
import io.quoth.mention.Names;
import io.quoth.quote.QuoteFinder;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.SpeakerFinder;
import io.quoth.write.Digest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads models and word lists, once, and news the stages: the only place that does. */
final class Wiring {
  /** Of a digest, as much as nobody mistakes. */
  private static final int SHORT = 12;

  private Wiring() {}

  /**
   * The stages, one behind the other. Loading is most of a short run: the first article is taken
   * apart while the later stages load, in the order that they are needed in.
   */
  static Function<Article, Attributions> stages() {
    Loading<Parser> parser = new Loading<>(Wiring::parser, null);
    Loading<CastFinder> cast = new Loading<>(Wiring::castFinder, parser);
    Loading<QuoteFinder> quotes = new Loading<>(Wiring::quoteFinder, cast);
    Loading<SpeakerFinder> speakers = new Loading<>(Wiring::speakerFinder, quotes);
    // Each result has a digest, which an article that fills the memory could keep from coming up.
    Loading<String> unused = new Loading<>(() -> Digest.sha256(""), speakers);
    Annotator annotator = annotator(parser::get);
    return article -> {
      Document document = annotator.annotate(article);
      return speakers.get().attribute(quotes.get().find(cast.get().find(document)));
    };
  }

  static Annotator annotator() {
    Parser parser = parser();
    return annotator(() -> parser);
  }

  private static Annotator annotator(Supplier<Parser> parser) {
    try {
      return Annotator.load(Wiring::open, parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Parser parser() {
    try {
      return Annotator.parser(Wiring::open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SpeakerFinder speakerFinder() {
    try {
      return new SpeakerFinder(
          model("antecedents"), model("nominals"), model("turns"), model("confidence"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CastFinder castFinder() {
    try {
      GivenNames givenNames = GivenNames.read();
      WordClusters clusters = Models.read(Models::open, "clusters.bin", WordClusters::read);
      Names names = new Names(model("names"), clusters, givenNames);
      return new CastFinder(names::find, name -> givenNames.bearer(name).map(Gender::of));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static QuoteFinder quoteFinder() {
    try {
      return new QuoteFinder(Cues.load(), model("cues"), model("frames"), model("regions"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LinearModel model(String name) throws IOException {
    return Models.read(Models::open, name + ".bin", LinearModel::read);
  }

  private static InputStream open(String path) throws IOException {
    return path.startsWith(Models.FOLDER) ? Models.open(path) : Resources.open(path);
  }

  /** The version of this build. */
  static String version() {
    try {
      return Resources.text("io/quoth/version.txt").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * For each model, the start of its SHA-256: kept in a list beside the models, as sha256sum writes
   * it, since working it out would be a good part of the start. A test keeps it true.
   */
  static Map<String, String> models() {
    Map<String, String> models = new HashMap<>(digests());
    for (Map.Entry<String, String> model : models.entrySet()) {
      model.setValue(model.getValue().substring(0, SHORT));
    }
    return models;
  }

  /** For each model, its SHA-256 as it was recorded; none if that is missing. */
  static Map<String, String> digests() {
    try {
      return Models.digests();
    } catch (FileNotFoundException e) {
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
