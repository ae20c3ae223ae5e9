package io.quoth.speaker;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Marked;
import io.quoth.mention.Cast;
import io.quoth.mention.Entity;
import io.quoth.mention.Gender;
import io.quoth.mention.Mention;
import io.quoth.quote.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known while quotes are attributed one after another: the cast, where each of them was
 * last mentioned, and who spoke so far.
 */
final class Scene {
  /** How many mentions off an antecedent is sought: further off, hardly any is right. */
  private static final int MEMORY = 60;

  final Cast cast;
  final Document document;

  /** Whether each token stands inside quotation marks. */
  final boolean[] quoted;

  private final List<Turn> turns = new ArrayList<>();
  private Optional<Reported> reported = Optional.empty();
  private Optional<Rule.Decision> open = Optional.empty();
  private int openParagraph = -1;
  private final List<Entity> unnamed = new ArrayList<>();

  private final Map<String, Integer> byPhrase = new HashMap<>();

  /** For whom pronouns stand that have been resolved, by the index of the mention. */
  private final Map<Integer, Integer> bearers = new HashMap<>();

  /** The mention up to which they have been. */
  private int resolved;

  /**
   * A quote with a speaker.
   *
   * @param token its first token
   * @param paragraph index of the paragraph it ends in
   * @param phrase the mention of its speaker
   */
  record Turn(int token, int paragraph, int entity, Optional<Attribution.Phrase> phrase) {}

  /** A quotation that a clause reports, and what was decided of its speaker. */
  record Reported(Quote quote, Rule.Decision decision) {}

  Scene(Cast cast) {
    this.cast = cast;
    this.document = cast.document();
    quoted = new boolean[document.tokens().size()];
    for (Marked marked : document.marked()) {
      if (marked.parent() < 0) {
        Arrays.fill(quoted, marked.first(), marked.end(), true);
      }
    }
  }

  /** Notes a speaker whom the text mentions but who could be several. */
  void spokeOpenly(Span extent, Rule.Decision decision) {
    openParagraph = document.paragraphOf(document.tokenAt(extent.end() - 1)).index();
    open = Optional.of(decision);
  }

  /** The open turn that a quote in the same paragraph goes on with. */
  Optional<Rule.Decision> openTurn(Span extent) {
    int paragraph = document.paragraphOf(document.tokenAt(extent.start())).index();
    return paragraph == openParagraph ? open : Optional.empty();
  }

  /** Notes a quotation whose clause names its source. */
  void reported(Quote quote, Rule.Decision decision) {
    reported = Optional.of(new Reported(quote, decision));
  }

  /** The last quotation so far whose clause names its source. */
  Optional<Reported> reported() {
    return reported;
  }

  /** Notes who spoke. */
  void spoke(int token, int lastToken, int entity, Optional<Attribution.Phrase> phrase) {
    open = Optional.empty();
    turns.add(new Turn(token, document.paragraphOf(lastToken).index(), entity, phrase));
  }

