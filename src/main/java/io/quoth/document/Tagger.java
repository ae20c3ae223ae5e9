package io.quoth.document;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;

/**
 * Gives the words of a sentence their Penn Treebank tags, from left to right, each time the one
 * with the highest score. Safe to share between threads; time is linear in the words.
 */
public final class Tagger {
  /** How {@link #tags} wants an opening quotation mark of any kind written. */
  public static final String OPEN = "``";

  /** How {@link #tags} wants a closing quotation mark of any kind written. */
  public static final String CLOSE = "''";

  private final LinearModel model;

  public Tagger(LinearModel model) {
    this.model = model;
  }

  /** The tag of each word; words in the form of {@link Plain#word}. */
  public String[] tags(String[] words) {
    String[] tags = new String[words.length];
    TagFeatures source = new TagFeatures(words);
    Features features = new Features();
    float[] scores = new float[model.labels().size()];
    String last = TagFeatures.edge();
    String earlier = TagFeatures.edge();
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(OPEN) || words[i].equals(CLOSE)) {
        tags[i] = words[i];
      } else {
        source.words(i, features.clear());
        source.tags(i, last, earlier, features);
        model.score(features, scores);
        tags[i] = model.labels().get(best(scores));
      }
      earlier = last;
      last = tags[i];
    }
    return tags;
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
