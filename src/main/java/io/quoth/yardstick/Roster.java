package io.quoth.yardstick;

import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts who speaks, over many articles. Memory grows with the speakers, not with the articles. */
public final class Roster {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private int articles;
  private long uncertain;
  private long others;

  /** Adds an article. */
  public void add(Turnout turnout) {
    articles++;
    uncertain += turnout.uncertain();
    Optional<String> day = Dates.day(turnout.published());
    for (Turnout.Voice voice : turnout.voices()) {
      Speaker speaker = voice.speaker();
      if (!Identity.isNamed(speaker)) {
        others += voice.quotes();
        continue;
      }
      boolean full = Identity.isFull(speaker);
      String key = Identity.key(speaker) + (full ? "" : "\0" + articles);
      entries
          .computeIfAbsent(
              key,
              k -> new Entry(speaker, full ? Optional.empty() : Optional.of(turnout.article())))
          .add(voice, day, articles);
    }
  }

  int articles() {
    return articles;
  }

  /** Quotes whose speaker is not certain. */
  long uncertain() {
    return uncertain;
  }

  /** Quotes of groups, documents and people who are not named. */
  long others() {
    return others;
  }

  /** All speakers with a name; who speaks most, first. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    entries.values().forEach(entry -> rows.add(entry.row()));
    rows.sort(
        Comparator.comparingInt(Row::quotes)
            .thenComparingInt(Row::words)
            .reversed()
            .thenComparing(Row::name)
            .thenComparing(row -> row.article().orElse("")));
    return rows;
  }

  private static final class Entry {
    private final Speaker speaker;
    private final Optional<String> article;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Integer> roles = new LinkedHashMap<>();
    private final Map<String, Integer> affiliations = new LinkedHashMap<>();
    private int quotes;
    private int words;
    private int articles;
    private int lastArticle;
    private String first = "";
    private String last = "";

    Entry(Speaker speaker, Optional<String> article) {
      this.speaker = speaker;
      this.article = article;
    }

    void add(Turnout.Voice voice, Optional<String> day, int number) {
      quotes += voice.quotes();
      words += voice.words();
      articles += lastArticle == number ? 0 : 1;
      lastArticle = number;
      names.merge(voice.speaker().name(), 1, Integer::sum);
      voice.speaker().role().ifPresent(role -> roles.merge(role, 1, Integer::sum));
      voice.speaker().affiliation().ifPresent(a -> affiliations.merge(a, 1, Integer::sum));
      if (day.isPresent()) {
        first = first.isEmpty() || day.get().compareTo(first) < 0 ? day.get() : first;
        last = day.get().compareTo(last) > 0 ? day.get() : last;
      }
    }

    Row row() {
      return new Row(
          distinct(names).get(0),
          speaker.kind(),
          article,
          distinct(roles),
          distinct(affiliations),
          quotes,
          words,
          articles,
          Optional.of(first).filter(day -> !day.isEmpty()),
          Optional.of(last).filter(day -> !day.isEmpty()));
    }

    /** The most frequent first; of spellings that differ in case alone, the most frequent. */
    private static List<String> distinct(Map<String, Integer> counts) {
      List<Map.Entry<String, Integer>> ranked = new ArrayList<>(counts.entrySet());
      ranked.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
      Map<String, String> kept = new LinkedHashMap<>();
      ranked.forEach(e -> kept.putIfAbsent(e.getKey().toLowerCase(Locale.ROOT), e.getKey()));
      return List.copyOf(kept.values());
    }
  }
}
