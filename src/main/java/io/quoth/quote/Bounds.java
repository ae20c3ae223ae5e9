package io.quoth.quote;

import io.quoth.document.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where content beside a verb begins and how far it goes, by grammar. */
final class Bounds {
  /** More than this between a verb and the "that" of its clause is a clause of its own. */
  private static final int HEARER = 16;

  /** What these tell stands behind whom they tell it. */
  private static final Set<String> HEARING =
      Set.of("tell", "remind", "assure", "inform", "warn", "advise", "notify", "promise");

  private static final Set<String> OPENING = Set.of("that", "whether");

  private Bounds() {}

  /**
   * "Told the Echo's breakfast show that …", "asked, in a long letter, whether …": whom, when and
   * how stand between a verb and the "that" of its clause, and are no content.
   */
  static Frame fromThat(Syntax syntax, Frame frame) {
    int clause = that(syntax, frame.cue());
    int that = clause < 0 ? behindCommas(syntax, frame) : clause;
    that = that < 0 ? behindHearer(syntax, frame) : that;
    if (that < 0 || that - frame.cue() > HEARER || !frame.reports(that)) {
      return frame;
    }
    List<Frame.Range> kept = new ArrayList<>();
    for (Frame.Range range : frame.content()) {
      boolean between = range.first() > frame.cue() && range.first() < that;
      int first = between ? Math.min(that, range.end()) : range.first();
      if (first < range.end()) {
        kept.add(new Frame.Range(first, range.end()));
      }
    }
    return kept.equals(frame.content()) ? frame : frame.reporting(kept);
  }

  /** "In what A calls 'a long letter'": the "what" only stands for what is in marks. */
  static Frame withoutWhat(Syntax syntax, Frame frame) {
    Frame.Range first = frame.content().get(0);
    boolean what =
        frame.content().size() > 1
            && first.length() == 1
            && first.first() < frame.cue()
            && syntax.words[first.first()].equals("what");
    return what ? withoutFirst(frame) : frame;
  }

  /** A frame of several ranges without the first of them. */
  static Frame withoutFirst(Frame frame) {
    return frame.reporting(frame.content().subList(1, frame.content().size()));
  }

  /** "Said (that) it was late, but that she would come": a "that" behind a joint goes on. */
  static Frame andThat(Syntax syntax, Frame frame) {
    int end = frame.end();
    int last = Parted.close(syntax, syntax.document.sentenceOf(frame.cue()));
    int and = end < last && syntax.words[end].equals(",") ? end + 1 : end;
    boolean goesOn =
        frame.content().get(frame.content().size() - 1).first() > frame.cue()
            && syntax.tokens.get(frame.cue()).isVerb()
            && and + 2 < last
            && syntax.tokens.get(and).tag().equals("CC")
            && syntax.words[and + 1].equals("that")
            && !syntax.tokens.get(and + 2).isVerb()
            && !syntax.tokens.get(and + 2).isPunctuation()
            && syntax.region[and] < 0;
    return goesOn ? frame.upTo(last) : frame;
  }

  /**
   * "Urged farmers to register and have their ponds tested": behind a verb in the past, what is
   * joined in its base form goes on with what was asked for.
   */
  static Frame andBare(Syntax syntax, Frame frame) {
    int end = frame.end();
    int last = Parted.close(syntax, syntax.document.sentenceOf(frame.cue()));
    Frame.Range tail = frame.content().get(frame.content().size() - 1);
    boolean joint =
        tail.first() > frame.cue()
            && end + 1 < last
            && syntax.tokens.get(frame.cue()).tag().equals("VBD")
            && syntax.tokens.get(end).tag().equals("CC")
            && syntax.region[end] < 0
            && isBare(syntax.tokens.get(end + 1))
            && hasBare(syntax, tail);
    return joint ? frame.upTo(last) : frame;
  }

  private static boolean isBare(Token token) {
    return token.isVerb() && token.lemma().equals(token.text());
  }

