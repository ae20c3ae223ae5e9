package io.quoth.document;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.article.Warning;
import java.util.List;
import java.util.Objects;

/**
 * An article taken apart: paragraphs, sentences, tokens and the regions inside quotation marks,
 * each list in text order and indexed from 0 over the whole article.
 *
 * @param warnings those of the article and those of its quotation marks
 */
public record Document(
    Article article,
    List<Paragraph> paragraphs,
    List<Sentence> sentences,
    List<Token> tokens,
    List<Marked> marked,
    List<Warning> warnings) {
  public Document {
    Objects.requireNonNull(article);
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    tokens = tokens instanceof Tokens ? tokens : List.copyOf(tokens);
    marked = List.copyOf(marked);
    warnings = List.copyOf(warnings);
  }

  public String text() {
    return article.text();
  }

  /** The text of a span. */
  public String text(Span span) {
    return span.of(article.text());
  }

  /** The span from the start of one token to the end of the last one before {@code end}. */
  public Span span(int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }

  /** Index of the first token that ends behind an offset; the number of tokens if there is none. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Tokens.end(tokens, middle) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The sentence that a token stands in. */
  public Sentence sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).first() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  /** The paragraph that a token stands in. */
  public Paragraph paragraphOf(int token) {
    return paragraphs.get(sentenceOf(token).paragraph());
  }

  /** First token of a paragraph. */
  public int firstToken(Paragraph paragraph) {
    return sentences.get(paragraph.first()).first();
  }

  /** Token behind the last one of a paragraph. */
  public int endToken(Paragraph paragraph) {
    return sentences.get(paragraph.end() - 1).end();
  }
}
