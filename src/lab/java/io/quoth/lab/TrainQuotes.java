package io.quoth.lab;

import io.quoth.document.Marked;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import io.quoth.quote.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Trains the three models of the quote room: which tokens are cues, what is a cue's content and
 * source, and which regions inside quotation marks are speech.
 */
public final class TrainQuotes {
  private static final long SEED = 17;

  private static final int EPOCHS = 6;

  /** Orders in which frames are learned from: models of one order differ more than this costs. */
  private static final int SHUFFLES = 8;

  /** Features of frames changed less often are left out: size for hardly any accuracy. */
  private static final int LEAST = 6;

  /** What one article teaches. */
  private record Lesson(
      List<Logistic.Example> cues,
      List<Perceptron.Example> frames,
      List<Logistic.Example> regions) {
    Lesson() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private final List<Lesson> lessons = new ArrayList<>();
  private final Cues lexicon = Cues.load();
  private int lost;

  /** Adds an annotated article. */
  void add(Cast cast, Polnear.Annotated article) {
    Lesson lesson = new Lesson();
    lessons.add(lesson);
    GoldFrames gold = new GoldFrames(cast.document(), article);
    Evidence evidence = new Evidence(cast, lexicon);
    List<Integer> candidates = evidence.candidates();
    for (int token : candidates) {
      if (gold.isDiscarded(token)) {
        continue;
      }
      Polnear.Gold quote = gold.byCue.get(token);
      if (quote == null && (gold.isPartOfCue(token) || isUntold(cast, token, article))) {
        continue;
      }
      lesson.cues().add(new Logistic.Example(evidence.cue(token), quote == null ? 0 : 1));
      if (quote != null) {
        Evidence.Reach reach = evidence.reach(token);
        lesson
            .frames()
            .add(
                new Perceptron.Example(
                    Perceptron.features(reach.features()), gold.labels(reach, quote)));
      }
    }
    lost += (int) gold.byCue.keySet().stream().filter(t -> !candidates.contains(t)).count();
    for (Marked marked : cast.document().marked()) {
      if (marked.parent() < 0 && !gold.isDiscarded(marked.first())) {
        lesson
            .regions()
            .add(
                new Logistic.Example(
                    evidence.region(marked.index()), gold.isSpeech(marked) ? 1 : 0));
      }
    }
  }

  /** Whether a word reports what an article's annotation leaves out: thoughts and intentions. */
  private boolean isUntold(Cast cast, int i, Polnear.Annotated article) {
    Token token = cast.document().tokens().get(i);
    Optional<CueClass> type =
        token.isVerb() ? lexicon.verb(token.lemma()) : lexicon.noun(token.lemma());
    return !article.allCues()
        && type.filter(t -> t == CueClass.THOUGHT || t == CueClass.INTENTION).isPresent();
  }

  /** Trains the models on the articles of some places and writes them into a folder. */
  void train(Path out, IntPredicate places) throws IOException {
    Lesson all = new Lesson();
    for (int i = 0; i < lessons.size(); i++) {
      if (places.test(i)) {
        all.cues().addAll(lessons.get(i).cues());
        all.frames().addAll(lessons.get(i).frames());
        all.regions().addAll(lessons.get(i).regions());
      }
    }
    System.err.printf(
        "%d candidate cues, %d frames (%d cues out of reach), %d regions%n",
        all.cues().size(), all.frames().size(), lost, all.regions().size());
    Logistic cue = new Logistic(List.of("no", "yes"), 0.1f, 1f, 1f);
    cue.train(all.cues(), 4, SEED);
    cue.write(out.resolve("cues.bin"));
    Logistic region = new Logistic(List.of("no", "yes"), 0.1f, 0.5f, 1f);
    region.train(all.regions(), 8, SEED);
    region.write(out.resolve("regions.bin"));
    List<Perceptron> frames = new ArrayList<>();
    for (int i = 0; i < SHUFFLES; i++) {
      Perceptron frame = new Perceptron(Evidence.labels());
      frame.train(all.frames(), EPOCHS, SEED + i);
      frames.add(frame);
    }
    Crf.write(out.resolve("frames.bin"), Evidence.labels(), Perceptron.mean(frames, LEAST));
  }
}
