package io.quoth.quote;

import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headlines that give words and beside a colon or dash who they are of: "Ferry to sail by May:
 * ministry", "Minister: ferry to sail by May", "'I saw nothing': pilot tells his story". Who is
 * named there has no article, as only headlines write.
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
        Sentence sentence = syntax.document.sentences().get(paragraph.first());
        headline(syntax, sentence)
            .or(() -> closed(syntax, sentence))
            .or(() -> paragraph.index() == 0 ? led(syntax, sentence) : Optional.empty())
            .ifPresent(frames::add);
      }
    }
    return frames;
  }

  private static boolean isHeadline(Syntax syntax, Sentence sentence) {
    int end = sentence.end();
    return end - sentence.first() <= LONGEST
        && (!syntax.tokens.get(end - 1).isPunctuation() || syntax.region[end - 1] >= 0);
  }

  /** "Minister: ferry to sail by May", "'I saw nothing': pilot tells his story". */
  private static Optional<Frame> led(Syntax syntax, Sentence sentence) {
    int first = sentence.first();
    int sign = first;
    while (sign < sentence.end() && !parts(syntax, sign)) {
      sign++;
    }
    if (sign == first || sign + 1 >= sentence.end() || !isHeadline(syntax, sentence)) {
      return Optional.empty();
    }
    if (syntax.region[first] >= 0) {
      return syntax.regionEnd(first) == sign
          ? frame(syntax, sign, new Frame.Range(first, sign), sign + 1, sign + 1)
          : Optional.empty();
    }
    Frame.Range words = new Frame.Range(sign + 1, sentence.end());
    return isSaid(syntax, words) ? frame(syntax, sign, words, sign - 1, first) : Optional.empty();
  }

  /** The frame of words whose source is the mention at a token, if it begins where it must. */
  private static Optional<Frame> frame(
      Syntax syntax, int sign, Frame.Range words, int who, int first) {
    return syntax
        .cast
        .mentionAt(who)
        .filter(mention -> mention.first() == first && isSomebody(syntax, mention))
        .map(Beside::source)
        .map(source -> new Frame(sign, sign, sign + 1, SURE, List.of(words), Optional.of(source)));
  }

  /** Whether it is a person, or somebody by an office: the name of a body may be the topic. */
  private static boolean isSomebody(Syntax syntax, Mention mention) {
    boolean article = syntax.tokens.get(mention.first()).tag().equals("DT");
    return !article && (mention.kind() == Kind.NOMINAL || isPerson(syntax, mention));
  }

  private static boolean isPerson(Syntax syntax, Mention mention) {
    return mention.kind() == Kind.NAME
        && mention.entity() >= 0
        && syntax.cast.entities().get(mention.entity()).sort() == Entity.Sort.PERSON;
  }

  private static Optional<Frame> headline(Syntax syntax, Sentence sentence) {
    int end = sentence.end();
    if (!isHeadline(syntax, sentence) || syntax.tokens.get(end - 1).isPunctuation()) {
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

  /**
   * "Clerk hid the keys, court told", "'Not a boat will move', warns union as talks collapse": who
   * listened, or who says so, behind the last comma.
   */
  private static Optional<Frame> closed(Syntax syntax, Sentence sentence) {
    if (!isHeadline(syntax, sentence)) {
      return Optional.empty();
    }
    int end = sentence.end();
    int comma = end - 1;
    while (comma > sentence.first()
        && (!syntax.words[comma].equals(",") || syntax.region[comma] >= 0)) {
      comma--;
    }
    Frame.Range words = new Frame.Range(sentence.first(), comma);
    if (comma == sentence.first() || !isSaid(syntax, words)) {
      return Optional.empty();
    }
    if (Reading.isTold(syntax, end - 1) && end - comma <= LONGEST_SOURCE) {
      return Optional.of(new Frame(end - 1, end - 1, end, SURE, List.of(words), Optional.empty()));
    }
    int verb = comma + 1;
    int last = verb + 1;
    while (last < end && syntax.tokens.get(last).isNoun()) {
      last++;
    }
    boolean says =
        last > verb + 1
            && syntax.tokens.get(verb).isVerb()
            && syntax.cues.isTelling(syntax.tokens.get(verb).lemma())
            && canSpeak(syntax, last - 1)
            && (last == end || syntax.tokens.get(last).tag().equals("IN"));
    return says
        ? Optional.of(
            new Frame(
                verb, verb, verb + 1, SURE, List.of(words), Optional.of(syntax.source(last - 1))))
        : Optional.empty();
  }

  /**
   * "Storm cuts off villages; bridge was old, engineer says": in a headline only the last of it.
   */
  static Frame lastOf(Syntax syntax, Frame frame) {
    Frame.Range range = frame.content().get(0);
    Sentence sentence = syntax.document.sentenceOf(frame.cue());
    if (frame.content().size() > 1 || range.end() > frame.cue() || !isHeadline(syntax, sentence)) {
      return frame;
    }
    for (int i = range.end() - 2; i > range.first(); i--) {
      if (syntax.words[i].equals(";") && syntax.region[i] < 0) {
        return frame.from(i + 1);
      }
    }
    return frame;
  }

  /**
   * "Campaigners vow to fight on after vote": in a headline what a verb of speech has ends where it
   * tells on what occasion.
   */
  static Frame withoutOccasion(Syntax syntax, Frame frame) {
    Sentence sentence = syntax.document.sentenceOf(frame.cue());
    boolean opens = sentence.paragraph() == 0 && frame.content().get(0).first() > frame.cue();
    if (!opens || !isHeadline(syntax, sentence)) {
      return frame;
    }
    for (int i = frame.content().get(0).first() + 2; i + 2 < frame.end(); i++) {
      boolean occasion = syntax.words[i].equals("after") || syntax.words[i].equals("as");
      if (occasion && syntax.region[i] < 0 && isClause(syntax, i + 1, frame.end())) {
        return frame.until(i).orElse(frame);
      }
    }
    return frame;
  }

  /**
   * A noun, with what stands before it, and then its verb, or one that a tagger takes for a noun.
   */
  private static boolean isClause(Syntax syntax, int first, int end) {
    int at = first;
    while (at < end
        && (syntax.tokens.get(at).isNoun()
            || syntax.tokens.get(at).tag().startsWith("JJ")
            || syntax.words[at].equals(","))) {
      at++;
    }
    return at > first && at < end && (syntax.tokens.get(at).isFinite() || isInfinitive(syntax, at));
  }

  /** "Canal to be finished by autumn": so headlines tell what is to come. */
  static boolean isInfinitive(Syntax syntax, int token) {
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
