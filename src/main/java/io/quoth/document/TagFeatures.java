package io.quoth.document;

import static io.quoth.classify.NamedFeatures.append;
import static io.quoth.classify.NamedFeatures.hash;
import static io.quoth.classify.NamedFeatures.join;
import static io.quoth.classify.NamedFeatures.power;

import io.quoth.classify.NamedFeatures;

/**
 * The features of the part-of-speech model: word, ending, beginning and shape, neighbours' too, and
 * two tags before. The names are OpenNLP's, since it trains the model. Most ask for one word alone,
 * here or near by: what they weigh can be kept by the word.
 */
final class TagFeatures {
  /** Endings are as telling to this length as to any. */
  private static final int ENDING = 5;

  private static final int BEGINNING = 4;

  /** Words to either side that tell something of a place. */
  static final int NEAR = 2;

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

  private TagFeatures() {}

  /** What can be said of a word by itself. */
  static final class Word {
    private final String text;

    /** Its hash and the power of its length; likewise of it in lower case. */
    private final long hash;

    private final long power;
    private final long lower;
    private final long lowerPower;
    private final String shape;

    Word(String text) {
      this.text = text;
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
      hash = whole;
      power = power(length);
      lower = small;
      lowerPower = power(smallLength);
      shape = TokenShape.of(text);
    }
  }

  /**
   * Adds what a word tells of the place that is {@code -d} words from it.
   *
   * @param d from -{@link #NEAR} to {@link #NEAR}
   */
  static void alone(Word word, int d, NamedFeatures.Buffer to) {
    if (d == 0) {
      to.add(ALWAYS);
      long prefix = PREFIX;
      for (int k = 0; k < BEGINNING && k < word.text.length(); k++) {
        prefix = append(prefix, word.text.charAt(k));
        to.add(prefix);
      }
      to.add(join(WORD, word.hash, word.power));
    }
    if (Math.abs(d) <= 1) {
      endings(word.text, ENDS[d + 1], to);
      to.add(append(SHAPE[d + 1], word.shape));
    }
    to.add(join(LOWER[d + NEAR], word.lower, word.lowerPower));
  }

  private static void endings(String text, long name, NamedFeatures.Buffer to) {
    long ending = NamedFeatures.EMPTY;
    for (int k = 0; k < ENDING && k < text.length(); k++) {
      char c = text.charAt(text.length() - 1 - k);
      ending = join(append(NamedFeatures.EMPTY, c), ending, POWERS[k]);
      to.add(join(name, ending, POWERS[k + 1]));
    }
  }

  /** Adds what a word tells with the one before it. */
  static void before(Word before, Word word, NamedFeatures.Buffer to) {
    pair(WORDS_BEFORE, SHAPES_BEFORE, before, word, to);
  }

  /** Adds what a word tells with the one behind it. */
  static void behind(Word word, Word behind, NamedFeatures.Buffer to) {
    pair(WORDS_BEHIND, SHAPES_BEHIND, word, behind, to);
  }

  private static void pair(
      long words, long shapes, Word first, Word second, NamedFeatures.Buffer to) {
    to.add(join(append(join(words, first.hash, first.power), ','), second.hash, second.power));
    to.add(append(append(append(shapes, first.shape), ','), second.shape));
  }

  /** Adds what the tag before tells. */
  static void tag(String before, NamedFeatures.Buffer to) {
    to.add(append(TAG, before));
  }

  /** Adds what the two tags before tell. */
  static void tags(String first, String before, NamedFeatures.Buffer to) {
    to.add(append(append(append(TAGS, first), ','), before));
  }
}
