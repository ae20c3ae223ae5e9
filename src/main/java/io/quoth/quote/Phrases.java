package io.quoth.quote;

import io.quoth.document.Token;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.Optional;

/** Which name of a longer phrase speaks, where another one in it was taken for the source. */
final class Phrases {
  /** As many words may stand between a body and the name of whoever has an office there. */
  private static final int OFFICE = 8;

  private Phrases() {}

  /** A frame with the source that the whole phrase before or behind the cue is about. */
  static Frame withSpeaker(Syntax syntax, Frame frame) {
    if (frame.source().isEmpty()) {
      return frame;
    }
    Quote.Source who = frame.source().get();
    return officer(syntax, frame, who)
        .or(() -> behindTopic(syntax, who))
        .or(() -> opening(syntax, frame, who))
        .filter(mention -> !frame.reports(mention.head()))
        .map(mention -> frame.by(Beside.source(mention)))
        .orElse(frame);
  }

  /** "Harbour Trust chair Ann Lee said": not the body, whose officer somebody is. */
  private static Optional<Mention> officer(Syntax syntax, Frame frame, Quote.Source who) {
    int at = syntax.mention[who.head()];
    boolean body =
        at >= 0
            && syntax.cast.mentions().get(at).kind() == Kind.NAME
            && syntax.sort(who.head()) != Entity.Sort.PERSON;
    int limit = who.end() <= frame.cue() ? frame.cueFirst() : syntax.size();
    int end = Math.min(limit, who.end() + OFFICE);
    boolean office = false;
    for (int i = who.end(); body && i < end && syntax.region[i] < 0; i++) {
      Optional<Mention> person = startingAt(syntax, i).filter(m -> isPerson(syntax, m));
      if (person.isPresent()) {
        return person.filter(m -> m.end() <= limit);
      }
      Token token = syntax.tokens.get(i);
      if (!token.isNoun() && !token.tag().equals("JJ") && !(office && token.tag().equals("CC"))) {
        return Optional.empty();
      }
      office = true;
    }
    return Optional.empty();
  }

  /** "Of Lee, Bo Ek, who is a friend, said": whom it is about is not who says it. */
  private static Optional<Mention> behindTopic(Syntax syntax, Quote.Source who) {
    int body = syntax.bodyStart(syntax.document.sentenceOf(who.head()));
    boolean topic =
        who.first() == body + 1
            && syntax.tokens.get(body).tag().equals("IN")
            && who.end() < syntax.size()
            && syntax.words[who.end()].equals(",");
    return topic
        ? startingAt(syntax, who.end() + 1).filter(m -> m.kind() != Kind.NOMINAL)
        : Optional.empty();
  }

  /**
   * "Ann Lee, a trader who had worked for Bo Ek (Lab), a friend, called it …": whom the sentence
   * begins with, where all up to the verb tells who that is.
   */
  private static Optional<Mention> opening(Syntax syntax, Frame frame, Quote.Source who) {
    int body = syntax.bodyStart(syntax.document.sentenceOf(frame.cue()));
    Mention first = startingAt(syntax, body).orElse(null);
    if (first == null
        || first.kind() == Kind.PRONOUN
        || syntax.tokens.get(body).tag().equals("IN")
        || first.end() >= who.first()
        || who.end() > frame.cueFirst()
        || !syntax.words[first.end()].equals(",")
        || !syntax.tokens.get(frame.cue()).isFinite()) {
      return Optional.empty();
    }
    boolean closed = syntax.words[frame.cueFirst() - 1].equals(",");
    boolean office =
        who.first() == first.end() + 1
            && isPerson(syntax, first)
            && syntax.tokens.get(who.first()).tag().equals("NN");
    // "The chair, Ann Lee, said": the last of the phrase is who that is.
    boolean named =
        !isPerson(syntax, first)
            && closed
            && who.end() == frame.cueFirst() - 1
            && (isPerson(syntax, who.head()) || isPerson(syntax, who.end() - 1));
    return !named && (closed || office) && isAboutWho(syntax, first.end() + 1, frame.cueFirst())
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Whether every finite verb between two places belongs to a relative clause. */
  private static boolean isAboutWho(Syntax syntax, int first, int end) {
    boolean relative = false;
    for (int i = first; i < end; i++) {
      Token token = syntax.tokens.get(i);
      if (syntax.region[i] >= 0 || token.isFinite() && !relative) {
        return false;
      }
      relative = !syntax.words[i].equals(",") && (relative || token.tag().startsWith("W"));
    }
    return true;
  }

  private static boolean isPerson(Syntax syntax, int token) {
    return syntax.cast.mentionAt(token).filter(m -> isPerson(syntax, m)).isPresent();
  }

  private static boolean isPerson(Syntax syntax, Mention mention) {
    return mention.kind() == Kind.NAME && syntax.sort(mention.head()) == Entity.Sort.PERSON;
  }

  private static Optional<Mention> startingAt(Syntax syntax, int token) {
    return token < 0 || token >= syntax.size()
        ? Optional.empty()
        : syntax.cast.mentionAt(token).filter(mention -> mention.first() == token);
  }
}
