package io.quoth.document;

import static io.quoth.classify.NamedFeatures.append;
import static io.quoth.classify.NamedFeatures.hash;
import static io.quoth.classify.NamedFeatures.join;
import static io.quoth.classify.NamedFeatures.power;

import io.quoth.classify.NamedFeatures;

/**
 * The features of the part-of-speech model for one sentence: word, ending, beginning and shape,
 * neighbours' too, and two tags before. The names are OpenNLP's, since it trains the model.
 */
final class TagFeatures {
  /** Endings are as telling to this length as to any. */
  private static final int ENDING = 5;

  private static final int BEGINNING = 4;

  private static final long ALWAYS = hash("def");
  private static final long PREFIX = hash("pre=");
  private static final long WORD = hash("w=");
  private static final long[] ENDS = {hash("p1suf="), hash("suf="), hash("n1suf=")};
  private static final long[] LOWER = {
    hash("p2w="), hash("p1w="), hash("w="), hash("n1w="), hash("n2w=")
  };
  private static final long[] SHAPE = {hash("p1wc="), hash("wc="), hash("n1wc=")};
  private static final long WORDS_BEFORE = hash("pw,w=");
  private static final long SHAPES_BEFORE = hash("pwc,wc=");
  private static final long WORDS_BEHIND = hash("w,nw=");
  private static final long SHAPES_BEHIND = hash("wc,nc=");
  private static final long TAG = hash("t=");
  private static final long TAGS = hash("t2=");

  private static final long[] POWERS = {power(0), power(1), power(2), power(3), power(4), power(5)};

  private final String[] words;
  private final int start;
  private final int end;

  /** Per word: its hash, the power of its length, both of it in lower case, and its shape. */
  private final long[] word;

  private final long[] power;
  private final long[] lower;
  private final long[] lowerPower;
  private final String[] shape;

  /** Per word and length from 1: the hash of an ending. */
  private final long[] endings;

  /** What stands between two places of an array of words. */
  TagFeatures(String[] words, int start, int end) {
    this.words = words;
    this.start = start;
    this.end = end;
    int n = end - start;
    word = new long[n];
    power = new long[n];
    lower = new long[n];
    lowerPower = new long[n];
    shape = new String[n];
    endings = new long[n * ENDING];
    for (int i = 0; i < n; i++) {
      read(i, words[start + i]);
    }
  }

  private void read(int i, String text) {
    int length = text.length();
    long whole = NamedFeatures.EMPTY;
    long small = NamedFeatures.EMPTY;
    int smallLength = 0;
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      whole = append(whole, c);
      if (Character.isHighSurrogate(c) && at + 1 < length) {
        // A letter of two characters; OpenNLP lowers it whole.
        char next = text.charAt(at + 1);
        if (Character.isLowSurrogate(next)) {
          int letter = Character.toLowerCase(Character.toCodePoint(c, next));
          small =
              append(
                  append(small, Character.highSurrogate(letter)), Character.lowSurrogate(letter));
          smallLength += 2;
          whole = append(whole, next);
          at++;
          continue;
        }
      }
      small = append(small, Character.toLowerCase(c));
      smallLength++;
    }
    word[i] = whole;
    power[i] = power(length);
    lower[i] = small;
    lowerPower[i] = power(smallLength);
    shape[i] = TokenShape.of(text);
    long ending = NamedFeatures.EMPTY;
    for (int k = 0; k < ENDING && k < length; k++) {
      ending = join(append(NamedFeatures.EMPTY, text.charAt(length - 1 - k)), ending, POWERS[k]);
      endings[i * ENDING + k] = ending;
    }
  }

  /** Adds a word's features; the tags before it are known. */
  void add(int place, String[] tags, NamedFeatures.Buffer to) {
    int i = place - start;
    int last = end - start - 1;
    to.add(ALWAYS);
    for (int d = -1; d <= 1; d++) {
      if (i + d >= 0 && i + d <= last) {
        int most = Math.min(ENDING, words[place + d].length());
        for (int k = 0; k < most; k++) {
          to.add(join(ENDS[d + 1], endings[(i + d) * ENDING + k], POWERS[k + 1]));
        }
        to.add(append(SHAPE[d + 1], shape[i + d]));
      }
    }
    String text = words[place];
    long prefix = PREFIX;
    for (int k = 0; k < BEGINNING && k < text.length(); k++) {
      prefix = append(prefix, text.charAt(k));
      to.add(prefix);
    }
    to.add(join(WORD, word[i], power[i]));
    for (int d = -2; d <= 2; d++) {
      if (i + d >= 0 && i + d <= last) {
        to.add(join(LOWER[d + 2], lower[i + d], lowerPower[i + d]));
      }
    }
    if (i > 0) {
      long two = append(join(WORDS_BEFORE, word[i - 1], power[i - 1]), ',');
      to.add(join(two, word[i], power[i]));
      to.add(append(append(append(SHAPES_BEFORE, shape[i - 1]), ','), shape[i]));
    }
    if (i < last) {
      long two = append(join(WORDS_BEHIND, word[i], power[i]), ',');
      to.add(join(two, word[i + 1], power[i + 1]));
      to.add(append(append(append(SHAPES_BEHIND, shape[i]), ','), shape[i + 1]));
    }
    if (i > 0) {
      to.add(append(TAG, tags[place - 1]));
    }
    if (i > 1) {
      to.add(append(append(append(TAGS, tags[place - 2]), ','), tags[place - 1]));
    }
  }
}
