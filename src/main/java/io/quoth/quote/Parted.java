package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a verb of speech reports where only a comma parts them, told by grammar when the model finds
 * no content: "as the coach says, nobody wins"; "the old bridge is safe, engineer says"; "taxes
 * must fall, says minister".
 */
final class Parted {
  /** So many words may name who speaks beside a verb that closes a sentence. */
  private static final Set<String> CONTRAST = Set.of("but", "though", "although", "yet", "so");

  private static final int LONGEST_PHRASE = 8;

  /** In what is longer, no clause goes on to the end: it is a list or a table. */
  static final int LONGEST_SENTENCE = 200;

  private static final Set<String> BEFORE_NOUNS =
      Set.of("DT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$");

  private Parted() {}

  /** The frame of a cue without content, if it opens or closes its sentence so. */
  static Optional<Frame> of(Syntax syntax, int cue, double probability) {
    if (syntax.words[cue].equals("according")) {
      return accordingTo(syntax, cue, probability);
    }
    if (!isSpeech(syntax, cue)) {
      return Optional.empty();
    }
    return asSomebodySays(syntax, cue, probability)
        .or(() -> somebodySays(syntax, cue, probability))
        .or(() -> saysSomebody(syntax, cue, probability))
        .or(() -> Trailing.of(syntax, cue, probability))
        .or(() -> Bounds.parted(syntax, cue, probability));
  }

  /**
   * Whether a frame is "words, somebody says" to the end of its sentence, where the model only
   * doubts the verb: taggers take it for a noun behind a phrase ("…, the fire service reports").
   */
  static boolean closes(Syntax syntax, Frame frame) {
    if (frame.source().isEmpty()
        || frame.content().size() != 1
        || frame.content().get(0).first() > frame.cue()) {
      return false;
    }
    Quote.Source who = frame.source().get();
    int comma = who.first() - 1;
    Sentence sentence = syntax.document.sentenceOf(frame.cue());
    return who.end() == frame.cue()
        && frame.cue() + 1 == close(syntax, sentence)
        && comma > sentence.first()
        && syntax.words[comma].equals(",")
        && syntax.region[comma] < 0
        && (frame.end() == comma || frame.end() == who.first())
        && syntax.tokens.get(frame.cue()).tag().equals("NNS")
        && isPhrase(syntax, new Frame.Range(who.first(), who.end()));
  }

  /** Whether a frame is "a clause, a court heard", where the model doubts that hearing reports. */
  static boolean isHeard(Syntax syntax, Frame frame) {
    Frame.Range clause = frame.content().get(0);
    int who = frame.source().map(Quote.Source::first).orElse(0);
    return who > clause.end() - 1
        && frame.content().size() == 1
        && who < frame.cue()
        && syntax.words[who - 1].equals(",")
        && Reading.isHearing(syntax, frame.cue())
        && syntax.hasFinite(clause.first(), clause.end());
  }

  /** Whether a range is only the "as" of "as somebody says". */
  static boolean isAs(Syntax syntax, Frame.Range range) {
    return range.length() == 1 && syntax.words[range.first()].equals("as");
  }

  /**
   * A frame whose cue closes the sentence with a noun that the model took for the content: the
   * clause in front is what was said.
   */
  static Frame ofFront(Syntax syntax, Frame frame) {
    boolean behind = frame.content().get(0).first() > frame.cue();
    if (!behind || !isSpeech(syntax, frame.cue())) {
      return frame;
    }
    return saysSomebody(syntax, frame.cue(), frame.probability()).orElse(frame);
  }

  /**
   * "The bridge is safe, according to a report published in May", "according to him, it is safe":
   * what is behind "to" is whom, up to a comma where it opens the sentence, and not what.
   */
  static Frame ofAccording(Syntax syntax, Frame frame) {
    int who = frame.cue() + 2;
    Sentence sentence = syntax.document.sentenceOf(frame.cue());
    if (!syntax.words[frame.cue()].equals("according") || who >= sentence.end()) {
      return frame;
    }
    Optional<Frame> found = accordingToFound(syntax, frame.cue(), frame.probability());
    if (found.isPresent()) {
      return found.get();
    }
    boolean aside = syntax.tokens.get(frame.content().get(0).first()).tag().startsWith("W");
    if (frame.content().size() == 1 && (frame.reports(who) || aside)) {
      return accordingTo(syntax, frame.cue(), frame.probability()).orElse(frame);
    }
    List<Frame.Range> front =
        Lists.filter(frame.content(), r -> r.end() <= frame.cue() || !isOfSource(syntax, r));
    int mention = mention(syntax, who, close(syntax, sentence));
    boolean known =
        frame.source().filter(s -> s.first() >= who && syntax.mention[s.head()] >= 0).isPresent();
    if (front.isEmpty()
        || front.get(0).first() > frame.cue()
        || mention < 0
        || front.size() == frame.content().size() && known) {
      return frame;
    }
    return frame.reporting(front).by(syntax.source(syntax.cast.mentions().get(mention).head()));
  }

