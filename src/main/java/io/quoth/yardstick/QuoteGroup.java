package io.quoth.yardstick;

import java.util.ArrayList;
import java.util.List;

/**
 * One quote in several articles.
 *
 * @param whole the fullest of its wordings
 * @param variants the oldest first, where dates are known; then those without a date
 */
record QuoteGroup(Utterance whole, List<Variant> variants) {
  /** How a wording differs from the fullest one; the lower-case name stands in the output. */
  enum Sort {
    WHOLE,
    /** Nothing but words left out. */
    CUT,
    /** Some words are others. */
    ALTERED,
    /** Most words are others, as in another translation or a report. */
    REWORDED
  }

  /**
   * A wording in an article.
   *
   * @param steps word by word from the fullest wording, of one that is altered
   */
  record Variant(Utterance utterance, Sort sort, List<Step> steps) {
    /** Of the words of both, as many are the same in what is only altered. */
    private static final double SAME = 0.5;

    static Variant of(Utterance utterance, Utterance whole) {
      int same = 0;
      boolean cut = true;
      List<Step> steps = new ArrayList<>();
      for (Edit edit : Edits.between(whole.keys(), utterance.keys())) {
        same += edit.same() ? edit.to() - edit.from() : 0;
        cut &= edit.same() || edit.otherFrom() == edit.otherTo();
        String before = String.join(" ", edit.of(whole.keys()));
        String after = String.join(" ", edit.ofOther(utterance.keys()));
        steps.add(new Step(edit.same(), before, after));
      }
      if (cut) {
        Sort sort = same == whole.keys().size() ? Sort.WHOLE : Sort.CUT;
        return new Variant(utterance, sort, List.of());
      }
      return same >= SAME * utterance.keys().size()
          ? new Variant(utterance, Sort.ALTERED, steps)
          : new Variant(utterance, Sort.REWORDED, List.of());
    }
  }

  /** How many articles have it. */
  long articles() {
    return variants.stream().map(variant -> variant.utterance().article()).distinct().count();
  }
}
