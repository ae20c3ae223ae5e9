package io.quoth.mention;

import io.quoth.classify.Features;
import io.quoth.classify.SequenceModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first reading of an article took each capitalised word for in its other places. Public
 * for training alone.
 */
public final class SecondReading {
  private static final int NOWHERE = NameLabels.ALL.size();

  private final List<NameFeatures.Sentence> sentences;
  private final List<int[]> labels;
  private final Map<String, int[]> counts = new HashMap<>();

  /**
   * @param labels the first reading: for each sentence the indices of its labels
   */
  public SecondReading(List<NameFeatures.Sentence> sentences, List<int[]> labels) {
    this.sentences = sentences;
    this.labels = labels;
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < labels.get(i).length; j++) {
        if (sentences.get(i).capital(j)) {
          counts
              .computeIfAbsent(sentences.get(i).lower(j), w -> new int[NOWHERE])[
              labels.get(i)[j]]++;
        }
      }
    }
  }

  /** The features that the second reading adds to a sentence. */
  public SequenceModel.Source source(int sentence) {
    int[] verdicts = verdicts(sentence);
    int[] first = labels.get(sentence);
    return new SequenceModel.Source() {
      @Override
      public int length() {
        return verdicts.length;
      }

      @Override
      public void features(int place, Features into) {
        int own = verdicts[place];
        int left = place > 0 ? verdicts[place - 1] : -1;
        int right = place + 1 < verdicts.length ? verdicts[place + 1] : -1;
        if (own < 0 && left < 0 && right < 0) {
          return;
        }
        into.add(200, own);
        into.add(201, Features.mix(own, first[place]));
        into.add(202, Features.mix(own, left));
        into.add(203, Features.mix(own, right));
        into.add(204, Features.mix(left, first[place]));
        into.add(205, Features.mix(right, first[place]));
      }
    };
  }

  private int[] verdicts(int sentence) {
    int[] verdicts = new int[labels.get(sentence).length];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = -1;
      if (sentences.get(sentence).capital(i)) {
        int[] all = counts.get(sentences.get(sentence).lower(i));
        verdicts[i] = verdict(all, labels.get(sentence)[i]);
      }
    }
    return verdicts;
  }

  /** The label most often given elsewhere, and whether by a clear majority. */
  private static int verdict(int[] all, int here) {
    int best = -1;
    int most = 0;
    int sum = 0;
    for (int label = 0; label < NOWHERE; label++) {
      int n = all[label] - (label == here ? 1 : 0);
      sum += n;
      if (n > most) {
        most = n;
        best = label;
      }
    }
    int strength = most * 10 >= sum * 9 ? (most > 2 ? 2 : 1) : 0;
    return best < 0 ? NOWHERE * 3 : best * 3 + strength;
  }
}
