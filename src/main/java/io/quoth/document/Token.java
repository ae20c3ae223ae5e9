package io.quoth.document;

import io.quoth.article.Span;

/**
 * A word or a mark of punctuation.
 *
 * @param index its place in {@link Document#tokens()}
 * @param span where it stands in the article's text
 * @param text as it stands there
 * @param tag Penn Treebank part of speech
 * @param lemma base form, in lower case but for names
 * @param head index of the token it depends on, or -1 at the root of a sentence
 * @param relation how it depends on its head ({@code nsubj}, {@code ccomp} …); {@code root} there
 */
public record Token(
    int index, Span span, String text, String tag, String lemma, int head, String relation) {

  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  /** Whether it is a verb in the past or present, or a modal. */
  public boolean isFinite() {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }

  /** Whether it has neither letter nor digit: emoji are no words. */
  public boolean isPunctuation() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)
          || Character.isHighSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  public boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }
}
