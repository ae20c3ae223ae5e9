package io.quoth.yardstick;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words are forms of one: those of one spelling, and those that a tagger gave one base form,
 * in whatever place. What it takes for a name in capitals is so still the word that it is.
 */
final class Forms {
  private final Map<String, String> parents = new HashMap<>();

  Forms(List<Word> words, List<Word> others) {
    words.forEach(word -> join(word.key(), word.stem()));
    others.forEach(word -> join(word.key(), word.stem()));
  }

  private void join(String one, String other) {
    parents.put(root(one), root(other));
  }

  private String root(String form) {
    String at = form;
    for (String next = parents.get(at); next != null && !next.equals(at); next = parents.get(at)) {
      at = next;
    }
    return at;
  }

  /** The same words, each with the stem that all its forms share. */
  List<Word> shared(List<Word> words) {
    return words.stream().map(word -> word.stemmed(root(word.key()))).toList();
  }
}
