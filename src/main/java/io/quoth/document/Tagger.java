package io.quoth.document;

import io.quoth.classify.NamedFeatures;
import io.quoth.classify.NamedModel;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives the words of a sentence their Penn Treebank tags, from left to right, by a perceptron that
 * OpenNLP trained, as OpenNLP's {@code POSTaggerME} would. Safe to share between threads; time is
 * linear in the words.
 */
public final class Tagger {
  /** How {@link #tags} wants an opening quotation mark of any kind written. */
  public static final String OPEN = "``";

  /** How {@link #tags} wants a closing quotation mark of any kind written. */
  public static final String CLOSE = "''";

  /** Words at a time: what is longer is no sentence. */
  static final int AT_ONCE = 400;

  private final NamedModel model;

  private Tagger(NamedModel model) {
    this.model = model;
  }

  /**
   * Reads the table of a model that OpenNLP trained.
   *
   * @throws IOException if the stream fails or holds no such model
   */
  public static Tagger read(InputStream in) throws IOException {
    return new Tagger(NamedModel.read(in));
  }

  /** The tag of each word; words in the form of {@link Plain#word}. */
  public String[] tags(String[] words) {
    String[] tags = new String[words.length];
    for (int start = 0; start < words.length; start += AT_ONCE) {
      tag(words, start, Math.min(words.length, start + AT_ONCE), tags);
    }
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(OPEN) || words[i].equals(CLOSE)) {
        tags[i] = words[i];
      }
    }
    return tags;
  }

  private void tag(String[] words, int start, int end, String[] tags) {
    TagFeatures features = new TagFeatures(words, start, end);
    NamedFeatures.Buffer buffer = new NamedFeatures.Buffer();
    double[] scores = new double[model.width()];
    for (int i = start; i < end; i++) {
      features.add(i, tags, buffer.clear());
      model.score(buffer, scores);
      tags[i] = model.label(NamedModel.best(scores));
    }
  }
}
