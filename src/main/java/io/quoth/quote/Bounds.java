package io.quoth.quote;

import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where content beside a verb begins and how far it goes, by grammar. */
final class Bounds {
  /** More than this between a verb and the "that" of its clause is a clause of its own. */
  private static final int HEARER = 16;

  /** Words of whom something is told. */
  private static final int LONGEST_HEARER = 5;

  /** What these tell stands behind whom they tell it. */
  private static final Set<String> HEARING =
      Set.of("tell", "remind", "assure", "inform", "warn", "advise", "notify", "promise");

  /** Tags of what opens a clause, besides nouns. */
  private static final Set<String> SUBJECTS = Set.of("PRP", "DT", "EX");

  private static final Set<String> OPENING = Set.of("that", "whether");

  private static final Set<String> RELATIVE = Set.of("which", "where", "when");

  private static final Set<String> CLAUSES = Set.of("before", "after", "while", "as", "when");

  private static final Set<String> PLACING = Set.of("at", "in", "on", "during", "to");

  private static final Set<String> COMPARED =
      Set.of(
          "compared with",
          "compared to",
          "as if",
          "as though",
          "rather than",
          "instead of",
          "up from",
          "down from");

  private Bounds() {}

  /**
   * "Told the Echo's breakfast show that …", "asked, in a long letter, whether …": whom, when and
   * how stand between a verb and the "that" of its clause, and are no content.
   */
  static Frame fromThat(Syntax syntax, Frame frame) {
    int clause = that(syntax, frame.cue());
    int that = clause < 0 ? behindCommas(syntax, frame) : clause;
    that = that < 0 ? behindHearer(syntax, frame) : that;
    that = that < 0 ? behindPlace(syntax, frame) : that;
    if (that < 0 || that - frame.cue() > HEARER || !frame.reports(that)) {
      return frame;
    }
    List<Frame.Range> kept = new ArrayList<>();
    for (Frame.Range range : frame.content()) {
      boolean between = range.first() > frame.cue() && range.first() < that;
      int first = between ? Math.min(that, range.end()) : range.first();
      boolean empty = range.end() <= frame.cue() && range.length() == 1 && isIt(syntax, range);
      if (first < range.end() && !empty) {
        kept.add(new Frame.Range(first, range.end()));
      }
    }
    return kept.equals(frame.content()) ? frame : frame.reporting(kept);
  }

  /** "It was noted that": the "it" only stands for the clause. */
  private static boolean isIt(Syntax syntax, Frame.Range range) {
    return syntax.words[range.first()].equals("it");
  }

