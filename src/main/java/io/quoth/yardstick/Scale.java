package io.quoth.yardstick;

import io.quoth.document.Document;
import io.quoth.lexicon.TurningWords.Kind;
import io.quoth.mention.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Weighs a part of a speech against the words asked for. */
final class Scale {
  /** Of the words asked for, as many must be there for words that are nearly the same. */
  private static final double ENOUGH = 0.6;

  /** Likewise of those that say something by themselves. */
  private static final double ENOUGH_CONTENT = 2 / 3.0;

  /** As many of the words found must be inside quotation marks. */
  private static final double ENOUGH_IN_MARKS = 2 / 3.0;

  /** So few words are too few to be nearly the same. */
  private static final int FEW = 2;

  private final Speech speech;
  private final int from;
  private final int to;
  private final Document document;
  private final Turning turning;
  private final List<Word> asked;

  private final Set<String> how = new LinkedHashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private boolean near;
  private int same;
  private int sameContent;
  private int inMarks;
  private int leftOut;

  /** How it turned out. */
  record Weight(Answer answer, List<String> how, List<Change> changes, List<Step> steps) {}

  private Scale(
      Speech speech, int from, int to, Document document, Turning turning, List<Word> asked) {
    this.speech = speech;
    this.from = from;
    this.to = to;
    this.document = document;
    this.turning = turning;
    this.asked = asked;
  }

  /** The weight of a part of a speech; empty if it does not have the words. */
  static Optional<Weight> weigh(
      Speech speech, int from, int to, Document document, Turning turning, List<Word> asked) {
    return new Scale(speech, from, to, document, turning, asked).weigh();
  }

  private Optional<Weight> weigh() {
    List<Word> part = speech.words().subList(from, to);
    for (Edit edit : Edits.between(stems(part), stems(asked))) {
      if (edit.same()) {
        for (int i = 0; i < edit.to() - edit.from(); i++) {
          pair(edit.from() + i, edit.otherFrom() + i);
        }
      } else {
        replace(edit, edit.of(part), edit.ofOther(asked));
      }
      steps.add(new Step(edit.same(), text(edit.of(part)), text(edit.ofOther(asked))));
    }
    if (!isEnough()) {
      boolean somewhat = 2 * same >= asked.size() && sameContent > 0;
      return somewhat
          ? Optional.of(new Weight(Answer.NOT_FOUND, List.copyOf(how), changes, steps))
          : Optional.empty();
    }
    for (Word word : turning.around(speech, from, to, document)) {
      Change.Kind kind = Change.Kind.valueOf(turning.kind(word).orElseThrow().name());
      changes.add(new Change(kind, word.text(), ""));
    }
    boolean asks = asked.get(asked.size() - 1).tail().indexOf('?') >= 0;
    if (!asks && Turning.isAsked(speech, to, document)) {
      changes.add(new Change(Change.Kind.QUESTION, "?", ""));
    }
    return answer().map(answer -> new Weight(answer, List.copyOf(how), changes, steps));
  }

  private boolean isEnough() {
    long content = turning.content(asked).size();
    return asked.size() <= FEW || content == 0
        ? same == asked.size()
        : same >= ENOUGH * asked.size()
            && sameContent >= ENOUGH_CONTENT * content
            && leftOut <= Math.max(FEW, asked.size() / 2);
  }

  private Optional<Answer> answer() {
    boolean whole = !near && changes.isEmpty();
    if (inMarks == same) {
      return Optional.of(whole ? Answer.VERBATIM : Answer.NEAR_VERBATIM);
    }
    if (inMarks >= ENOUGH_IN_MARKS * same) {
      how.add("partly outside quotation marks");
      return Optional.of(Answer.NEAR_VERBATIM);
    }
    // The article's report, in the very words asked for: they may be the speaker's, or not.
    return whole && asked.size() > FEW ? Optional.of(Answer.PARAPHRASED) : Optional.empty();
  }

