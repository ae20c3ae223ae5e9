package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.document.Marked;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts right what the frame model gets wrong in ways that grammar can tell. */
final class Repairs {
  /** What is longer and stands in front of another verb is a clause of its own. */
  private static final int LONGEST_SOURCE = 8;

  private static final Set<String> PROSECUTING = Set.of("charge", "convict", "indict", "sentence");

  /** What things do not do: such a verb joined to a clause on things is the speaker's. */
  private static final Set<String> HUMAN =
      Set.of(
          "accuse",
          "blame",
          "attribute",
          "urge",
          "praise",
          "criticise",
          "criticize",
          "thank",
          "vow",
          "pledge",
          "apologise",
          "apologize",
          "condemn",
          "denounce");

  /** What ends a sentence, or stands inside the marks before its cue. */
  private static final Set<String> MARKS_BEFORE_CUE = Set.of("?", "!");

  /** Things may go according to these, which say nothing. */
  private static final Set<String> PLANS = Set.of("plan", "schedule");

  private static final Set<String> MAKING =
      Set.of("make", "write", "give", "issue", "send", "take", "get", "receive", "read", "keep");

  private Repairs() {}

  /**
   * The frames with their content put right, each by itself and against the others.
   *
   * @param frames in the order of their cues
   */
  static List<Frame> of(Syntax syntax, List<Frame> frames) {
    List<Frame> whole = new ArrayList<>();
    for (Frame frame : frames) {
      Frame untitled =
          Titles.without(syntax, frame).flatMap(f -> Chorus.without(syntax, f)).orElse(null);
      if (untitled == null) {
        continue;
      }
      Frame mended = Parted.ofAccording(syntax, Parted.ofFront(syntax, untitled));
      mended = withoutSentenceBefore(syntax, withoutUnsaid(syntax, mended));
      mended = withoutAfterthought(syntax, Trailing.whole(syntax, mended));
      mended = Bounds.withoutWhat(syntax, Bounds.andThat(syntax, Bounds.fromThat(syntax, mended)));
      mended = Bounds.andBare(syntax, Bounds.beforeJoined(syntax, mended));
      mended = Bounds.withComparison(syntax, Bounds.andGoesOn(syntax, mended));
      mended = Parted.withoutContrast(syntax, Bounds.withoutOthers(syntax, mended));
      mended = Parted.withoutOpening(syntax, mended);
      mended = Bounds.beforeClause(syntax, Bounds.pastHelpers(syntax, mended));
      mended = Bounds.withInserted(syntax, Bounds.withObject(syntax, mended));
      mended = Bounds.withRelative(syntax, Bounds.withSubject(syntax, mended));
      mended = Bounds.withoutManner(syntax, Bounds.withoutPlaceOfSource(syntax, mended));
      mended = Headlines.withoutOccasion(syntax, Headlines.lastOf(syntax, mended));
      mended = Issued.byIssuer(syntax, withSource(syntax, withoutAddressee(syntax, mended)));
      mended = Colons.withVoice(syntax, behindColon(syntax, ofMainClause(syntax, mended)));
      mended = Asked.withoutQuestion(syntax, Asked.question(syntax, mended));
      if (isSpeaking(syntax, mended)
          && !isOnlyPatient(syntax, mended)
          && !isTitle(syntax, mended)
          && !isMade(syntax, mended)
          && !isHeaded(syntax, mended)
          && mended.cue() >= syntax.bodyStart(syntax.document.sentenceOf(mended.cue()))
          && !isItself(syntax, mended)
          && !Asked.isUnsaid(syntax, mended)
          && !isOnlyTime(syntax, mended)
          && !isMeanwhile(syntax, mended)) {
        whole.add(mended);
      }
    }
    for (int i = 1; i < whole.size(); i++) {
      whole.set(i, withoutFront(syntax, whole.get(i), whole.get(i - 1)));
    }
    for (int i = 0; i < whole.size(); i++) {
      beforeNextCue(syntax, whole, i);
    }
    for (int i = 1; i < whole.size(); i++) {
      whole.set(i, participle(syntax, whole.get(i), whole.get(i - 1)));
    }
    return whole;
  }

  /** "'It is shut,' Lee told reporters, adding that …": who tells adds, where no tree says so. */
  private static Frame participle(Syntax syntax, Frame frame, Frame before) {
    boolean none =
        frame.source().isEmpty()
            || frame.source().get().end() <= before.cue()
                && frame.source().get().end() - frame.source().get().first() > LONGEST_SOURCE;
    Token cue = syntax.tokens.get(frame.cue());
    String joint = syntax.words[Math.max(0, frame.cueFirst() - 1)];
    boolean joined =
        joint.equals("and")
            && cue.isFinite()
            && cue.tag().equals(syntax.tokens.get(before.cue()).tag())
            && frame.cueFirst() - 1 <= before.end();
    boolean adds =
        none
            && before.source().isPresent()
            && frame.cueFirst() > before.cue()
            && (joined || cue.tag().equals("VBG") && joint.equals(","))
            && syntax.tokens.get(before.cue()).isFinite()
            && syntax
                .document
                .sentenceOf(frame.cue())
                .equals(syntax.document.sentenceOf(before.cue()));
    return adds ? frame.by(before.source().get()) : frame;
  }

