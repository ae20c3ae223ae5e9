package io.quoth.quote;

import io.quoth.document.Marked;
import io.quoth.document.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cue can reach: the units of its sentence, where each outermost region inside quotation
 * marks is one unit however long it is, so that "A. B. C," he said is a short sequence.
 */
final class Window {
  /** Units beyond this distance from the cue are out of reach: it bounds the cost of bad input. */
  private static final int REACH = 70;

  /**
   * @param first first token
   * @param end token behind the last
   * @param region index of the region inside quotation marks that this unit is, or -1 for a word
   */
  record Unit(int first, int end, int region) {
    boolean isRegion() {
      return region >= 0;
    }
  }

  final int cue;

  /** Place of the cue among the units. */
  final int cueUnit;

  final List<Unit> units;

  private Window(int cue, int cueUnit, List<Unit> units) {
    this.cue = cue;
    this.cueUnit = cueUnit;
    this.units = units;
  }

  static Window around(Syntax syntax, int cue) {
    Sentence sentence = syntax.document.sentenceOf(cue);
    int first = Math.max(sentence.first(), syntax.bodyStart(sentence));
    int end = sentence.end();
    first = syntax.regionStart(first);
    end = syntax.regionEnd(end - 1);
    if (end < syntax.size() && leadsOn(syntax, end) && syntax.region[end] >= 0) {
      end = syntax.regionEnd(end);
    }
    List<Unit> before = new ArrayList<>();
    int i = cue - 1;
    while (i >= first && before.size() < REACH && !endsBeforeRegion(syntax, i)) {
      int start = syntax.region[i] >= 0 ? syntax.regionStart(i) : i;
      before.add(0, new Unit(start, i + 1, syntax.region[i]));
      i = start - 1;
    }
    List<Unit> units = new ArrayList<>(before);
    units.add(new Unit(cue, cue + 1, -1));
    i = cue + 1;
    while (i < end && units.size() - before.size() <= REACH) {
      int stop = syntax.region[i] >= 0 ? syntax.regionEnd(i) : i + 1;
      units.add(new Unit(i, stop, syntax.region[i]));
      i = stop;
    }
    return new Window(cue, before.size(), units);
  }

  /** Whether a token ends a sentence, whatever the splitter says, since a quotation follows. */
  private static boolean endsBeforeRegion(Syntax syntax, int token) {
    String word = syntax.words[token];
    return (word.equals(".") || word.equals("?") || word.equals("!"))
        && syntax.region[token] < 0
        && syntax.region[token + 1] >= 0;
  }

  /** Whether the sentence before a token announces what comes: it ends in a colon or a dash. */
  private static boolean leadsOn(Syntax syntax, int token) {
    String last = syntax.words[token - 1];
    return last.equals(":") || last.equals("—") || last.equals("–") || last.equals("--");
  }

  /** The region of a unit. */
  Marked marked(Syntax syntax, int unit) {
    return syntax.document.marked().get(units.get(unit).region());
  }
}
