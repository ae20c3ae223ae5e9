package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceModelTest {
  private static final List<String> LABELS = List.of("O", "B-C", "I-C", "B-S", "I-S");

  @Test
  void theBestPathIsThatOfTryingAll() {
    Random random = new Random(11);
    boolean[][] allowed = SequenceModel.allowed(LABELS);
    for (int trial = 0; trial < 300; trial++) {
      float[][] emissions = random(random, 1 + random.nextInt(5), LABELS.size());
      float[][] transitions = random(random, LABELS.size() + 1, LABELS.size());
      int[] path = SequenceModel.viterbi(emissions, transitions, allowed);
      assertArrayEquals(best(emissions, transitions, allowed), path, "trial " + trial);
    }
  }

  private static float[][] random(Random random, int rows, int columns) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextFloat() * 4 - 2;
      }
    }
    return values;
  }

  private static int[] best(float[][] emissions, float[][] transitions, boolean[][] allowed) {
    int k = transitions[0].length;
    int[] best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (long number = 0; number < Math.round(Math.pow(k, emissions.length)); number++) {
      int[] path = new int[emissions.length];
      long rest = number;
      double score = 0;
      for (int i = 0; i < path.length; i++, rest /= k) {
        path[i] = (int) (rest % k);
        int from = i == 0 ? k : path[i - 1];
        score +=
            allowed[from][path[i]]
                ? emissions[i][path[i]] + transitions[from][path[i]]
                : Double.NEGATIVE_INFINITY;
      }
      if (score > most) {
        most = score;
        best = path;
      }
    }
    return best;
  }

  @Test
  void anInsideLabelFollowsItsOwnKind() {
    boolean[][] allowed = SequenceModel.allowed(LABELS);
    assertTrue(allowed[1][2]);
    assertTrue(allowed[2][2]);
    assertFalse(allowed[0][2]);
    assertFalse(allowed[3][2]);
    assertFalse(allowed[LABELS.size()][2]);
    assertTrue(allowed[LABELS.size()][1]);
  }

  @Test
  void nothingHasAnEmptyPath() {
    assertEquals(0, SequenceModel.viterbi(new float[0][], new float[6][5], null).length);
  }

  @Test
  void decodesByWeightsAndTransitions() throws IOException {
    Features port = new Features();
    port.add(1, "port");
    Features a = new Features();
    a.add(1, "a");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModel.write(
        out,
        List.of("O", "B-C", "I-C"),
        Map.of(
            port.key(0), new float[] {0, 2, 3},
            a.key(0), new float[] {4, 0, 0},
            SequenceModel.transition(1), new float[] {0, -1, 0}));
    SequenceModel model =
        new SequenceModel(LinearModel.read(new ByteArrayInputStream(out.toByteArray())));
    // A lone "port" may not be I-C, however well that scores.
    assertArrayEquals(new int[] {0, 1, 2, 0}, model.decode(words("a", "port", "port", "a")));
    assertArrayEquals(new int[] {1, 0, 1}, model.decode(words("port", "a", "port")));
  }

  private static SequenceModel.Source words(String... words) {
    return new SequenceModel.Source() {
      @Override
      public int length() {
        return words.length;
      }

      @Override
      public void features(int place, Features into) {
        into.add(1, words[place]);
      }
    };
  }
}
