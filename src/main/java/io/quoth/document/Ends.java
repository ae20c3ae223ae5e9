package io.quoth.document;

import io.quoth.classify.NamedFeatures;
import io.quoth.classify.NamedModel;

/**
 * Says of every full stop, question or exclamation mark and ellipsis whether a sentence ends there,
 * by a model that OpenNLP trained, as OpenNLP's {@code SentenceDetectorME} would.
 */
final class Ends {
  /** Marks that may end a sentence: those that the model was trained on. */
  private static final String MARKS = ".?!\u2026";

  private static final String END = "s";

  private static final long SPACE_BEFORE = NamedFeatures.hash("sp");
  private static final long SPACE_BEHIND = NamedFeatures.hash("sn");
  private static final long MARK = NamedFeatures.hash("eos=");
  private static final String[] PLACES = {"x", "v", "s", "n"};

  private final NamedModel model;
  private final int end;
  private final NamedFeatures.Buffer features = new NamedFeatures.Buffer();
  private final double[] scores;

  Ends(NamedModel model) {
    this.model = model;
    this.end = model.labels().indexOf(END);
    this.scores = new double[model.width()];
  }

  /** The places where sentences start: the first one's, and what follows each end found. */
  int[] starts(String text) {
    int[] starts = new int[text.length() + 1];
    int count = 0;
    int first = solid(text, 0);
    if (first < text.length()) {
      starts[count++] = first;
    }
    int last = 0;
    boolean any = false;
    for (int at = next(text, 0); at < text.length(); at = next(text, at + 1)) {
      int blank = blank(text, at + 1);
      boolean inWord = next(text, at + 1) < blank && !Character.isUpperCase(text.charAt(at + 1));
      if (!inWord && !(any && at < last) && isEnd(text, at) && at > 0) {
        last = solid(text, blank);
        any = true;
        if (last < text.length()) {
          starts[count++] = last;
        }
      }
    }
    return java.util.Arrays.copyOf(starts, count);
  }

  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && MARKS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int blank(String text, int from) {
    int at = from;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int solid(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private boolean isEnd(String text, int at) {
    features.clear();
    int last = text.length() - 1;
    if (at > 0 && isBlank(text.charAt(at - 1))) {
      features.add(SPACE_BEFORE);
    }
    if (at < last && isBlank(text.charAt(at + 1))) {
      features.add(SPACE_BEHIND);
    }
    features.add(NamedFeatures.append(MARK, text.charAt(at)));
    int start = spaceBefore(text, at);
    for (int i = at - 1; i > start; i--) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        start = i;
      }
    }
    String prefix = text.substring(start, at).trim();
    String before = text.substring(spaceBefore(text, start), start).trim();
    if (!prefix.isEmpty()) {
      features.add(NamedFeatures.hash(Integer.toString(prefix.length())));
    }
    add(PLACES[0], prefix);
    add(PLACES[1], before);
    int stop = spaceBehind(text, at, last);
    for (int i = at + 1; i < stop; i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        stop = i;
      }
    }
    add(PLACES[2], at == last ? "" : text.substring(at + 1, stop).trim());
    String behind =
        at == last ? "" : text.substring(stop + 1, spaceBehind(text, stop + 1, last + 1)).trim();
    add(PLACES[3], behind);
    model.score(features, scores);
    return NamedModel.best(scores) == end;
  }

  private void add(String place, String word) {
    long name = NamedFeatures.hash(place);
    features.add(NamedFeatures.append(NamedFeatures.append(name, '='), word));
    if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
      features.add(NamedFeatures.append(name, "cap"));
    }
  }

  /** Where the white space begins that ends before a place, or 0. */
  private static int spaceBefore(String text, int place) {
    int at = place - 1;
    while (at > 0 && !isBlank(text.charAt(at))) {
      at--;
    }
    while (at > 0 && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return Math.max(0, at);
  }

  /** The last blank of the next white space, or the end. */
  private static int spaceBehind(String text, int place, int end) {
    int at = place + 1;
    while (at < end && !isBlank(text.charAt(at))) {
      at++;
    }
    if (at >= end) {
      return end;
    }
    while (at + 1 < text.length() && isBlank(text.charAt(at + 1))) {
      at++;
    }
    return at;
  }
}
