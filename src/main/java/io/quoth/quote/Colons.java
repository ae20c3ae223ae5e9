package io.quoth.quote;

import io.quoth.document.Token;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.Optional;

/** Who speaks where a colon leads up to the words: "she had a message: …". */
final class Colons {
  /** A noun has no more verbs above it than this before its clause is another's. */
  private static final int STEPS = 4;

  /** So many words may tell whom something is according to. */
  private static final int LONGEST = 10;

  private Colons() {}

  /**
   * A frame with its source put right where the noun in front of a colon is one for words, which
   * nobody speaks but whoever they are of: "his answer: …", "a message from the mayor: …", else
   * whoever does what its clause tells.
   */
  static Frame withVoice(Syntax syntax, Frame frame) {
    int noun = noun(syntax, frame);
    if (noun < 0) {
      return present(syntax, frame).or(() -> according(syntax, frame)).map(frame::by).orElse(frame);
    }
    return owner(syntax, noun)
        .or(() -> doer(syntax, noun))
        .filter(who -> !frame.reports(who.head()))
        .map(frame::by)
        .orElse(frame);
  }

  /**
   * "Our reporter, Ann Lee, is on the quay at Port Hale: …", "Bo Ek, who keeps the shop at the
   * ferry: …": not the place, but who is there.
   */
  private static Optional<Quote.Source> present(Syntax syntax, Frame frame) {
    int colon = frame.cue();
    if (!syntax.words[colon].equals(":")
        || frame.source().isEmpty()
        || frame.content().get(0).first() < colon) {
      return Optional.empty();
    }
    Quote.Source who = frame.source().get();
    int body = syntax.bodyStart(syntax.document.sentenceOf(colon));
    boolean place = who.first() > body && syntax.tokens.get(who.first() - 1).tag().equals("IN");
    for (int i = Math.max(body, colon - Phrases.FARTHEST); i < who.first(); i++) {
      Mention name = syntax.cast.mentionAt(i).orElse(null);
      if (name != null && Phrases.isPerson(syntax, name)) {
        boolean told = i == body || !syntax.tokens.get(name.first() - 1).tag().equals("IN");
        boolean about = place || Phrases.isAboutWho(syntax, name.end() + 1, colon);
        return told && about && name.end() <= who.first()
            ? Optional.of(Beside.source(name))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "According to PortPo: …", also where that is nobody known. */
  private static Optional<Quote.Source> according(Syntax syntax, Frame frame) {
    int colon = frame.cue();
    int first = syntax.bodyStart(syntax.document.sentenceOf(colon)) + 2;
    boolean opens =
        frame.source().isEmpty()
            && syntax.words[colon].equals(":")
            && first < colon
            && colon - first <= LONGEST
            && syntax.words[first - 2].equals("according")
            && syntax.words[first - 1].equals("to");
    for (int i = first; opens && i < colon; i++) {
      opens = !syntax.tokens.get(i).isVerb() && syntax.region[i] < 0;
    }
    return opens && syntax.tokens.get(colon - 1).isNoun()
        ? Optional.of(new Quote.Source(first, colon, colon - 1))
        : Optional.empty();
  }

  /** The noun for words that a frame takes for its source, or whose adjective it does, or -1. */
  private static int noun(Syntax syntax, Frame frame) {
    if (frame.source().isEmpty()) {
      return -1;
    }
    int head = frame.source().get().head();
    Token source = syntax.tokens.get(head);
    if (source.head() == frame.cue() && source.relation().equals("amod")) {
      return frame.cue();
    }
    boolean colon = syntax.tokens.get(frame.cue()).isPunctuation();
    return colon && isWords(syntax, head) ? head : -1;
  }

  private static boolean isWords(Syntax syntax, int token) {
    Token noun = syntax.tokens.get(token);
    boolean named =
        syntax.mention[token] >= 0
            && syntax.cast.mentions().get(syntax.mention[token]).kind() == Kind.NAME;
    return noun.isNoun() && !named && syntax.cues.noun(noun.lemma()).isPresent();
  }

  private static Optional<Quote.Source> owner(Syntax syntax, int noun) {
    for (int child : syntax.children(noun)) {
      String relation = syntax.tokens.get(child).relation();
      int preposition = relation.equals("nmod") ? syntax.child(child, "case") : -1;
      boolean from =
          preposition >= 0
              && (syntax.words[preposition].equals("from")
                  || syntax.words[preposition].equals("by"));
      if (relation.equals("nmod:poss") || from) {
        return Optional.of(syntax.source(child));
      }
    }
    return Optional.empty();
  }

  private static Optional<Quote.Source> doer(Syntax syntax, int noun) {
    int at = syntax.tokens.get(noun).head();
    for (int steps = 0; steps < STEPS && at >= 0; steps++) {
      if (syntax.tokens.get(at).isVerb()) {
        int subject = syntax.subject(at);
        boolean passive = syntax.child(at, "auxpass") >= 0;
        return subject < 0 || subject == noun || passive
            ? Optional.empty()
            : Optional.of(syntax.source(subject));
      }
      at = syntax.tokens.get(at).head();
    }
    return Optional.empty();
  }
}
