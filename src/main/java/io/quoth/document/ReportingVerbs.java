package io.quoth.document;

import java.util.Locale;
import java.util.Set;

/**
 * Gives the verb of a reporting clause its tag where the tagger took it for a noun or an adjective:
 * {@code "We are shut," the letter read.} What stands beside a quotation and has no verb must have
 * one, and the forms that taggers mistake are few. So it is with what closes a sentence: {@code …,
 * Harbour Press reports.}
 */
final class ReportingVerbs {
  /** With a capital, they are taken for names: {@code Said Lee: "We are shut."} */
  private static final Set<String> OPENING =
      Set.of(
          "Said",
          "Says",
          "Added",
          "Adds",
          "Wrote",
          "Writes",
          "Continued",
          "Replied",
          "Tweeted",
          "Recalled",
          "Explained",
          "Asked",
          "Concluded",
          "Joked");

  private ReportingVerbs() {}

  /**
   * Changes the tags of one sentence.
   *
   * @param words in the form of {@link Plain#word}, quotation marks as the tagger has them
   * @param tags one a word
   */
  static void mend(String[] words, String[] tags) {
    boolean first = true;
    opening(words, tags);
    closing(words, tags);
    for (int i = 1; i < words.length; i++) {
      boolean comma = words[i - 1].equals(",");
      if (words[i].equals(Tagger.OPEN)) {
        boolean announces = first && (comma || words[i - 1].equals(":"));
        if (announces && isVerbless(tags, 0, i - 1)) {
          past(words, tags, i - 2, 1);
        }
        first = false;
      } else if (words[i].equals(Tagger.CLOSE)) {
        int end = comma ? end(words, i + 1) : i + 1;
        if (comma && isVerbless(tags, i + 1, end)) {
          behind(words, tags, i + 1, end);
        }
        first = false;
      }
    }
  }

  /** A verb that opens its sentence, where only who and to whom stands between it and the marks. */
  private static void opening(String[] words, String[] tags) {
    if (words.length == 0 || !OPENING.contains(words[0])) {
      return;
    }
    int open = end(words, 1);
    boolean leads =
        open > 2
            && open < words.length
            && words[open].equals(Tagger.OPEN)
            && (words[open - 1].equals(",") || words[open - 1].equals(":"))
            && isVerbless(tags, 1, open);
    if (leads) {
      words[0] = words[0].toLowerCase(Locale.ROOT);
      tags[0] = words[0].endsWith("s") ? "VBZ" : "VBD";
    }
  }

  /** "…, Harbour Press reports." */
  private static void closing(String[] words, String[] tags) {
    if (words.length > 1 && words[words.length - 1].equals("hears")) {
      // "…, inquest hears" ends a headline, and is no noun anywhere.
      tags[words.length - 1] = "VBZ";
    }
    int last = words.length - 2;
    if (last < 1 || !words[last].equals("reports") || !words[last + 1].equals(".")) {
      return;
    }
    int name = last;
    while (name > 0 && tags[name - 1].startsWith("NNP")) {
      name--;
    }
    if (name > 0 && name < last && words[name - 1].equals(",")) {
      tags[last] = "VBZ";
    }
  }

  /** The place of the next quotation mark, or the end. */
  private static int end(String[] words, int from) {
    int end = from;
    while (end < words.length
        && !words[end].equals(Tagger.OPEN)
        && !words[end].equals(Tagger.CLOSE)) {
      end++;
    }
    return end;
  }

  private static boolean isVerbless(String[] tags, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tags[i].startsWith("VB") || tags[i].equals("MD")) {
        return false;
      }
    }
    return true;
  }

  /** The first word behind a noun that may be the verb: "read", "tweeted", "the Danes state". */
  private static void behind(String[] words, String[] tags, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String before = tags[i - 1];
      boolean several = before.equals("NNS") || before.equals("NNPS") || before.equals("CD");
      if (words[i].equals("read") && before.startsWith("NN")) {
        tags[i] = "VBD";
        return;
      }
      if (tags[i].equals("NN") && several && i > from + 1) {
        tags[i] = "VBP";
        return;
      }
      if (past(words, tags, i, from + 1)) {
        return;
      }
      if (words[i].equals(",")) {
        return;
      }
    }
  }

  /** Whether a word is a past tense that was taken for something else; then it is tagged so. */
  private static boolean past(String[] words, String[] tags, int at, int least) {
    boolean past =
        at >= least
            && words[at].endsWith("ed")
            && (tags[at].equals("JJ") || tags[at].equals("NN"))
            && !tags[at - 1].equals("IN");
    if (past) {
      tags[at] = "VBD";
    }
    return past;
  }
}
