package io.quoth.lab;

import io.quoth.document.Plain;
import io.quoth.document.TagFactory;
import io.quoth.document.Tagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the part-of-speech model, OpenNLP's averaged perceptron: {@code TrainPos DATA OUT [SILVER
 * [ITERATIONS [CUTOFF]]]}, with SILVER articles of PolNeAR, and features seen at least CUTOFF
 * times.
 */
public final class TrainPos {
  private static final long SEED = 1;

  /** What OpenNLP calls the weights in its file. */
  private static final String WEIGHTS = "pos.model";

  /** Greedy, for speed; wider beams were not measured. */
  private static final int BEAM = 1;

  /** Small weights cost load time and hardly any tag: the card has the scores beside those of 1. */
  private static final double LEAST_WEIGHT = 3;

  /** Weights are kept in steps of this: shorter numbers pack better, the tags stay. */
  private static final double STEP = 1 / 16.0;

  private TrainPos() {}

  public static void main(String[] args) throws IOException {
    TagFactory.register();
    Path data = Path.of(args[0]);
    int silver = args.length > 2 ? Integer.parseInt(args[2]) : 840;
    int iterations = args.length > 3 ? Integer.parseInt(args[3]) : 10;
    int cutoff = args.length > 4 ? Integer.parseInt(args[4]) : 3;
    Treebank.Split gum = Treebank.gum(data);
    List<POSSample> samples = new ArrayList<>();
    gum.train().forEach(text -> add(text, samples));
    Treebank.polnear(data, "train").stream().limit(silver).forEach(text -> add(text, samples));
    // OpenNLP's perceptron goes through them as they come, and must not end on one kind of text.
    Collections.shuffle(samples, new Random(SEED));
    Path models = Path.of(args[1]);
    ModelFile.write(pruned(train(samples, iterations, cutoff)), Tables.reference(models, "pos"));
    Tables.write(models, "pos");
    try (InputStream in = Files.newInputStream(models.resolve("pos.bin"))) {
      Tagger tagger = Tagger.read(in);
      score("GUM held out", gum.test(), tagger);
      score("GUM news", gum.news(), tagger);
      score("PolNeAR dev", Treebank.polnear(data, "dev"), tagger);
    }
  }

  private static void add(Treebank.Text text, List<POSSample> samples) {
    text.sentences().forEach(words -> samples.add(new POSSample(forms(words), tags(words))));
  }

  private static String[] forms(List<Treebank.Word> sentence) {
    return sentence.stream()
        .map(word -> word.isMark() ? word.tag() : Plain.word(word.text()))
        .toArray(String[]::new);
  }

  private static String[] tags(List<Treebank.Word> sentence) {
    return sentence.stream().map(Treebank.Word::tag).toArray(String[]::new);
  }

  private static AbstractModel train(List<POSSample> samples, int iterations, int cutoff)
      throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    return POSTaggerME.train(
            "en", ObjectStreamUtils.createObjectStream(samples), parameters, new TagFactory())
        .getArtifact(WEIGHTS);
  }

  /** The model without what hardly weighs: OpenNLP keeps every feature it has seen. */
  private static POSModel pruned(AbstractModel model) {
    @SuppressWarnings("unchecked")
    Map<String, Context> all = (Map<String, Context>) model.getDataStructures()[1];
    TreeMap<String, Context> kept = new TreeMap<>();
    all.forEach(
        (feature, context) -> {
          double[] weights = rounded(context.getParameters());
          for (double weight : weights) {
            if (weight != 0) {
              kept.put(feature, new Context(context.getOutcomes(), weights));
            }
          }
        });
    String[] tags = new String[model.getNumOutcomes()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = model.getOutcome(i);
    }
    Context[] contexts = kept.values().toArray(new Context[0]);
    String[] features = kept.keySet().toArray(new String[0]);
    PerceptronModel perceptron = new PerceptronModel(contexts, features, tags);
    return new POSModel("en", perceptron, BEAM, null, new TagFactory());
  }

  private static double[] rounded(double[] weights) {
    double[] rounded = new double[weights.length];
    for (int i = 0; i < rounded.length; i++) {
      boolean weighs = Math.abs(weights[i]) >= LEAST_WEIGHT;
      rounded[i] = weighs ? Math.round(weights[i] / STEP) * STEP : 0;
    }
    return rounded;
  }

  private static void score(String name, List<Treebank.Text> texts, Tagger tagger) {
    int right = 0;
    int all = 0;
    for (Treebank.Text text : texts) {
      for (List<Treebank.Word> sentence : text.sentences().toList()) {
        String[] tags = tagger.tags(forms(sentence));
        for (int i = 0; i < tags.length; i++) {
          right += tags[i].equals(sentence.get(i).tag()) ? 1 : 0;
          all++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "tags, gold tokens, %s: %.4f (%d of %d)%n",
        name,
        (double) right / all,
        right,
        all);
  }
}
