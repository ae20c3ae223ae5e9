package io.quoth.mention;

import io.quoth.classify.Features;
import io.quoth.classify.SequenceModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the first reading of an article took each capitalised word for in its other places. Public
 * for training alone.
 */
public final class SecondReading {
  private static final int NOWHERE = NameLabels.ALL.size();

  /** The verdict on a word that stands nowhere else. */
  private static final int UNSEEN = NOWHERE * 3;

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
      NameFeatures.Sentence words = sentences.get(i);
      for (int j = 0; j < labels.get(i).length; j++) {
        if (words.capital(j)) {
          counts.computeIfAbsent(words.lower(j), w -> new int[NOWHERE])[labels.get(i)[j]]++;
        }
      }
    }
  }

  /** Whether the second reading adds features to any place of a sentence. */
  boolean knows(int sentence) {
    NameFeatures.Sentence words = sentences.get(sentence);
    if (!words.hasCapital()) {
      return false;
    }
    for (int verdict : verdicts(words, labels.get(sentence))) {
      if (person(verdict)) {
        return true;
      }
    }
    return false;
  }

  /** The features that the second reading adds to a sentence. */
  public SequenceModel.Source source(int sentence) {
    int[] verdicts = verdicts(sentences.get(sentence), labels.get(sentence));
    return new SequenceModel.Source() {
      @Override
      public int length() {
        return verdicts.length;
      }

      @Override
      public void features(int place, Features into) {
        int own = verdicts[place];
        if (!person(own)) {
          return;
        }
        int left = place > 0 ? verdicts[place - 1] : -1;
        int right = place + 1 < verdicts.length ? verdicts[place + 1] : -1;
        into.add(200, own);
        into.add(201, Features.mix(own, left));
        into.add(202, Features.mix(own, right));
      }
    };
  }

  private int[] verdicts(NameFeatures.Sentence words, int[] labels) {
    int[] verdicts = new int[labels.length];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = -1;
      if (words.capital(i)) {
        verdicts[i] = verdict(Objects.requireNonNull(counts.get(words.lower(i))), labels[i]);
      }
    }
    return verdicts;
  }

  /** Organisations and places lose by being read again: their words have other uses. */
  private static boolean person(int verdict) {
    return verdict >= 0 && verdict < UNSEEN && NameLabels.ALL.get(verdict / 3).endsWith("PERSON");
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
    return best < 0 ? UNSEEN : best * 3 + strength;
  }
}
