package io.quoth.document;

import io.quoth.classify.NamedFeatures;
import io.quoth.classify.NamedModel;
import io.quoth.classify.Remembered;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

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

  /** Words that are kept: those of some 64 articles, in some eight megabytes. */
  private static final int KEPT = 8192;

  private final NamedModel model;
  private final Remembered<Known> words = new Remembered<>(KEPT, this::known);

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

  private void tag(String[] texts, int start, int end, String[] tags) {
    Known[] known = new Known[end - start];
    for (int i = 0; i < known.length; i++) {
      known[i] = words.of(texts[start + i]);
    }
    NamedFeatures.Buffer buffer = new NamedFeatures.Buffer();
    double[] scores = new double[model.width()];
    for (int i = 0; i < known.length; i++) {
      Arrays.fill(scores, 0);
      for (int d = -TagFeatures.NEAR; d <= TagFeatures.NEAR; d++) {
        if (i + d >= 0 && i + d < known.length) {
          known[i + d].sums.add(d + TagFeatures.NEAR, scores);
        }
      }
      buffer.clear();
      TagFeatures.Word word = known[i].word;
      if (i > 0) {
        TagFeatures.before(known[i - 1].word, word, buffer);
        TagFeatures.tag(tags[start + i - 1], buffer);
      }
      if (i > 1) {
        TagFeatures.tags(tags[start + i - 2], tags[start + i - 1], buffer);
      }
      if (i + 1 < known.length) {
        TagFeatures.behind(word, known[i + 1].word, buffer);
      }
      model.add(buffer, scores);
      tags[start + i] = model.label(NamedModel.best(scores));
    }
  }

  private Known known(String text) {
    TagFeatures.Word word = new TagFeatures.Word(text);
    return new Known(
        word,
        model.sums(
            2 * TagFeatures.NEAR + 1,
            (buffer, group) -> TagFeatures.alone(word, group - TagFeatures.NEAR, buffer)));
  }

  /** A word, and what it weighs for the tags of the places around it. */
  private static final class Known {
    final TagFeatures.Word word;
    final NamedModel.Sums sums;

    Known(TagFeatures.Word word, NamedModel.Sums sums) {
      this.word = word;
      this.sums = sums;
    }
  }
}
