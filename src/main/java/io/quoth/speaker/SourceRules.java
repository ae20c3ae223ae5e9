package io.quoth.speaker;

import io.quoth.document.Token;
import io.quoth.mention.Description;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import io.quoth.quote.Quote;
import java.util.Optional;

/** The rules for quotes whose clause names a source. */
final class SourceRules {
  /** A source phrase with a mention whose entity is known is hardly ever wrong. */
  private static final double KNOWN = 0.97;

  private static final double PHRASE = 0.9;

  /** More words in front of a name are no title. */
  private static final int LONGEST_TITLE = 4;

  private SourceRules() {}

  /** The source is several together: "Anna Lind and Elias Berg said". They speak as one. */
  record Together() implements Rule {
    static final String NAME = "together";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      return quote.source().isEmpty() ? Optional.empty() : both(quote.source().get(), scene);
    }

    private static Optional<Decision> both(Quote.Source source, Scene scene) {
      Optional<Mention> first = scene.cast.mentionAt(source.head());
      if (first.isEmpty() || first.get().end() + 1 >= scene.document.tokens().size()) {
        return Optional.empty();
      }
      int and = first.get().end();
      Optional<Mention> second = scene.cast.mentionAt(and + 1);
      boolean joined =
          scene.document.tokens().get(and).tag().equals("CC")
              && second.filter(m -> m.first() == and + 1 && m.end() <= source.end()).isPresent();
      boolean names =
          joined && (first.get().kind() == Kind.NAME || second.get().kind() == Kind.NAME);
      if (!names) {
        return Optional.empty();
      }
      Attribution.Phrase phrase =
          new Attribution.Phrase(first.get().span().cover(second.get().span()), Kind.NOMINAL);
      return Optional.of(Decision.of(phrase, scene.group(phrase), KNOWN));
    }
  }

  /** The source is a mention of a known entity: a name, or a nominal that is somebody's. */
  record Known() implements Rule {
    static final String NAME = "source";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      if (quote.source().isEmpty()) {
        return Optional.empty();
      }
      return mention(quote.source().get(), scene)
          .filter(mention -> mention.entity() >= 0)
          .map(m -> Decision.of(phrase(m), m.entity(), KNOWN));
    }
  }

  /** The source is described for the first time, and is somebody who has been named. */
  record Described(Resolver resolver) implements Rule {
    @Override
    public String name() {
      return Antecedent.NAME;
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      return quote
          .source()
          .flatMap(source -> mention(source, scene))
          .filter(mention -> isOpen(mention, scene))
          .flatMap(
              mention -> {
                Resolver.Ranking ranking = resolver.rank(mention, scene);
                return ranking.isSure() ? Optional.of(ranking.decision(mention)) : Optional.empty();
              });
    }

    /** "The Dutchman", where no Dutchman has been told of before. */
    static boolean isOpen(Mention mention, Scene scene) {
      return mention.description() != Description.NONE
          && !scene.quoted[mention.head()]
          && mention.entity() >= 0
          && scene.entity(mention.entity()).sort() == Entity.Sort.UNNAMED;
    }
  }

  /**
   * The source is a pronoun, or a nominal that fits several: the best antecedent, if one stands
   * out.
   */
  record Antecedent(Resolver resolver) implements Rule {
    static final String NAME = "antecedent";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      return quote
          .source()
          .flatMap(source -> mention(source, scene))
          .filter(m -> m.kind() == Kind.PRONOUN || !m.rivals().isEmpty())
          .map(
              m ->
                  m.kind() == Kind.PRONOUN
                      ? resolver.rank(m, scene).decision(m)
                      : new Decision(Optional.of(phrase(m)), m.rivals(), 0));
    }
  }

  /** The source is a phrase that the cast does not know: somebody unnamed. */
  record Unknown() implements Rule {
    static final String NAME = "source-phrase";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Optional<Decision> decide(Quote quote, Scene scene) {
      return quote.source().map(source -> unnamed(source, scene));
    }

    private static Decision unnamed(Quote.Source source, Scene scene) {
      Attribution.Phrase phrase =
          new Attribution.Phrase(
              scene.document.span(source.first(), core(source, scene)), Kind.NOMINAL);
      return Decision.of(phrase, scene.unnamed(phrase), PHRASE);
    }

    /** Where the phrase ends, without what a comma or a bracket parts from it. */
    private static int core(Quote.Source source, Scene scene) {
      int end = source.first() + 1;
      while (end < source.end() && !isParted(source, scene, end)) {
        end++;
      }
      while (end > source.first() + 1 && scene.document.tokens().get(end - 1).tag().equals("CC")) {
        end--;
      }
      return end;
    }

    private static boolean isParted(Quote.Source source, Scene scene, int i) {
      String text = scene.document.tokens().get(i).text();
      return text.equals("(") || text.equals(",") && i > source.head();
    }
  }

  /** The mention that a source phrase is about: the one at its head, else the first name in it. */
  static Optional<Mention> mention(Quote.Source source, Scene scene) {
    Optional<Mention> atHead = scene.cast.mentionAt(source.head());
    if (atHead.isPresent() && isNamed(atHead.get(), scene)) {
      return atHead;
    }
    for (int i = source.first(); i < source.end(); i++) {
      Optional<Mention> mention = scene.cast.mentionAt(i);
      if (mention.isPresent() && mention.get().kind() == Kind.NAME) {
        Token head = scene.document.tokens().get(mention.get().head());
        boolean apposed = head.relation().equals("appos") && head.head() == source.head();
        boolean titled =
            atHead.isEmpty()
                && (mention.get().first() <= source.head() && !isOwner(mention.get(), source, scene)
                    || isTitled(mention.get(), source, scene));
        if (apposed || titled) {
          return mention;
        }
      }
    }
    return atHead.or(() -> leading(source, scene));
  }

  /** "The Lee ad claims": a thing that is called by a name is not its bearer. */
  private static boolean isOwner(Mention name, Quote.Source source, Scene scene) {
    Token head = scene.document.tokens().get(source.head());
    boolean thing =
        name.end() <= source.head() && head.tag().startsWith("NN") && !head.isProperNoun();
    return thing && !(head.tag().equals("NNS") && isHeadline(source, scene));
  }

  /** "Lee grabs lead": without a full stop, what looks like several things is often a verb. */
  private static boolean isHeadline(Quote.Source source, Scene scene) {
    int end = scene.document.sentenceOf(source.head()).end();
    return !scene.document.tokens().get(end - 1).isPunctuation();
  }

  /**
   * "The engineer responsible for the bridge", of which a tree may take an adjective or participle
   * for the head: the nominal that it begins with.
   */
  private static Optional<Mention> leading(Quote.Source source, Scene scene) {
    return scene
        .cast
        .mentionAt(source.first())
        .filter(mention -> mention.kind() == Kind.NOMINAL && mention.first() == source.first())
        .filter(mention -> mention.end() < source.end())
        .filter(mention -> describes(scene.document.tokens().get(mention.end())));
  }

  private static boolean describes(Token token) {
    return token.tag().startsWith("JJ") || token.tag().startsWith("VB");
  }

  /**
   * "Reefkeeper Lena Roe", "the shopworkers' union Usta": what stands before the name, in one noun
   * group with it, is its title.
   */
  private static boolean isTitled(Mention name, Quote.Source source, Scene scene) {
    if (name.end() != source.end() || name.first() - source.head() > LONGEST_TITLE) {
      return false;
    }
    for (int i = source.head(); i < name.first(); i++) {
      Token token = scene.document.tokens().get(i);
      if (!token.isNoun() && !token.tag().startsWith("JJ") && !token.tag().equals("VBG")) {
        return false;
      }
    }
    Entity.Sort sort = name.entity() < 0 ? Entity.Sort.UNNAMED : scene.entity(name.entity()).sort();
    return sort == Entity.Sort.PERSON || sort == Entity.Sort.ORGANISATION;
  }

  private static boolean isNamed(Mention mention, Scene scene) {
    return mention.kind() != Kind.NOMINAL
        || mention.entity() >= 0 && scene.entity(mention.entity()).sort() == Entity.Sort.PERSON;
  }

  /** The phrase for those who passed a quote on. */
  static Attribution.Phrase via(Quote.Source source, Scene scene) {
    return mention(source, scene)
        .map(SourceRules::phrase)
        .orElseGet(
            () ->
                new Attribution.Phrase(
                    scene.document.span(source.first(), source.end()), Kind.NOMINAL));
  }

  static Attribution.Phrase phrase(Mention mention) {
    return new Attribution.Phrase(mention.span(), mention.kind());
  }
}
