package io.quoth.document;

import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.List;

/** The words of a sentence while paragraphs are put together, all lists of one length. */
record TaggedSentence(List<Span> spans, List<String> tags, List<String> lemmas) {
  int size() {
    return spans.size();
  }

  String tag(int i) {
    return i < tags.size() ? tags.get(i) : "";
  }

  /** This sentence and another as one. */
  TaggedSentence with(TaggedSentence next) {
    return new TaggedSentence(
        both(spans, next.spans), both(tags, next.tags), both(lemmas, next.lemmas));
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
