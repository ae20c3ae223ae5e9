package io.quoth.quote;

import io.quoth.document.Marked;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.Optional;
import java.util.Set;

/**
 * A quotation with its speaker right beside it, in one of the few forms that leave no doubt: a dash
 * and a name behind it, a name and a colon before it, a verb of saying with its subject on either
 * side.
 *
 * @param cue the token that joins speaker and quotation: a dash, a colon, a verb
 * @param source who is named
 * @param form which of the forms, a short stable name
 */
record Beside(int cue, Quote.Source source, String form) {
  /** Tags of verbs, and of nouns that look like them. */
  private static final Set<String> SAYING = Set.of("VB", "VBD", "VBZ", "VBP", "NN", "NNS");

  /** What a clause that names something begins with. */
  private static final Set<String> RELATIVES = Set.of("what", "whom", "which", "that", "one");

  static final String SIGNATURE_FORM = "signature";
  static final String LABEL_FORM = "label";
  static final String VERB_BEFORE = "verb-before";
  static final String VERB_BEHIND = "verb-behind";

  /** How much may stand behind the name in its paragraph: an age, a place, an office. */
  private static final int SIGNATURE = 24;

  /** Behind a comma, these tell more of whoever is named before. */
  private static final Set<String> TELLING_MORE = Set.of("VBG", "VBN", "WP", "WP$");

  /** How much may stand before the colon: a name with an age, an office, a clause. */
  private static final int LABEL = 14;

  /** How much may stand between a quotation and its verb: a name with its title. */
  private static final int SUBJECT = 8;

  /** What stands beside a region, if it is one of the forms. */
  static Optional<Beside> of(Syntax syntax, Marked marked) {
    if (marked.parent() >= 0) {
      return Optional.empty();
    }
    int open = syntax.document.tokenAt(marked.outer().start());
    int close = syntax.document.tokenAt(marked.outer().end());
    return signed(syntax, close)
        .or(() -> verbBefore(syntax, open))
        .or(() -> labelled(syntax, open))
        .or(() -> verbBehind(syntax, marked, close))
        .or(() -> stated(syntax, open));
  }

  /** "In Ann Lee's words, “…”", "it was, in the words of Ann Lee, “…”". */
  static Optional<Beside> worded(Syntax syntax, Marked marked) {
    int comma = syntax.document.tokenAt(marked.outer().start()) - 1;
    int body = comma < 1 ? 0 : syntax.bodyStart(syntax.document.sentenceOf(comma));
    if (comma < 1 || !syntax.words[comma].equals(",")) {
      return Optional.empty();
    }
    for (int i = comma - 1; i >= Math.max(body, comma - LABEL); i--) {
      if (syntax.region[i] >= 0 || syntax.tokens.get(i).isPunctuation()) {
        return Optional.empty();
      }
      if (syntax.words[i].equals("words")) {
        return i == comma - 1 ? owner(syntax, i, body) : worder(syntax, i, comma);
      }
    }
    return Optional.empty();
  }

  /** Whoever has the words, between "in" and them. */
  private static Optional<Beside> owner(Syntax syntax, int words, int body) {
    for (int i = words - 1; i > Math.max(body, words - SUBJECT); i--) {
      if (syntax.words[i - 1].equals("in")) {
        boolean owns = syntax.tokens.get(words - 1).tag().equals("POS") && i < words - 1;
        Quote.Source phrase = new Quote.Source(i, words - 1, words - 2);
        return startingAt(syntax, i)
            .filter(mention -> mention.end() < words || mention.kind() == Kind.PRONOUN)
            .map(Beside::source)
            .or(() -> owns ? Optional.of(phrase) : Optional.empty())
            .map(who -> new Beside(words, who, VERB_BEFORE));
      }
    }
    return Optional.empty();
  }

  /** Whose the words are, between "of" and the comma. */
  private static Optional<Beside> worder(Syntax syntax, int words, int comma) {
    boolean of = words > 1 && syntax.words[words - 2].equals("in") && words + 2 < comma;
    return of && syntax.words[words + 1].equals("of")
        ? startingAt(syntax, words + 2).map(m -> new Beside(words, source(m), VERB_BEFORE))
        : Optional.empty();
  }