  /** The turn so many back, 0 being the last one before a token. */
  Optional<Turn> turnBefore(int token, int back) {
    int seen = 0;
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (turns.get(i).token() < token && seen++ == back) {
        return Optional.of(turns.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * The phrase that the text uses for a speaker whom no clause names: that of their last turn, else
   * their mention nearest to the quote.
   */
  Optional<Attribution.Phrase> phraseOf(int entity, Span quote) {
    int token = document.tokenAt(quote.start());
    for (int back = 0; back < 2; back++) {
      Optional<Turn> turn = turnBefore(token, back).filter(t -> t.entity() == entity);
      if (turn.isPresent()) {
        return turn.get().phrase();
      }
    }
    List<Integer> mentions = entity(entity).mentions();
    int inside = firstFrom(mentions, quote.start());
    int behind = firstFrom(mentions, quote.end());
    Optional<Mention> nearest = Optional.empty();
    for (int i : new int[] {inside - 1, inside, behind}) {
      if (i >= 0 && i < mentions.size()) {
        Mention mention = cast.mentions().get(mentions.get(i));
        if (nearest.isEmpty()
            || distance(mention.span(), quote) < distance(nearest.get().span(), quote)) {
          nearest = Optional.of(mention);
        }
      }
    }
    return nearest.map(SourceRules::phrase);
  }

  /** Place of the first of an entity's mentions that starts at an offset or behind it. */
  private int firstFrom(List<Integer> mentions, int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cast.mentions().get(mentions.get(middle)).span().start() >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int distance(Span a, Span b) {
    return a.start() >= b.end() ? a.start() - b.end() : Math.abs(b.start() - a.end());
  }

  /**
   * The entity at an index: one of the cast, or beyond those, one that only a source phrase names.
   */
  Entity entity(int index) {
    int known = cast.entities().size();
    return index < known ? cast.entities().get(index) : unnamed.get(index - known);
  }

  /** The entity of a source phrase that the cast does not know: the same phrase, the same one. */
  int unnamed(Attribution.Phrase phrase) {
    return phrased(phrase, Entity.Sort.UNNAMED);
  }

  /** The entity of several who speak as one. */
  int group(Attribution.Phrase phrase) {
    return phrased(phrase, Entity.Sort.GROUP);
  }

  private int phrased(Attribution.Phrase phrase, Entity.Sort sort) {
    String text = document.text(phrase.span());
    return byPhrase.computeIfAbsent(
        text.toLowerCase(Locale.ROOT),
        key -> {
          int index = cast.entities().size() + unnamed.size();
          unnamed.add(
              new Entity(
                  index,
                  text,
                  sort,
                  Gender.UNKNOWN,
                  Optional.empty(),
                  Optional.empty(),
                  List.of()));
          return index;
        });
  }

  /**
   * The last mentions before a token that have an entity and stand outside quotes, latest first.
   */
  List<Mention> mentionsBefore(int token) {
    return mentionsBefore(token, Map.of());
  }

  /** The same with the pronouns that have been {@link #resolve resolved}. */
  List<Mention> resolvedBefore(int token) {
    return mentionsBefore(token, bearers);
  }

  private List<Mention> mentionsBefore(int token, Map<Integer, Integer> known) {
    List<Mention> found = new ArrayList<>();
    int at = firstMentionFrom(token) - 1;
    for (int i = at; i >= 0 && i > at - MEMORY; i--) {
      Mention mention = cast.mentions().get(i);
      if (quoted[mention.head()]) {
        continue;
      }
      Integer bearer = known.get(i);
      if (mention.entity() >= 0) {
        found.add(mention);
      } else if (bearer != null) {
        found.add(mention.of(bearer));
      }
    }
    return found;
  }

  /** Resolves the pronouns shortly before a token, in text order, each once. */
  void resolve(int token, Resolver resolver) {
    int end = firstMentionFrom(token);
    for (int i = Math.max(resolved, end - MEMORY); i < end; i++) {
      Mention mention = cast.mentions().get(i);
      int bearer = quoted[mention.head()] ? -1 : resolver.bearer(mention, this);
      if (bearer >= 0) {
        bearers.put(i, bearer);
      }
    }
    resolved = Math.max(resolved, end);
  }

  /** The next few mentions from a token to the end of a range, outside quotes, in text order. */
  List<Mention> mentionsBetween(int token, int end) {
    List<Mention> found = new ArrayList<>();
    int at = firstMentionFrom(token);
    for (int i = at; i < cast.mentions().size() && i < at + MEMORY; i++) {
      Mention mention = cast.mentions().get(i);
      if (mention.first() >= end) {
        break;
      }
      if (mention.entity() >= 0 && !quoted[mention.head()]) {
        found.add(mention);
      }
    }
    return found;
  }

  private int firstMentionFrom(int token) {
    int low = 0;
    int high = cast.mentions().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cast.mentions().get(middle).first() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Entities of mentions, each once, in the order given. */
  static List<Integer> entities(List<Mention> mentions) {
    Set<Integer> entities = new LinkedHashSet<>();
    mentions.forEach(m -> entities.add(m.entity()));
    return new ArrayList<>(entities);
  }

  /** Whether a mention is the grammatical subject of its clause. */
  boolean isSubject(Mention mention) {
    return document.tokens().get(mention.head()).relation().startsWith("nsubj");
  }
}
