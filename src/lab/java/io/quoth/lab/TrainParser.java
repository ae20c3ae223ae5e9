package io.quoth.lab;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Parser;
import io.quoth.document.ParserFeatures;
import io.quoth.document.ParserState;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Trains and scores the parser's model: an averaged perceptron that follows a dynamic oracle with
 * exploration (Goldberg and Nivre 2012, 2013).
 *
 * <pre>TrainParser DATA OUT [--fold K/N] [--without-news] [--epochs N] [--seed N] [--bytes N]</pre>
 */
public final class TrainParser {
  /** How often, after the first epoch, a wrong move is followed to learn to go on from there. */
  private static final double EXPLORATION = 0.9;

  /** Every so many documents of GUM, one is held out. */
  private static final int HELD_OUT = 10;

  /** Features that were changed fewer times are left out: they cost space and say little. */
  private static final int LEAST_MOVES = 6;

  /** Relations are seldom learnt from, and each change counts for more. */
  private static final int LEAST_LABELS = 1;

  /** Halvings in search of the pruning that fits: the size is then met within a few kilobytes. */
  private static final int FITTING_STEPS = 9;

  private final List<String> relations;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final ParserWeights moves = new ParserWeights(ParserState.MOVES);
  private final ParserWeights labels;
  private final Random random;
  private final Features features = new Features();
  private final float[] moveScores = new float[ParserState.MOVES];
  private final float[] labelScores;