  private static boolean hasBare(Syntax syntax, Frame.Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (syntax.tokens.get(i).tag().equals("VB")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Discussed the road and exchanged views": what is joined to the verb is not what it reports.
   */
  static Frame beforeJoined(Syntax syntax, Frame frame) {
    if (!syntax.tokens.get(frame.cue()).isFinite()) {
      return frame;
    }
    for (int child : syntax.children(frame.cue())) {
      Token joined = syntax.tokens.get(child);
      boolean verb =
          joined.relation().equals("conj") && joined.isFinite() && isTensed(syntax, joined, frame);
      if (verb && child > frame.cueEnd() && frame.reports(child)) {
        int and = beforeAdverbs(syntax, child, frame.cue());
        if (syntax.tokens.get(and).tag().equals("CC") && syntax.region[and] < 0) {
          return frame.until(and).orElse(frame);
        }
      }
    }
    return frame;
  }

  /** The token before a verb and its adverbs, no farther back than another. */
  static int beforeAdverbs(Syntax syntax, int verb, int least) {
    int at = verb - 1;
    while (at > least && syntax.tokens.get(at).tag().equals("RB")) {
      at--;
    }
    return at;
  }

  /** The "that" right behind a mention that follows a verb with a hearer, or -1. */
  private static int behindHearer(Syntax syntax, Frame frame) {
    int next = frame.cueEnd();
    int at = next < syntax.size() ? syntax.mention[next] : -1;
    if (at < 0 || !HEARING.contains(syntax.tokens.get(frame.cue()).lemma())) {
      return -1;
    }
    int that = syntax.cast.mentions().get(at).end();
    return that < frame.end() && OPENING.contains(syntax.words[that]) && syntax.region[that] < 0
        ? that
        : -1;
  }

  /**
   * Whether a verb has the tense of the cue for sure: "put" and "cut" could be infinitives in what
   * is recommended.
   */
  private static boolean isTensed(Syntax syntax, Token verb, Frame frame) {
    String tag = syntax.tokens.get(frame.cue()).tag();
    boolean same = tag.equals(verb.tag()) || tag.startsWith("VBP") || verb.tag().equals("MD");
    return verb.isVerb() && same && !(tag.equals("VBD") && verb.lemma().equals(verb.text()));
  }

  /**
   * The "that" behind two commas with a preposition between them, which trees of long sentences get
   * wrong, or -1.
   */
  private static int behindCommas(Syntax syntax, Frame frame) {
    int comma = frame.cueEnd();
    int last = Math.min(frame.end(), frame.cue() + HEARER);
    boolean aside =
        comma + 1 < last
            && syntax.words[comma].equals(",")
            && syntax.tokens.get(comma + 1).tag().equals("IN")
            && !OPENING.contains(syntax.words[comma + 1]);
    if (!aside) {
      return -1;
    }
    for (int i = comma + 2; i < last; i++) {
      boolean opens = OPENING.contains(syntax.words[i]) && syntax.words[i - 1].equals(",");
      if (opens && syntax.region[i] < 0) {
        return i;
      }
    }
    return -1;
  }

  /** The first clause behind a verb that is its object, or -1. */
  private static int clauseBehind(Syntax syntax, int verb) {
    for (int child : syntax.children(verb)) {
      if (child > verb && syntax.tokens.get(child).relation().equals("ccomp")) {
        return child;
      }
    }
    return -1;
  }

  /** The "that" of the clause that is a verb's object, outside of marks, or -1. */
  static int that(Syntax syntax, int verb) {
    int clause = syntax.tokens.get(verb).isVerb() ? clauseBehind(syntax, verb) : -1;
    if (clause < verb) {
      return -1;
    }
    for (int child : syntax.children(clause)) {
      boolean opens = child > verb && child < clause && OPENING.contains(syntax.words[child]);
      if (opens && syntax.tokens.get(child).relation().equals("mark")) {
        return syntax.region[child] < 0 ? child : -1;
      }
    }
    return -1;
  }
}
