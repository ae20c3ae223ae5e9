package io.quoth.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins a quotation that ends in a mark of its own to the clause that reports it: {@code "Did you
 * go?" Akar asked.} is one sentence.
 *
 * <p>What follows is taken for a reporting clause if it begins with a short subject (a pronoun, or
 * a noun phrase without a verb, perhaps with an apposition) and a finite verb that has no object:
 * behind it stands punctuation, the end, or, after a question or an exclamation, a preposition, an
 * adverb or a name such as that of a day.
 */
final class ReportingClauses {
  /** Longer subjects are as a rule no subjects. */
  private static final int LONGEST_SUBJECT = 10;

  private ReportingClauses() {}

  static List<TaggedSentence> joined(List<TaggedSentence> sentences) {
    List<TaggedSentence> joined = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      int last = joined.size() - 1;
      if (last >= 0 && reports(joined.get(last), sentence)) {
        joined.set(last, joined.get(last).with(sentence));
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }

  private static boolean reports(TaggedSentence before, TaggedSentence clause) {
    int size = before.size();
    if (size < 2 || !before.tag(size - 1).equals("''") || !isStop(before.tag(size - 2))) {
      return false;
    }
    boolean plainStop = before.lemmas().get(size - 2).equals(".");
    int verb = verb(clause);
    if (verb < 0) {
      return false;
    }
    String behind = clause.tag(verb + 1);
    boolean announces =
        plainStop
            && (behind.equals(",") || behind.equals(":"))
            && clause.tag(verb + 2).equals("``");
    if (announces) {
      // "… the gate." Lee said, "…": that is about what follows.
      return false;
    }
    return isStop(behind)
        || behind.isEmpty()
        || behind.equals(",")
        || !plainStop && (behind.equals("IN") || behind.equals("RB") || behind.equals("NNP"));
  }

  private static boolean isStop(String tag) {
    return tag.equals(".") || tag.equals(":");
  }

  /** Index of the finite verb behind a short subject, or -1. */
  private static int verb(TaggedSentence clause) {
    boolean noun = clause.tag(0).equals("PRP");
    int i = noun ? 1 : 0;
    int commas = 0;
    while (!noun || i > 1) {
      String tag = clause.tag(i);
      if (isFinite(tag) || tag.equals("RB") || i > LONGEST_SUBJECT || !inSubject(tag, i)) {
        break;
      }
      commas += tag.equals(",") ? 1 : 0;
      i++;
    }
    boolean apposed = commas == 2 && clause.tag(i - 1).equals(",");
    boolean named = noun || apposed || i > 0 && clause.tag(i - 1).startsWith("NN");
    i += clause.tag(i).equals("RB") ? 1 : 0;
    return named && isFinite(clause.tag(i)) ? i : -1;
  }

  private static boolean inSubject(String tag, int place) {
    return tag.startsWith("NN")
        || tag.equals("DT")
        || tag.equals("PRP$")
        || tag.equals("JJ")
        || tag.equals("CD")
        || tag.equals("POS")
        || place > 0 && (tag.equals("IN") || tag.equals(","));
  }

  private static boolean isFinite(String tag) {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
  }
}