  /** "A argued that it was late, while B said that it rained": the first is none of B's. */
  private static Frame withoutFront(Syntax syntax, Frame frame, Frame before) {
    Frame.Range front = frame.content().get(0);
    if (frame.content().size() < 2
        || frame.source().isEmpty()
        || before.source().isEmpty()
        || front.first() <= before.cue()
        || !before.reports(front.first())
        || before.content().get(0).first() < before.cue()) {
      return frame;
    }
    int first = frame.source().get().first();
    boolean parted =
        first > front.end() && (isContrast(syntax, first - 1) || parts(syntax, first - 1));
    List<Frame.Range> behind = Lists.filter(frame.content(), range -> range.first() > frame.cue());
    return parted && !behind.isEmpty() && frame.source().get().end() <= frame.cue()
        ? frame.reporting(behind)
        : frame;
  }

  private static boolean isContrast(Syntax syntax, int token) {
    return syntax.words[token].equals("while") || syntax.words[token].equals("whereas");
  }

  /**
   * Content in front of the cue that is whole by itself needs nothing from behind it: what stands
   * there without marks tells who spoke, when and to whom. A quotation is whole when it ends in a
   * comma, full stop or question mark of its own; words without marks when they are a clause, and
   * what is behind is none.
   */
  private static Frame withoutAfterthought(Syntax syntax, Frame frame) {
    List<Frame.Range> kept = new ArrayList<>();
    boolean quoted = false;
    boolean clause = false;
    for (Frame.Range each : frame.content()) {
      Frame.Range range = withoutTail(syntax, each, frame.cue());
      boolean behind = range.first() > frame.cue();
      boolean marked = syntax.isMarked(range.first(), range.end());
      boolean work = quoted && behind && isWork(syntax, range);
      // "…, according to a list that somebody has pinned to the door": that is about the list.
      boolean about =
          isAccording(syntax, frame) && syntax.tokens.get(range.first()).isVerb()
              || !syntax.hasFinite(range.first(), range.end());
      boolean more = marked && !work || !quoted && !(behind && clause && about);
      if (more) {
        kept.add(range);
      }
      quoted |= isWhole(syntax, range) && range.end() <= frame.cue();
      clause |= !marked && !behind && syntax.hasFinite(range.first(), range.end());
    }
    return kept.equals(frame.content()) ? frame : frame.reporting(kept);
  }

  /**
   * "'Is it far?' She answered: 'It is.'": a sentence that ended before the one of the cue is none
   * of what that reports, where it reports something behind.
   */
  private static Frame withoutSentenceBefore(Syntax syntax, Frame frame) {
    int behind = Math.max(frame.cueEnd(), frame.source().map(Quote.Source::end).orElse(0));
    List<Frame.Range> kept =
        Lists.filter(
            frame.content(),
            range -> range.end() > frame.cueFirst() || !isEndedBefore(syntax, range));
    boolean led =
        kept.size() < frame.content().size()
            && !kept.isEmpty()
            && syntax.region[kept.get(0).first()] >= 0
            && kept.get(0).first() <= behind + 2;
    return led ? frame.reporting(kept) : frame;
  }

  /** Whether a range is a quotation that has ended, and a new sentence begins right behind it. */
  private static boolean isEndedBefore(Syntax syntax, Frame.Range range) {
    int region = syntax.region[range.first()];
    if (region < 0) {
      return false;
    }
    Marked marked = syntax.document.marked().get(region);
    int close = syntax.regionEnd(range.first());
    String last = syntax.words[marked.end() - 1];
    boolean pronoun =
        close < syntax.size()
            && syntax.tokens.get(close).tag().equals("PRP")
            && syntax.tokens.get(close).isCapitalised()
            && !syntax.words[close].equals("i");
    return close >= range.end() && (last.equals(".") || MARKS_BEFORE_CUE.contains(last) && pronoun);
  }

  /**
   * "Said that A, but he would not say B": content ends where a verb that the tree joins to the cue
   * says what was not said.
   */
  private static Frame withoutUnsaid(Syntax syntax, Frame frame) {
    for (int i = frame.cue() + 1; i < frame.end(); i++) {
      Token token = syntax.tokens.get(i);
      if (token.head() == frame.cue()
          && token.relation().equals("conj")
          && frame.reports(i)
          && syntax.region[i] < 0
          && syntax.child(i, "neg") >= 0
          && Reading.isUnsaid(syntax, i)) {
        int subject = syntax.child(i, "nsubj");
        int start = subject > frame.cue() ? subject : i;
        while (start > frame.cue() && !parts(syntax, start - 1)) {
          start--;
        }
        while (start > frame.cue() && parts(syntax, start - 1)) {
          start--;
        }
        return frame.until(start).orElse(frame);
      }
    }
    return frame;
  }

  /**
   * Whether a range is the title of a work that a noun leads up to: said on the show "Hard Talk".
   */
  private static boolean isWork(Syntax syntax, Frame.Range range) {
    int region = syntax.region[range.first()];
    if (region < 0 || range.end() > syntax.regionEnd(range.first())) {
      return false;
    }
    Token before = syntax.tokens.get(range.first() - 1);
    return (before.isNoun() || before.tag().equals("POS"))
        && isTitled(syntax, syntax.document.marked().get(region));
  }

