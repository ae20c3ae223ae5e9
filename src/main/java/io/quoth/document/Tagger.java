package io.quoth.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.ThreadSafePOSTaggerME;

/**
 * Gives the words of a sentence their Penn Treebank tags, by OpenNLP. Safe to share between
 * threads; time is linear in the words.
 */
public final class Tagger {
  /** How {@link #tags} wants an opening quotation mark of any kind written. */
  public static final String OPEN = "``";

  /** How {@link #tags} wants a closing quotation mark of any kind written. */
  public static final String CLOSE = "''";

  /** Words at a time: OpenNLP copies the tags so far at each word, so its time is quadratic. */
  private static final int AT_ONCE = 400;

  private final ThreadSafePOSTaggerME tagger;

  private Tagger(ThreadSafePOSTaggerME tagger) {
    this.tagger = tagger;
  }

  /**
   * Reads an OpenNLP model, byte by byte: give it a stream in memory.
   *
   * @throws IOException if the stream fails
   */
  public static Tagger read(InputStream in) throws IOException {
    TagFactory.register();
    // CUSTOM: the tags as the model has them; else OpenNLP makes Universal Dependencies' of them.
    return new Tagger(new ThreadSafePOSTaggerME(new POSModel(in), POSTagFormat.CUSTOM));
  }

  /** The tag of each word; words in the form of {@link Plain#word}. */
  public String[] tags(String[] words) {
    String[] tags = new String[words.length];
    for (int start = 0; start < words.length; start += AT_ONCE) {
      int end = Math.min(words.length, start + AT_ONCE);
      String[] found = tagger.tag(Arrays.copyOfRange(words, start, end));
      System.arraycopy(found, 0, tags, start, found.length);
    }
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(OPEN) || words[i].equals(CLOSE)) {
        tags[i] = words[i];
      }
    }
    return tags;
  }
}
