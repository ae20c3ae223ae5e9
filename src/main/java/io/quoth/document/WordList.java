package io.quoth.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Reads a list of words: one a line, {@code #} begins a comment. */
final class WordList {
  private WordList() {}

  static Set<String> read(InputStream in) throws IOException {
    Set<String> words = new HashSet<>();
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    for (String line : all.split("\n")) {
      String word = line.strip();
      if (!word.isEmpty() && word.charAt(0) != '#') {
        words.add(word);
      }
    }
    return words;
  }
}