  /** "For what he calls “shade insurance”": who gives a name to what is told of. */
  static Optional<Beside> named(Syntax syntax, Marked marked) {
    int open = syntax.document.tokenAt(marked.outer().start());
    int verb = open > 1 && syntax.tokens.get(open - 1).tag().equals("DT") ? open - 2 : open - 1;
    int body = verb < 1 ? 0 : syntax.bodyStart(syntax.document.sentenceOf(verb));
    if (verb <= body
        || !syntax.tokens.get(verb).isVerb()
        || !syntax.cues.isNaming(syntax.tokens.get(verb).lemma())) {
      return Optional.empty();
    }
    for (int i = verb - 1; i >= Math.max(body, verb - SUBJECT); i--) {
      if (RELATIVES.contains(syntax.words[i])) {
        return startingAt(syntax, i + 1)
            .filter(mention -> mention.end() <= verb)
            .map(mention -> new Beside(verb, source(mention), VERB_BEFORE));
      }
      if (syntax.tokens.get(i).isPunctuation() || syntax.region[i] >= 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Beside> signed(Syntax syntax, int dash) {
    if (dash + 1 >= syntax.size() || !Datelines.isDash(syntax.words[dash])) {
      return Optional.empty();
    }
    int end = syntax.document.sentenceOf(dash).end();
    for (int i = dash + 1; i < end; i++) {
      if (syntax.words[i - 1].equals(",") && TELLING_MORE.contains(syntax.tokens.get(i).tag())) {
        break;
      }
      if (i - dash > SIGNATURE || syntax.tokens.get(i).isVerb() || syntax.region[i] >= 0) {
        return Optional.empty();
      }
    }
    return startingAt(syntax, dash + 1)
        .filter(mention -> mention.kind() == Kind.NAME)
        .map(mention -> new Beside(dash, source(mention), SIGNATURE_FORM));
  }

  private static Optional<Beside> labelled(Syntax syntax, int open) {
    int colon = open - 1;
    if (colon < 1 || !syntax.words[colon].equals(":")) {
      return Optional.empty();
    }
    Sentence sentence = syntax.document.sentenceOf(colon);
    int first = syntax.bodyStart(sentence);
    if (colon - first > LABEL || colon < first) {
      return Optional.empty();
    }
    return startingAt(syntax, first)
        .filter(mention -> mention.kind() != Kind.PRONOUN && mention.end() <= colon)
        .flatMap(mention -> writer(syntax, mention, colon))
        .filter(mention -> mention.end() == colon || syntax.words[mention.end()].equals(","))
        .map(mention -> new Beside(colon, source(mention), LABEL_FORM));
  }

  /** "An email from Ann Lee: …": whoever it is from, where a document stands before the colon. */
  private static Optional<Mention> writer(Syntax syntax, Mention mention, int colon) {
    if (!isDocument(syntax, mention)) {
      return Optional.of(mention);
    }
    for (int i = mention.first(); i + 1 < colon; i++) {
      if (syntax.words[i].equals("from")) {
        return startingAt(syntax, i + 1).filter(name -> name.kind() == Kind.NAME);
      }
    }
    return Optional.empty();
  }

  private static boolean isDocument(Syntax syntax, Mention mention) {
    return mention.entity() >= 0
        && syntax.cast.entities().get(mention.entity()).sort() == Entity.Sort.DOCUMENT;
  }

  private static Optional<Beside> verbBefore(Syntax syntax, int open) {
    int comma = open - 1;
    if (comma < 1 || !(syntax.words[comma].equals(":") || syntax.words[comma].equals(","))) {
      return Optional.empty();
    }
    int first = syntax.bodyStart(syntax.document.sentenceOf(comma));
    for (int i = comma - 1; i >= Math.max(first, comma - SUBJECT); i--) {
      if (syntax.region[i] >= 0) {
        return Optional.empty();
      }
      if (syntax.tokens.get(i).isVerb()) {
        int subject = isSaying(syntax, i) && !Reading.isUnsaid(syntax, i) ? syntax.subject(i) : -1;
        return subject >= first && syntax.region[subject] < 0
            ? Optional.of(
                new Beside(i, new Quote.Source(subject, subject + 1, subject), VERB_BEFORE))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Ann Lee said in a statement. “…”": a sentence that tells who spoke, and not yet what. */
  private static Optional<Beside> stated(Syntax syntax, int open) {
    int stop = open - 1;
    if (stop < 1 || !syntax.words[stop].equals(".")) {
      return Optional.empty();
    }
    Sentence sentence = syntax.document.sentenceOf(stop);
    if (stop != sentence.end() - 1) {
      return Optional.empty();
    }
    int first = syntax.bodyStart(sentence);
    int verb = -1;
    for (int i = first; i < stop; i++) {
      Token token = syntax.tokens.get(i);
      if (syntax.region[i] >= 0 || token.isVerb() && verb >= 0) {
        return Optional.empty();
      }
      verb = token.isVerb() ? i : verb;
    }
    boolean telling =
        verb > first
            && syntax.tokens.get(verb).isFinite()
            && syntax.cues.isTelling(syntax.tokens.get(verb).lemma())
            && syntax.child(verb, "dobj", "ccomp", "xcomp") < 0;
    int subject = telling ? syntax.subject(verb) : -1;
    return subject < first || syntax.mention[subject] < 0
        ? Optional.empty()
        : Optional.of(new Beside(verb, syntax.source(subject), VERB_BEFORE));
  }

  private static Optional<Beside> verbBehind(Syntax syntax, Marked marked, int close) {
    Token last = syntax.tokens.get(Math.max(marked.first(), marked.end() - 1));
    if (!last.isPunctuation() || close >= syntax.size()) {
      return Optional.empty();
    }
    int end =
        Math.min(
            syntax.document.endToken(syntax.document.paragraphOf(marked.first())), close + SUBJECT);
    for (int i = close; i < end && syntax.region[i] < 0; i++) {
      boolean near = i == close || startingAt(syntax, close).isPresent();
      if (near && (isSaying(syntax, i) || isReading(syntax, close, i))) {
        int verb = i;
        if (isOfNext(syntax, marked, close, verb)) {
          return Optional.empty();
        }
        return (i == close ? startingAt(syntax, i + 1) : startingAt(syntax, close))
            .filter(mention -> mention.end() <= verb || mention.first() > verb)
            .map(mention -> new Beside(verb, source(mention), VERB_BEHIND));
      }
      if (syntax.tokens.get(i).isPunctuation() && i > close) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "… is late.” Ann Lee said that …": a sentence of its own, whose verb has something behind it.
   */
  private static boolean isOfNext(Syntax syntax, Marked marked, int close, int verb) {
    boolean apart =
        close < syntax.size()
            && syntax.words[Math.max(marked.first(), marked.end() - 1)].equals(".")
            && syntax.document.sentenceOf(close).first() == close;
    return apart && verb > close && syntax.child(verb, "ccomp", "dobj") > verb;
  }

  /** "The statement read", which taggers take for a noun or a participle. */
  private static boolean isReading(Syntax syntax, int first, int token) {
    boolean reads = syntax.words[token].equals("read") || syntax.words[token].equals("reads");
    return reads && startingAt(syntax, first).filter(m -> isDocument(syntax, m)).isPresent();
  }

  /** Whether a word is a form of a verb of speaking, writing or thinking, whatever its tag. */
  private static boolean isSaying(Syntax syntax, int token) {
    String lemma = syntax.tokens.get(token).lemma();
    String tag = syntax.tokens.get(token).tag();
    boolean verb = SAYING.contains(tag) || tag.equals("VBN") && syntax.cues.isRelay(lemma);
    return verb
        && !syntax.tokens.get(token).isCapitalised()
        && (syntax.cues.isTelling(lemma) || syntax.cues.isVerb(lemma, CueClass.THOUGHT));
  }

  /** The mention that begins with a token, if there are both. */
  static Optional<Mention> startingAt(Syntax syntax, int token) {
    int at = token < syntax.size() ? syntax.mention[token] : -1;
    return at < 0
        ? Optional.empty()
        : Optional.of(syntax.cast.mentions().get(at)).filter(m -> m.first() == token);
  }

  static Quote.Source source(Mention mention) {
    return new Quote.Source(mention.first(), mention.end(), mention.head());
  }
}
