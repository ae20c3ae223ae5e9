package io.quoth.lab;

import io.quoth.document.Plain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the part-of-speech model: {@code TrainPos DATA OUT [SILVER [ITERATIONS [CUTOFF]]]}. */
public final class TrainPos {
  private TrainPos() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    int silver = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    int iterations = args.length > 3 ? Integer.parseInt(args[3]) : 60;
    int cutoff = args.length > 4 ? Integer.parseInt(args[4]) : 2;
    Treebank.Split gum = Treebank.gum(data);
    List<POSSample> samples = new ArrayList<>();
    gum.train().forEach(text -> add(text, samples));
    Treebank.polnear(data, "train").stream().limit(silver).forEach(text -> add(text, samples));
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put("BeamSize", 1);
    POSModel model =
        POSTaggerME.train(
            "en",
            ObjectStreamUtils.createObjectStream(samples),
            parameters,
            new POSTaggerFactory());
    model.serialize(Path.of(args[1]).resolve("pos.bin"));
    score("GUM held out", gum.test(), model);
    score("GUM news", gum.news(), model);
    score("PolNeAR dev", Treebank.polnear(data, "dev"), model);
  }

  private static void add(Treebank.Text text, List<POSSample> samples) {
    text.sentences().map(TrainPos::sample).forEach(samples::add);
  }

  private static POSSample sample(List<Treebank.Word> sentence) {
    String[] words = new String[sentence.size()];
    String[] tags = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      Treebank.Word word = sentence.get(i);
      words[i] = word.isMark() ? word.tag() : Plain.word(word.text());
      tags[i] = word.tag();
    }
    return new POSSample(words, tags);
  }

  private static void score(String name, List<Treebank.Text> texts, POSModel model) {
    POSTaggerME tagger = new POSTaggerME(model, POSTagFormat.CUSTOM);
    int right = 0;
    int all = 0;
    for (Treebank.Text text : texts) {
      for (List<Treebank.Word> sentence : text.sentences().toList()) {
        POSSample gold = sample(sentence);
        String[] tags = tagger.tag(gold.getSentence());
        for (int i = 0; i < tags.length; i++) {
          right += tags[i].equals(gold.getTags()[i]) ? 1 : 0;
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
