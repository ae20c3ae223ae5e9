package io.quoth.article;

import java.io.IOException;

/** Reads the articles of one source; there is one implementation an input format. */
public interface ArticleReader {
  /**
   * Hands over every article of a source, in order, as soon as it is read.
   *
   * @throws UnreadableException if the source holds no article, for the reason given
   * @throws IOException if reading fails
   */
  void read(Source source, Receiver receiver) throws IOException;

  /** Who takes the articles. */
  interface Receiver {
    void article(Article article);

    /**
     * One record of several cannot be read; the others go on.
     *
     * @param where {@code file:line}
     */
    void failed(String where, String reason);
  }
}