  /** Whether all words but the small ones have a capital. */
  private static boolean isTitled(Syntax syntax, Marked marked) {
    for (int i = marked.first(); i < marked.end(); i++) {
      Token token = syntax.tokens.get(i);
      boolean small = token.text().length() < 4 && i > marked.first();
      if (!token.isPunctuation() && !token.isCapitalised() && !small) {
        return false;
      }
    }
    return true;
  }

  /** A whole quotation without the words that run on behind its marks. */
  private static Frame.Range withoutTail(Syntax syntax, Frame.Range range, int cue) {
    if (syntax.region[range.first()] < 0 || range.first() > cue) {
      return range;
    }
    int end = Math.min(range.end(), syntax.regionEnd(range.first()));
    Frame.Range region = new Frame.Range(range.first(), end);
    boolean more = end < range.end() && syntax.isMarked(end, range.end());
    return isWhole(syntax, region) && !more ? region : range;
  }

  /** Where no source is found: the subject by grammar, else the noun beside an inverted verb. */
  private static Frame withSource(Syntax syntax, Frame given) {
    if (Reading.isHearing(syntax, given.cue())) {
      return given.withoutSource();
    }
    Optional<Frame> opening = opening(syntax, given).or(() -> front(syntax, given));
    if (opening.isPresent()) {
      return opening.get();
    }
    Frame named = lastNamed(syntax, Phrases.withSpeaker(syntax, given));
    Frame frame = Asides.withWhole(syntax, Asides.outOf(syntax, named));
    if (frame.source().isPresent() || !syntax.tokens.get(frame.cue()).isVerb()) {
      return frame;
    }
    Optional<Quote.Source> subject = FrameFinder.subject(syntax, frame.cue(), frame.content());
    if (subject.isPresent()) {
      // A subject that another verb has may belong to a clause between.
      boolean own = syntax.tokens.get(subject.get().head()).head() == frame.cue();
      Optional<Frame> relative = own ? Optional.empty() : Asides.relative(syntax, frame);
      return relative.orElseGet(() -> frame.by(subject.get()));
    }
    return passive(syntax, frame)
        .or(() -> apposed(syntax, frame))
        .or(() -> closing(syntax, frame))
        .or(() -> Asides.relative(syntax, frame))
        .or(() -> Asides.before(syntax, frame))
        .or(() -> Asides.opening(syntax, frame))
        .or(() -> Asides.behind(syntax, frame))
        .or(() -> inverted(syntax, frame))
        .or(() -> besides(syntax, frame))
        .map(found -> Phrases.withSpeaker(syntax, found))
        .orElse(frame);
  }

  /**
   * "The council called on A to pay": who opens a sentence right before its only verb is no
   * content, though the tagger takes the verb for a participle.
   */
  private static Optional<Frame> front(Syntax syntax, Frame frame) {
    Frame.Range first = frame.content().get(0);
    Token cue = syntax.tokens.get(frame.cue());
    Sentence sentence = syntax.document.sentenceOf(frame.cue());
    int at = syntax.mention[first.first()];
    boolean who =
        at >= 0
            && frame.source().isEmpty()
            && frame.content().size() > 1
            && first.first() == syntax.bodyStart(sentence)
            && first.end() == frame.cueFirst()
            && syntax.cast.mentions().get(at).end() == first.end()
            && syntax.region[first.first()] < 0;
    return who && cue.tag().equals("VBN") && !syntax.hasFinite(sentence.first(), sentence.end())
        ? Optional.of(
            frame
                .reporting(frame.content().subList(1, frame.content().size()))
                .by(syntax.source(syntax.cast.mentions().get(at).head())))
        : Optional.empty();
  }

  /** "Added the mayor: …": whoever stands behind a verb that opens the sentence. */
  private static Optional<Frame> opening(Syntax syntax, Frame frame) {
    int cue = frame.cue();
    boolean opens =
        cue == syntax.bodyStart(syntax.document.sentenceOf(cue))
            && syntax.tokens.get(cue).isFinite()
            && frame.content().get(0).first() > cue
            && frame.source().filter(who -> who.first() > cue).isEmpty();
    return opens
        ? Beside.startingAt(syntax, cue + 1)
            .filter(who -> !frame.reports(who.head()))
            .map(who -> frame.by(Beside.source(who)))
        : Optional.empty();
  }

  /**
   * "In a letter to the chair, Ann Lee, the union demanded …": of names in a row behind a
   * preposition, the one beside the verb demands.
   */
  private static Frame lastNamed(Syntax syntax, Frame frame) {
    Quote.Source who = frame.source().orElse(null);
    if (who == null
        || who.first() < 1
        || who.end() != frame.cueFirst()
        || !isPreposition(syntax.tokens.get(who.first() - 1)) && !isOfOthers(syntax, who)) {
      return frame;
    }
    for (int i = who.end() - 2; i > who.first(); i--) {
      if (syntax.words[i].equals(",")) {
        int at = syntax.mention[who.end() - 1];
        boolean own = at >= 0 && syntax.cast.mentions().get(at).first() > i;
        return own ? frame.by(syntax.source(who.end() - 1)) : frame;
      }
    }
    return frame;
  }

