package io.quoth;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads the command lines that need no explaining: options and values parted by blanks or {@code
 * =}, nothing twice, nothing wrong. All others are picocli's, and so are help and messages;
 * starting it costs as much as an article.
 */
final class PlainWords {
  private static final String SPEAKER = "--speaker";

  private PlainWords() {}

  /** Fills in the options; false if picocli is to read them, in a new object. */
  static boolean read(String[] words, Extract into) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.equals("--") || word.isEmpty()) {
        return false;
      }
      if (word.charAt(0) != '-' || word.length() == 1) {
        into.take("", word);
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      String name = equals < 0 ? word : word.substring(0, equals);
      if (!seen.add(name) && !name.equals(SPEAKER)) {
        return false;
      }
      if (equals < 0 && into.take(name)) {
        continue;
      }
      if (equals < 0 && i + 1 == words.length) {
        return false;
      }
      String value = equals < 0 ? words[++i] : word.substring(equals + 1);
      boolean plain = !value.isEmpty() && value.charAt(0) != '-' && value.charAt(0) != '"';
      if (!plain || !into.take(name, value)) {
        return false;
      }
    }
    return into.hasInput();
  }
}
