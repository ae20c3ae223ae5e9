package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.document.Document;
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
import java.util.stream.IntStream;

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

  private static String missed(
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
    List<Span> cue = missed.quote().cue();
    if (cue.isEmpty()) {
      return kind + "nothing found, no cue annotated";
    }
    boolean candidate =
        cue.stream().anyMatch(span -> tokens(document, span).anyMatch(candidates::contains));
    return kind
        + (candidate
            ? "nothing found, its cue not believed"
            : "nothing found, its cue no candidate");
  }

  private static IntStream tokens(Document document, Span span) {
    return IntStream.iterate(
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
    String kind = "phrase right, a " + lower(gold.kind()) + ": ";
    if (pair.found().quote().who().flatMap(Guess.Who::name).isEmpty()) {
      return Optional.of(kind + "left open whose it is");
    }
    return Optional.of(
        kind + (pair.verdict().name() ? "the name not in full" : "taken for somebody else's"));
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