  /** "The party attacked the mayor, alleging …": whoever does the one does the other. */
  private static Frame ofMainClause(Syntax syntax, Frame frame) {
    if (frame.source().isEmpty()) {
      return frame;
    }
    int comma = frame.cueFirst() - 1;
    Quote.Source who = frame.source().get();
    boolean participle =
        who.end() <= comma
            && who.end() >= comma - 1
            && syntax.tokens.get(frame.cue()).tag().equals("VBG")
            && syntax.words[comma].equals(",");
    int main = participle ? syntax.tokens.get(frame.cue()).head() : -1;
    if (main < 0 || main > comma || !syntax.tokens.get(main).isVerb()) {
      return frame;
    }
    int subject = syntax.subject(main);
    boolean other =
        subject >= 0
            && subject < who.first()
            && syntax.mention[subject] >= 0
            && syntax.region[subject] < 0
            && !frame.reports(subject);
    return other ? frame.by(syntax.source(subject)) : frame;
  }

  /** "Also speaking, a chemist from Osk …": nor does a participle speak. */
  private static boolean isParticipleBefore(Syntax syntax, int comma) {
    return comma > 0
        && syntax.words[comma].equals(",")
        && syntax.tokens.get(comma - 1).tag().equals("VBG")
        && syntax.mention[comma - 1] < 0;
  }

  /** "Reality check: a paper by the bank concedes …": a label speaks for nobody. */
  private static Frame behindColon(Syntax syntax, Frame frame) {
    int colon = frame.source().isEmpty() ? frame.cue() : frame.source().get().end();
    if (colon + 1 >= frame.cueFirst()
        || !syntax.words[colon].equals(":") && !isParticipleBefore(syntax, colon)) {
      return frame;
    }
    int at = syntax.mention[colon + 1];
    return at < 0 || frame.reports(colon + 1)
        ? frame
        : frame.by(syntax.source(syntax.cast.mentions().get(at).head()));
  }

  /** "Ann Lee, the union": no person is a union. */
  private static boolean isOfOthers(Syntax syntax, Quote.Source who) {
    Entity.Sort last = syntax.sort(who.end() - 1);
    return syntax.sort(who.first()) == Entity.Sort.PERSON
        && (last == Entity.Sort.GROUP || last == Entity.Sort.ORGANISATION);
  }

  private static boolean isPreposition(Token token) {
    return token.tag().equals("IN") || token.tag().equals("TO");
  }

  /**
   * "The court was told by A that …": A speaks; "…, B was quoted as saying": B does, and whoever
   * quotes passes it on.
   */
  private static Optional<Frame> passive(Syntax syntax, Frame frame) {
    if (syntax.child(frame.cue(), "auxpass") < 0) {
      return Optional.empty();
    }
    boolean relay = syntax.cues.isRelay(syntax.tokens.get(frame.cue()).lemma());
    int who = relay ? syntax.child(frame.cue(), "nsubjpass") : syntax.agent(frame.cue());
    if (who < 0 || syntax.region[who] >= 0 || frame.reports(who)) {
      return Optional.empty();
    }
    return Optional.of(frame.by(syntax.source(who)));
  }

  /**
   * "The tunnel is shut, the railway announced": the subject right before the cue is no content.
   */
  private static Optional<Frame> apposed(Syntax syntax, Frame frame) {
    Frame.Range last = frame.content().get(frame.content().size() - 1);
    int subject = syntax.subject(frame.cue());
    if (last.end() != frame.cue()) {
      return Optional.empty();
    }
    if (!last.contains(subject)) {
      boolean loose = frame.content().size() > 1 && !syntax.hasFinite(last.first(), last.end());
      return loose
          ? frame
              .until(last.first())
              .map(f -> f.by(new Quote.Source(last.first(), last.end(), last.end() - 1)))
          : Optional.empty();
    }
    int first = Math.max(last.first(), syntax.left(subject));
    boolean parted = first == last.first() || syntax.words[first - 1].equals(",");
    return parted
        ? frame.until(first).map(f -> f.by(new Quote.Source(first, last.end(), subject)))
        : Optional.empty();
  }

  /**
   * "The sale is likely, two clerks aware of it said", "The key was hers, Ann Lee, prosecuting,
   * said": who stands between the last comma and the cue is no content, if there is a clause
   * before.
   */
  private static Optional<Frame> closing(Syntax syntax, Frame frame) {
    Frame.Range last = frame.content().get(frame.content().size() - 1);
    int end = frame.cueFirst();
    if (last.end() < end - 1 || last.end() > end || !syntax.tokens.get(frame.cue()).isFinite()) {
      return Optional.empty();
    }
    int comma = behindComma(syntax, last.first(), last.end());
    boolean aside = comma < last.end() && syntax.tokens.get(comma).tag().equals("VBG");
    int first = aside ? behindComma(syntax, last.first(), comma - 1) : comma;
    int at = first > last.first() ? syntax.mention[first] : -1;
    boolean speaks =
        at >= 0
            && syntax.region[first] < 0
            && syntax.cast.mentions().get(at).first() == first
            && syntax.sort(syntax.cast.mentions().get(at).head()) != Entity.Sort.DOCUMENT
            && syntax.hasFinite(last.first(), first)
            && !syntax.hasFinite(first, last.end());
    return speaks ? frame.until(first).map(f -> f.by(syntax.source(first))) : Optional.empty();
  }

