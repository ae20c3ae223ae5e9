package io.quoth.quote;

import io.quoth.document.Token;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions about what a frame means: is it denied, does it give words, does it only pass them on?
 */
final class Reading {
  /** Verbs whose object is what was said, in short: "denied the charges". */
  private static final Set<String> STATING =
      Set.of(
          "deny",
          "demand",
          "estimate",
          "forecast",
          "predict",
          "attribute",
          "propose",
          "pledge",
          "forbid");

  /** Verbs that make a statement with a preposition behind their object: "accused A of theft". */
  private static final Map<String, Set<String>> WITH =
      Map.of(
          "accuse", Set.of("of"),
          "ask", Set.of("for"),
          "blame", Set.of("on", "for"),
          "describe", Set.of("as"),
          "praise", Set.of("for"),
          "thank", Set.of("for"),
          "warn", Set.of("of", "about", "against"));

  /** Verbs whose object says nothing by itself, and nouns with which it does. */
  private static final Set<String> STRESSING =
      Set.of(
          "affirm",
          "stress",
          "underline",
          "underscore",
          "emphasise",
          "emphasize",
          "reiterate",
          "reaffirm");

  private static final Set<String> STRESSED =
      Set.of(
          "importance",
          "need",
          "necessity",
          "readiness",
          "willingness",
          "commitment",
          "adherence",
          "opposition",
          "support");

  /** Verbs that state of a claim that it is none, and what they have for an object. */
  private static final Set<String> REJECTING = Set.of("reject", "refute", "rebut", "dismiss");

  private static final Set<String> CLAIMS =
      Set.of(
          "charge",
          "claim",
          "allegation",
          "accusation",
          "suggestion",
          "criticism",
          "rumour",
          "rumor",
          "insinuation");

  /** Verbs that ask for a deed: "ordered the gate to be shut". */
  private static final Set<String> COMMANDING =
      Set.of(
          "order",
          "instruct",
          "direct",
          "urge",
          "beg",
          "command",
          "ask",
          "advise",
          "encourage",
          "invite",
          "enjoin");

  /** Those of them that are hardly used otherwise. */
  private static final Set<String> ORDERING =
      Set.of("order", "instruct", "direct", "command", "enjoin", "urge", "beg", "advise");

  /** Verbs of which a participle is what is said: "proposed building a bridge". */
  private static final Set<String> PROPOSING =
      Set.of("propose", "suggest", "recommend", "acknowledge", "admit", "recall", "confess");

  private static final Set<String> DEMANDING =
      Set.of("demand", "insist", "ask", "request", "recommend", "urge", "propose", "require");

  /** Verbs that no clause but a question depends on: "spoke to a crowd that cheered". */
  private static final Set<String> SPEAKING = Set.of("speak", "talk", "chat");

  /** "Called for a vote", "called for the ball": no more than a thing. */
  private static final int A_THING = 2;

  /** Fewer words behind "say" name a topic or a time. */
  private static final int LEAST_SAID = 4;

  private Reading() {}

  /**
   * Whether a cue reports nothing that was said: it is denied, wished for or set as a condition.
   */
  static boolean isUnsaid(Syntax syntax, int cue) {
    String lemma = syntax.tokens.get(cue).lemma();
    if (!syntax.cues.isTelling(lemma)) {
      return false;
    }
    if (cue > 0 && syntax.words[cue - 1].equals("worth") || isForInstance(syntax, cue)) {
      return true;
    }
    int subject = syntax.child(cue, "nsubj");
    if (subject >= 0 && syntax.words[syntax.left(subject)].equals("neither")) {
      return true;
    }
    if (cue > 0 && syntax.words[cue - 1].equals("only")) {
      // "Could only say …" is what somebody did say.
      return false;
    }
    for (int child : syntax.children(cue)) {
      // "Told him not to look": what is behind the verb is not about the verb.
      boolean behind =
          child > cue && lemma.equals("tell") && syntax.tokens.get(child).relation().equals("neg");
      if (!behind
          && syntax.cues.isUnsaid(syntax.words[child], syntax.tokens.get(child).relation())) {
        return true;
      }
    }
    return false;
  }

