package io.quoth.quote;

import io.quoth.classify.Features;
import io.quoth.classify.SequenceModel;
import io.quoth.document.Marked;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.mention.Kind;

/**
 * The features of each unit of a cue's window, for labelling what is its content and what its
 * source, as semantic role labellers do for the arguments of a predicate.
 */
final class FrameFeatures implements SequenceModel.Source {
  private static final String NONE = "";

  /**
   * By kind of mention, what a unit is of it: its beginning (1), its end (2), and whether it holds
   * the subject of the cue (4). Names and nominals are alike.
   */
  private static final String[][] KINDS = kinds();

  private final Syntax syntax;
  private final Window window;
  private final String lemma;
  private final int bits;
  private final Sentence sentence;
  private final String sides;
  private final int subject;
  private final String[] branch;
  private final int[] commas;
  private final int[] verbs;
  private final int[] colons;
  private final int[] thats;

  FrameFeatures(Syntax syntax, Window window) {
    this.syntax = syntax;
    this.window = window;
    Token cue = syntax.tokens.get(window.cue);
    sentence = syntax.document.sentenceOf(window.cue);
    lemma = cue.lemma();
    bits = syntax.cues.verbBits(lemma);
    int n = window.units.size();
    boolean l = false;
    boolean r = false;
    branch = new String[n];
    commas = new int[n + 1];
    verbs = new int[n + 1];
    colons = new int[n + 1];
    thats = new int[n + 1];
    for (int i = 0; i < n; i++) {
      Window.Unit unit = window.units.get(i);
      l |= unit.isRegion() && i < window.cueUnit;
      r |= unit.isRegion() && i > window.cueUnit;
      branch[i] = branch(unit.first());
      boolean word = !unit.isRegion();
      String text = syntax.words[unit.first()];
      commas[i + 1] = commas[i] + (word && text.equals(",") ? 1 : 0);
      boolean finite = syntax.tokens.get(unit.first()).isFinite();
      verbs[i + 1] = verbs[i] + (word && finite && i != window.cueUnit ? 1 : 0);
      colons[i + 1] = colons[i] + (word && text.equals(":") ? 1 : 0);
      thats[i + 1] = thats[i] + (word && text.equals("that") ? 1 : 0);
    }
    sides = (l ? "l" : "") + (r ? "r" : "");
    subject = syntax.subject(window.cue);
  }

  private static String[][] kinds() {
    Kind[] kinds = Kind.values();
    String[][] all = new String[kinds.length][8];
    for (int kind = 0; kind < kinds.length; kind++) {
      for (int i = 0; i < all[kind].length; i++) {
        all[kind][i] =
            kinds[kind].name().charAt(0)
                + ((i & 1) == 0 ? "" : "b")
                + ((i & 2) == 0 ? "" : "e")
                + ((i & 4) == 0 ? "" : "s");
      }
    }
    return all;
  }

  /** How a token hangs on the cue: the relation of the branch that holds it, or the way up. */
  private String branch(int token) {
    if (token == window.cue) {
      return "cue";
    }
    int down = syntax.branch(window.cue, token);
    if (down >= 0) {
      return syntax.tokens.get(down).relation();
    }
    int at = window.cue;
    StringBuilder path = new StringBuilder("^");
    for (int steps = 0; steps < 4; steps++) {
      Token node = syntax.tokens.get(at);
      path.append(node.relation()).append('^');
      if (node.head() < 0) {
        return "far";
      }
      at = node.head();
      if (at == token) {
        return path.toString();
      }
      int below = syntax.branch(at, token);
      if (below >= 0) {
        return path.append(syntax.tokens.get(below).relation()).toString();
      }
    }
    return "far";
  }

  @Override
  public int length() {
    return window.units.size();
  }

  @Override
  public void features(int place, Features into) {
    Window.Unit unit = window.units.get(place);
    int d = Integer.signum(place - window.cueUnit);
    int far = bucket(Math.abs(place - window.cueUnit)) * d;
    into.bias();
    into.add(1, far);
    into.add(2, Features.mix(bits, far));
    into.add(3, d, lemma);
    words(place, d, far, into);
    tree(place, unit, d, far, into);
    between(place, d, into);
    regions(place, unit, d, into);
    mentions(place, unit, d, far, into);
  }

  private void words(int place, int d, int far, Features into) {
    String w = word(place);
    String t = tag(place);
    String wl = word(place - 1);
    String tl = tag(place - 1);
    String tr = tag(place + 1);
    into.add(4, d, w);
    into.add(5, d, t);
    into.add(6, far, t);
    into.add(7, far, w);
    into.add(8, d, wl);
    into.add(10, tl, t);
    into.add(11, t, tr);
    into.add(12, tl, t, tr);
    into.add(13, d, wl, w);
    into.add(15, Features.mix(lemma.hashCode(), far), t);
    into.add(16, d, lemma, w);
    into.add(17, Features.mix(bits, d), t);
    into.add(18, tr, tag(place + 2));
    into.add(19, tag(place - 2), tl);
  }