  /** The token behind the last comma outside marks, or the first one. */
  private static int behindComma(Syntax syntax, int first, int end) {
    int at = end;
    while (at > first && !(syntax.words[at - 1].equals(",") && syntax.region[at - 1] < 0)) {
      at--;
    }
    return at;
  }

  /** "Taxes must fall, says minister"; "Such storms, says Ann Lee, used to come …". */
  private static Optional<Frame> inverted(Syntax syntax, Frame frame) {
    int next = behindTime(syntax, frame.cue() + 1);
    boolean behind = frame.content().get(0).end() <= frame.cue();
    Token cue = syntax.tokens.get(frame.cue());
    if (!behind || !cue.isVerb() || !cue.isFinite() || next == syntax.size()) {
      return Optional.empty();
    }
    if (syntax.mention[next] < 0 && !syntax.tokens.get(next).isNoun()) {
      return Optional.empty();
    }
    Quote.Source source = syntax.source(next);
    List<Frame.Range> kept = new ArrayList<>();
    boolean whole = isWhole(syntax, frame.content().get(0));
    for (Frame.Range range : frame.content()) {
      if (whole && range.contains(next) && !syntax.isMarked(range.first(), range.end())) {
        continue;
      }
      int first = range.contains(next) ? source.end() : range.first();
      if (first < range.end()) {
        kept.add(new Frame.Range(first, range.end()));
      }
    }
    return Optional.of(frame.reporting(kept).by(source));
  }

  /**
   * "An army of keepers had assembled by the mill, calling for …": whom the main clause before a
   * participle is about, where a tree gives the participle to something else.
   */
  private static Optional<Frame> besides(Syntax syntax, Frame frame) {
    Token cue = syntax.tokens.get(frame.cue());
    int body = syntax.bodyStart(syntax.document.sentenceOf(frame.cue()));
    if (!cue.tag().equals("VBG") || frame.content().get(0).first() < frame.cue()) {
      return Optional.empty();
    }
    boolean comma = false;
    for (int i = frame.cue() - 1; i > Math.max(body, frame.cue() - Phrases.FARTHEST); i--) {
      comma |= syntax.words[i].equals(",");
      int subject = comma && isMain(syntax, i) ? syntax.subject(i) : -1;
      if (subject >= body && subject < i && syntax.region[subject] < 0) {
        return syntax.mention[subject] < 0
            ? Optional.empty()
            : Optional.of(frame.by(syntax.source(subject)));
      }
    }
    return Optional.empty();
  }

  private static boolean isMain(Syntax syntax, int token) {
    Token verb = syntax.tokens.get(token);
    return verb.isVerb()
        && syntax.region[token] < 0
        && (verb.relation().equals("root")
            || verb.relation().equals("conj")
                && syntax.tokens.get(verb.head()).relation().equals("root"));
  }

  /** "…, said on Tuesday the minister": behind the day, if that is all that stands there. */
  private static int behindTime(Syntax syntax, int first) {
    int at = first;
    if (at < syntax.size() && syntax.words[at].equals("on")) {
      at++;
    }
    while (at < syntax.size() && syntax.cues.isTime(syntax.words[at])) {
      at++;
    }
    return at < syntax.size() && syntax.mention[at] >= 0 ? at : first;
  }

  /**
   * Whether the content is only what a passive verb of saying or writing is done to, and how: "was
   * told off", "was read by few".
   */
  private static boolean isOnlyPatient(Syntax syntax, Frame frame) {
    int subject = syntax.child(frame.cue(), "nsubjpass");
    return subject >= 0
        && (syntax.cues.isTelling(syntax.tokens.get(frame.cue()).lemma())
            || PROSECUTING.contains(syntax.tokens.get(frame.cue()).lemma()))
        && frame.reports(subject)
        && !Lists.any(
            frame.content(),
            r -> syntax.isMarked(r.first(), r.end()) || syntax.hasFinite(r.first(), r.end()));
  }