  /** "To, say, ten": a number or a thing that is only an example. */
  private static boolean isForInstance(Syntax syntax, int cue) {
    return syntax.words[cue].equals("say")
        && cue > 0
        && cue + 1 < syntax.size()
        && syntax.words[cue - 1].equals(",")
        && syntax.words[cue + 1].equals(",")
        && syntax.child(cue, "nsubj") < 0;
  }

  /** "The court heard that …": it was said there, by somebody else. */
  static boolean isHearing(Syntax syntax, int cue) {
    if (isTold(syntax, cue)) {
      return true;
    }
    int subject = syntax.tokens.get(cue).lemma().equals("hear") ? syntax.subject(cue) : -1;
    return subject >= 0
        && syntax.tokens.get(cue).isFinite()
        && syntax.cues.isHearer(syntax.tokens.get(subject).lemma());
  }

  /** "Clerk 'hid the keys', court told", "court hears": a headline ends in who listened. */
  static boolean isTold(Syntax syntax, int cue) {
    if (cue == 0 || !Cue.endsInListening(syntax.document, cue)) {
      return false;
    }
    String who = syntax.words[cue - 1];
    // "MPs" is taken for a name, which has no base form.
    String one = who.endsWith("s") ? who.substring(0, who.length() - 1) : who;
    return syntax.cues.isHearer(syntax.tokens.get(cue - 1).lemma()) || syntax.cues.isHearer(one);
  }

  /** Whether nobody is shown to say it: "the duke was said to have kept a bear". */
  static boolean isHearsay(Syntax syntax, Frame frame) {
    int subject = syntax.child(frame.cue(), "nsubjpass");
    return frame.source().isEmpty()
        && subject >= 0
        && frame.reports(subject)
        && syntax.child(frame.cue(), "xcomp") >= 0;
  }

