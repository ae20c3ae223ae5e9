package io.quoth.quote;

import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who speaks where something stands beside the clause or in it that names nobody who does: a
 * dateline, a bracket, a relative clause, a participle, a time.
 */
final class Asides {
  /** So many tokens back, a bracket is looked for that is open, or a name between commas. */
  private static final int LONGEST = 16;

  /** Prepositions that open no clause. */
  private static final Set<String> ATTACHING =
      Set.of("of", "to", "by", "from", "with", "at", "in", "on", "under", "against", "about");

  private static final Set<String> RELATIVE = Set.of("who", "whose", "which");

  /** Relative clauses are no longer. */
  private static final int FARTHEST = 40;

  private Asides() {}

  /**
   * A frame whose source stands in an aside, with whom the bracket is behind, "Ann Lee (Ind, Mill
   * ward) called it …", or else with no source.
   */
  static Frame outOf(Syntax syntax, Frame frame) {
    if (frame.source().isEmpty()) {
      return frame;
    }
    Quote.Source source = frame.source().get();
    Sentence sentence = syntax.document.sentenceOf(frame.cue());
    int body = syntax.bodyStart(sentence);
    if (source.first() >= sentence.first() && source.first() < body) {
      return source.end() <= body ? frame.withoutSource() : frame.by(from(source, body));
    }
    Optional<Mention> named =
        syntax.mention[source.head()] < 0 ? named(syntax, source) : Optional.empty();
    if (named.isPresent()) {
      return frame.by(Beside.source(named.get()));
    }
    if (isParticiple(syntax, source, body)) {
      return frame.withoutSource();
    }
    Optional<Quote.Source> whole = around(syntax, frame.cue(), source);
    if (whole.isPresent()) {
      return frame.by(whole.get());
    }
    int open = bracket(syntax, sentence, source.head());
    if (open < 0 || frame.cue() > open && !isClosed(syntax, source.head(), frame.cue())) {
      return frame;
    }
    Optional<Mention> before = mention(syntax, open - 1);
    if (before.isEmpty()) {
      return frame.withoutSource();
    }
    return frame.reports(before.get().head()) ? frame : frame.by(Beside.source(before.get()));
  }

  /**
   * "For her part, Ann Lee, head of the school, said that …": a name between commas before an
   * active verb that has no subject in the tree.
   */
  static Optional<Frame> behind(Syntax syntax, Frame frame) {
    int cue = frame.cue();
    Sentence sentence = syntax.document.sentenceOf(cue);
    boolean open =
        syntax.tokens.get(cue).isFinite()
            && frame.content().get(0).first() > cue
            && syntax.child(cue, "nsubj", "nsubjpass", "auxpass") < 0
            && frame.cueFirst() > sentence.first()
            && syntax.words[frame.cueFirst() - 1].equals(",");
    if (!open) {
      return Optional.empty();
    }
    int body = syntax.bodyStart(sentence);
    for (int i = frame.cueFirst() - 1; i > body && cue - i <= LONGEST; i--) {
      Token token = syntax.tokens.get(i - 1);
      if (token.isFinite() || syntax.region[i - 1] >= 0) {
        return Optional.empty();
      }
      Optional<Mention> name =
          mention(syntax, syntax.words[i].equals(",") ? beforeHonour(syntax, i - 1) : -1)
              .filter(mention -> mention.kind() == Kind.NAME && mention.first() > body)
              .filter(mention -> syntax.words[mention.first() - 1].equals(","));
      if (name.isPresent()) {
        return name.map(mention -> frame.by(Beside.source(mention)));
      }
    }
    return Optional.empty();
  }

  /** "Under questioning, Ann Lee, for the town, said": whoever is named behind what nobody is. */
  private static Optional<Mention> named(Syntax syntax, Quote.Source source) {
    for (int i = source.head() + 1; i + 1 < source.end(); i++) {
      if (isComma(syntax, i)) {
        return mention(syntax, i + 1).filter(name -> name.kind() == Kind.NAME);
      }
    }
    return Optional.empty();
  }

  /** The last token of a name, behind which "KC" or the like may stand. */
  private static int beforeHonour(Syntax syntax, int last) {
    String word = syntax.tokens.get(last).text();
    boolean honour =
        syntax.mention[last] < 0
            && word.length() <= 3
            && word.equals(word.toUpperCase(Locale.ROOT));
    return honour ? last - 1 : last;
  }