  /** Whether the content only tells when somebody spoke: "spoke on Friday". */
  private static boolean isOnlyTime(Syntax syntax, Frame frame) {
    boolean time = false;
    for (Frame.Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        String tag = syntax.tokens.get(i).tag();
        boolean small = tag.equals("IN") || tag.equals("DT") || tag.equals("CD");
        boolean when = syntax.cues.isTime(syntax.words[i]);
        if (syntax.region[i] >= 0 || !small && !when) {
          return false;
        }
        time |= when;
      }
    }
    return time;
  }

  /**
   * Whether the content only tells what happened meanwhile: "showed no grief as he was led out",
   * "insisted during the tour".
   */
  private static boolean isMeanwhile(Syntax syntax, Frame frame) {
    Frame.Range range = frame.content().get(0);
    int first = range.first();
    if (frame.content().size() > 1 || syntax.isMarked(first, range.end())) {
      return false;
    }
    boolean clause =
        first == frame.cueEnd()
            && syntax.words[first].equals("as")
            && syntax.tokens.get(first).relation().equals("mark")
            && syntax.hasFinite(first, range.end());
    return clause || first > frame.cue() && syntax.words[first].equals("during");
  }

  private static boolean isWhole(Syntax syntax, Frame.Range range) {
    int region = syntax.region[range.end() - 1];
    if (region < 0 || syntax.region[range.first()] != region) {
      return false;
    }
    Marked marked = syntax.document.marked().get(region);
    Token last = syntax.tokens.get(Math.max(marked.first(), marked.end() - 1));
    return last.isPunctuation();
  }

  /**
   * "It was reported that", "the court was told that": with a clause behind a passive, what stands
   * before it is nobody's content.
   */
  private static Frame withoutAddressee(Syntax syntax, Frame frame) {
    int subject = syntax.child(frame.cue(), "nsubjpass");
    int clause = syntax.child(frame.cue(), "ccomp");
    boolean quoted = syntax.cues.isRelay(syntax.tokens.get(frame.cue()).lemma());
    if (clause < 0 && quoted) {
      clause = syntax.child(frame.cue(), "advcl");
    }
    if (subject < 0 || clause < subject || !frame.reports(subject)) {
      return frame;
    }
    List<Frame.Range> kept = Lists.filter(frame.content(), range -> !range.contains(subject));
    if (kept.isEmpty()) {
      return frame;
    }
    Frame mended = frame.reporting(kept);
    return quoted ? mended.by(new Quote.Source(subject, subject + 1, subject)) : mended;
  }

  /**
   * Whether a verb of writing, or a participle of naming, only has a title: wrote "Ash", called
   * "Doris"; or any verb a thing with a name in marks: passed the "Needles".
   */
  private static boolean isTitle(Syntax syntax, Frame frame) {
    Token cue = syntax.tokens.get(frame.cue());
    boolean names =
        syntax.cues.verb(cue.lemma()).filter(type -> type == CueClass.WRITING).isPresent()
            || syntax.cues.isNaming(cue.lemma());
    // "'Grow Up,' reads a note": what has a verb and a source behind it is said.
    boolean before =
        frame.end() <= frame.cue()
            && frame.source().filter(who -> who.first() > frame.cue()).isPresent();
    if (before || !names && !isThing(syntax, frame)) {
      return false;
    }
    boolean title = false;
    for (Frame.Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        Token token = syntax.tokens.get(i);
        int region = syntax.region[i];
        if (region >= 0 && syntax.document.marked().get(region).inner().contains(token.span())) {
          boolean small = token.text().length() < 4;
          boolean comma = token.isPunctuation() && i + 1 < range.end() && isComma(syntax, i + 1);
          if (!token.isCapitalised() && !comma && (!small || token.isPunctuation())) {
            return false;
          }
          title = true;
        }
      }
    }
    return title;
  }

  /** "The day will conclude with a concert": nobody says anything. */
  private static boolean isItself(Syntax syntax, Frame frame) {
    int subject = syntax.tokens.get(frame.cue()).isVerb() ? syntax.child(frame.cue(), "nsubj") : -1;
    return isClosing(syntax, frame)
        || frame.source().isEmpty()
            && frame.content().size() > 1
            && syntax.cues.isTelling(syntax.tokens.get(frame.cue()).lemma())
            && subject >= 0
            && subject < frame.cue()
            && frame.content().get(0).contains(subject)
            && frame.end() > frame.cue()
            && !Lists.any(frame.content(), range -> syntax.isMarked(range.first(), range.end()));
  }

  /** Whether nobody known concludes with something: it is only the last of it. */
  private static boolean isClosing(Syntax syntax, Frame frame) {
    int with = frame.cue() + 1;
    return syntax.tokens.get(frame.cue()).lemma().equals("conclude")
        && with < syntax.size()
        && syntax.words[with].equals("with")
        && frame.source().filter(who -> syntax.mention[who.head()] < 0).isPresent()
        && !Lists.any(frame.content(), range -> syntax.isMarked(range.first(), range.end()));
  }

  /** "Read more: …": a heading says nothing. */
  private static boolean isHeaded(Syntax syntax, Frame frame) {
    return syntax.tokens.get(frame.cue()).isPunctuation()
        && frame.cue() > 0
        && syntax.cues.isHeading(syntax.words[frame.cue() - 1])
        && frame.content().get(0).first() > frame.cue();
  }

  /** "In notes she made of the call": who made the words is told, and not what they say. */
  private static boolean isMade(Syntax syntax, Frame frame) {
    int first = frame.content().get(0).first();
    return syntax.tokens.get(frame.cue()).isNoun()
        && first == frame.cue() + 1
        && first + 1 < frame.end()
        && syntax.tokens.get(first).tag().equals("PRP")
        && MAKING.contains(syntax.tokens.get(first + 1).lemma());
  }

  /** Whether the content is an article with a passage in marks, and no more. */
  private static boolean isThing(Syntax syntax, Frame frame) {
    Frame.Range range = frame.content().get(0);
    int next = range.first() + 1;
    return frame.content().size() == 1
        && syntax.tokens.get(range.first()).tag().equals("DT")
        && next < range.end()
        && syntax.region[next] >= 0
        && syntax.regionEnd(next) >= range.end();
  }

  /** Whether the source of "according to" can speak: it went according to plan. */
  private static boolean isSpeaking(Syntax syntax, Frame frame) {
    return !isAccording(syntax, frame) || hasVoice(syntax, frame);
  }

  /** Whether a frame is "according to" somebody who can speak: then it reports, model or not. */
  static boolean isAccordingToSomebody(Syntax syntax, Frame frame) {
    return isAccording(syntax, frame) && hasVoice(syntax, frame);
  }

  private static boolean isAccording(Syntax syntax, Frame frame) {
    return syntax.words[frame.cue()].equals("according");
  }

  /** "According to plan": without an article, it is how things go. */
  private static boolean isPlan(Syntax syntax, Quote.Source who) {
    return who.end() == who.first() + 1
        && PLANS.contains(syntax.words[who.head()])
        && who.first() > 0
        && syntax.words[who.first() - 1].equals("to");
  }

  private static boolean hasVoice(Syntax syntax, Frame frame) {
    return frame
        .source()
        .filter(who -> !isPlan(syntax, who))
        .filter(who -> syntax.mention[who.head()] >= 0 || Reading.isPress(syntax, who))
        .isPresent();
  }

  /**
   * "said A and promised B", "said A, adding B": the content ends where the next cue begins, and a
   * participle has the source of the verb before it. Nor does what closes the sentence belong to
   * it: "…, B has reported".
   */
  private static void beforeNextCue(Syntax syntax, List<Frame> frames, int at) {
    Frame frame = frames.get(at);
    for (int i = at + 1; i < frames.size() && frames.get(i).cue() <= frame.end() + 1; i++) {
      Frame next = frames.get(i);
      if (i == at + 1 && isBetween(syntax, frame, next)) {
        frame.until(next.cueFirst()).ifPresent(cut -> frames.set(at, cut));
        frames.set(i, next.by(frame.source().get()));
        return;
      }
      if (isJoined(syntax, frame, next)) {
        frames.set(i, next.by(frame.source().get()));
        return;
      }
      boolean meantime = isMeantime(syntax, frame, next);
      if (next.cue() > frame.end() && !meantime) {
        return;
      }
      if (meantime || isApart(syntax, frame, next) || isAbout(syntax, frame, next)) {
        int end = next.source().get().first() - 1;
        int comma = syntax.words[end].equals("while") ? end - 1 : end;
        frame.until(comma).ifPresent(cut -> frames.set(at, cut));
        return;
      }
      if (frame.reports(next.cue()) && goesOn(syntax, frame, next)) {
        Optional<Frame> shorter = frame.until(start(syntax, next));
        if (shorter.isPresent()) {
          frames.set(at, shorter.get());
          if (frame.source().isPresent() && !isBy(frame, next)) {
            frames.set(i, next.by(frame.source().get()));
          }
          return;
        }
      }
    }
  }

  /**
   * Whether the next cue parts what the model gave to this one: "said A, adding that B", with B
   * reported by both.
   */
  private static boolean isBetween(Syntax syntax, Frame frame, Frame next) {
    Token cue = syntax.tokens.get(next.cue());
    int comma = next.cueFirst() - 1;
    return frame.source().isPresent()
        && cue.tag().equals("VBG")
        && syntax.cues.isTelling(cue.lemma())
        && comma > frame.cue()
        && isComma(syntax, comma)
        && frame.content().size() > 1
        && frame.content().get(0).first() > frame.cue()
        && frame.content().get(0).end() <= next.cueFirst()
        && !frame.reports(next.cue())
        && Lists.any(
            frame.content(),
            range -> range.first() >= next.cueEnd() && next.reports(range.end() - 1));
  }

  /**
   * Whether the next cue is joined right behind what was said, with a source out of that: "said the
   * town would pay, calling it a gift", "called it a gift and thanked the town". It is the speaker
   * who does that.
   */
  private static boolean isJoined(Syntax syntax, Frame frame, Frame next) {
    int before = next.cueFirst() - 1;
    Token cue = syntax.tokens.get(next.cue());
    if (before < frame.cue() || before != frame.end() - 1 && before != frame.end()) {
      return false;
    }
    boolean joins =
        cue.tag().equals("VBG")
            ? isComma(syntax, before)
            : cue.isFinite() && syntax.words[before].equals("and");
    return joins
        && frame.source().isPresent()
        && next.source().filter(who -> frame.reports(who.head())).isPresent();
  }

  /** Whether two participles stand side by side: "with A warning that … and B insisting that …". */
  private static boolean isApart(Syntax syntax, Frame frame, Frame next) {
    if (next.source().isEmpty() || next.source().get().first() <= frame.cue()) {
      return false;
    }
    int and = next.source().get().first() - 1;
    return frame.reports(and)
        && syntax.tokens.get(and).tag().equals("CC")
        && next.source().get().end() == next.cue()
        && syntax.tokens.get(frame.cue()).tag().equals("VBG")
        && syntax.tokens.get(next.cue()).tag().equals("VBG");
  }

  /**
   * Whether the next frame is another's: "the union says that …, while the company argues that …",
   * "he would sue, while Ann Lee said …".
   */
  private static boolean isMeantime(Syntax syntax, Frame frame, Frame next) {
    if (next.source().isEmpty() || next.source().get().first() < frame.cue() + 2) {
      return false;
    }
    int first = next.source().get().first();
    boolean parted =
        syntax.words[first - 1].equals("while") && syntax.words[first - 2].equals(",")
            || syntax.words[first - 1].equals(";");
    return parted
        && syntax.region[first - 1] < 0
        && frame.reports(first - 1)
        && frame.content().get(0).first() > frame.cue()
        && next.source().get().end() <= next.cue()
        && next.content().get(0).first() > next.cue()
        && syntax.mention[next.source().get().head()] >= 0
        && syntax.tokens.get(next.cue()).tag().equals(syntax.tokens.get(frame.cue()).tag());
  }

  /**
   * Whether the next frame closes the sentence and is about all before it, this one with it: "A has
   * stated that …, B has reported".
   */
  private static boolean isAbout(Syntax syntax, Frame frame, Frame next) {
    if (next.source().isEmpty() || !next.reports(frame.cue()) || !frame.reports(next.cue())) {
      return false;
    }
    Quote.Source source = next.source().get();
    int end = Math.max(source.end(), next.cueEnd());
    return source.first() > frame.cue()
        && source.first() <= next.cue()
        && syntax.words[source.first() - 1].equals(",")
        && end >= Parted.close(syntax, syntax.document.sentenceOf(next.cue()));
  }

  /** Whether a cue inside another's content goes on for the same speaker: ", adding that". */
  static boolean goesOn(Syntax syntax, Frame frame, Frame next) {
    Token token = syntax.tokens.get(next.cue());
    boolean comma = next.cue() > 1 && isComma(syntax, next.cue() - 1);
    boolean participle = token.tag().equals("VBG") && comma;
    boolean joined =
        token.relation().equals("conj") && token.head() == frame.cue()
            || isAlongside(syntax, frame, next);
    return (syntax.cues.isTelling(token.lemma()) || isHuman(syntax, token))
        && (participle || joined)
        && !next.reports(frame.cue());
  }

  /**
   * "Wrote that trade had tripled and proposed that a bank be set up": whether a cue that a tree
   * joins to the content is one more of the speaker's, since it has the tense of the first one and
   * no source in the content that could speak.
   */
  private static boolean isAlongside(Syntax syntax, Frame frame, Frame next) {
    if (next.cueFirst() <= frame.cue()) {
      return false;
    }
    Token cue = syntax.tokens.get(frame.cue());
    Token other = syntax.tokens.get(next.cue());
    int and = Bounds.beforeAdverbs(syntax, next.cueFirst(), frame.cue());
    boolean tense =
        cue.tag().equals(other.tag()) || cue.tag().equals("VBD") && other.tag().equals("VBN");
    if (!tense
        || !cue.isFinite() && !isPast(syntax, frame.cue())
        || !syntax.tokens.get(and).tag().equals("CC")
        || syntax.region[and] >= 0
        || next.content().get(0).first() < next.cue()
        || syntax.child(next.cue(), "aux") >= 0
        || syntax.child(next.cue(), "auxpass") >= 0) {
      return false;
    }
    String opening = syntax.words[next.content().get(0).first()];
    // "Said the council had voted and rejected the plan" hardly reports who rejected it.
    boolean reports =
        next.probability() >= QuoteFinder.CUE_MARGIN
            || opening.equals("that")
            || opening.equals("to");
    if (reports && isBy(frame, next) || Reading.isDemand(syntax, frame)) {
      return true;
    }
    boolean that = opening.equals("that") || isHuman(syntax, other) && !isNamed(syntax, next);
    return that
        && (isHuman(syntax, other)
            || next.source().filter(who -> syntax.mention[who.head()] >= 0).isEmpty());
  }

  private static boolean isHuman(Syntax syntax, Token verb) {
    int next = verb.index() + 1;
    return HUMAN.contains(verb.lemma())
        || verb.lemma().equals("call") && next < syntax.size() && syntax.words[next].equals("on");
  }

  /** Whether the tagger took a past tense for a participle, since it governs its sentence alone. */
  private static boolean isPast(Syntax syntax, int verb) {
    Token token = syntax.tokens.get(verb);
    return token.tag().equals("VBN")
        && token.relation().equals("root")
        && syntax.child(verb, "aux") < 0
        && syntax.child(verb, "auxpass") < 0
        && syntax.subject(verb) >= 0;
  }

  /** Whether somebody is named for the source, or a pronoun stands for it. */
  private static boolean isNamed(Syntax syntax, Frame frame) {
    int at = frame.source().isEmpty() ? -1 : syntax.mention[frame.source().get().head()];
    return at >= 0 && syntax.cast.mentions().get(at).kind() != Kind.NOMINAL;
  }

  /** Whether two frames name the same source. */
  private static boolean isBy(Frame frame, Frame next) {
    return frame.source().isPresent()
        && next.source().filter(who -> who.head() == frame.source().get().head()).isPresent();
  }

  /** Where a joined clause starts: at its "and" or comma. */
  private static int start(Syntax syntax, Frame next) {
    int start = next.cueFirst();
    while (start > 1
        && syntax.tokens.get(start - 1).tag().equals("RB")
        && parts(syntax, start - 2)) {
      start--;
    }
    while (start > 0 && parts(syntax, start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether a token is a comma, or the marks that close behind one. */
  private static boolean isComma(Syntax syntax, int token) {
    boolean closing =
        syntax.region[token] >= 0
            && syntax.document.marked().get(syntax.region[token]).end() == token;
    return syntax.words[closing ? token - 1 : token].equals(",");
  }

  private static boolean parts(Syntax syntax, int token) {
    return syntax.words[token].equals(",") || syntax.tokens.get(token).tag().equals("CC");
  }
}
