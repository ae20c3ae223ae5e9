package io.quoth.document;

import io.quoth.article.Span;
import io.quoth.classify.NamedFeatures;
import io.quoth.classify.NamedModel;
import io.quoth.classify.Remembered;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts what stands between blanks into tokens by a model that OpenNLP trained, as OpenNLP's {@code
 * TokenizerME} would. Safe to share between threads.
 */
final class Cuts {
  private static final String CUT = "T";

  /** Words that are kept, in less than a megabyte. */
  private static final int KEPT = 4096;

  /** What the features of a character begin with: two before the place, two behind. */
  private enum Side {
    P1,
    P2,
    F1,
    F2;

    private final long name = NamedFeatures.hash(name().toLowerCase(java.util.Locale.ROOT));
    private final long is = NamedFeatures.append(name, '=');
    private final long letter = NamedFeatures.append(name, "_alpha");
    private final long capital = NamedFeatures.append(name, "_caps");
    private final long digit = NamedFeatures.append(name, "_num");
    private final long blank = NamedFeatures.append(name, "_ws");
    private final long end = NamedFeatures.append(name, "_eos");
    private final long quote = NamedFeatures.append(name, "_quote");
    private final long open = NamedFeatures.append(name, "_lp");
    private final long close = NamedFeatures.append(name, "_rp");
    private final long none = NamedFeatures.append(is, "bok");
  }

  private static final long BEFORE = NamedFeatures.hash("p=");
  private static final long BEHIND = NamedFeatures.hash("s=");
  private static final long TWO_BEFORE = NamedFeatures.hash("p21=");
  private static final long AROUND = NamedFeatures.hash("p1f1=");
  private static final long TWO_BEHIND = NamedFeatures.hash("f12=");
  private static final long ENTITY = NamedFeatures.hash("cc");

  private final NamedModel model;
  private final int cut;

  /** Where words are cut: the places between their characters, from the first. */
  private final Remembered<int[]> cuts = new Remembered<>(KEPT, this::find);

  Cuts(NamedModel model) {
    this.model = model;
    this.cut = model.labels().indexOf(CUT);
  }

  /** Adds the tokens between two places of a text. */
  void of(String text, int start, int end, List<Span> tokens) {
    int from = start;
    while (from < end) {
      if (Ends.isBlank(text.charAt(from))) {
        from++;
        continue;
      }
      int to = from + 1;
      while (to < end && !Ends.isBlank(text.charAt(to))) {
        to++;
      }
      word(text, from, to, tokens);
      from = to;
    }
  }

  private void word(String text, int start, int end, List<Span> tokens) {
    int from = start;
    if (!isPlain(text, start, end)) {
      for (int place : cuts.of(text.substring(start, end))) {
        tokens.add(new Span(from, start + place));
        from = start + place;
      }
    }
    tokens.add(new Span(from, end));
  }

  private int[] find(String word) {
    Decision decision = new Decision(word);
    int[] places = new int[word.length()];
    int count = 0;
    for (int i = 1; i < word.length(); i++) {
      if (decision.isCut(i)) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /** Whether all are letters and digits of ASCII: such a word is not cut. */
  private static boolean isPlain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is cut at a place: to be asked from the first to the last. */
  private final class Decision {
    private final String text;
    private final NamedFeatures.Buffer features = new NamedFeatures.Buffer();
    private final double[] scores = new double[model.width()];
    private long before = BEFORE;

    Decision(String text) {
      this.text = text;
    }

    boolean isCut(int at) {
      int end = text.length();
      features.clear();
      char p1 = text.charAt(at - 1);
      char f1 = text.charAt(at);
      before = NamedFeatures.append(before, p1);
      features.add(before);
      long behind = BEHIND;
      for (int i = at; i < end; i++) {
        behind = NamedFeatures.append(behind, text.charAt(i));
      }
      features.add(behind);
      add(Side.P1, p1);
      if (at > 1) {
        char p2 = text.charAt(at - 2);
        add(Side.P2, p2);
        features.add(pair(TWO_BEFORE, p2, p1));
      } else {
        features.add(Side.P2.none);
      }
      features.add(pair(AROUND, p1, f1));
      add(Side.F1, f1);
      if (at + 1 < end) {
        char f2 = text.charAt(at + 1);
        add(Side.F2, f2);
        features.add(pair(TWO_BEHIND, f1, f2));
      } else {
        features.add(Side.F2.none);
      }
      if (text.charAt(0) == '&' && text.charAt(end - 1) == ';') {
        features.add(ENTITY);
      }
      model.score(features, scores);
      return NamedModel.best(scores) == cut;
    }

    private void add(Side side, char c) {
      features.add(NamedFeatures.append(side.is, c));
      if (Character.isLetter(c)) {
        features.add(side.letter);
        if (Character.isUpperCase(c)) {
          features.add(side.capital);
        }
        return;
      }
      if (Character.isDigit(c)) {
        features.add(side.digit);
        return;
      }
      switch (c) {
        case '.', '?', '!' -> features.add(side.end);
        case '`', '"', '\'' -> features.add(side.quote);
        case '[', '{', '(' -> features.add(side.open);
        case ']', '}', ')' -> features.add(side.close);
        default -> {
          if (Ends.isBlank(c)) {
            features.add(side.blank);
          }
        }
      }
    }
  }

  private static long pair(long name, char first, char second) {
    return NamedFeatures.append(NamedFeatures.append(name, first), second);
  }
}