  /** "Opening the case, Ann Lee said": what somebody did meanwhile is nobody. */
  private static boolean isParticiple(Syntax syntax, Quote.Source source, int body) {
    return source.first() == body
        && syntax.tokens.get(body).tag().equals("VBG")
        && syntax.mention[body] < 0
        && (isComma(syntax, source.end() - 1) || isComma(syntax, source.end()));
  }

  /** "An aide close to the mayor said", "a man known to the police": the first, not the other. */
  static Frame withWhole(Syntax syntax, Frame frame) {
    if (frame.source().isEmpty() || !syntax.tokens.get(frame.cue()).isFinite()) {
      return frame;
    }
    Quote.Source source = frame.source().get();
    int at = source.first() - 1;
    if (at < 1 || source.end() != frame.cueFirst() || !ATTACHING.contains(syntax.words[at])) {
      return frame;
    }
    int body = syntax.bodyStart(syntax.document.sentenceOf(frame.cue()));
    while (at > body && mention(syntax, at).isEmpty() && describes(syntax.tokens.get(at))) {
      at--;
    }
    return mention(syntax, at)
        .filter(whose -> whose.end() < source.first() - 1 && !frame.reports(whose.head()))
        .filter(whose -> whose.kind() == Kind.NOMINAL && opens(syntax, whose.first(), body))
        .map(whose -> frame.by(new Quote.Source(whose.first(), source.end(), whose.head())))
        .orElse(frame);
  }

  /** "Ann Lee, whose party had lost, said": who stands before the relative clause. */
  static Optional<Frame> relative(Syntax syntax, Frame frame) {
    int comma = frame.cueFirst() - 1;
    int body = syntax.bodyStart(syntax.document.sentenceOf(frame.cue()));
    if (comma <= body || !isComma(syntax, comma) || !isActive(syntax, frame)) {
      return Optional.empty();
    }
    boolean clause = false;
    for (int i = comma - 1; i > body && i > comma - FARTHEST; i--) {
      if (syntax.region[i] >= 0 || syntax.words[i].equals(";")) {
        return Optional.empty();
      }
      clause |= syntax.tokens.get(i).isFinite();
      boolean opens = RELATIVE.contains(syntax.words[i]) && isComma(syntax, i - 1);
      if (opens && clause) {
        return mention(syntax, i - 2)
            .filter(whose -> whose.kind() != Kind.PRONOUN && !frame.reports(whose.head()))
            .map(whose -> frame.by(Beside.source(whose)));
      }
    }
    return Optional.empty();
  }

  /** Whether a cue is finite, or a participle without a helping verb, which taggers mistake. */
  private static boolean isActive(Syntax syntax, Frame frame) {
    Token cue = syntax.tokens.get(frame.cue());
    return cue.isFinite()
        || cue.tag().equals("VBN")
            && syntax.child(frame.cue(), "aux", "auxpass") < 0
            && frame.content().get(0).first() == frame.cueEnd()
            && syntax.words[frame.cueEnd()].equals("that");
  }

  private static boolean describes(Token token) {
    String tag = token.tag();
    return tag.equals("VBN")
        || tag.equals("VBD")
        || tag.startsWith("JJ")
        || tag.startsWith("RB")
        || tag.equals("IN")
        || tag.equals("TO");
  }

  /** "Ann Lee, who was led in by Bo Ek, said": the subject, not who is in its relative clause. */
  private static Optional<Quote.Source> around(Syntax syntax, int cue, Quote.Source source) {
    int subject = syntax.child(cue, "nsubj");
    if (subject < 0 || subject >= source.first()) {
      return Optional.empty();
    }
    int branch = syntax.branch(subject, source.head());
    return branch >= 0 && syntax.tokens.get(branch).relation().startsWith("acl")
        ? Optional.of(syntax.source(subject))
        : Optional.empty();
  }

