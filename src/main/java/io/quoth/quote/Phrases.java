package io.quoth.quote;

import io.quoth.document.Token;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.Optional;
import java.util.Set;

/** Which name of a longer phrase speaks, where another one in it was taken for the source. */
final class Phrases {
  /** As many words may stand between a body and the name of whoever has an office there. */
  private static final int OFFICE = 8;

  /** "Chief operating officer", "acting chair". */
  private static final Set<String> DOING = Set.of("operate", "manage", "act");

  /** From the beginning of a sentence to its verb: in endless ones, none looks so far back. */
  static final int FARTHEST = 120;

  private static final Set<String> DAYS = Set.of("yesterday", "today", "tonight");

  private Phrases() {}

  /** A frame with the source that the whole phrase before or behind the cue is about. */
  static Frame withSpeaker(Syntax syntax, Frame frame) {
    if (frame.source().isEmpty()) {
      return frame;
    }
    Quote.Source who = withoutTime(syntax, frame.source().get());
    return antecedent(syntax, who)
        .or(() -> officer(syntax, frame, who))
        .or(() -> behindTopic(syntax, who))
        .or(() -> apposed(syntax, frame, who))
        .or(() -> opening(syntax, frame, who))
        .or(() -> behindTime(syntax, who))
        .or(() -> described(syntax, frame, who))
        .flatMap(mention -> by(frame, mention, who))
        .orElseGet(() -> frame.by(who));
  }

  /** "The palace yesterday insisted": a phrase that nobody is known by, without when it was. */
  private static Quote.Source withoutTime(Syntax syntax, Quote.Source who) {
    int last = who.end() - 1;
    boolean time =
        last > who.first()
            && syntax.mention[who.head()] < 0
            && syntax.mention[last] < 0
            && isDay(syntax.tokens.get(last))
            && isOfOffice(syntax.tokens.get(last - 1), false);
    return time ? new Quote.Source(who.first(), last, Math.min(who.head(), last - 1)) : who;
  }

  private static boolean isDay(Token token) {
    return DAYS.contains(token.text()) || token.isProperNoun() && token.text().endsWith("day");
  }

  /** "On Tuesday evening the company said": whoever stands behind when it was. */
  private static Optional<Mention> behindTime(Syntax syntax, Quote.Source who) {
    boolean time = syntax.mention[who.head()] < 0 && syntax.cues.isTime(syntax.words[who.head()]);
    return time
        ? syntax.cast.mentionAt(who.end() - 1).filter(m -> m.first() > who.head())
        : Optional.empty();
  }

  /** "A guest who rang was heard saying": whom the clause is about, where it was the source. */
  private static Optional<Mention> antecedent(Syntax syntax, Quote.Source who) {
    boolean clause =
        who.first() > 0
            && who.end() > who.first() + 1
            && syntax.tokens.get(who.first()).tag().startsWith("W");
    return clause
        ? syntax.cast.mentionAt(who.first() - 1).filter(m -> m.kind() != Kind.PRONOUN)
        : Optional.empty();
  }

  /** "Photographs of cyclists shot as they left showed": whom the participle tells more of. */
  private static Optional<Mention> described(Syntax syntax, Frame frame, Quote.Source who) {
    int at = syntax.mention[who.head()];
    int verb = (at < 0 ? who.first() : syntax.cast.mentions().get(at).first()) - 2;
    if (verb < 1 || who.end() != frame.cueFirst() || !syntax.tokens.get(frame.cue()).isFinite()) {
      return Optional.empty();
    }
    String preposition = syntax.tokens.get(verb + 1).tag();
    String participle = syntax.tokens.get(verb).tag();
    boolean more =
        (preposition.equals("IN") || preposition.equals("TO"))
            && (participle.equals("VBG") || participle.equals("VBN"));
    return more
        ? syntax
            .cast
            .mentionAt(verb - 1)
            .filter(mention -> mention.end() == verb && mention.kind() != Kind.PRONOUN)
        : Optional.empty();
  }

  /** The frame with a speaker, who is no content; but what stands before the source may be. */
  private static Optional<Frame> by(Frame frame, Mention speaker, Quote.Source who) {
    Frame.Range front = frame.content().get(0);
    boolean name =
        front.contains(speaker.head())
            && front.length() <= speaker.end() - speaker.first()
            && front.end() <= who.first()
            && frame.content().size() > 1;
    Frame without = name ? Bounds.withoutFirst(frame) : frame;
    return without.reports(speaker.head())
        ? Optional.empty()
        : Optional.of(without.by(Beside.source(speaker)));
  }

