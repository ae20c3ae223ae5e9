package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "The bridge is shut, the mayor's office said earlier": what the clause that trails behind a
 * sentence reports, told by grammar where the model finds nothing, or only when and where.
 */
final class Trailing {
  /** So many words may name who speaks. */
  private static final int LONGEST = 16;

  /** So many commas may stand in them: "Ann Lee, head of the port, …". */
  private static final int COMMAS = 4;

  /** What stands behind these is whom they tell it. */
  private static final Set<String> HEARING = Set.of("tell", "inform", "remind", "assure");

  /** With when and where alone, these report nothing. */
  private static final Set<String> SILENT =
      Set.of("speak", "talk", "call", "sign", "sing", "testify", "argue", "pray", "vote");

  /** Who stands behind these, behind a comma, is who speaks, and nobody who is spoken to. */
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "add",
          "claim",
          "explain",
          "note",
          "insist",
          "recall",
          "argue",
          "admit",
          "report",
          "state",
          "stress",
          "conclude",
          "complain",
          "reply",
          "confirm",
          "announce",
          "allege");

  private static final Set<String> SUBORDINATE =
      Set.of(
          "after",
          "before",
          "when",
          "while",
          "as",
          "although",
          "though",
          "if",
          "unless",
          "since",
          "until",
          "because",
          "once",
          "whereas",
          "where");

  private static final Set<String> LATER =
      Set.of("earlier", "later", "afterwards", "afterward", "again", "here", "there", "separately");

  private Trailing() {}

  /**
   * "The boat hit a bank, turned over and sank, said Ann Lee, a pilot": the frame of a cue that
   * stands between a comma and who speaks, who closes the sentence.
   */
  static Optional<Frame> inverted(Syntax syntax, int cue, double probability) {
    Token token = syntax.tokens.get(cue);
    Sentence sentence = syntax.document.sentenceOf(cue);
    int start = syntax.bodyStart(sentence);
    int close = Parted.close(syntax, sentence);
    boolean says =
        token.isVerb()
            && token.isFinite()
            && SAYING.contains(token.lemma())
            && !isLong(sentence)
            && cue - 1 > start
            && syntax.words[cue - 1].equals(",")
            && cue + 1 < close
            && !syntax.isMarked(start, close);
    int at = says ? syntax.mention[cue + 1] : -1;
    if (at < 0 || syntax.cast.mentions().get(at).kind() == Kind.PRONOUN) {
      return Optional.empty();
    }
    Mention who = syntax.cast.mentions().get(at);
    boolean closes =
        who.first() == cue + 1
            && (who.end() >= close
                || syntax.words[who.end()].equals(",")
                || syntax.words[who.end()].equals("("));
    return closes
        ? Parted.front(syntax, cue, probability, cue - 1, new Frame.Range(who.first(), who.end()))
        : Optional.empty();
  }

  /** The frame of a cue that only has when, where and to whom behind it. */
  static Optional<Frame> of(Syntax syntax, int cue, double probability) {
    Token token = syntax.tokens.get(cue);
    Sentence sentence = syntax.document.sentenceOf(cue);
    boolean speech =
        token.isVerb()
            && token.isFinite()
            && syntax.cues.isVerb(token.lemma(), CueClass.SPEECH)
            && syntax.child(cue, "auxpass") < 0
            && !isLong(sentence);
    if (!speech || !isAdjunct(syntax, cue, Parted.close(syntax, sentence))) {
      return Optional.empty();
    }
    Optional<Frame.Range> who = who(syntax, cue, sentence);
    if (who.isEmpty() || opensOtherwise(syntax, cue, sentence)) {
      return Optional.empty();
    }
    return Parted.front(syntax, cue, probability, who.get().first() - 1, who.get())
        .map(frame -> frame.by(source(syntax, who.get())));
  }

  /**
   * A frame whose source stands between a comma and its cue, with all that the sentence has in
   * front of that comma: "two firms have bid for it, a person close to the talks said", "unless it
   * rains, the farmer warned, the wells will dry up".
   */
  static Frame whole(Syntax syntax, Frame frame) {
    Sentence sentence = syntax.document.sentenceOf(frame.cue());
    int start = syntax.bodyStart(sentence);
    int comma = frame.source().isEmpty() ? -1 : frame.source().get().first() - 1;
    boolean trails =
        comma > start
            && !isLong(sentence)
            && frame.source().get().end() == frame.cueFirst()
            && syntax.words[comma].equals(",")
            && !syntax.isMarked(start, frame.end());
    if (!trails) {
      return frame;
    }
    List<Frame.Range> behind = Lists.filter(frame.content(), r -> r.first() > frame.cue());
    boolean begun = frame.content().get(0).first() == start && frame.content().get(0).end() < comma;
    boolean left =
        behind.size() == frame.content().size()
            && behind.get(0).first() == frame.cueEnd() + 1
            && syntax.words[frame.cueEnd()].equals(",")
            && SUBORDINATE.contains(syntax.words[start])
            && syntax.hasFinite(start, comma);
    Frame.Range first = frame.content().get(0);
    boolean late =
        first.end() == comma
            && first.first() - 1 > start
            && syntax.words[first.first() - 1].equals(",")
            && (SUBORDINATE.contains(syntax.words[first.first()])
                || syntax.tokens.get(first.first()).tag().startsWith("W"))
            && syntax.hasFinite(start, first.first());
    if (!begun && !left && !late) {
      return frame;
    }
    List<Frame.Range> whole = new ArrayList<>();
    whole.add(new Frame.Range(start, comma));
    if (!isParticiple(syntax, frame.cueEnd())) {
      whole.addAll(behind);
    }
    return frame.reporting(whole);
  }

  private static boolean isLong(Sentence sentence) {
    return sentence.end() - sentence.first() > Parted.LONGEST_SENTENCE;
  }

  /** Whether a frame's content only tells when and where. */
  static boolean isMistaken(Syntax syntax, int cue, List<Frame.Range> content) {
    Sentence sentence = syntax.document.sentenceOf(cue);
    int close = Parted.close(syntax, sentence);
    return !isLong(sentence)
        && isAdjunct(syntax, cue, close)
        && !Lists.any(content, range -> range.first() < cue);
  }

  /** "When the siren went, the mayor spoke …": a clause of time is not what was said. */
  private static boolean opensOtherwise(Syntax syntax, int cue, Sentence sentence) {
    int start = syntax.bodyStart(sentence);
    int first = syntax.tokens.get(start).tag().equals("CC") ? start + 1 : start;
    return SUBORDINATE.contains(syntax.words[first])
        && !syntax.tokens.get(cue).lemma().equals("say");
  }

  /** Whether what is behind a verb up to a participle or the end is no object and no clause. */
  private static boolean isAdjunct(Syntax syntax, int cue, int close) {
    int first = cue + 1;
    if (first < close && syntax.tokens.get(first).tag().equals("RP")) {
      first++;
    }
    String lemma = syntax.tokens.get(cue).lemma();
    int hearer = first < close ? syntax.mention[first] : -1;
    if (HEARING.contains(lemma) && hearer >= 0) {
      first = syntax.cast.mentions().get(hearer).end();
    }
    if (first < close && (SILENT.contains(lemma) || !opensAdjunct(syntax, first))) {
      return false;
    }
    for (int i = first; i < close; i++) {
      if (isParticiple(syntax, i)) {
        return true;
      }
      if (syntax.region[i] >= 0
          || syntax.tokens.get(i).isFinite()
          || syntax.words[i].equals("that")) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensAdjunct(Syntax syntax, int first) {
    String tag = syntax.tokens.get(first).tag();
    boolean preposition = tag.equals("IN") || tag.equals("TO") && !isVerb(syntax, first + 1);
    return preposition
        || tag.startsWith("RB")
            && (syntax.words[first].endsWith("ly") || LATER.contains(syntax.words[first]))
        || syntax.cues.isTime(syntax.words[first])
        || isParticiple(syntax, first)
        || tag.startsWith("JJ")
            && first + 1 < syntax.size()
            && syntax.cues.isTime(syntax.words[first + 1]);
  }

  private static boolean isVerb(Syntax syntax, int token) {
    return token < syntax.size() && syntax.tokens.get(token).isVerb();
  }

  /** "…, adding": a comma before a participle. */
  private static boolean isParticiple(Syntax syntax, int comma) {
    return comma + 1 < syntax.size()
        && syntax.words[comma].equals(",")
        && syntax.tokens.get(comma + 1).tag().equals("VBG");
  }

  /** The words between a comma and a verb that name who speaks, an apposition with them. */
  private static Optional<Frame.Range> who(Syntax syntax, int cue, Sentence sentence) {
    int least = Math.max(sentence.first() + 1, cue - LONGEST);
    int end = beforeAdverbs(syntax, cue, least);
    int commas = 0;
    for (int i = end - 1; i >= least && commas < COMMAS; i--) {
      Token token = syntax.tokens.get(i);
      if (syntax.region[i] >= 0 || token.isFinite() || syntax.words[i].equals(";")) {
        return Optional.empty();
      }
      if (syntax.words[i].equals(",")) {
        commas++;
        Frame.Range range = new Frame.Range(i + 1, end);
        boolean apposed = syntax.words[end - 1].equals(",");
        if (range.length() > 0 && (apposed ? isApposed(syntax, range) : isNamed(syntax, range))) {
          return Optional.of(range);
        }
        if (!apposed) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static int beforeAdverbs(Syntax syntax, int cue, int least) {
    int end = cue;
    while (end > least
        && (syntax.tokens.get(end - 1).tag().equals("RB")
            || syntax.tokens.get(end - 1).relation().equals("aux"))) {
      end--;
    }
    return end;
  }

  /** "Ann Lee, head of the port,": a name, a comma, and what closes with another. */
  private static boolean isApposed(Syntax syntax, Frame.Range range) {
    int at = syntax.mention[range.first()];
    if (at < 0) {
      return false;
    }
    int end = syntax.cast.mentions().get(at).end();
    return end < range.end() - 2 && syntax.words[end].equals(",");
  }

  /** Whether the words are one phrase with a mention near its start. */
  private static boolean isNamed(Syntax syntax, Frame.Range range) {
    Token first = syntax.tokens.get(range.first());
    boolean opens =
        first.isNoun()
            || Set.of("DT", "PRP$", "PRP", "CD", "JJ", "JJS").contains(first.tag())
            || first.isCapitalised();
    return opens && mention(syntax, range) >= 0;
  }

  private static Quote.Source source(Syntax syntax, Frame.Range who) {
    Mention mention = syntax.cast.mentions().get(mention(syntax, who));
    return syntax.source(mention.head());
  }

  /** The first mention of a range, not whose it is, or -1. */
  private static int mention(Syntax syntax, Frame.Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (syntax.mention[i] >= 0 && !syntax.tokens.get(i).tag().equals("PRP$")) {
        return syntax.mention[i];
      }
    }
    return -1;
  }
}
