package io.quoth.article;

import java.util.Optional;
import org.jsoup.nodes.Document;

/** Finds the article in a web page. */
interface HtmlExtractor {
  /**
   * The text of the article, if the page has one.
   *
   * @param page is not changed
   * @param title of the article, as far as it is known, else empty
   */
  Optional<Found> find(Document page, String title);

  /**
   * An article's text.
   *
   * @param text paragraphs with a blank line between each two; a line break of the page is one here
   * @param language that the part of the page is said to be in, apart from the rest of the page
   */
  record Found(String text, Optional<String> language) {}
}