  /** "Harbour Trust chief operating officer Ann Lee said": not the body, nor "chief". */
  private static Optional<Mention> officer(Syntax syntax, Frame frame, Quote.Source who) {
    Mention mention = syntax.cast.mentionAt(who.head()).orElse(null);
    if (mention != null && (mention.kind() == Kind.PRONOUN || isPerson(syntax, mention))) {
      return Optional.empty();
    }
    boolean body = mention != null && mention.kind() == Kind.NAME;
    // "Norland Gov. and party chair Ann Lee": all of it was taken for the source.
    boolean all = mention == null && isSingular(syntax.tokens.get(who.head()));
    int limit = who.end() <= frame.cue() ? frame.cueFirst() : syntax.size();
    int first = mention == null ? who.head() + 1 : mention.end();
    int end = Math.min(limit, first + OFFICE);
    boolean office = all;
    for (int i = first; i < end && syntax.region[i] < 0; i++) {
      Optional<Mention> person = Beside.startingAt(syntax, i).filter(m -> isPerson(syntax, m));
      if (person.isPresent()) {
        boolean whole = all ? person.get().end() == who.end() : office || body;
        return person.filter(m -> whole && m.end() <= limit && !isSame(syntax, who.head(), m));
      }
      if (!isOfOffice(syntax.tokens.get(i), office && (body || all))) {
        return Optional.empty();
      }
      office = true;
    }
    return Optional.empty();
  }

  private static boolean isSingular(Token token) {
    return token.isNoun() && !token.tag().endsWith("S");
  }

  private static boolean isOfOffice(Token token, boolean within) {
    return switch (token.tag()) {
      case "JJ", "CD" -> true;
      case "VBG" -> DOING.contains(token.lemma());
      case "CC" -> within;
      // "Co-host" may look like a verb.
      default -> token.isNoun() || token.text().startsWith("co-");
    };
  }

  /**
   * "Hearing pleas by residents, Justice Ann Lee, who presided, observed", "his predecessor in the
   * post, Ann Lee, said": the name between commas, behind another phrase without a verb.
   */
  private static Optional<Mention> apposed(Syntax syntax, Frame frame, Quote.Source who) {
    int last = frame.cueFirst() - 1;
    boolean open =
        who.head() < last
            && who.first() < frame.cueFirst()
            && !isPerson(syntax, who.head())
            && !isList(syntax, who)
            && syntax.words[last].equals(",")
            && syntax.tokens.get(frame.cue()).isFinite();
    for (int i = who.head() + 1; open && i < last && !syntax.tokens.get(i).isVerb(); i++) {
      Mention name = Beside.startingAt(syntax, i).orElse(null);
      if (name != null
          && isPerson(syntax, name)
          && isBehindComma(syntax, i, who.head())
          && syntax.words[name.end()].equals(",")) {
        boolean known = isSame(syntax, who.head(), name);
        return !known && isAboutWho(syntax, name.end() + 1, frame.cueFirst())
            ? Optional.of(name)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether it is known already that a phrase stands for whom a name does. */
  private static boolean isSame(Syntax syntax, int token, Mention name) {
    return syntax
        .cast
        .mentionAt(token)
        .filter(m -> m.entity() >= 0 && m.entity() == name.entity())
        .isPresent();
  }

  /** "Three scholars, Ann Lee, …": several who open a sentence may be named behind. */
  private static boolean isList(Syntax syntax, Quote.Source who) {
    return who.first() == syntax.bodyStart(syntax.document.sentenceOf(who.head()))
        && syntax.cast.mentionAt(who.head()).filter(Mention::plural).isPresent();
  }

  /** Whether only an office stands between a comma and a name. */
  private static boolean isBehindComma(Syntax syntax, int name, int least) {
    int at = name - 1;
    while (at > least && isOfOffice(syntax.tokens.get(at), false)) {
      at--;
    }
    return syntax.words[at].equals(",");
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
        ? Beside.startingAt(syntax, who.end() + 1).filter(m -> m.kind() != Kind.NOMINAL)
        : Optional.empty();
  }

  /**
   * "Ann Lee, a trader who had worked for Bo Ek (Lab), a friend, called it …": whom the sentence
   * begins with, where all up to the verb tells who that is.
   */
  private static Optional<Mention> opening(Syntax syntax, Frame frame, Quote.Source who) {
    int body = syntax.bodyStart(syntax.document.sentenceOf(frame.cue()));
    Mention first = Beside.startingAt(syntax, body).orElse(null);
    if (first == null
        || frame.cueFirst() - body > FARTHEST
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
  static boolean isAboutWho(Syntax syntax, int first, int end) {
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
    return FrameFinder.person(syntax, token) >= 0;
  }

  static boolean isPerson(Syntax syntax, Mention mention) {
    return mention.kind() == Kind.NAME && syntax.sort(mention.head()) == Entity.Sort.PERSON;
  }
}
