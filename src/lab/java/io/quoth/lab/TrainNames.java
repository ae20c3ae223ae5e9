package io.quoth.lab;

import io.quoth.classify.LinearModel;
import io.quoth.classify.SequenceModel;
import io.quoth.classify.WordClusters;
import io.quoth.lexicon.GivenNames;
import io.quoth.mention.Name;
import io.quoth.mention.NameFeatures;
import io.quoth.mention.NameLabels;
import io.quoth.mention.Names;
import io.quoth.mention.SecondReading;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trains the recogniser of names and scores it:
 *
 * <pre>TrainNames DATA MODELS OUT [--fold k/n] [--without clusters|given-names|efn|second]</pre>
 *
 * <p>DATA holds {@code ner/*.bio}, MODELS the clusters; OUT is the model to write, or {@code -} for
 * none. With a fold, the PolNeAR documents whose running number leaves k when divided by n are left
 * out. {@code TrainNames --score DATA MODELS MODEL} only scores.
 */
public final class TrainNames {
  /** The L1 penalty is what keeps the model below 2.5 MB. */
  private static final Crf.Settings FIRST = new Crf.Settings(.1f, 1.9f, 1, 2, 5, 1);

  private static final Crf.Settings SECOND = new Crf.Settings(.1f, 3, 1, 3, 4, 1);

  /** How much a sentence of each set counts: labels of news made by hand most. */
  private static final Map<String, Float> WEIGHTS =
      Map.of("polnear-train", 1f, "efn-train", 3f, "wnut", .5f, "wikigold", 1f);

  private static final List<String> TRAIN =
      List.of("polnear-train", "efn-train", "wnut", "wikigold");

  /** The second reading learns from news: the other sets have no long articles. */
  private static final Set<String> SECOND_TRAIN = Set.of("polnear-train", "efn-train");

  private static final List<String> DEV = List.of("polnear-dev", "efn-dev", "uner-dev");

  private final Path data;
  private final WordClusters clusters;
  private final GivenNames givenNames;
  private final NameFeatures features;
  private final Set<String> without;

  private TrainNames(Path data, Path models, Set<String> without) throws IOException {
    this.data = data;
    this.without = without;
    this.clusters = without.contains("clusters") ? WordClusters.none() : clusters(models);
    this.givenNames = without.contains("given-names") ? GivenNames.none() : GivenNames.read();
    this.features = new NameFeatures(clusters, givenNames);
  }

  private static WordClusters clusters(Path models) throws IOException {
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(models.resolve("clusters.bin")))) {
      return WordClusters.read(in);
    }
  }

  public static void main(String[] args) throws IOException {
    if (args[0].equals("--score")) {
      TrainNames lab = new TrainNames(Path.of(args[1]), Path.of(args[2]), Set.of());
      try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[3])))) {
        lab.score(LinearModel.read(in));
      }
      return;
    }
    int fold = -1;
    int folds = 1;
    Set<String> without = new HashSet<>();
    for (int i = 3; i + 1 < args.length; i += 2) {
      if (args[i].equals("--fold")) {
        String[] parts = args[i + 1].split("/");
        fold = Integer.parseInt(parts[0]);
        folds = Integer.parseInt(parts[1]);
      } else {
        without.add(args[i + 1]);
      }
    }
    TrainNames lab = new TrainNames(Path.of(args[0]), Path.of(args[1]), without);
    Map<Integer, float[]> weights = lab.train(fold, folds);
    if (!args[2].equals("-")) {
      Crf.write(Path.of(args[2]), NameLabels.ALL, weights);
    }
    lab.score(model(weights));
  }

  private static LinearModel model(Map<Integer, float[]> weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LinearModel.write(bytes, NameLabels.ALL, weights);
    System.err.printf("model: %d bytes, %d features%n", bytes.size(), weights.size());
    return LinearModel.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** A document with the features of its sentences. */
  private record Article(
      String set,
      List<NameFeatures.Sentence> sources,
      List<int[]> gold,
      List<int[][]> features,
      float weight) {
    List<Crf.Example> examples() {
      List<Crf.Example> examples = new ArrayList<>();
      for (int i = 0; i < gold.size(); i++) {
        examples.add(new Crf.Example(features.get(i), gold.get(i), new float[0][], weight));
      }
      return examples;
    }
  }

  private List<Article> articles(int fold, int folds) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String set : TRAIN) {
      if (set.equals("efn-train") && without.contains("efn")) {
        continue;
      }
      int number = 0;
      for (List<BioReader.Line> document : BioReader.read(data.resolve("ner/" + set + ".bio"))) {
        if (!set.equals("polnear-train") || number++ % folds != fold) {
          articles.add(article(set, document));
        }
      }
    }
    return articles;
  }

  private Article article(String set, List<BioReader.Line> document) {
    List<NameFeatures.Sentence> sources =
        features.of(document.stream().map(BioReader.Line::words).toList());
    List<int[]> gold = document.stream().map(BioReader.Line::gold).toList();
    List<int[][]> keys = sources.stream().map(Perceptron::features).toList();
    return new Article(set, sources, gold, keys, WEIGHTS.get(set));
  }

  /** The first reading from all, the second from first readings of articles not trained on. */
  private Map<Integer, float[]> train(int fold, int folds) throws IOException {
    long start = cpu();
    List<Article> articles = articles(fold, folds);
    Map<Integer, float[]> weights = first(articles);
    score(model(weights));
    System.err.printf("first reading: %.0f CPU-seconds%n", (cpu() - start) / 1e9);
    if (!without.contains("second")) {
      List<Crf.Example> examples = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        List<Article> seen = new ArrayList<>();
        List<Article> unseen = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
          (i % 2 == half ? unseen : seen).add(articles.get(i));
        }
        second(unseen, first(seen), examples);
      }
      Map<Integer, float[]> transitions = new HashMap<>();
      for (int from = 0; from <= NameLabels.ALL.size(); from++) {
        int key = SequenceModel.transition(from);
        transitions.put(key, weights.get(key));
      }
      Crf second = new Crf(NameLabels.ALL, SECOND, transitions);
      second.train(examples);
      weights.putAll(second.weights());
    }
    System.err.printf("training: %.0f CPU-seconds%n", (cpu() - start) / 1e9);
    return weights;
  }

  private static Map<Integer, float[]> first(List<Article> articles) {
    Crf crf = new Crf(NameLabels.ALL, FIRST, Map.of());
    crf.train(articles.stream().flatMap(a -> a.examples().stream()).toList());
    return crf.weights();
  }

  /** Reads articles with a model that has not seen them, for the second reading to learn from. */
  private static void second(
      List<Article> articles, Map<Integer, float[]> weights, List<Crf.Example> into)
      throws IOException {
    LinearModel model = model(weights);
    int k = NameLabels.ALL.size();
    float[][] transitions = new float[k + 1][k];
    for (int from = 0; from <= k; from++) {
      model.add(SequenceModel.transition(from), transitions[from]);
    }
    boolean[][] allowed = SequenceModel.allowed(NameLabels.ALL);
    for (Article article : articles) {
      if (!SECOND_TRAIN.contains(article.set())) {
        continue;
      }
      List<float[][]> scores = new ArrayList<>();
      List<int[]> labels = new ArrayList<>();
      for (int[][] sentence : article.features()) {
        float[][] emissions = new float[sentence.length][k];
        for (int i = 0; i < sentence.length; i++) {
          for (int key : sentence[i]) {
            model.add(key, emissions[i]);
          }
        }
        scores.add(emissions);
        labels.add(SequenceModel.viterbi(emissions, transitions, allowed));
      }
      SecondReading reading = new SecondReading(article.sources(), labels);
      for (int i = 0; i < labels.size(); i++) {
        int[][] keys = Perceptron.features(reading.source(i));
        into.add(new Crf.Example(keys, article.gold().get(i), scores.get(i), article.weight()));
      }
    }
  }

  private void score(LinearModel model) throws IOException {
    Names names = new Names(model, clusters, givenNames);
    for (String set : DEV) {
      score(set, names);
    }
  }

  private void score(String set, Names names) throws IOException {
    List<List<BioReader.Line>> documents = BioReader.read(data.resolve("ner/" + set + ".bio"));
    int types = Name.Type.values().length;
    int[] right = new int[types + 1];
    int[] found = new int[types + 1];
    int[] gold = new int[types + 1];
    int tokens = 0;
    long start = cpu();
    List<List<List<Name>>> answers = new ArrayList<>();
    for (List<BioReader.Line> document : documents) {
      answers.add(names.find(document.stream().map(BioReader.Line::words).toList()));
    }
    long time = cpu() - start;
    for (int d = 0; d < documents.size(); d++) {
      for (int i = 0; i < documents.get(d).size(); i++) {
        tokens += documents.get(d).get(i).words().size();
        List<Name> truth = NameLabels.names(documents.get(d).get(i).gold());
        List<Name> answer = answers.get(d).get(i);
        truth.forEach(name -> gold[name.type().ordinal()]++);
        for (Name name : answer) {
          found[name.type().ordinal()]++;
          right[name.type().ordinal()] += truth.contains(name) ? 1 : 0;
        }
      }
    }
    System.out.printf("%-12s", set);
    for (int t = 0; t < types; t++) {
      print(Name.Type.values()[t].name().substring(0, 3), right[t], found[t], gold[t]);
      right[types] += right[t];
      found[types] += found[t];
      gold[types] += gold[t];
    }
    print("ALL", right[types], found[types], gold[types]);
    System.out.printf(" %.0fk tokens/CPU-s%n", tokens / (time / 1e9) / 1000);
  }

  private static void print(String type, int right, int found, int gold) {
    System.out.printf(
        "  %s P %.3f R %.3f F %.3f",
        type, right / (double) found, right / (double) gold, 2.0 * right / (found + gold));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
