package io.quoth.document;

import io.quoth.classify.Features;
import java.util.Locale;

/**
 * What the part-of-speech model asks of a word: its form, its neighbours, and the two tags before
 * it (after Ratnaparkhi 1996 and Collins 2002).
 */
public final class TagFeatures {
  /** Stands for the word or tag beyond the edge of a sentence. */
  private static final String EDGE = "\u0000";

  private static final int LONGEST_SUFFIX = 5;
  private static final int LONGEST_PREFIX = 4;

  private final String[] words;
  private final String[] lower;
  private final String[] shapes;

  /** Looks at the plain words of a sentence. */
  public TagFeatures(String[] words) {
    this.words = words.clone();
    this.lower = new String[words.length];
    this.shapes = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      lower[i] = words[i].toLowerCase(Locale.ROOT);
      shapes[i] = shape(words[i]);
    }
  }

  /** Adds what does not depend on any tag. */
  public void words(int i, Features into) {
    String word = lower[i];
    into.bias();
    into.add(1, words[i]);
    into.add(2, word);
    for (int n = 1; n <= Math.min(LONGEST_SUFFIX, word.length()); n++) {
      into.add(10 + n, word.substring(word.length() - n));
    }
    for (int n = 1; n <= Math.min(LONGEST_PREFIX, word.length()); n++) {
      into.add(20 + n, word.substring(0, n));
    }
    into.add(3, shapes[i]);
    into.add(4, shapes[i], i == 0 ? "first" : "inside");
    into.add(5, shapes[i], suffix(word));
    into.add(6, at(lower, i - 1));
    into.add(7, at(lower, i - 2));
    into.add(8, at(lower, i + 1));
    into.add(9, at(lower, i + 2));
    into.add(30, at(lower, i - 1), word);
    into.add(31, word, at(lower, i + 1));
    into.add(32, suffix(at(lower, i - 1)));
    into.add(33, suffix(at(lower, i + 1)));
    into.add(34, suffix(at(lower, i + 2)));
    into.add(35, at(shapes, i - 1), shapes[i], at(shapes, i + 1));
    into.add(36, at(lower, i + 1), at(lower, i + 2));
    into.add(37, suffix(word), suffix(at(lower, i + 1)));
  }

  /** Adds what depends on the tags before, {@code last} and the one before that. */
  public void tags(int i, String last, String earlier, Features into) {
    into.add(40, last);
    into.add(41, last, earlier);
    into.add(42, last, lower[i]);
    into.add(43, last, at(lower, i + 1));
    into.add(44, last, suffix(lower[i]));
    into.add(45, last, earlier, lower[i]);
    into.add(46, last, suffix(at(lower, i + 1)));
    into.add(47, last, at(lower, i - 1));
  }

  /** The tag before the first word. */
  public static String edge() {
    return EDGE;
  }

  private static String at(String[] all, int i) {
    return i < 0 || i >= all.length ? EDGE : all[i];
  }

  private static String suffix(String word) {
    return word.length() <= 3 ? word : word.substring(word.length() - 3);
  }

  /** Capitals, small letters, digits and the rest, each run as one sign: "Xx", "d-x", "X.X.". */
  private static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < word.length() && shape.length() < LONGEST_SHAPE; i++) {
      char c = word.charAt(i);
      char sign =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      int last = shape.length() - 1;
      if (last < 1 || shape.charAt(last) != sign || shape.charAt(last - 1) != sign) {
        shape.append(sign);
      }
    }
    return shape.toString();
  }

  private static final int LONGEST_SHAPE = 12;
}
