package io.quoth.write;

import io.quoth.speaker.Attributions;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One output format: results to characters. Safe to share between threads. */
public interface Format {
  /** What stands before the first result of a stream. */
  default String head() {
    return "";
  }

  /** One article's result. */
  String render(Attributions result);

  /**
   * Whether {@link #write} holds no more than a small part of a result at a time. Then nothing
   * stands before the first result, nor behind the last.
   */
  default boolean writesInParts() {
    return false;
  }

  /**
   * Writes what {@link #render} gives, and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  default void write(Attributions result, Writer out) throws IOException {
    out.write(render(result));
  }

  /** What {@link #tail} and {@link #beside} want to know of an article, if they do. */
  default Optional<Summary> summary(Attributions result) {
    return Optional.empty();
  }

  /**
   * What stands behind the last result of a stream.
   *
   * @param articles the summaries of those in the stream, in its order
   */
  default String tail(List<Summary> articles) {
    return "";
  }

  /**
   * Further files for a folder that has a file an article.
   *
   * @param articles for each file, by its path in the folder, the summary of its article
   */
  default List<Extra> beside(Map<String, Summary> articles) {
    return List.of();
  }

  /**
   * A file beside those of the articles.
   *
   * @param shy whether one of this name that is there already stays
   */
  record Extra(String name, String text, boolean shy) {}
}