  /**
   * "Another victim, the vicar Ann Lee, said in court that …": with a clause with "that" behind,
   * what stands right before the verb and closes with a name is no content.
   */
  static Optional<Frame> before(Syntax syntax, Frame frame) {
    Frame.Range first = frame.content().get(0);
    int gap = frame.cueFirst() - first.end();
    int last = first.end() - (isComma(syntax, first.end() - 1) ? 2 : 1);
    boolean clause =
        frame.content().size() > 1
            && (Bounds.that(syntax, frame.cue()) >= 0
                || syntax.words[frame.content().get(1).first()].equals("that"));
    if (!clause || gap < 0 || gap > 1 || last < first.first() || syntax.region[last] >= 0) {
      return Optional.empty();
    }
    return mention(syntax, last)
        .filter(mention -> mention.kind() == Kind.NAME)
        .or(() -> beforeRelative(syntax, last, first.first()))
        .map(mention -> Bounds.withoutFirst(frame).by(Beside.source(mention)));
  }

  /** Who stands before a relative clause that ends with a token and begins behind another. */
  private static Optional<Mention> beforeRelative(Syntax syntax, int last, int first) {
    boolean clause = false;
    for (int i = last; i > first + 1 && i > last - FARTHEST; i--) {
      clause |= syntax.tokens.get(i).isFinite();
      if (clause && RELATIVE.contains(syntax.words[i]) && isComma(syntax, i - 1)) {
        return mention(syntax, i - 2).filter(mention -> mention.first() <= first + 1);
      }
    }
    return Optional.empty();
  }

  /**
   * "A spokesman for the port on Friday said", "Ann Lee last week claimed": the first phrase of the
   * sentence, where only when it was stands between it and an active verb.
   */
  static Optional<Frame> opening(Syntax syntax, Frame frame) {
    int cue = frame.cue();
    Sentence sentence = syntax.document.sentenceOf(cue);
    int body = syntax.bodyStart(sentence);
    int at = frame.cueFirst() - 1;
    boolean active =
        syntax.tokens.get(cue).isFinite()
            && frame.content().get(0).first() > cue
            && syntax.child(cue, "auxpass") < 0;
    if (!active || at < body || !syntax.cues.isTime(syntax.words[at])) {
      return Optional.empty();
    }
    while (at > body && isWhen(syntax, at)) {
      at--;
    }
    int end = at + 1;
    return mention(syntax, at)
        .filter(mention -> mention.kind() != Kind.PRONOUN && mention.end() == end)
        .filter(mention -> opens(syntax, mention.first(), body))
        .map(mention -> frame.by(Beside.source(mention)));
  }

  /** Whether what begins at a token is the first phrase, or behind a comma and no other clause. */
  private static boolean opens(Syntax syntax, int first, int body) {
    boolean article = first == body + 1 && syntax.tokens.get(body).tag().equals("DT");
    if (first != body && !isComma(syntax, first - 1) && !article) {
      return false;
    }
    // Backwards, since a verb is seldom far: sentences can be endless.
    for (int i = first - 1; i >= body; i--) {
      if (syntax.tokens.get(i).isFinite() || syntax.region[i] >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhen(Syntax syntax, int token) {
    return syntax.mention[token] < 0
        && switch (syntax.tokens.get(token).tag()) {
          case "IN", "JJ", "CD", "RB" -> true;
          default -> syntax.cues.isTime(syntax.words[token]);
        };
  }

  /** The part of a source behind a dateline. */
  private static Quote.Source from(Quote.Source source, int body) {
    int head = source.head() < body ? source.end() - 1 : source.head();
    return new Quote.Source(body, source.end(), head);
  }

  /** The bracket that is open at a token, or -1. */
  private static int bracket(Syntax syntax, Sentence sentence, int token) {
    int least = Math.max(sentence.first(), token - LONGEST);
    for (int i = token; i >= least; i--) {
      if (syntax.words[i].equals(")") && i < token) {
        return -1;
      }
      if (syntax.words[i].equals("(")) {
        return i;
      }
    }
    return -1;
  }

  /** The mention that a token belongs to, if there is such a token. */
  private static Optional<Mention> mention(Syntax syntax, int token) {
    return token < 0 ? Optional.empty() : syntax.cast.mentionAt(token);
  }

  private static boolean isComma(Syntax syntax, int token) {
    return token >= 0 && token < syntax.size() && syntax.words[token].equals(",");
  }

  private static boolean isClosed(Syntax syntax, int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.words[i].equals(")")) {
        return true;
      }
    }
    return false;
  }
}
