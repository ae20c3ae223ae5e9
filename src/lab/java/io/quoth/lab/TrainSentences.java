package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.document.Plain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the sentence model: {@code TrainSentences DATA OUT}. */
public final class TrainSentences {
  private TrainSentences() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Treebank.Split gum = Treebank.gum(data);
    List<SentenceSample> samples = new ArrayList<>();
    gum.train().forEach(text -> add(text, samples));
    Treebank.polnear(data, "train").forEach(text -> add(text, samples));
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 4);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    SentenceModel model =
        SentenceDetectorME.train(
            "en",
            ObjectStreamUtils.createObjectStream(samples),
            new SentenceDetectorFactory("en", true, null, new char[] {'.', '?', '!', '\u2026'}),
            parameters);
    ModelFile.write(model, Tables.reference(Path.of(args[1]), "sentences"));
    Tables.write(Path.of(args[1]), "sentences");
    score("GUM held out", gum.test(), model);
    score("GUM news", gum.news(), model);
    score("PolNeAR dev", Treebank.polnear(data, "dev"), model);
  }

  private static void add(Treebank.Text text, List<SentenceSample> samples) {
    for (Treebank.Block block : text.blocks()) {
      Plain plain = Plain.of(block.text(), new Span(0, block.text().length()));
      samples.add(new SentenceSample(plain.text(), gold(block, plain)));
    }
  }

  private static opennlp.tools.util.Span[] gold(Treebank.Block block, Plain plain) {
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    for (List<Treebank.Word> sentence : block.sentences()) {
      int start = plain.place(sentence.get(0).start());
      int end = plain.place(sentence.get(sentence.size() - 1).end());
      while (end > start && plain.text().charAt(end - 1) == ' ') {
        end--;
      }
      spans.add(new opennlp.tools.util.Span(start, end));
    }
    return spans.toArray(new opennlp.tools.util.Span[0]);
  }

  private static void score(String name, List<Treebank.Text> texts, SentenceModel model) {
    SentenceDetectorME detector = new SentenceDetectorME(model);
    Score score = new Score();
    for (Treebank.Text text : texts) {
      for (Treebank.Block block : text.blocks()) {
        Plain plain = Plain.of(block.text(), new Span(0, block.text().length()));
        score.add(List.of(gold(block, plain)), List.of(detector.sentPosDetect(plain.text())));
      }
    }
    System.out.printf(Locale.ROOT, "sentences, model alone, %s: %s%n", name, score);
  }
}
