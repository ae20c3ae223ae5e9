package io.quoth.mention;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.classify.Remembered;
import io.quoth.classify.SequenceModel;
import io.quoth.classify.WordClusters;
import io.quoth.lexicon.GivenNames;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * What the recogniser of names looks at: the words around a place, their form, their Brown clusters
 * (Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition"), and
 * how the article writes the same word elsewhere. Public for training alone.
 */
public final class NameFeatures {
  /** Cluster path lengths: from wide classes to the cluster itself. */
  private static final int[] BITS = {4, 6, 10, 20};

  private static final int PAIR_BITS = 12;
  private static final int LONGEST_AFFIX = 4;

  /** A run of capitals longer than this counts as this long. */
  private static final int LONGEST_RUN = 3;

  /** Words to either side that are looked at one by one. */
  static final int NEAR = 2;

  /** The template of the first of the words around a place. */
  private static final int AROUND = 100;

  /** Words that are kept: those of some 64 articles, in some three megabytes. */
  private static final int KEPT = 8192;

  private final WordClusters clusters;
  private final GivenNames givenNames;
  private final @Nullable LinearModel model;
  private final Remembered<Word> known = new Remembered<>(KEPT, this::word);
  private final Word edge;

  /** For those who ask for features place by place. */
  public NameFeatures(WordClusters clusters, GivenNames givenNames) {
    this(clusters, givenNames, null);
  }

  /**
   * @param model what {@link Sentence#addSums} tells the weights of
   */
  NameFeatures(WordClusters clusters, GivenNames givenNames, @Nullable LinearModel model) {
    this.clusters = clusters;
    this.givenNames = givenNames;
    this.model = model;
    edge = new Word();
    weigh(edge);
  }

  private void weigh(Word word) {
    if (model == null) {
      return;
    }
    int width = model.sums();
    Features features = new Features();
    word.sums = new long[(2 * NEAR + 1) * width];
    for (int d = -NEAR; d <= NEAR; d++) {
      alone(word, d, features.clear());
      model.addSums(features, word.sums, (d + NEAR) * width);
    }
  }

  /**
   * The feature sources of an article's sentences, each a list of words. They are read when they
   * are asked for, so they have to stay as they are.
   */
  public List<Sentence> of(List<? extends List<String>> sentences) {
    return new Sources(sentences);
  }

  /** Makes a source when it is asked for; those of the first places are kept. */
  private final class Sources extends AbstractList<Sentence> implements RandomAccess {
    private final List<? extends List<String>> texts;
    private final Map<String, Used> used = new HashMap<>();
    private final Map<String, Habit> habits = new HashMap<>();
    private final List<Sentence> kept = new ArrayList<>();

    Sources(List<? extends List<String>> texts) {
      this.texts = texts;
      int places = 0;
      for (List<String> words : texts) {
        Sentence sentence = source(words);
        sentence.count();
        places += sentence.length();
        if (places <= Names.KEPT_PLACES) {
          kept.add(sentence);
        }
      }
    }

    @Override
    public int size() {
      return texts.size();
    }

    @Override
    public Sentence get(int index) {
      return index < kept.size() ? kept.get(index) : source(texts.get(index));
    }

    private Sentence source(List<String> texts) {
      Word[] words = new Word[texts.size()];
      Habit[] theirs = new Habit[words.length];
      for (int i = 0; i < words.length; i++) {
        Used word = used.computeIfAbsent(texts.get(i), this::used);
        words[i] = word.word;
        theirs[i] = word.habit;
      }
      return new Sentence(words, theirs, edge);
    }

    private Used used(String text) {
      Word word = known.of(text);
      return new Used(word, habits.computeIfAbsent(word.lower, lower -> new Habit()));
    }
  }

  /** A word as an article uses it. */
  private static final class Used {
    final Word word;
    final Habit habit;

    Used(Word word, Habit habit) {
      this.word = word;
      this.habit = habit;
    }
  }

  /** How an article writes a word. */
  private static final class Habit {
    int lower;
    int capitalised;
  }

  /** What can be said of a word by itself. */
  private static final class Word {
    String lower = "";
    int text;
    int low;
    int shape;
    int path;
    int given;
    boolean letters;
    boolean capital;
    boolean capitals;
    boolean opening;
    int[] prefixes = {};
    int[] suffixes = {};
    int part;
    int partPath;
    long[] sums = {};
  }

  private Word word(String raw) {
    String text = normal(raw);
    Word word = new Word();
    word.lower = text.toLowerCase(Locale.ROOT);
    word.text = text.hashCode();
    word.low = word.lower.hashCode();
    word.shape = shape(text).hashCode();
    word.path = clusters.path(word.lower);
    word.capital = Character.isUpperCase(text.codePointAt(0));
    boolean low = false;
    for (int i = 0, letter; i < text.length(); i += Character.charCount(letter)) {
      letter = text.codePointAt(i);
      word.letters |= Character.isLetter(letter);
      low |= Character.isLowerCase(letter);
    }
    word.capitals = word.letters && !low;
    word.opening = text.equals("\"") || text.equals(":") || text.equals("(") || text.equals("-");
    word.given = word.capital ? given(text) : 0;
    word.prefixes = affixes(word.lower, true);
    word.suffixes = affixes(word.lower, false);
    int hyphen = word.lower.lastIndexOf('-');
    if (hyphen > 0 && hyphen < word.lower.length() - 1) {
      String part = word.lower.substring(hyphen + 1);
      word.part = part.hashCode();
      word.partPath = clusters.path(part);
    }
    weigh(word);
    return word;
  }

  /** Adds what a word tells of the place that is {@code -d} words from it. */
  private static void alone(Word word, int d, Features into) {
    if (d == 0) {
      into.bias();
      form(word, into);
      affixes(word, into);
    }
    near(word, d, into);
  }

  private static void near(Word word, int d, Features into) {
    int template = AROUND + (d + NEAR) * (1 + BITS.length);
    into.add(template++, word.low);
    for (int bits : BITS) {
      into.add(template++, WordClusters.prefix(word.path, bits));
    }
  }

  private static void form(Word word, Features into) {
    into.add(1, word.text);
    into.add(2, word.shape);
  }

  private static void affixes(Word word, Features into) {
    for (int i = 0; i < word.prefixes.length; i++) {
      into.add(10 + i, word.prefixes[i]);
    }
    for (int i = 0; i < word.suffixes.length; i++) {
      into.add(20 + i, word.suffixes[i]);
    }
    if (word.part != 0) {
      into.add(30, word.part);
      into.add(31, word.partPath);
      into.add(32, WordClusters.prefix(word.partPath, PAIR_BITS));
    }
  }

  private int given(String text) {
    Optional<GivenNames.Bearer> bearer = givenNames.bearer(text);
    return bearer.isPresent() ? 2 + bearer.get().ordinal() : 1;
  }

  /** One form for each mark, however it is typed or escaped. */
  private static String normal(String word) {
    return switch (word) {
      case "``", "''", "“", "”", "„", "«", "»" -> "\"";
      case "‘", "’", "`" -> "'";
      case "–", "—", "--" -> "-";
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      case "" -> " ";
      default -> word.indexOf('’') < 0 ? word : word.replace('’', '\'');
    };
  }

  /** Kinds of character, a run of one kind cut at two: "McDonald's" is "AaAaa'a". */
  private static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char kind = Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c;
      kind = Character.isDigit(c) ? '0' : kind;
      int n = shape.length();
      if (n < 2 || shape.charAt(n - 1) != kind || shape.charAt(n - 2) != kind) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  private static int[] affixes(String lower, boolean front) {
    int n = lower.length();
    int[] hashes = new int[Math.min(LONGEST_AFFIX, n - 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = (front ? lower.substring(0, i + 1) : lower.substring(n - i - 1)).hashCode();
    }
    return hashes;
  }

  /** How a sentence uses capitals: in a headline they say less. */
  private enum Case {
    NORMAL,
    TITLE,
    UPPER,
    LOWER
  }

  /** The words of a sentence as a source of features. */
  public static final class Sentence implements SequenceModel.Source {
    /** Words shorter than this stay in lower case in headlines. */
    private static final int CONTENT_WORD = 4;

    private static final int SHORTEST_TITLE = 4;

    private final Word[] words;
    private final Habit[] habits;
    private final Word edge;
    private final Case style;
    private final int[] runStart;
    private final int[] runEnd;

    private Sentence(Word[] words, Habit[] habits, Word edge) {
      this.words = words;
      this.habits = habits;
      this.edge = edge;
      this.style = style(words);
      this.runStart = new int[words.length];
      this.runEnd = new int[words.length];
      for (int i = 0; i < words.length; i++) {
        runStart[i] = i > 0 && words[i].capital && words[i - 1].capital ? runStart[i - 1] : i;
      }
      for (int i = words.length - 1; i >= 0; i--) {
        boolean last = i == words.length - 1 || !words[i].capital || !words[i + 1].capital;
        runEnd[i] = last ? i + 1 : runEnd[i + 1];
      }
    }

    /** Adds to the habits of its words: once for each sentence, before any is asked of. */
    private void count() {
      for (int i = 0; i < words.length; i++) {
        count(i);
      }
    }

    /** A capital at the start of a sentence or in a headline says nothing of the word. */
    private void count(int i) {
      if (!words[i].capital && words[i].letters) {
        habits[i].lower++;
      } else if (words[i].capital && style == Case.NORMAL && !starts(i)) {
        habits[i].capitalised++;
      }
    }

    private static Case style(Word[] words) {
      int letters = 0;
      int upper = 0;
      int content = 0;
      int capital = 0;
      for (Word word : words) {
        if (word.letters) {
          letters++;
          upper += word.capitals ? 1 : 0;
          capital += word.capital ? 1 : 0;
          content += word.capital || word.lower.length() >= CONTENT_WORD ? 1 : 0;
        }
      }
      if (letters >= 2 && upper == letters) {
        return Case.UPPER;
      }
      if (letters >= SHORTEST_TITLE && capital * 10 >= content * 8) {
        return Case.TITLE;
      }
      return capital == 0 ? Case.LOWER : Case.NORMAL;
    }

    @Override
    public int length() {
      return words.length;
    }

    /** The word of a place in lower case; quotation marks and apostrophes straight. */
    String lower(int place) {
      return words[place].lower;
    }

    /** Whether the word of a place starts with a capital. */
    boolean capital(int place) {
      return words[place].capital;
    }

    /** Whether any word starts with a capital. */
    boolean hasCapital() {
      for (Word word : words) {
        if (word.capital) {
          return true;
        }
      }
      return false;
    }

    private boolean starts(int place) {
      return place == 0 || words[place - 1].opening;
    }

    private Word at(int place) {
      return place < 0 || place >= words.length ? edge : words[place];
    }

    @Override
    public void features(int place, Features into) {
      // In this order models were trained, in which sums are rounded.
      into.bias();
      form(words[place], into);
      shape(place, into);
      affixes(words[place], into);
      for (int d = -NEAR; d <= NEAR; d++) {
        near(at(place + d), d, into);
      }
      context(place, into);
    }

    /** Adds the features that ask for more than one word, or how it is used. */
    void together(int place, Features into) {
      shape(place, into);
      context(place, into);
    }

    private void shape(int place, Features into) {
      into.add(3, Features.mix(words[place].shape, style.ordinal()));
    }

    private void context(int place, Features into) {
      Word word = words[place];
      neighbours(place, word, into);
      names(place, word, into);
      article(place, word, into);
      run(place, into);
    }

    /** Adds what the other features of a place weigh, as was told of each word. */
    void addSums(int place, long[] into) {
      for (int d = -NEAR; d <= NEAR; d++) {
        long[] sums = at(place + d).sums;
        int from = (d + NEAR) * into.length;
        for (int i = 0; i < into.length; i++) {
          into[i] += sums[from + i];
        }
      }
    }

    private void neighbours(int place, Word word, Features into) {
      Word before = at(place - 1);
      Word after = at(place + 1);
      into.add(40, Features.mix(before.low, word.low));
      into.add(41, Features.mix(word.low, after.low));
      into.add(42, Features.mix(before.low, after.low));
      into.add(43, Features.mix(before.shape, word.shape));
      into.add(44, Features.mix(word.shape, after.shape));
      into.add(45, Features.mix(before.shape, Features.mix(word.shape, after.shape)));
      into.add(46, before.shape);
      into.add(47, after.shape);
      int own = WordClusters.prefix(word.path, PAIR_BITS);
      int left = WordClusters.prefix(before.path, PAIR_BITS);
      int right = WordClusters.prefix(after.path, PAIR_BITS);
      into.add(48, Features.mix(left, own));
      into.add(49, Features.mix(own, right));
      into.add(50, Features.mix(left, right));
      into.add(51, Features.mix(own, word.shape));
      into.add(52, Features.mix(left, word.shape));
      into.add(53, Features.mix(right, word.shape));
      into.add(54, Features.mix(at(place - 2).low, before.low));
      into.add(55, Features.mix(after.low, at(place + 2).low));
    }

    private void names(int place, Word word, Features into) {
      Word before = at(place - 1);
      Word after = at(place + 1);
      into.add(60, word.given);
      into.add(61, Features.mix(before.given, word.shape));
      into.add(62, Features.mix(word.given, after.shape));
      into.add(63, Features.mix(before.given, word.given));
      into.add(64, Features.mix(word.given, after.given));
      into.add(65, Features.mix(at(place - 2).given, before.given));
      into.add(66, Features.mix(word.given, after.low));
    }

    private void article(int place, Word word, Features into) {
      int style = this.style.ordinal() * 2 + (starts(place) ? 1 : 0);
      into.add(70, Features.mix(style, word.shape));
      into.add(71, style);
      if (word.capital) {
        int lower = Math.min(2, habits[place].lower);
        int capitalised = Math.min(2, habits[place].capitalised);
        int habit = lower * 3 + capitalised;
        into.add(72, Features.mix(habit, style));
        into.add(73, Features.mix(habit, word.given));
        into.add(74, Features.mix(style, word.low));
      }
    }

    /** What stands before and behind the run of capitalised words that a word is in. */
    private void run(int place, Features into) {
      if (!words[place].capital) {
        return;
      }
      int left = Math.min(LONGEST_RUN, place - runStart[place]);
      int right = Math.min(LONGEST_RUN, runEnd[place] - 1 - place);
      int where = left * 4 + right;
      Word before = at(runStart[place] - 1);
      Word after = at(runEnd[place]);
      into.add(80, where);
      into.add(81, before.low);
      into.add(82, after.low);
      into.add(83, Features.mix(where, WordClusters.prefix(before.path, PAIR_BITS)));
      into.add(84, Features.mix(where, WordClusters.prefix(after.path, PAIR_BITS)));
      into.add(85, words[runEnd[place] - 1].low);
      into.add(86, WordClusters.prefix(words[runEnd[place] - 1].path, PAIR_BITS));
      into.add(87, words[runStart[place]].low);
      into.add(88, Features.mix(where, words[runStart[place]].given));
    }
  }
}
