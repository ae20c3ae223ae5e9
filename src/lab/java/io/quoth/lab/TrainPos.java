package io.quoth.lab;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Plain;
import io.quoth.document.TagFeatures;
import io.quoth.document.Tagger;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Trains the part-of-speech model, an averaged perceptron that reads from left to right and sees
 * its own tags before: {@code TrainPos DATA OUT [SILVER [EPOCHS [LEAST]]]}, with SILVER articles of
 * PolNeAR, and features changed at least LEAST times kept.
 */
public final class TrainPos {
  private static final class Row {
    final float[] weight;
    final float[] total;
    final int[] stamp;
    int seen;

    Row(int labels) {
      weight = new float[labels];
      total = new float[labels];
      stamp = new int[labels];
    }

    void change(int label, float by, int now) {
      total[label] += weight[label] * (now - stamp[label]);
      stamp[label] = now;
      weight[label] += by;
      seen++;
    }
  }

  private record Example(TagFeatures source, int[][] fixed, int[] gold) {}

  private static final long SEED = 1;

  private final List<String> labels;
  private final Map<Integer, Row> rows = new HashMap<>();
  private int now = 1;

  private TrainPos(List<String> labels) {
    this.labels = labels;
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    int silver = args.length > 2 ? Integer.parseInt(args[2]) : 840;
    int epochs = args.length > 3 ? Integer.parseInt(args[3]) : 6;
    int least = args.length > 4 ? Integer.parseInt(args[4]) : 3;
    Treebank.Split gum = Treebank.gum(data);
    List<List<Treebank.Word>> sentences = new ArrayList<>();
    gum.train().forEach(text -> text.sentences().forEach(sentences::add));
    Treebank.polnear(data, "train").stream()
        .limit(silver)
        .forEach(text -> text.sentences().forEach(sentences::add));
    TreeSet<String> tags = new TreeSet<>();
    sentences.forEach(sentence -> sentence.forEach(word -> tags.add(word.tag())));
    TrainPos trainer = new TrainPos(List.copyOf(tags));
    trainer.train(sentences.stream().map(trainer::example).toList(), epochs);
    Path file = Path.of(args[1]).resolve("pos.bin");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      LinearModel.write(out, trainer.labels, trainer.weights(least));
    }
    try (InputStream in = Files.newInputStream(file)) {
      Tagger tagger = new Tagger(LinearModel.read(in));
      score("GUM held out", gum.test(), tagger);
      score("GUM news", gum.news(), tagger);
      score("PolNeAR dev", Treebank.polnear(data, "dev"), tagger);
    }
  }

  private Example example(List<Treebank.Word> sentence) {
    TagFeatures source = new TagFeatures(words(sentence));
    int[][] fixed = new int[sentence.size()][];
    int[] gold = new int[fixed.length];
    Features features = new Features();
    for (int i = 0; i < fixed.length; i++) {
      source.words(i, features.clear());
      fixed[i] = features.toArray();
      gold[i] = labels.indexOf(sentence.get(i).tag());
    }
    return new Example(source, fixed, gold);
  }

  private static String[] words(List<Treebank.Word> sentence) {
    return sentence.stream()
        .map(word -> word.isMark() ? word.tag() : Plain.word(word.text()))
        .toArray(String[]::new);
  }

  private void train(List<Example> examples, int epochs) {
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, random);
      int wrong = 0;
      for (Example example : order) {
        wrong += learn(example);
      }
      System.err.printf("epoch %d: %d wrong, %d features%n", epoch, wrong, rows.size());
    }
  }

  private int learn(Example example) {
    Features features = new Features();
    String last = TagFeatures.edge();
    String earlier = TagFeatures.edge();
    int wrong = 0;
    for (int i = 0; i < example.gold().length; i++) {
      example.source().tags(i, last, earlier, features.clear());
      int guess = best(example.fixed()[i], features);
      int gold = example.gold()[i];
      if (guess != gold) {
        wrong++;
        for (int key : example.fixed()[i]) {
          change(key, gold, guess);
        }
        for (int f = 0; f < features.size(); f++) {
          change(features.key(f), gold, guess);
        }
      }
      now++;
      earlier = last;
      last = labels.get(guess);
    }
    return wrong;
  }

  private void change(int key, int gold, int guess) {
    Row row = rows.computeIfAbsent(key, k -> new Row(labels.size()));
    row.change(gold, 1, now);
    row.change(guess, -1, now);
  }

  private int best(int[] fixed, Features features) {
    float[] scores = new float[labels.size()];
    for (int key : fixed) {
      add(key, scores);
    }
    for (int f = 0; f < features.size(); f++) {
      add(features.key(f), scores);
    }
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      best = scores[label] > scores[best] ? label : best;
    }
    return best;
  }

  private void add(int key, float[] scores) {
    Row row = rows.get(key);
    if (row != null) {
      for (int label = 0; label < scores.length; label++) {
        scores[label] += row.weight[label];
      }
    }
  }

  private Map<Integer, float[]> weights(int least) {
    Map<Integer, float[]> weights = new HashMap<>();
    rows.forEach(
        (key, row) -> {
          if (row.seen >= 2 * least) {
            float[] average = new float[labels.size()];
            for (int i = 0; i < average.length; i++) {
              average[i] = (row.total[i] + row.weight[i] * (now - row.stamp[i])) / now;
            }
            weights.put(key, average);
          }
        });
    return weights;
  }

  private static void score(String name, List<Treebank.Text> texts, Tagger tagger) {
    int right = 0;
    int all = 0;
    for (Treebank.Text text : texts) {
      for (List<Treebank.Word> sentence : text.sentences().toList()) {
        String[] tags = tagger.tags(words(sentence));
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
