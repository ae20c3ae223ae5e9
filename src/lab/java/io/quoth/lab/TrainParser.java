package io.quoth.lab;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.document.Parser;
import io.quoth.document.ParserFeatures;
import io.quoth.document.ParserState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Trains and scores the parser's model: an averaged perceptron that follows a dynamic oracle with
 * exploration (Goldberg and Nivre 2012, 2013).
 *
 * <pre>
 * TrainParser DATA OUT [--fold K/N] [--without-news] [--epochs N] [--margin N] [--seed N] [--bytes N]
 * </pre>
 */
public final class TrainParser {
  /** How often, after the first epoch, a wrong move is followed to learn to go on from there. */
  private static final double EXPLORATION = 0.9;

  /**
   * Share of the tags drawn anew from those of the word. Most draw the one they had: of all tags,
   * one in a hundred changes.
   */
  private static final double JITTER = 0.1;

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
  private final float margin;
  private final ParserJitter jitter;
  private final Features features = new Features();
  private final float[] moveScores = new float[ParserState.MOVES];
  private final float[] labelScores;

  private TrainParser(List<ParserData.Tree> trees, Map<String, String> options) {
    TreeSet<String> found = new TreeSet<>();
    trees.forEach(tree -> found.addAll(List.of(tree.relations())));
    found.remove(Parser.ROOT);
    relations = List.copyOf(found);
    for (String relation : relations) {
      numbers.put(relation, numbers.size());
    }
    labels = new ParserWeights(relations.size());
    labelScores = new float[relations.size()];
    random = new Random(Long.parseLong(options.getOrDefault("--seed", "1")));
    margin = Float.parseFloat(options.getOrDefault("--margin", "20"));
    jitter = new ParserJitter(trees, JITTER);
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Map<String, String> options = options(args);
    Sets sets = sets(data, options);
    TrainParser trainer = new TrainParser(sets.train(), options);
    trainer.train(sets.train(), Integer.parseInt(options.getOrDefault("--epochs", "5")));
    byte[] bytes = trainer.fit(Integer.parseInt(options.getOrDefault("--bytes", "4600000")));
    Files.write(Path.of(args[1]), bytes);
    System.out.printf("%d bytes, relations %s%n", bytes.length, trainer.relations);
    report(Parser.read(new ByteArrayInputStream(bytes)), sets);
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i < args.length; i++) {
      boolean flag = i + 1 == args.length || args[i + 1].startsWith("--");
      String name = args[i];
      options.put(name, flag ? "" : args[++i]);
    }
    return options;
  }

  /** The trees to learn from and those to score on. */
  private record Sets(
      List<ParserData.Tree> train,
      List<ParserData.Tree> dev,
      List<ParserData.Tree> held,
      List<ParserData.Tree> news) {}

  private static Sets sets(Path data, Map<String, String> options) throws IOException {
    List<ParserData.Tree> dev = ParserData.silver(data.resolve("quotes/polnear-dev-corenlp.tsv"));
    Sets sets = new Sets(new ArrayList<>(), dev, new ArrayList<>(), new ArrayList<>());
    Path gum = data.resolve("gum");
    List<Boolean> news = ParserData.news(gum);
    for (ParserData.Tree tree : ParserData.gold(gum)) {
      boolean isNews = options.containsKey("--without-news") && news.get(tree.document());
      boolean isHeld = tree.document() % HELD_OUT == HELD_OUT - 1;
      (isNews ? sets.news() : isHeld ? sets.held() : sets.train()).add(tree);
    }
    String[] fold = options.getOrDefault("--fold", "-1/1").split("/");
    int left = Integer.parseInt(fold[0]);
    int of = Integer.parseInt(fold[1]);
    for (ParserData.Tree tree :
        ParserData.silver(data.resolve("quotes/polnear-train-corenlp.tsv"))) {
      if (tree.document() % of != left) {
        sets.train().add(tree);
      }
    }
    sets.train().removeIf(tree -> !ParserData.projective(tree));
    return sets;
  }

  private static void report(Parser parser, Sets sets) {
    ParserJitter noise = new ParserJitter(sets.train(), JITTER);
    Random dice = new Random(7);
    report("PolNeAR dev", parser, sets.dev(), ParserData.Tree::tags);
    report("PolNeAR dev, noisy tags", parser, sets.dev(), tree -> noise.tags(tree, dice));
    report("GUM held out", parser, sets.held(), ParserData.Tree::tags);
    report("GUM news", parser, sets.news(), ParserData.Tree::tags);
    System.out.printf("%d tokens per CPU second%n", ParserScore.speed(parser, sets.dev()));
  }

  private static void report(
      String name,
      Parser parser,
      List<ParserData.Tree> trees,
      Function<ParserData.Tree, List<String>> tags) {
    if (!trees.isEmpty()) {
      List<List<String>> given = trees.stream().map(tags).toList();
      System.out.printf("%s: %s%n", name, ParserScore.of(parser, trees, given));
    }
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
    ParserState state = new ParserState(tree.words(), jitter.tags(tree, random));
    int[] gold = gold(tree, state.root());
    int wrong = 0;
    while (!state.done()) {
      ParserFeatures.move(state, features.clear());
      moves.score(features, moveScores);
      int least = leastCost(state, gold);
      int right = best(state, gold, least, true);
      int rival = best(state, gold, least, false);
      boolean mistaken = rival >= 0 && beats(rival, right);
      if (rival >= 0 && moveScores[rival] > moveScores[right] - margin) {
        moves.learn(features, right, rival);
      }
      wrong += mistaken ? 1 : 0;
      boolean follow = mistaken && explore && random.nextDouble() < EXPLORATION;
      int move = follow ? rival : right;
      state.apply(move, relation(state, tree, gold, move));
    }
    return wrong;
  }

  /** The head of each node, the root as the state counts it. */
  private static int[] gold(ParserData.Tree tree, int root) {
    int[] gold = new int[tree.size() + 1];
    for (int i = 1; i < gold.length; i++) {
      int head = tree.heads()[i - 1];
      gold[i] = head == 0 ? root : head;
    }
    return gold;
  }

  /** Whether a move would be made rather than another: of equals, the first. */
  private boolean beats(int move, int other) {
    return moveScores[move] > moveScores[other]
        || moveScores[move] == moveScores[other] && move < other;
  }

  private static int leastCost(ParserState state, int[] gold) {
    int least = Integer.MAX_VALUE;
    for (int move = 0; move < ParserState.MOVES; move++) {
      if (state.legal(move)) {
        least = Math.min(least, cost(state, gold, move));
      }
    }
    return least;
  }

  /** The legal move that scores best among those that cost least, or among the others; or -1. */
  private int best(ParserState state, int[] gold, int least, boolean right) {
    int best = -1;
    for (int move = 0; move < ParserState.MOVES; move++) {
      if (state.legal(move)
          && (cost(state, gold, move) == least) == right
          && (best < 0 || beats(move, best))) {
        best = move;
      }
    }
    return best;
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
    byte[] whole = bytes(1, 0);
    if (whole.length <= most) {
      return whole;
    }
    double low = 0;
    double high = 8;
    byte[] fitting = bytes(LEAST_MOVES, high);
    for (int step = 0; step < FITTING_STEPS; step++) {
      double middle = (low + high) / 2;
      byte[] bytes = bytes(LEAST_MOVES, middle);
      if (bytes.length > most) {
        low = middle;
      } else {
        high = middle;
        fitting = bytes;
      }
    }
    return fitting;
  }

  private byte[] bytes(int least, double small) throws IOException {
    Map<Integer, float[]> moveWeights = new HashMap<>();
    Map<Integer, float[]> labelWeights = new HashMap<>();
    moves.collect(moveWeights, least, small);
    labels.collect(labelWeights, LEAST_LABELS, small);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(out, Parser.MOVES, moveWeights);
    LinearModel.write(out, relations, labelWeights);
    return out.toByteArray();
  }
}
