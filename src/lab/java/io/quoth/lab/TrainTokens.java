package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.document.Plain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the token model: {@code TrainTokens DATA OUT}. */
public final class TrainTokens {
  /** Silver tokens are many and alike: so many articles of them are enough. */
  private static final int SILVER = 300;

  private TrainTokens() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Treebank.Split gum = Treebank.gum(data);
    List<TokenSample> samples = new ArrayList<>();
    gum.train().forEach(text -> add(text, samples));
    Treebank.polnear(data, "train").stream().limit(SILVER).forEach(text -> add(text, samples));
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 5);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    TokenizerModel model =
        TokenizerME.train(
            ObjectStreamUtils.createObjectStream(samples),
            new TokenizerFactory("en", null, true, null),
            parameters);
    ModelFile.write(model, Tables.reference(Path.of(args[1]), "tokens"));
    Tables.write(Path.of(args[1]), "tokens");
    score("GUM held out", gum.test(), model);
    score("GUM news", gum.news(), model);
    score("PolNeAR dev", Treebank.polnear(data, "dev"), model);
  }

  /** The stretches between quotation marks, as the annotator cuts them. */
  private static void add(Treebank.Text text, List<TokenSample> samples) {
    for (Treebank.Block block : text.blocks()) {
      Plain plain = Plain.of(block.text(), new Span(0, block.text().length()));
      for (List<Treebank.Word> sentence : block.sentences()) {
        List<Treebank.Word> run = new ArrayList<>();
        for (Treebank.Word word : sentence) {
          if (!word.isMark()) {
            run.add(word);
          } else {
            add(run, plain, samples);
          }
        }
        add(run, plain, samples);
      }
    }
  }

  private static void add(List<Treebank.Word> run, Plain plain, List<TokenSample> samples) {
    if (!run.isEmpty()) {
      int from = plain.place(run.get(0).start());
      int to = plain.place(run.get(run.size() - 1).end());
      List<opennlp.tools.util.Span> spans = new ArrayList<>();
      for (Treebank.Word word : run) {
        int start = plain.place(word.start()) - from;
        int end = plain.place(word.end()) - from;
        if (end > start) {
          spans.add(new opennlp.tools.util.Span(start, end));
        }
      }
      samples.add(
          new TokenSample(
              plain.text().substring(from, to), spans.toArray(new opennlp.tools.util.Span[0])));
      run.clear();
    }
  }

  private static void score(String name, List<Treebank.Text> texts, TokenizerModel model) {
    TokenizerME tokenizer = new TokenizerME(model);
    Score score = new Score();
    List<TokenSample> samples = new ArrayList<>();
    texts.forEach(text -> add(text, samples));
    for (TokenSample sample : samples) {
      score.add(List.of(sample.getTokenSpans()), List.of(tokenizer.tokenizePos(sample.getText())));
    }
    System.out.printf(Locale.ROOT, "tokens, model alone, %s: %s%n", name, score);
  }
}
