package io.quoth.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.classify.LinearModel;
import io.quoth.classify.SequenceModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrfTest {
  private static final List<String> LABELS = List.of("O", "B-X", "I-X");

  /** The word 7 always starts a name of two; the word 8 is inside one only behind 7. */
  private static final int[] WORDS = {5, 7, 8, 8, 7, 8};

  private static final int[] GOLD = {0, 1, 2, 0, 1, 2};

  private static Crf trained() {
    int[][] features = new int[WORDS.length][];
    for (int i = 0; i < WORDS.length; i++) {
      features[i] = new int[] {WORDS[i]};
    }
    List<Crf.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Crf.Example(features, GOLD, new float[0][], 1));
    }
    Crf crf = new Crf(LABELS, new Crf.Settings(.5f, .01f, 0, 1, 20, 1), Map.of());
    crf.train(examples);
    return crf;
  }

  @Test
  void learnsFromThePlaceBefore() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(out, LABELS, trained().weights());
    LinearModel model = LinearModel.read(new ByteArrayInputStream(out.toByteArray()));
    float[][] emissions = new float[WORDS.length][LABELS.size()];
    for (int i = 0; i < WORDS.length; i++) {
      model.add(WORDS[i], emissions[i]);
    }
    float[][] transitions = new float[LABELS.size() + 1][LABELS.size()];
    for (int from = 0; from <= LABELS.size(); from++) {
      model.add(SequenceModel.transition(from), transitions[from]);
    }
    int[] labels = SequenceModel.viterbi(emissions, transitions, SequenceModel.allowed(LABELS));
    assertArrayEquals(GOLD, labels);
  }

  @Test
  void theSameSeedGivesTheSameWeights() {
    Map<Integer, float[]> first = trained().weights();
    Map<Integer, float[]> second = trained().weights();
    assertEquals(first.keySet(), second.keySet());
    first.forEach((key, row) -> assertArrayEquals(row, second.get(key)));
  }
}