  /**
   * Whether the content is a clause; where it is not, it only names a topic. No topic stands in
   * front of its verb with a comma: "the tunnel, which …, will not open, the railway announced".
   */
  static boolean isClause(Syntax syntax, Frame frame) {
    boolean asks = syntax.tokens.get(frame.content().get(0).first()).tag().startsWith("W");
    if (SPEAKING.contains(syntax.tokens.get(frame.cue()).lemma()) && !asks) {
      return false;
    }
    if (isStatement(syntax, frame)) {
      return true;
    }
    for (Frame.Range range : frame.content()) {
      boolean front = range.end() < frame.cue() && isComma(syntax, range.end());
      if (range.first() > frame.cue() && syntax.words[range.first()].equals("that")) {
        return true;
      }
      for (int i = range.first(); i < range.end(); i++) {
        if (isPredicate(syntax.tokens.get(i), frame) && (front || !isInNominal(syntax, frame, i))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the verb makes a statement of whatever it has: "denied any link", "demanded a probe";
   * "called for a register to be set up"; and "said" has words, even where a tree finds no clause.
   */
  private static boolean isStatement(Syntax syntax, Frame frame) {
    String lemma = syntax.tokens.get(frame.cue()).lemma();
    Frame.Range range = frame.content().get(0);
    if (STATING.contains(lemma)) {
      return syntax.tokens.get(frame.cue()).isVerb()
          && range.first() > frame.cue()
          && range.length() > 1;
    }
    if (syntax.tokens.get(frame.cue()).isVerb() && isStated(syntax, frame, lemma)) {
      return true;
    }
    boolean says = lemma.equals("say") && range.length() >= LEAST_SAID;
    boolean calls = syntax.words[frame.cueEnd() - 1].equals("for") || isForThing(syntax, frame);
    if (calls && lemma.equals("call") && range.length() > A_THING) {
      return true;
    }
    for (int i = range.first(); i < range.end() && says; i++) {
      if (syntax.tokens.get(i).isFinite() || syntax.tokens.get(i).tag().equals("VBN")) {
        return true;
      }
    }
    return false;
  }

  /** "Directed the state to keep it shut": whether somebody is told what to do. */
  static boolean isOrder(Syntax syntax, Frame frame) {
    Frame.Range range = frame.content().get(0);
    String lemma = syntax.tokens.get(frame.cue()).lemma();
    if (!ORDERING.contains(lemma) || range.first() < frame.cue() || frame.source().isEmpty()) {
      return false;
    }
    for (int i = range.first() + 1; i < range.end(); i++) {
      if (syntax.tokens.get(i).isFinite() || syntax.words[i].equals(",")) {
        return false;
      }
      if (Headlines.isInfinitive(syntax, i)) {
        return syntax.child(frame.cue(), "dobj") > frame.cue();
      }
    }
    return false;
  }

  /** Whether a verb asks for a deed of whom it has for its object. */
  static boolean isCommand(String lemma) {
    return COMMANDING.contains(lemma);
  }

  /**
   * "Demanded that the gate be shut": whether the content is a demand, in which nothing has the
   * past tense.
   */
  static boolean isDemand(Syntax syntax, Frame frame) {
    Frame.Range range = frame.content().get(0);
    if (!DEMANDING.contains(syntax.tokens.get(frame.cue()).lemma())
        || range.first() < frame.cue()
        || !syntax.words[range.first()].equals("that")) {
      return false;
    }
    for (int i = range.first() + 1; i < range.end(); i++) {
      Token token = syntax.tokens.get(i);
      if (token.isFinite() || syntax.words[i].equals("to")) {
        return false;
      }
      if (token.tag().equals("VB")) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands behind a verb makes a statement of its object. */
  private static boolean isStated(Syntax syntax, Frame frame, String lemma) {
    Frame.Range range = frame.content().get(0);
    if (range.first() < frame.cue()) {
      return false;
    }
    if (PROPOSING.contains(lemma) && syntax.tokens.get(range.first()).tag().equals("VBG")) {
      return true;
    }
    Set<String> prepositions = WITH.getOrDefault(lemma, Set.of());
    boolean commands = COMMANDING.contains(lemma);
    if (REJECTING.contains(lemma)) {
      int object = syntax.child(frame.cue(), "dobj");
      return object > frame.cue() && CLAIMS.contains(syntax.tokens.get(object).lemma());
    }
    boolean out = lemma.equals("rule") && syntax.words[frame.cueEnd() - 1].equals("out");
    if (out && syntax.tokens.get(range.first()).tag().equals("VBG")) {
      return true;
    }
    boolean stresses = STRESSING.contains(lemma);
    for (int i = range.first() + 1; i < range.end(); i++) {
      if (prepositions.contains(syntax.words[i])
          || commands && Headlines.isInfinitive(syntax, i)
          || stresses && STRESSED.contains(syntax.words[i])) {
        return true;
      }
    }
    return false;
  }

  /** "Called for": the preposition stands right behind the verb. */
  private static boolean isForThing(Syntax syntax, Frame frame) {
    return frame.cueEnd() < syntax.size() && syntax.words[frame.cueEnd()].equals("for");
  }

  /** Whether a comma stands at a place or right before it. */
  private static boolean isComma(Syntax syntax, int place) {
    return syntax.words[place].equals(",") || syntax.words[place - 1].equals(",");
  }

  private static boolean isPredicate(Token token, Frame frame) {
    String tag = token.tag();
    return tag.equals("MD")
        || tag.equals("TO") && !token.relation().equals("case")
        || tag.startsWith("VB") && !tag.equals("VBN") && !tag.equals("VBG")
        || token.relation().equals("cop")
        || token.relation().startsWith("nsubj")
            && token.head() != frame.cue()
            && !token.tag().startsWith("W");
  }

  /** Whether a token belongs to a clause that only describes a noun of the content. */
  private static boolean isInNominal(Syntax syntax, Frame frame, int token) {
    int at = token;
    for (int steps = 0; steps < 40; steps++) {
      Token node = syntax.tokens.get(at);
      int head = node.head();
      if (head < 0 || !frame.reports(head)) {
        return false;
      }
      if (node.relation().startsWith("acl")
          && syntax.tokens.get(head).isNoun()
          && (node.tag().startsWith("VBN") || isRelative(syntax, at))) {
        return true;
      }
      at = head;
    }
    return false;
  }

  /** Whether a clause begins with a relative pronoun. */
  private static boolean isRelative(Syntax syntax, int verb) {
    int first = syntax.left(verb);
    return syntax.tokens.get(first).tag().startsWith("W")
        || syntax.words[first].equals("that")
        || first + 1 <= verb && syntax.tokens.get(first + 1).tag().startsWith("W");
  }

  /**
   * Whether a frame only hands on what another one in its content says: its source is the press.
   */
  static boolean isRelay(Syntax syntax, Frame outer, Frame inner) {
    if (outer.source().isEmpty()
        || inner.source().isEmpty()
        || !outer.reports(inner.cue())
        || !outer.reports(inner.source().get().head())) {
      return false;
    }
    Quote.Source source = outer.source().get();
    if (isPress(syntax, source)) {
      return true;
    }
    return (isName(syntax, source.head()) || isAgency(syntax, outer))
        && syntax.cues.isRelay(syntax.tokens.get(outer.cue()).lemma());
  }

  /** "…, Ann Lee said, Harbour Press reports.": no person does that. */
  private static boolean isAgency(Syntax syntax, Frame frame) {
    int at = syntax.mention[frame.source().get().head()];
    return at >= 0
        && syntax.words[frame.cue()].equals("reports")
        && syntax.cast.mentions().get(at).kind() == Kind.NAME
        && syntax.document.sentenceOf(frame.cue()).end() <= frame.cue() + 2;
  }

  /** Who passes on what a frame reports, if its verb is a passive. */
  static Optional<Quote.Source> quotedBy(Syntax syntax, Frame frame) {
    return frame
        .source()
        .flatMap(source -> quotedBy(syntax, frame.cue(), source))
        .filter(by -> !frame.reports(by.head()));
  }

  /** Who passes words on in a passive: "Ann Lee was quoted as saying by the Echo". */
  static Optional<Quote.Source> quotedBy(Syntax syntax, int cue, Quote.Source source) {
    boolean relay = syntax.cues.isRelay(syntax.tokens.get(cue).lemma());
    if (!relay || syntax.child(cue, "auxpass") < 0) {
      return Optional.empty();
    }
    int saying = syntax.child(cue, "advcl", "xcomp", "ccomp");
    int by = syntax.by(cue) >= 0 || saying < 0 ? syntax.by(cue) : syntax.by(saying);
    if (by < 0 || syntax.region[by] >= 0 || source.head() == by) {
      return Optional.empty();
    }
    return Optional.of(new Quote.Source(syntax.left(by) + 1, by + 1, by));
  }

  /** Whether a source is a news outlet, by a word of its own: not "a report seen by the Echo". */
  static boolean isPress(Syntax syntax, Quote.Source source) {
    for (int i = source.first(); i <= source.head(); i++) {
      if (syntax.cues.isMedium(syntax.words[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token is a name, but nobody's: that of an organisation, or one not known. */
  private static boolean isName(Syntax syntax, int token) {
    return syntax.mention[token] < 0
        ? syntax.tokens.get(token).isCapitalised()
        : syntax.sort(token) == Entity.Sort.ORGANISATION;
  }
}
