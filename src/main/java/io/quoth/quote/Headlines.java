package io.quoth.quote;

import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headlines that give words and behind a colon or dash who they are of: "Ferry to sail by May:
 * ministry". Who is named there has no article, as only headlines write.
 */
final class Headlines {
  /** So many words at most may name who speaks. */
  private static final int LONGEST_SOURCE = 6;

  /** A headline of more words is a paragraph that somebody forgot to close. */
  private static final int LONGEST = 30;

  /** What such a form is worth: a colon can lead up to other things. */
  private static final double SURE = 0.9;

  private Headlines() {}

  /** The frames of such headlines, in text order. */
  static List<Frame> of(Syntax syntax) {
    List<Frame> frames = new ArrayList<>();
    for (Paragraph paragraph : syntax.document.paragraphs()) {
      if (paragraph.end() == paragraph.first() + 1) {
        headline(syntax, syntax.document.sentences().get(paragraph.first())).ifPresent(frames::add);
      }
    }
    return frames;
  }

  private static Optional<Frame> headline(Syntax syntax, Sentence sentence) {
    int end = sentence.end();
    if (end - sentence.first() > LONGEST || syntax.tokens.get(end - 1).isPunctuation()) {
      return Optional.empty();
    }
    int sign = end - 1;
    while (sign > sentence.first() && end - sign <= LONGEST_SOURCE && !parts(syntax, sign)) {
      sign--;
    }
    if (sign == sentence.first() || sign == end - 1 || !parts(syntax, sign)) {
      return Optional.empty();
    }
    Quote.Source source = syntax.source(end - 1);
    boolean bare = source.first() == sign + 1 && !syntax.tokens.get(sign + 1).tag().equals("DT");
    Frame.Range words = new Frame.Range(sentence.first(), sign);
    return bare && canSpeak(syntax, end - 1) && isSaid(syntax, words)
        ? Optional.of(new Frame(sign, sign, sign + 1, SURE, List.of(words), Optional.of(source)))
        : Optional.empty();
  }

  /** "Canal to be finished by autumn": so headlines tell what is to come. */
  private static boolean isInfinitive(Syntax syntax, int token) {
    return syntax.words[token].equals("to")
        && token + 1 < syntax.size()
        && syntax.tokens.get(token + 1).tag().equals("VB");
  }

  private static boolean parts(Syntax syntax, int token) {
    String word = syntax.words[token];
    return syntax.region[token] < 0
        && (word.equals(":") || Datelines.isDash(word) && !word.startsWith("-"));
  }

  /** Whether a token is of somebody that the cast knows. */
  private static boolean canSpeak(Syntax syntax, int token) {
    return syntax.mention[token] >= 0 && syntax.tokens.get(token).isNoun();
  }

  /** Whether there is a clause, or a passage in marks, and no other colon: that would be a list. */
  private static boolean isSaid(Syntax syntax, Frame.Range words) {
    boolean said = false;
    for (int i = words.first(); i < words.end(); i++) {
      Token token = syntax.tokens.get(i);
      if (parts(syntax, i)) {
        return false;
      }
      said |= syntax.region[i] >= 0 || token.isFinite() || isInfinitive(syntax, i);
    }
    return said;
  }
}
