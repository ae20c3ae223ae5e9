package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import io.quoth.lexicon.Cues;
import io.quoth.quote.Cue;
import io.quoth.quote.Evidence;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Comparison;
import io.quoth.tally.GoldQuote;
import io.quoth.tally.Guess;
import io.quoth.tally.Item;
import io.quoth.tally.SourceKind;
import io.quoth.tally.View;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts mistakes by kind, whole quotes compared. A kind names no words of any article. */
final class ErrorKinds {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Cues cues = Cues.load();

  /**
   * Adds the mistakes of an article.
   *
   * @param found what was compared, thoughts included: the quote at a place is the item there
   */
  void add(Comparison article, Attributions found) {
    if (article.view() != View.ATTRIBUTIONS
        || article.found().size() != found.attributions().size()) {
      throw new IllegalArgumentException("not the whole quotes of this article");
    }
    Set<Integer> candidates = new HashSet<>(new Evidence(found.quotes().cast(), cues).candidates());
    for (Item<GoldQuote> missed : article.missed()) {
      count(missed(missed, article, found.document(), candidates));
    }
    for (Item<Guess> spurious : article.spurious()) {
      count(spurious(spurious, article, at(article, found, spurious)));
    }
    for (Comparison.Pair pair : article.pairs()) {
      Attribution attribution = at(article, found, pair.found());
      if (pair.verdict().right()) {
        name(pair).ifPresent(this::count);
      } else {
        count(speaker(pair, attribution));
      }
    }
  }

  /** The commonest kinds, with their counts. */
  String table(int most) {
    Sheet sheet = new Sheet("kind of mistake", "count");
    counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .forEach(e -> sheet.row(e.getKey(), e.getValue().toString()));
    return sheet.toString();
  }

  /** Mistakes counted, and kinds of them. */
  String size() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all + " mistakes of " + counts.size() + " kinds";
  }

  private void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  private static Attribution at(Comparison article, Attributions found, Item<Guess> item) {
    for (int i = 0; i < article.found().size(); i++) {
      if (article.found().get(i) == item) {
        return found.attributions().get(i);
      }
    }
    throw new IllegalArgumentException("not of this article");
  }

  private String missed(
      Item<GoldQuote> missed, Comparison article, Document document, Set<Integer> candidates) {
    List<Item<Guess>> near = article.found().stream().filter(f -> share(missed, f)).toList();
    String kind = "missed " + type(missed.type()) + ": ";
    if (near.size() > 1) {
      return kind + "found as several quotes";
    }
    if (near.size() == 1) {
      boolean longer = near.get(0).words().size() > missed.words().size();
      return kind + (longer ? "a longer quote found" : "a shorter quote found");
    }
    return kind + "nothing found, " + cue(missed.quote().cue(), document, candidates);
  }

  /** Why a cue led to nothing: what it is, and whether it was looked at. */
  private String cue(List<Span> cue, Document document, Set<Integer> candidates) {
    List<Integer> tokens = cue.stream().flatMap(span -> tokens(document, span)).toList();
    if (tokens.isEmpty()) {
      return "no cue annotated";
    }
    Optional<Integer> candidate = tokens.stream().filter(candidates::contains).findFirst();
    if (candidate.isPresent()) {
      return word(document.tokens().get(candidate.get())) + " not believed to report";
    }
    Span place = document.tokens().get(tokens.get(0)).span();
    if (document.marked().stream().anyMatch(region -> region.inner().contains(place))) {
      return "its cue within quotation marks";
    }
    Token head =
        tokens.stream()
            .map(document.tokens()::get)
            .filter(token -> token.isVerb() || token.isNoun())
            .findFirst()
            .orElse(document.tokens().get(tokens.get(0)));
    return "its cue no candidate, "
        + (head.isVerb() ? "a verb" : head.isNoun() ? "a noun" : "others");
  }

  private String word(Token token) {
    if (token.isVerb() || token.isNoun()) {
      Optional<CueClass> type =
          token.isVerb() ? cues.verb(token.lemma()) : cues.noun(token.lemma());
      return (token.isVerb() ? "a verb of " : "a noun of ")
          + type.map(ErrorKinds::lower).orElse("another class");
    }
    return "a fixed phrase";
  }

  private static Stream<Integer> tokens(Document document, Span span) {
    return Stream.iterate(
        document.tokenAt(span.start()),
        i -> i < document.tokens().size() && document.tokens().get(i).span().start() < span.end(),
        i -> i + 1);
  }

  private static String spurious(
      Item<Guess> spurious, Comparison article, Attribution attribution) {
    String kind = "too many, " + type(spurious.type()) + ": ";
    List<Item<GoldQuote>> near =
        article.expected().stream().filter(e -> share(e, spurious)).toList();
    if (!near.isEmpty()) {
      boolean piece = near.stream().anyMatch(e -> e.words().containsAll(spurious.words()));
      return kind
          + (piece ? "a piece of an annotated quote" : "other bounds than an annotated quote");
    }
    Quote quote = attribution.quote();
    Optional<Cue> cue = quote.cue();
    String by =
        cue.isPresent() ? "a cue of " + cue.get().type().name().toLowerCase(Locale.ROOT) : "no cue";
    return kind + "nothing annotated, " + by + ", found by " + quote.origin();
  }

  private static String speaker(Comparison.Pair pair, Attribution attribution) {
    SourceKind expected = pair.expected().quote().kind();
    String by = ", by " + attribution.decidedBy();
    if (pair.expected().quote().source().isEmpty()) {
      return "speaker given where none is annotated" + by;
    }
    String kind = "speaker, a " + lower(expected) + ": ";
    Optional<Guess.Who> who = pair.found().quote().who();
    if (who.isEmpty()) {
      return kind + "nobody found";
    }
    Optional<Span> mention = who.get().mention();
    if (mention.isEmpty()) {
      return kind + "somebody else, no phrase" + by;
    }
    boolean overlaps = pair.expected().quote().source().stream().anyMatch(mention.get()::overlaps);
    return kind + (overlaps ? "the phrase cut otherwise" : "another phrase") + by;
  }

  /** What is wrong with the name where the phrase is right. */
  private static Optional<String> name(Comparison.Pair pair) {
    GoldQuote gold = pair.expected().quote();
    if (gold.name().isEmpty() || pair.verdict().fullname()) {
      return Optional.empty();
    }
    String kind = ": a " + lower(gold.kind());
    if (pair.found().quote().who().flatMap(Guess.Who::name).isEmpty()) {
      return Optional.of("phrase right, nobody named" + kind);
    }
    return Optional.of(
        (pair.verdict().name() ? "phrase right, name not in full" : "phrase right, wrong person")
            + kind);
  }

  private static boolean share(Item<?> a, Item<?> b) {
    return a.words().stream().anyMatch(b.words()::contains);
  }

  private static String type(Optional<Quote.Type> type) {
    return type.map(ErrorKinds::lower).orElse("untyped");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