  /**
   * "Lee leads by ten points, according to a poll, but she has spent more": what stands against it
   * is the writer's.
   */
  static Frame withoutContrast(Syntax syntax, Frame frame) {
    if (!syntax.words[frame.cue()].equals("according")) {
      return frame;
    }
    int source = frame.source().map(Quote.Source::end).orElse(frame.cueEnd());
    for (int i = source; i + 1 < frame.end(); i++) {
      boolean contrast =
          syntax.region[i] < 0
              && isSubject(syntax.tokens.get(i + 1))
              && CONTRAST.contains(syntax.words[i])
              && frame.reports(i)
              && i > 0
              && (syntax.words[i - 1].equals(",") || !frame.reports(i - 1));
      if (contrast) {
        boolean comma = syntax.words[i - 1].equals(",") && frame.reports(i - 1);
        return frame.until(comma ? i - 1 : i).orElse(frame);
      }
    }
    return frame;
  }

  private static boolean isWithoutComma(Syntax syntax, int first, int end) {
    for (int i = first; i < end; i++) {
      if (syntax.words[i].equals(",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSubject(Token token) {
    return switch (token.tag()) {
      case "DT", "PRP", "PRP$", "JJ", "CD", "EX" -> true;
      default -> token.isNoun();
    };
  }

  /**
   * "Speaking on a ship, Lee said she …", "it was late, but Lee said that …": what opens the
   * sentence or is joined to it is no part of what was said.
   */
  static Frame withoutOpening(Syntax syntax, Frame frame) {
    if (frame.content().size() < 2 || frame.source().isEmpty()) {
      return frame;
    }
    Frame.Range front = frame.content().get(0);
    Frame.Range next = frame.content().get(1);
    boolean opening =
        front.end() <= frame.source().get().first()
            && front.end() <= frame.cueFirst()
            && frame.source().get().end() <= frame.cueFirst()
            && next.first() >= frame.cueEnd()
            && isWithoutComma(syntax, frame.cueEnd(), next.first() + 1)
            && (syntax.tokens.get(front.first()).tag().equals("VBG")
                || syntax.tokens.get(frame.source().get().first() - 1).tag().equals("CC"))
            && !syntax.isMarked(front.first(), front.end())
            && !syntax.isMarked(next.first(), next.first() + 1);
    return opening ? frame.reporting(frame.content().subList(1, frame.content().size())) : frame;
  }

  /** Whether words only tell more of whom they are from: "who …", "published in May". */
  private static boolean isOfSource(Syntax syntax, Frame.Range range) {
    int first = syntax.words[range.first()].equals(",") ? range.first() + 1 : range.first();
    if (first == range.end() || syntax.region[first] >= 0) {
      return false;
    }
    String tag = syntax.tokens.get(first).tag();
    return tag.startsWith("W")
        || tag.equals("VBN")
        || tag.equals("VBG")
        || tag.equals("IN")
        || syntax.cues.isTime(syntax.words[first])
        || syntax.mention[first] >= 0
            && range.end() == close(syntax, syntax.document.sentenceOf(first));
  }

  /** The first mention of a phrase, before any punctuation and finite verb, or -1. */
  private static int mention(Syntax syntax, int first, int end) {
    for (int i = first; i < end; i++) {
      if (syntax.mention[i] >= 0) {
        return syntax.mention[i];
      }
      if (syntax.tokens.get(i).isPunctuation() || syntax.tokens.get(i).isFinite()) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the words of a sentence end, without the marks that close it. */
  static int close(Syntax syntax, Sentence sentence) {
    int end = sentence.end();
    while (end > sentence.first() && syntax.tokens.get(end - 1).isPunctuation()) {
      end--;
    }
    return end;
  }

  /** "According to the team's doctor, he never fell": what is behind the first comma. */
  private static Optional<Frame> accordingTo(Syntax syntax, int cue, double probability) {
    Sentence sentence = syntax.document.sentenceOf(cue);
    int end = close(syntax, sentence);
    int who = cue + 2;
    if (cue != syntax.bodyStart(sentence) || who >= end || !syntax.words[cue + 1].equals("to")) {
      return Optional.empty();
    }
    int comma = comma(syntax, who, end);
    int last = comma - 1;
    for (int next = comma(syntax, comma + 1, end);
        next < end && isAside(syntax, comma + 1, next);
        next = comma(syntax, comma + 1, end)) {
      comma = next;
    }
    boolean parted = comma + 1 < end && last >= who && syntax.region[comma] < 0;
    return parted && syntax.mention[last] >= 0
        ? frame(cue, probability, new Frame.Range(comma + 1, end), syntax.source(last))
        : Optional.empty();
  }

  /**
   * "According to a report tabled in May, nobody paid": the participle is often taken for a finite
   * verb, and what is behind it for what was said.
   */
  private static Optional<Frame> accordingToFound(Syntax syntax, int cue, double probability) {
    Sentence sentence = syntax.document.sentenceOf(cue);
    int end = close(syntax, sentence);
    int mention = mention(syntax, cue + 2, end);
    if (cue != syntax.bodyStart(sentence) || mention < 0 || !syntax.words[cue + 1].equals("to")) {
      return Optional.empty();
    }
    Mention who = syntax.cast.mentions().get(mention);
    int participle = who.end();
    int comma = comma(syntax, participle, end);
    String tag = participle < end ? syntax.tokens.get(participle).tag() : "";
    return (tag.equals("VBN") || tag.equals("VBD"))
            && comma + 1 < end
            && syntax.region[comma] < 0
            && syntax.hasFinite(comma + 1, end)
        ? frame(cue, probability, new Frame.Range(comma + 1, end), syntax.source(who.head()))
        : Optional.empty();
  }

  private static int comma(Syntax syntax, int first, int end) {
    int comma = first;
    while (comma < end && !syntax.words[comma].equals(",")) {
      comma++;
    }
    return comma;
  }

  /** "Ann Lee, who heads the port, …", "Ann Lee, a farmer, …": more on whom it is according to. */
  private static boolean isAside(Syntax syntax, int first, int end) {
    boolean verb = false;
    for (int i = first; i < end; i++) {
      verb |= syntax.tokens.get(i).isVerb() || syntax.region[i] >= 0;
    }
    String opens = first < end ? syntax.tokens.get(first).tag() : "";
    boolean participle = opens.equals("VBN") && !syntax.hasFinite(first, end);
    boolean apposed = opens.equals("DT") || opens.equals("PRP$") || opens.startsWith("NN");
    return first < end
        && (!verb && apposed || participle || syntax.tokens.get(first).tag().startsWith("W"));
  }

  /**
   * A verb in the past that a comma follows could be what happened meanwhile ("as the singer spoke,
   * the lights went out"), unless it is "said".
   */
  private static Optional<Frame> asSomebodySays(Syntax syntax, int cue, double probability) {
    Token token = syntax.tokens.get(cue);
    Sentence sentence = syntax.document.sentenceOf(cue);
    int first = syntax.bodyStart(sentence);
    boolean says = !token.tag().equals("VBD") || token.lemma().equals("say");
    boolean leads = cue + 2 < sentence.end() && syntax.words[cue + 1].equals(",");
    if (!says || !leads || !syntax.words[first].equals("as")) {
      return Optional.empty();
    }
    int subject = syntax.child(cue, "nsubj");
    int end = close(syntax, sentence);
    if (subject <= first || subject > cue || end <= cue + 2) {
      return Optional.empty();
    }
    return frame(cue, probability, new Frame.Range(cue + 2, end), syntax.source(subject));
  }

  private static Optional<Frame> somebodySays(Syntax syntax, int cue, double probability) {
    Sentence sentence = syntax.document.sentenceOf(cue);
    int least = Math.max(sentence.first(), cue - LONGEST_PHRASE);
    int first = cue;
    while (first > least && !syntax.tokens.get(first - 1).isPunctuation()) {
      first--;
    }
    Frame.Range who = new Frame.Range(first, cue);
    return isPhrase(syntax, who) && cue + 1 == close(syntax, sentence)
        ? front(syntax, cue, probability, first - 1, who)
        : Optional.empty();
  }

  private static Optional<Frame> saysSomebody(Syntax syntax, int cue, double probability) {
    int close = close(syntax, syntax.document.sentenceOf(cue));
    if (cue == 0 || cue + 1 >= close || !syntax.words[cue - 1].equals(",")) {
      return Optional.empty();
    }
    int end = syntax.tokens.get(cue).lemma().equals("say") ? occasion(syntax, cue, close) : close;
    int first = syntax.tokens.get(cue + 1).tag().equals("RP") ? cue + 2 : cue + 1;
    if (first >= end) {
      return Optional.empty();
    }
    int comma = comma(syntax, first, end);
    Frame.Range who = new Frame.Range(first, isName(syntax, first, comma) ? comma : end);
    return isPhrase(syntax, who) ? front(syntax, cue, probability, cue - 1, who) : Optional.empty();
  }

  /** Whether a name stands between two places: more of its bearer may be told behind it. */
  private static boolean isName(Syntax syntax, int first, int end) {
    int mention = syntax.mention[first];
    return mention >= 0
        && syntax.cast.mentions().get(mention).kind() == Kind.NAME
        && syntax.mention[end - 1] == mention;
  }

  /** Where it is told after what, or as what happened, somebody says so; or the close. */
  private static int occasion(Syntax syntax, int cue, int close) {
    int end = cue + 1;
    while (end < close && !syntax.words[end].equals("after") && !syntax.words[end].equals("as")) {
      end++;
    }
    return end;
  }

  /** The clause before a comma, back to a semicolon if there is one. */
  static Optional<Frame> front(
      Syntax syntax, int cue, double probability, int comma, Frame.Range who) {
    Sentence sentence = syntax.document.sentenceOf(cue);
    int start = syntax.bodyStart(sentence);
    if (comma <= start || !syntax.words[comma].equals(",") || syntax.region[comma] >= 0) {
      return Optional.empty();
    }
    boolean clause = false;
    int first = start;
    for (int i = start; i < comma; i++) {
      if (syntax.words[i].equals(";") && syntax.region[i] < 0) {
        first = i + 1;
        clause = false;
      }
      boolean told = syntax.tokens.get(i).isFinite() || Headlines.isInfinitive(syntax, i);
      clause |= syntax.region[i] < 0 && told;
    }
    if (!clause) {
      return Optional.empty();
    }
    int head = who.end() - 1;
    Quote.Source source =
        syntax.mention[head] >= 0
            ? syntax.source(head)
            : new Quote.Source(who.first(), who.end(), head);
    return frame(cue, probability, new Frame.Range(first, comma), source);
  }

  private static Optional<Frame> frame(
      int cue, double probability, Frame.Range content, Quote.Source source) {
    return Optional.of(
        new Frame(cue, cue, cue + 1, probability, List.of(content), Optional.of(source)));
  }

  private static boolean isSpeech(Syntax syntax, int cue) {
    Token token = syntax.tokens.get(cue);
    return token.isVerb() && token.isFinite() && syntax.cues.isVerb(token.lemma(), CueClass.SPEECH);
  }

  /** A noun with no more than articles, adjectives, numbers and nouns before it. */
  private static boolean isPhrase(Syntax syntax, Frame.Range range) {
    if (range.length() < 1 || range.length() > LONGEST_PHRASE) {
      return false;
    }
    int last = range.end() - 1;
    for (int i = range.first(); i < last; i++) {
      Token token = syntax.tokens.get(i);
      if (!token.isNoun() && !BEFORE_NOUNS.contains(token.tag())) {
        return false;
      }
    }
    Token head = syntax.tokens.get(last);
    return head.isNoun() || isBaseForm(syntax, last);
  }

  /** What is tagged as the base form of a verb cannot be one before another: "engineer says". */
  private static boolean isBaseForm(Syntax syntax, int token) {
    return syntax.tokens.get(token).tag().equals("VB")
        && token + 1 < syntax.size()
        && isTensed(syntax.tokens.get(token + 1));
  }

  private static boolean isTensed(Token token) {
    return token.isVerb() && token.isFinite();
  }
}