  /** Two words that are taken for one. */
  private void pair(int place, int other) {
    Word word = speech.words().get(from + place);
    Word wanted = asked.get(other);
    same++;
    sameContent += turning.isContent(wanted) ? 1 : 0;
    inMarks += speech.isVerbatim(from + place) ? 1 : 0;
    if (!word.key().equals(wanted.key())) {
      how.add("inflection");
      near = true;
    } else if (!word.text().equals(wanted.text())) {
      compareSpelling(word, wanted);
    }
    if (word.bracketed() || wanted.bracketed()) {
      how.add("brackets");
      // What the article has in brackets is the paper's word, not the speaker's.
      near |= word.bracketed() && !wanted.bracketed();
    }
    if (other + 1 < asked.size() && from + place + 1 < to && !wanted.isBeforeGap()) {
      compareTails(from + place, wanted);
    }
  }

  private void compareSpelling(Word word, Word wanted) {
    if (word.text().equalsIgnoreCase(wanted.text())) {
      how.add("case");
    } else if (word.isNumber()) {
      how.add("numerals");
    } else if (word.text().replace('’', '\'').equalsIgnoreCase(wanted.text().replace('’', '\''))) {
      how.add("marks");
    } else if (isContracted(word) || isContracted(wanted)) {
      how.add("contraction");
      near = true;
    } else {
      how.add("accents");
    }
  }

  private static boolean isContracted(Word word) {
    return !Folding.fold(word.text()).equals(word.key());
  }

  private void compareTails(int place, Word wanted) {
    Word word = speech.words().get(place);
    Word next = speech.words().get(place + 1);
    if (!word.tail().replaceAll("[\\[\\]]", "").equals(wanted.tail().replaceAll("[\\[\\]]", ""))) {
      how.add("marks");
    }
    if (word.isBeforeGap()) {
      how.add("ellipsis of the article");
      near = true;
    }
    boolean otherSentence =
        word.token() < document.tokens().size()
            && next.token() < document.tokens().size()
            && document.sentenceOf(word.token()).index()
                != document.sentenceOf(next.token()).index();
    if (otherSentence && wanted.tail().isEmpty()) {
      how.add("sentences run together");
      near = true;
    }
  }

  /** Words that give way to others; either may be none. */
  private void replace(Edit edit, List<Word> before, List<Word> after) {
    int place = edit.otherFrom();
    boolean gap = after.isEmpty() && place > 0 && asked.get(place - 1).isBeforeGap();
    if (gap) {
      how.add("ellipsis");
      if (!turning.keys(before, Kind.NEGATION).isEmpty()) {
        changes.add(new Change(Change.Kind.NEGATION, text(before), ""));
      }
      return;
    }
    near = true;
    leftOut += before.size();
    // A number in the place of another is called out: the passage is the one that is meant.
    boolean numbers =
        before.stream().anyMatch(Word::isNumber) && after.stream().anyMatch(Word::isNumber);
    sameContent += numbers ? 1 : 0;
    turning
        .change(before, after, this::isName, isOwn(edit))
        .ifPresent(kind -> changes.add(new Change(kind, text(before), text(after))));
  }

  private boolean isOwn(Edit edit) {
    boolean own = false;
    for (int i = edit.from(); i < edit.to(); i++) {
      own |= speech.isVerbatim(from + i);
    }
    return own;
  }

  private boolean isName(Word word) {
    int place = asked.indexOf(word);
    if (place >= 0) {
      boolean first = place == 0 || !asked.get(place - 1).tail().isEmpty();
      return word.isCapitalised() && !first && !word.key().equals("i") && !isShouted();
    }
    return word.token() < document.tokens().size()
        && turning.kind(word).isEmpty()
        && document.tokens().get(word.token()).isProperNoun();
  }

  private boolean isShouted() {
    return asked.stream()
        .allMatch(word -> word.text().equals(word.text().toUpperCase(Locale.ROOT)));
  }

  private static String text(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      char first = word.text().charAt(0);
      boolean joined =
          text.length() == 0
              || text.charAt(text.length() - 1) == '-'
              || first == '\''
              || first == '’'
              || word.text().replace('’', '\'').equalsIgnoreCase("n't");
      text.append(joined ? "" : " ").append(word.text()).append(word.tail());
    }
    return text.toString();
  }

  private static List<String> stems(List<Word> words) {
    return words.stream().map(Word::stem).toList();
  }
}