  private TrainParser(List<String> relations, long seed) {
    this.relations = relations;
    for (String relation : relations) {
      numbers.put(relation, numbers.size());
    }
    labels = new ParserWeights(relations.size());
    labelScores = new float[relations.size()];
    random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path out = Path.of(args[1]);
    Map<String, String> options = options(args);
    Path gum = data.resolve("gum");
    List<Boolean> news = ParserData.news(gum);
    boolean withoutNews = options.containsKey("--without-news");
    List<ParserData.Tree> train = new ArrayList<>();
    List<ParserData.Tree> held = new ArrayList<>();
    List<ParserData.Tree> heldNews = new ArrayList<>();
    for (ParserData.Tree tree : ParserData.gold(gum)) {
      boolean isNews = withoutNews && news.get(tree.document());
      boolean isHeld = tree.document() % HELD_OUT == HELD_OUT - 1;
      (isNews ? heldNews : isHeld ? held : train).add(tree);
    }
    String[] fold = options.getOrDefault("--fold", "-1/1").split("/");
    for (ParserData.Tree tree :
        ParserData.silver(data.resolve("quotes/polnear-train-corenlp.tsv"))) {
      if (tree.document() % Integer.parseInt(fold[1]) != Integer.parseInt(fold[0])) {
        train.add(tree);
      }
    }
    int all = train.size();
    train.removeIf(tree -> !ParserData.projective(tree));
    System.err.printf("%d sentences, %d of them projective%n", all, train.size());

    TreeSet<String> relations = new TreeSet<>();
    train.forEach(tree -> relations.addAll(List.of(tree.relations())));
    relations.remove(Parser.ROOT);
    TrainParser trainer =
        new TrainParser(
            List.copyOf(relations), Long.parseLong(options.getOrDefault("--seed", "1")));
    trainer.train(train, Integer.parseInt(options.getOrDefault("--epochs", "8")));
    byte[] bytes = trainer.fit(Integer.parseInt(options.getOrDefault("--bytes", "4000000")));
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      file.write(bytes);
    }
    System.out.printf("%d bytes, relations %s%n", bytes.length, relations);
    Parser parser = new Parser(LinearModel.read(new ByteArrayInputStream(bytes)));
    List<ParserData.Tree> dev = ParserData.silver(data.resolve("quotes/polnear-dev-corenlp.tsv"));
    report("PolNeAR dev", parser, dev);
    report("GUM held out", parser, held);
    report("GUM news", parser, heldNews);
    System.out.printf("%d tokens per CPU second%n", ParserScore.speed(parser, dev));
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i < args.length; i++) {
      boolean flag = i + 1 == args.length || args[i + 1].startsWith("--");
      options.put(args[i], flag ? "" : args[++i]);
    }
    return options;
  }

  private static void report(String name, Parser parser, List<ParserData.Tree> trees) {
    List<List<String>> tags = trees.stream().map(ParserData.Tree::tags).toList();
    System.out.printf("%s: %s%n", name, ParserScore.of(parser, trees, tags));
  }

  private void train(List<ParserData.Tree> trees, int epochs) {
    List<ParserData.Tree> order = new ArrayList<>(trees);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      long start = System.nanoTime();
      int wrong = 0;
      for (ParserData.Tree tree : order) {
        wrong += learn(tree, epoch > 0);
        moves.tick();
        labels.tick();
      }
      System.err.printf(
          "epoch %d: %d moves wrong, %d + %d features, %d s%n",
          epoch + 1,
          wrong,
          moves.size(),
          labels.size(),
          (System.nanoTime() - start) / 1_000_000_000);
    }
  }

  private int learn(ParserData.Tree tree, boolean explore) {
    ParserState state = new ParserState(tree.words(), tree.tags());
    int[] gold = new int[tree.size() + 1];
    for (int i = 1; i < gold.length; i++) {
      int head = tree.heads()[i - 1];
      gold[i] = head == 0 ? state.root() : head;
    }
    int wrong = 0;
    while (!state.done()) {
      ParserFeatures.move(state, features.clear());
      moves.score(features, moveScores);
      int guess = -1;
      int right = -1;
      int rightCost = Integer.MAX_VALUE;
      int guessCost = 0;
      for (int move = 0; move < ParserState.MOVES; move++) {
        if (state.legal(move)) {
          int cost = cost(state, gold, move);
          if (guess < 0 || moveScores[move] > moveScores[guess]) {
            guess = move;
            guessCost = cost;
          }
          if (cost < rightCost || cost == rightCost && moveScores[move] > moveScores[right]) {
            right = move;
            rightCost = cost;
          }
        }
      }
      if (guessCost > rightCost) {
        moves.learn(features, right, guess);
        wrong++;
      }
      boolean follow = guessCost == rightCost || explore && random.nextDouble() < EXPLORATION;
      int move = follow ? guess : right;
      state.apply(move, relation(state, tree, gold, move));
    }
    return wrong;
  }

  /**
   * The relation that the model would give to the arc of a move, learnt from if the arc is right.
   */
  private int relation(ParserState state, ParserData.Tree tree, int[] gold, int move) {
    if (move == ParserState.SHIFT || state.headBy(move) == state.root()) {
      return relations.size();
    }
    int head = state.headBy(move);
    int child = state.stack(0);
    ParserFeatures.relation(state, head, child, features.clear());
    labels.score(features, labelScores);
    int best = 0;
    for (int label = 1; label < labelScores.length; label++) {
      best = labelScores[label] > labelScores[best] ? label : best;
    }
    if (gold[child] == head) {
      int right = numbers.get(tree.relations()[child - 1]);
      if (right != best) {
        labels.learn(features, right, best);
      }
    }
    return best;
  }

  /** How many arcs of the right tree can no longer be drawn after a move. */
  private static int cost(ParserState state, int[] gold, int move) {
    if (move == ParserState.SHIFT) {
      return costOfShift(state, gold);
    }
    int top = state.stack(0);
    int front = state.buffer(0);
    int cost = 0;
    for (int i = front; i <= state.size(); i++) {
      cost += gold[i] == top ? 1 : 0;
    }
    int head = gold[top];
    if (move == ParserState.LEFT) {
      return cost + (head == state.stack(1) || head > front ? 1 : 0);
    }
    return cost + (head >= front ? 1 : 0);
  }

  private static int costOfShift(ParserState state, int[] gold) {
    int front = state.buffer(0);
    int cost = 0;
    for (int i = 0; i < state.depth(); i++) {
      int node = state.stack(i);
      cost += gold[node] == front ? 1 : 0;
      cost += i > 0 && gold[front] == node ? 1 : 0;
    }
    return cost;
  }

  /** The model that leaves out no more small weights than it must to fit into so many bytes. */
  private byte[] fit(int most) throws IOException {
    double low = 0;
    double high = 8;
    byte[] fitting = bytes(high);
    for (int step = 0; step < FITTING_STEPS; step++) {
      double middle = (low + high) / 2;
      byte[] bytes = bytes(middle);
      if (bytes.length > most) {
        low = middle;
      } else {
        high = middle;
        fitting = bytes;
      }
    }
    return fitting;
  }

  private byte[] bytes(double small) throws IOException {
    List<String> names = Parser.labels(relations);
    Map<Integer, float[]> weights = new HashMap<>();
    moves.collect(weights, LEAST_MOVES, small, names.size(), 0);
    labels.collect(weights, LEAST_LABELS, small, names.size(), ParserState.MOVES);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(out, names, weights);
    return out.toByteArray();
  }
}
