package io.quoth.yardstick;

/**
 * A difference that makes another statement of a quote.
 *
 * @param article the words of the article; empty where it has none there
 * @param asked the words asked for; empty likewise
 */
public record Change(Kind kind, String article, String asked) {
  /** What is changed, the gravest first; the lower-case name stands in the output. */
  public enum Kind {
    NEGATION,
    NUMBER,
    NAME,
    CONDITION,
    DOUBT,
    EXTENT,
    WORD,
    /** The article has it as a question. */
    QUESTION
  }
}
