package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.classify.LinearModel;
import io.quoth.classify.WordClusters;
import io.quoth.document.Annotator;
import io.quoth.document.Document;
import io.quoth.lexicon.Cues;
import io.quoth.lexicon.GivenNames;
import io.quoth.mention.Cast;
import io.quoth.mention.CastFinder;
import io.quoth.mention.Gender;
import io.quoth.mention.Names;
import io.quoth.quote.QuoteFinder;
import io.quoth.speaker.SpeakerFinder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The rooms up to the cast with models from a folder, where some may be replaced by those of
 * another: what later rooms learn from must be as wrong as it will be on new text.
 */
final class Rooms {
  private final Annotator annotator;
  private final CastFinder castFinder;

  /**
   * @param models folder of the models
   * @param instead folder of models to use instead, where it has them
   * @param suffix what their names end in there ("-0" for parser-0.bin)
   */
  Rooms(Path models, Path instead, String suffix) throws IOException {
    annotator = Annotator.load(path -> open(path, models, instead, suffix));
    GivenNames givenNames = GivenNames.read();
    try (InputStream clusters = Files.newInputStream(models.resolve("clusters.bin"));
        InputStream in = open("io/quoth/models/names.bin", models, instead, suffix)) {
      Names names = new Names(LinearModel.read(in), WordClusters.read(clusters), givenNames);
      castFinder = new CastFinder(names::find, n -> givenNames.bearer(n).map(Gender::of));
    }
  }

  private static InputStream open(String path, Path models, Path instead, String suffix)
      throws IOException {
    String prefix = "io/quoth/models/";
    if (!path.startsWith(prefix)) {
      return Rooms.class.getResourceAsStream("/" + path);
    }
    String name = path.substring(prefix.length());
    Path other = instead.resolve(name.replace(".bin", suffix + ".bin"));
    Path file = Files.exists(other) ? other : models.resolve(name);
    return new ByteArrayInputStream(Files.readAllBytes(file));
  }

  Cast cast(Polnear.Annotated article) {
    return cast(document(Article.of(article.id(), article.text())));
  }

  Document document(Article article) {
    return annotator.annotate(article);
  }

  Cast cast(Document document) {
    return castFinder.find(document);
  }

  /** The speaker room with models from a folder. */
  static SpeakerFinder speakerFinder(Path models) throws IOException {
    return new SpeakerFinder(
        model(models, "antecedents"),
        model(models, "nominals"),
        model(models, "turns"),
        model(models, "confidence"));
  }

  /** The speaker room with models from a folder, before its confidence is learned. */
  static SpeakerFinder credulous(Path models) throws IOException {
    return SpeakerFinder.credulous(
        model(models, "antecedents"), model(models, "nominals"), model(models, "turns"));
  }

  /** The quote room with models from a folder. */
  static QuoteFinder quoteFinder(Path models) throws IOException {
    return new QuoteFinder(
        Cues.load(), model(models, "cues"), model(models, "frames"), model(models, "regions"));
  }

  static LinearModel model(Path folder, String name) throws IOException {
    return LinearModel.read(
        new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name + ".bin"))));
  }
}
