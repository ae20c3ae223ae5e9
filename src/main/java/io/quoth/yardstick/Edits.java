package io.quoth.yardstick;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** The shortest way from one passage to another, by words (Myers 1986), in linear memory. */
final class Edits {
  private Edits() {}

  /** The steps in order; together they cover both sides. */
  static List<Edit> between(List<String> words, List<String> others) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    int otherAt = 0;
    DiffAlgorithmI<String> myers = new MyersDiffWithLinearSpace<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(words, others, myers, null).getDeltas()) {
      int from = delta.getSource().getPosition();
      int otherFrom = delta.getTarget().getPosition();
      addSame(edits, at, from, otherAt);
      at = from + delta.getSource().size();
      otherAt = otherFrom + delta.getTarget().size();
      addOther(edits, new Edit(false, from, at, otherFrom, otherAt));
    }
    addSame(edits, at, words.size(), otherAt);
    return edits;
  }

  /** Words left out and words put in at one place are one step. */
  private static void addOther(List<Edit> edits, Edit edit) {
    int last = edits.size() - 1;
    if (last >= 0 && !edits.get(last).same()) {
      Edit before = edits.remove(last);
      edits.add(new Edit(false, before.from(), edit.to(), before.otherFrom(), edit.otherTo()));
    } else {
      edits.add(edit);
    }
  }

  private static void addSame(List<Edit> edits, int at, int to, int otherAt) {
    if (to > at) {
      edits.add(new Edit(true, at, to, otherAt, otherAt + to - at));
    }
  }
}
