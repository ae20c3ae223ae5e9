package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.classify.LinearModel;
import io.quoth.classify.NamedModel;
import io.quoth.classify.WordClusters;
import io.quoth.document.Annotator;
import io.quoth.lexicon.Cues;
import io.quoth.lexicon.GivenNames;
import io.quoth.mention.CastFinder;
import io.quoth.mention.Gender;
import io.quoth.mention.Names;
import io.quoth.quote.QuoteFinder;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.SpeakerFinder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The pipeline as it ships, or with models that know nothing: every weight of them is 0. */
final class Stages {
  /** Those over features told by name. */
  private static final Set<String> NAMED = Set.of("sentences", "tokens", "pos");

  /** What can be switched off: models, the word clusters, and the irregular lemmas. */
  static final Set<String> ALL =
      Set.of(
          "sentences",
          "tokens",
          "pos",
          "lemmas",
          "names",
          "clusters",
          "parser",
          "cues",
          "frames",
          "regions",
          "antecedents",
          "nominals",
          "turns",
          "confidence");

  private final Set<String> off;

  private Stages(Set<String> off) {
    this.off = off;
  }

  /**
   * From an article to its quotes.
   *
   * @param off names of models to switch off
   */
  static Function<Article, Attributions> without(Set<String> off) throws IOException {
    if (!ALL.containsAll(off)) {
      throw new IllegalArgumentException("cannot be switched off: " + off);
    }
    return new Stages(off).build();
  }

  private Function<Article, Attributions> build() throws IOException {
    Annotator annotator = Annotator.load(this::open);
    GivenNames given = GivenNames.read();
    Names names = new Names(model("names"), clusters(), given);
    CastFinder cast = new CastFinder(names::find, name -> given.bearer(name).map(Gender::of));
    QuoteFinder quotes =
        new QuoteFinder(Cues.load(), model("cues"), model("frames"), model("regions"));
    SpeakerFinder speakers =
        off.contains("confidence")
            ? SpeakerFinder.credulous(model("antecedents"), model("nominals"), model("turns"))
            : new SpeakerFinder(
                model("antecedents"), model("nominals"), model("turns"), model("confidence"));
    return article -> speakers.attribute(quotes.find(cast.find(annotator.annotate(article))));
  }

  private WordClusters clusters() throws IOException {
    if (off.contains("clusters")) {
      return WordClusters.none();
    }
    try (InputStream in = open("io/quoth/models/clusters.bin")) {
      return WordClusters.read(in);
    }
  }

  private LinearModel model(String name) throws IOException {
    try (InputStream in = open("io/quoth/models/" + name + ".bin")) {
      return LinearModel.read(in);
    }
  }

  private InputStream open(String path) throws IOException {
    InputStream in = Stages.class.getResourceAsStream("/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    String name = path.replaceAll(".*/|\\.(bin|tsv)$", "");
    if (!off.contains(name) || name.equals("clusters")) {
      return in;
    }
    if (name.equals("lemmas")) {
      return InputStream.nullInputStream();
    }
    return NAMED.contains(name) ? emptiedNamed(in) : emptied(in);
  }

  private static InputStream emptiedNamed(InputStream model) throws IOException {
    try (model) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      NamedModel.write(out, NamedModel.read(model).labels(), new TreeMap<>());
      return new ByteArrayInputStream(out.toByteArray());
    }
  }

  private static InputStream emptied(InputStream model) throws IOException {
    try (model) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      // A parser has two, one behind the other.
      do {
        LinearModel.write(out, LinearModel.read(model).labels(), Map.of());
      } while (model.available() > 0);
      return new ByteArrayInputStream(out.toByteArray());
    }
  }
}