  private void tree(int place, Window.Unit unit, int d, int far, Features into) {
    String b = branch[place];
    String before = place == 0 ? NONE : branch[place - 1];
    String after = place + 1 == branch.length ? NONE : branch[place + 1];
    Token t = syntax.tokens.get(unit.first());
    into.add(30, d, b);
    into.add(31, b, lemma);
    into.add(34, b, after);
    into.add(36, d, t.relation());
    into.add(38, far, b);
    into.add(39, before, b, lemma);
    String up = syntax.tokens.get(window.cue).relation();
    into.add(40, up, b);
    String role = t.head() == window.cue ? t.relation() : NONE;
    into.add(42, role, lemma);
  }

  private void between(int place, int d, Features into) {
    int from = d < 0 ? place + 1 : Math.min(place, window.cueUnit + 1);
    int to = d < 0 ? window.cueUnit : place;
    int c = Math.min(3, commas[to] - commas[from]);
    int v = Math.min(3, verbs[to] - verbs[from]);
    int k = Math.min(1, colons[to] - colons[from]);
    int h = Math.min(1, thats[to] - thats[from]);
    into.add(50, (c * 4 + v) * 3 + d);
    into.add(51, Features.mix(bits, c * 3 + d));
    into.add(53, k * 3 + d);
    into.add(55, (h * 4 + c) * 3 + d, branch[place]);
    int rest = Math.min(2, commas[branch.length] - commas[Math.min(branch.length, place + 1)]);
    into.add(57, (rest * 3 + d) * 5 + c);
    into.add(58, place == 0);
    into.add(60, Features.mix(place == 0 ? 1 : 0, d), word(window.cueUnit + 1));
    into.add(61, d, word(window.cueUnit - 1), word(window.cueUnit + 1));
    into.add(62, d, tag(window.cueUnit), tag(window.cueUnit + 1), tag(place));
  }

  private void regions(int place, Window.Unit unit, int d, Features into) {
    into.add(70, d, sides, unit.isRegion() ? "q" : "w");
    into.add(71, d, sides, branch[place]);
    into.add(72, d, sides, tag(place), lemma);
    if (unit.isRegion()) {
      Marked marked = window.marked(syntax, place);
      int length = marked.end() - marked.first();
      String size = length < 3 ? "1" : length < 6 ? "2" : length < 12 ? "3" : "4";
      String last = syntax.words[Math.max(marked.first(), marked.end() - 1)];
      String end = Character.isLetterOrDigit(last.charAt(last.length() - 1)) ? "w" : last;
      String start = syntax.tokens.get(marked.first()).isCapitalised() ? "A" : "a";
      into.add(73, d, size, end, start);
      into.add(75, Features.mix(bits, d), size, end + start);
      into.add(76, d, word(place - 1), size);
      into.add(78, Math.abs(place - window.cueUnit) <= 3);
      into.add(79, d, sides, size, start);
    }
  }

  private void mentions(int place, Window.Unit unit, int d, int far, Features into) {
    int at = unit.isRegion() ? -1 : syntax.mention[unit.first()];
    String kind = NONE;
    if (at >= 0) {
      var mention = syntax.cast.mentions().get(at);
      boolean holdsSubject = subject >= mention.first() && subject < mention.end();
      int part = (unit.first() == mention.first() ? 1 : 0) + (unit.end() == mention.end() ? 2 : 0);
      kind = KINDS[mention.kind().ordinal()][part + (holdsSubject ? 4 : 0)];
    }
    into.add(80, d, kind);
    into.add(81, far, kind);
    into.add(82, d, kind, lemma);
    into.add(83, d, kind, branch[place]);
    into.add(84, d, unit.first() == subject ? "S" : "", kind);
    boolean inSubject =
        subject >= 0
            && unit.first() >= syntax.left(subject)
            && unit.first() < syntax.right(subject);
    into.add(86, d, inSubject ? "s" : "", lemma);
    boolean near = unit.first() >= sentence.first() && unit.first() < sentence.end();
    into.add(87, near ? d : d + 7);
  }

  private static int bucket(int distance) {
    return distance < 7 ? distance : distance < 10 ? 7 : distance < 15 ? 8 : distance < 25 ? 9 : 10;
  }

  private String word(int place) {
    if (place < 0 || place >= window.units.size()) {
      return NONE;
    }
    Window.Unit unit = window.units.get(place);
    return unit.isRegion() ? "<q>" : syntax.words[unit.first()];
  }

  private String tag(int place) {
    if (place < 0 || place >= window.units.size()) {
      return NONE;
    }
    Window.Unit unit = window.units.get(place);
    return unit.isRegion() ? "<q>" : syntax.tokens.get(unit.first()).tag();
  }
}
