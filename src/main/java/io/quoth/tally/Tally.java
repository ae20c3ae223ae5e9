package io.quoth.tally;

import io.quoth.quote.Quote;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Counts over articles, in one view. Not safe for several threads. */
public final class Tally {
  /** Shared words of a strict match. */
  private static final double STRICT_SHARED = 0.9;

  /** Of one row and metric. */
  private static final class Count {
    private int rightFound;
    private int found;
    private int rightExpected;
    private int expected;
  }

  /** Of one row and kind of source. */
  private static final class KindCount {
    private int right;
    private int expected;
    private int rightNames;
    private int expectedNames;
  }

  private final Map<Row, Map<Metric, Count>> counts = new EnumMap<>(Row.class);
  private final Map<Row, Map<SourceKind, KindCount>> kinds = new EnumMap<>(Row.class);
  private int articles;

  public Tally() {
    for (Row row : Row.values()) {
      Map<Metric, Count> ofRow = new EnumMap<>(Metric.class);
      for (Metric metric : Metric.values()) {
        ofRow.put(metric, new Count());
      }
      counts.put(row, ofRow);
      Map<SourceKind, KindCount> kindsOfRow = new EnumMap<>(SourceKind.class);
      for (SourceKind kind : SourceKind.values()) {
        kindsOfRow.put(kind, new KindCount());
      }
      kinds.put(row, kindsOfRow);
    }
  }

  private Count count(Row row, Metric metric) {
    return Objects.requireNonNull(Objects.requireNonNull(counts.get(row)).get(metric));
  }

  private KindCount count(Row row, SourceKind kind) {
    return Objects.requireNonNull(Objects.requireNonNull(kinds.get(row)).get(kind));
  }

  /** Number of articles added. */
  public int articles() {
    return articles;
  }

  public Figure figure(Row row, Metric metric) {
    Count c = count(row, metric);
    return new Figure(c.rightFound, c.found, c.rightExpected, c.expected);
  }

  public KindFigure kind(Row row, SourceKind kind) {
    KindCount c = count(row, kind);
    return new KindFigure(c.right, c.expected, c.rightNames, c.expectedNames);
  }

  /** Adds an article. */
  public void add(Comparison article) {
    articles++;
    for (Row row : Row.values()) {
      for (Metric metric : List.of(Metric.OVERLAP, Metric.STRICT, Metric.EXACT, Metric.E2E)) {
        article.expected().forEach(item -> expect(row, metric, item.type()));
        article.found().forEach(item -> find(row, metric, item.type()));
      }
      article.expected().stream()
          .filter(item -> !item.quote().open())
          .forEach(item -> expect(row, Metric.E2E_FULLNAME, item.type()));
      article.spurious().forEach(item -> find(row, Metric.E2E_FULLNAME, item.type()));
      article.pairs().forEach(pair -> add(row, pair));
      tokens(row, article);
    }
  }

  private void add(Row row, Comparison.Pair pair) {
    Verdict verdict = pair.verdict();
    count(row, Metric.OVERLAP, pair, true);
    count(row, Metric.STRICT, pair, pair.shared() >= STRICT_SHARED);
    count(row, Metric.EXACT, pair, pair.exact());
    count(row, Metric.E2E, pair, verdict.right());
    count(row, Metric.MENTION, pair, verdict.mention());
    count(row, Metric.NAME, pair, verdict.name());
    count(row, Metric.FULLNAME, pair, verdict.fullname());
    if (!pair.expected().quote().open()) {
      find(row, Metric.E2E_FULLNAME, pair.found().type());
      count(row, Metric.E2E_FULLNAME, pair, verdict.whole());
    }
    source(row, pair);
    names(row, pair);
  }

  /** Out of how many pairs a mention, or its absence, can be right. */
  private void source(Row row, Comparison.Pair pair) {
    if (pair.found().quote().who().flatMap(Guess.Who::mention).isPresent()) {
      find(row, Metric.MENTION, pair.found().type());
    }
    GoldQuote gold = pair.expected().quote();
    if (!gold.source().isEmpty()) {
      expect(row, Metric.MENTION, pair.expected().type());
    } else if (!gold.hasSource()) {
      expect(row, Metric.NOSOURCE, pair.expected().type());
    }
    if (!row.holds(pair.expected().type())) {
      return;
    }
    boolean right = pair.verdict().right();
    if (gold.hasSource()) {
      KindCount kind = count(row, gold.kind());
      kind.expected++;
      kind.right += right ? 1 : 0;
    } else if (right) {
      count(row, Metric.NOSOURCE).rightExpected++;
    }
  }

  /** Out of how many pairs a name can be right. */
  private void names(Row row, Comparison.Pair pair) {
    GoldQuote gold = pair.expected().quote();
    if (gold.name().isEmpty()) {
      return;
    }
    boolean given = pair.found().quote().who().flatMap(Guess.Who::name).isPresent();
    for (Metric metric : List.of(Metric.NAME, Metric.FULLNAME)) {
      expect(row, metric, pair.expected().type());
      if (given) {
        find(row, metric, pair.found().type());
      }
    }
    if (row.holds(pair.expected().type())) {
      KindCount kind = count(row, gold.kind());
      kind.expectedNames++;
      kind.rightNames += pair.verdict().fullname() ? 1 : 0;
    }
  }

  private void expect(Row row, Metric metric, Optional<Quote.Type> type) {
    if (row.holds(type)) {
      count(row, metric).expected++;
    }
  }

  private void find(Row row, Metric metric, Optional<Quote.Type> type) {
    if (row.holds(type)) {
      count(row, metric).found++;
    }
  }

  private void count(Row row, Metric metric, Comparison.Pair pair, boolean right) {
    if (right) {
      Count count = count(row, metric);
      count.rightFound += row.holds(pair.found().type()) ? 1 : 0;
      count.rightExpected += row.holds(pair.expected().type()) ? 1 : 0;
    }
  }

  private void tokens(Row row, Comparison article) {
    Set<Integer> found = words(article.found(), row);
    Set<Integer> expected = words(article.expected(), row);
    Count count = count(row, Metric.TOKENS);
    count.found += found.size();
    count.expected += expected.size();
    found.retainAll(words(article.expected(), Row.ALL));
    expected.retainAll(words(article.found(), Row.ALL));
    count.rightFound += found.size();
    count.rightExpected += expected.size();
  }

  private static <Q> Set<Integer> words(List<Item<Q>> items, Row row) {
    Set<Integer> words = new HashSet<>();
    items.stream().filter(i -> row.holds(i.type())).forEach(i -> words.addAll(i.words()));
    return words;
  }
}