  /** The "that" behind a verb and a place or time, "was noted at the meeting that", or -1. */
  private static int behindPlace(Syntax syntax, Frame frame) {
    int first = frame.cue() + 1;
    int last = Math.min(frame.end(), frame.cue() + HEARER) - 1;
    if (first >= last || !PLACING.contains(syntax.words[first])) {
      return -1;
    }
    for (int i = first + 1; i < last; i++) {
      Token token = syntax.tokens.get(i);
      if (OPENING.contains(syntax.words[i])) {
        boolean clause = !syntax.tokens.get(i + 1).isVerb() && syntax.tokens.get(i - 1).isNoun();
        return clause && syntax.region[i] < 0 ? i : -1;
      }
      boolean verb = token.isVerb() && !token.relation().equals("amod");
      if (verb || token.isPunctuation() || syntax.region[i] >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * "In a statement from the capital, she said it was late": with no comma behind the cue, what
   * stands in front of it and tells how is no part of what follows.
   */
  static Frame withoutManner(Syntax syntax, Frame frame) {
    if (frame.content().size() != 2 || frame.source().isEmpty()) {
      return frame;
    }
    Frame.Range front = frame.content().get(0);
    Frame.Range rest = frame.content().get(1);
    int start = syntax.bodyStart(syntax.document.sentenceOf(frame.cue()));
    boolean manner =
        front.first() == start
            && front.end() <= frame.source().get().first()
            && frame.source().get().end() <= frame.cueFirst()
            && rest.first() >= frame.cueEnd()
            && !syntax.words[rest.first() - 1].equals(",")
            && syntax.tokens.get(start).tag().equals("IN")
            && !isFiniteOrMarked(syntax, front);
    return manner ? withoutFirst(frame) : frame;
  }

  /** "Others on the street described …": what stands between source and verb tells who they are. */
  static Frame withoutPlaceOfSource(Syntax syntax, Frame frame) {
    if (frame.source().isEmpty() || frame.content().size() < 2) {
      return frame;
    }
    Frame.Range first = frame.content().get(0);
    boolean between =
        first.end() == frame.cueFirst()
            && first.first() == frame.source().get().end() + 1
            && syntax.tokens.get(first.first() - 1).tag().equals("IN")
            && !isFiniteOrMarked(syntax, first);
    return between ? withoutFirst(frame) : frame;
  }

  /** But "a statement issued" has a participle, whatever it is tagged as. */
  private static boolean isFiniteOrMarked(Syntax syntax, Frame.Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      Token token = syntax.tokens.get(i);
      boolean participle =
          i > range.first() && token.text().endsWith("ed") && syntax.tokens.get(i - 1).isNoun();
      if (syntax.region[i] >= 0 || token.isFinite() && !participle) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Said it had inherited “a mess” and was putting it right": behind closing marks, a joined verb
   * that is not one in the past like the cue goes on with what was said, and so does a clause of
   * its own ("… and the crew had left").
   */
  static Frame andGoesOn(Syntax syntax, Frame frame) {
    int end = frame.end();
    int last = last(syntax, frame);
    Frame.Range tail = frame.content().get(frame.content().size() - 1);
    boolean joint =
        tail.first() > frame.cue()
            && end + 2 < last
            && syntax.tokens.get(frame.cue()).isVerb()
            && syntax.tokens.get(end).tag().equals("CC")
            && syntax.region[end] < 0
            && syntax.region[end - 1] >= 0
            && syntax.hasFinite(tail.first(), tail.end());
    boolean past = syntax.tokens.get(frame.cue()).tag().equals("VBD");
    return joint && (past && isBackshifted(syntax, end + 1) || isNewClause(syntax, end + 1, last))
        ? frame.upTo(last)
        : frame;
  }

  /** Whether a clause begins with who does something in it, and reports nothing. */
  private static boolean isNewClause(Syntax syntax, int first, int end) {
    Token opening = syntax.tokens.get(first);
    boolean nominal = opening.isNoun() || SUBJECTS.contains(opening.tag());
    boolean finite = false;
    for (int i = first; i < end && nominal; i++) {
      Token token = syntax.tokens.get(i);
      boolean reports = token.isVerb() && syntax.cues.isTelling(token.lemma());
      if (reports || syntax.words[i].equals(":")) {
        return false;
      }
      finite |= token.isFinite() && i > first;
    }
    return nominal && finite;
  }

  /**
   * "Urged them “to fear no one,” before leading a procession": a comma inside closing marks ends
   * what was said, where a clause on what else happened follows.
   */
  static Frame beforeClause(Syntax syntax, Frame frame) {
    Frame.Range tail = frame.content().get(frame.content().size() - 1);
    if (tail.first() < frame.cue()) {
      return frame;
    }
    for (int i = tail.first() + 2; i + 1 < tail.end(); i++) {
      boolean closes =
          syntax.region[i - 1] >= 0
              && syntax.region[i] < 0
              && syntax.words[i - 2].equals(",")
              && syntax.region[i - 2] == syntax.region[i - 1];
      String tag = syntax.tokens.get(i).tag();
      boolean clause = CLAUSES.contains(syntax.words[i]) || tag.startsWith("W");
      if (closes && clause && !syntax.tokens.get(i).isFinite()) {
        return frame.until(i).orElse(frame);
      }
    }
    return frame;
  }

  /** "Urged drivers to stay": whom it urges belongs to what it urges. */
  static Frame withObject(Syntax syntax, Frame frame) {
    Frame.Range range = frame.content().get(0);
    int next = frame.cueEnd();
    boolean to = range.first() > next && range.first() < frame.end();
    if (!to || !Reading.isCommand(syntax.tokens.get(frame.cue()).lemma())) {
      return frame;
    }
    int at = syntax.mention[next];
    String word = syntax.words[range.first()];
    boolean object =
        at >= 0
            && syntax.cast.mentions().get(at).end() == range.first()
            && (word.equals("to") || word.equals("not"));
    return object ? frame.from(next) : frame;
  }

  /**
   * "Announced that a laboratory, which cost a million, would open": what is said of a thing inside
   * a clause belongs to the clause.
   */
  static Frame withInserted(Syntax syntax, Frame frame) {
    List<Frame.Range> joined = new ArrayList<>();
    for (Frame.Range range : frame.content()) {
      int last = joined.size() - 1;
      boolean inserted =
          last >= 0
              && joined.get(last).first() > frame.cue()
              && range.first() - joined.get(last).end() <= HEARER
              && range.first() - joined.get(last).end() > 2
              && syntax.words[joined.get(last).end()].equals(",")
              && syntax.words[range.first() - 1].equals(",")
              && syntax.tokens.get(joined.get(last).end() + 1).tag().startsWith("W")
              && !isReported(syntax, joined.get(last).end(), range.first());
      if (inserted) {
        joined.set(last, new Frame.Range(joined.get(last).first(), range.end()));
      } else {
        joined.add(range);
      }
    }
    return joined.size() == frame.content().size() ? frame : frame.reporting(joined);
  }

  private static boolean isReported(Syntax syntax, int first, int end) {
    for (int i = first; i < end; i++) {
      Token token = syntax.tokens.get(i);
      if (token.isVerb() && syntax.cues.isTelling(token.lemma()) || syntax.region[i] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "Said that the tunnel had flooded, which had cost a million": what closes the clause. */
  static Frame withRelative(Syntax syntax, Frame frame) {
    int comma = frame.end();
    int last = last(syntax, frame);
    Frame.Range tail = frame.content().get(frame.content().size() - 1);
    boolean relative =
        tail.first() > frame.cue()
            && comma + 2 < last
            && syntax.words[comma].equals(",")
            && syntax.region[comma] < 0
            && RELATIVE.contains(syntax.words[comma + 1])
            && OPENING.contains(syntax.words[tail.first()])
            && !isReported(syntax, comma, last);
    return relative ? frame.upTo(last) : frame;
  }

  /**
   * "Told MPs the delay | is unacceptable": a clause that begins with its verb has its subject in
   * front of that.
   */
  static Frame withSubject(Syntax syntax, Frame frame) {
    Frame.Range range = frame.content().get(0);
    int least = frame.cueEnd();
    boolean verb =
        range.first() > least
            && syntax.region[range.first()] < 0
            && syntax.tokens.get(range.first()).isFinite()
            && syntax.cues.isTelling(syntax.tokens.get(frame.cue()).lemma());
    int first = range.first();
    while (verb && first > least && isNominal(syntax.tokens.get(first - 1))) {
      first--;
      String tag = syntax.tokens.get(first).tag();
      if (tag.equals("DT") || tag.equals("PRP$") || tag.equals("PRP")) {
        break;
      }
    }
    return first < range.first() ? frame.from(first) : frame;
  }

  private static boolean isNominal(Token token) {
    return token.isNoun()
        || switch (token.tag()) {
          case "DT", "PRP$", "PRP", "JJ", "CD", "POS" -> true;
          default -> false;
        };
  }

  /** "That it would be | connected": no clause ends in a helping verb or a small word. */
  static Frame pastHelpers(Syntax syntax, Frame frame) {
    Frame.Range tail = frame.content().get(frame.content().size() - 1);
    int end = tail.end();
    int last = last(syntax, frame);
    if (tail.first() < frame.cue() || end >= last || syntax.region[end - 1] >= 0) {
      return frame;
    }
    String tag = syntax.tokens.get(end - 1).tag();
    String next = syntax.tokens.get(end).tag();
    boolean still =
        tag.equals("RB")
            && end - 2 > tail.first()
            && syntax.tokens.get(end - 2).lemma().equals("be")
            && !syntax.tokens.get(end).isPunctuation();
    boolean verbless =
        OPENING.contains(syntax.words[tail.first()])
            && !syntax.hasFinite(tail.first(), tail.end())
            && syntax.tokens.get(end).isFinite();
    if (still || verbless) {
      return frame.upTo(last);
    }
    boolean helps =
        (tag.equals("MD") || syntax.tokens.get(end - 1).lemma().equals("be"))
            && (next.equals("VB") || next.equals("VBN") || next.equals("VBG"));
    return helps || tag.equals("DT") && syntax.tokens.get(end).isNoun() ? frame.upTo(last) : frame;
  }

  /** Where the words of the frame's sentence end; in one too long to be prose, of its content. */
  private static int last(Syntax syntax, Frame frame) {
    int close = Parted.close(syntax, syntax.document.sentenceOf(frame.cue()));
    return close - frame.cue() > Parted.LONGEST_SENTENCE ? frame.end() : close;
  }

  /** Whether a verb cannot be the speaker's next deed: "would come", "had come", "was coming". */
  private static boolean isBackshifted(Syntax syntax, int token) {
    String tag = syntax.tokens.get(token).tag();
    String next = syntax.tokens.get(token + 1).tag();
    String word = syntax.words[token];
    return tag.equals("MD")
        || word.equals("had") && next.equals("VBN")
        || (word.equals("was") || word.equals("were")) && next.equals("VBG");
  }

  /**
   * "Said it would last nine months, compared with five at present": what compares goes on with
   * what was said.
   */
  static Frame withComparison(Syntax syntax, Frame frame) {
    int comma = frame.end();
    int last = last(syntax, frame);
    Frame.Range tail = frame.content().get(frame.content().size() - 1);
    boolean compares =
        tail.first() > frame.cue()
            && comma + 2 < last
            && syntax.words[comma].equals(",")
            && syntax.region[comma] < 0
            && COMPARED.contains(syntax.words[comma + 1] + " " + syntax.words[comma + 2]);
    return compares || isBut(syntax, tail, last) ? frame.upTo(last) : frame;
  }

  /**
   * "Two in three say they would go, compared with half of those who say they would stay": others
   * say that.
   */
  static Frame withoutOthers(Syntax syntax, Frame frame) {
    for (int comma = frame.cue() + 1; comma + 2 < frame.end(); comma++) {
      if (syntax.words[comma].equals(",")
          && syntax.region[comma] < 0
          && frame.reports(comma)
          && COMPARED.contains(syntax.words[comma + 1] + " " + syntax.words[comma + 2])) {
        int end = Math.min(frame.end() + 2, syntax.size());
        return sayOthers(syntax, comma, end) ? frame.until(comma).orElse(frame) : frame;
      }
    }
    return frame;
  }

  private static boolean sayOthers(Syntax syntax, int first, int end) {
    for (int i = first; i + 1 < end; i++) {
      Token verb = syntax.tokens.get(i + 1);
      if (syntax.words[i].equals("who") && verb.isFinite() && syntax.cues.isTelling(verb.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "Not to call, but to write": what is wanted instead, where it is no clause. */
  private static boolean isBut(Syntax syntax, Frame.Range tail, int last) {
    int but = tail.end() + 1;
    if (but + 1 >= last
        || !syntax.words[but - 1].equals(",")
        || !syntax.words[but].equals("but")
        || syntax.hasFinite(but, last)) {
      return false;
    }
    for (int i = tail.first(); i < tail.end(); i++) {
      if (syntax.words[i].equals("not")) {
        return true;
      }
    }
    return false;
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

  /**
   * "Told the agency, however, that …": the clause of a verb from which a hearer and adverbs part
   * it, which the model has not found.
   */
  static Optional<Frame> parted(Syntax syntax, int cue, double probability) {
    Token token = syntax.tokens.get(cue);
    int last = Parted.close(syntax, syntax.document.sentenceOf(cue));
    boolean tells =
        token.isVerb() && token.isFinite() && syntax.cues.isVerb(token.lemma(), CueClass.SPEECH);
    for (int i = cue + 1; tells && i < Math.min(last - 2, cue + HEARER); i++) {
      if (syntax.region[i] >= 0 || syntax.tokens.get(i).isVerb()) {
        return Optional.empty();
      }
      boolean comma = syntax.words[i - 1].equals(",") && i > cue + 1;
      if (syntax.words[i].equals("that") && (comma || isHearer(syntax, cue, i))) {
        boolean clause = !syntax.tokens.get(i + 1).isVerb();
        List<Frame.Range> content = List.of(new Frame.Range(i, last));
        return clause
            ? Optional.of(
                new Frame(
                    cue,
                    cue,
                    cue + 1,
                    probability,
                    content,
                    FrameFinder.subject(syntax, cue, content)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isHearer(Syntax syntax, int cue, int that) {
    int at = syntax.mention[that - 1];
    return at >= 0
        && HEARING.contains(syntax.tokens.get(cue).lemma())
        && syntax.cast.mentions().get(at).end() == that;
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
    int comma = behindNoun(syntax, frame.cueEnd());
    int last = Math.min(frame.end(), frame.cue() + HEARER);
    boolean aside =
        comma + 1 < last
            && syntax.words[comma].equals(",")
            && (syntax.tokens.get(comma + 1).tag().equals("IN")
                || syntax.tokens.get(comma + 1).tag().equals("RB"))
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

  /** The end of the noun with its article that begins at a token, or the token. */
  private static int behindNoun(Syntax syntax, int first) {
    int at =
        first < syntax.size() && syntax.tokens.get(first).tag().equals("DT") ? first + 1 : first;
    while (at < syntax.size() && at - first < LONGEST_HEARER && syntax.tokens.get(at).isNoun()) {
      at++;
    }
    return Math.min(at, syntax.size() - 1);
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
