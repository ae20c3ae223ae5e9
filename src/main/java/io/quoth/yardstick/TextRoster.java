package io.quoth.yardstick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who speaks, for people. */
public final class TextRoster {
  private final StringBuilder out = new StringBuilder();

  private TextRoster() {}

  /** A table of speakers, a line each. */
  public static String render(Roster roster) {
    TextRoster text = new TextRoster();
    text.line(String.format(Locale.ROOT, "%6s %7s %8s  %s", "quotes", "words", "articles", "name"));
    for (Row row : roster.rows()) {
      List<String> about = new ArrayList<>(List.of(row.name()));
      about.addAll(row.roles());
      String where = row.article().map(article -> " (in " + article + ")").orElse("");
      text.line(
          String.format(
              Locale.ROOT,
              "%6d %7d %8d  %s",
              row.quotes(),
              row.words(),
              row.articles(),
              Plain.line(String.join(", ", about) + where)));
    }
    text.line("");
    text.line(
        Plain.count(roster.articles(), "article")
            + "; of groups, documents and unnamed people: "
            + Plain.count(roster.others(), "quote")
            + "; of nobody certain: "
            + roster.uncertain());
    return text.out.toString();
  }

  /** The quotes that several articles have, a line an article. */
  public static String render(SameQuotes quotes) {
    TextRoster text = new TextRoster();
    for (QuoteGroup group : quotes.groups()) {
      text.line("“" + Plain.line(group.whole().text()) + "”");
      for (QuoteGroup.Variant variant : group.variants()) {
        text.variant(variant);
      }
      text.line("");
    }
    return text.out.toString();
  }

  private void variant(QuoteGroup.Variant variant) {
    Utterance utterance = variant.utterance();
    String words =
        switch (variant.sort()) {
          case WHOLE -> "";
          case ALTERED -> ": " + Plain.steps(variant.steps());
          default -> ": " + Plain.line(utterance.text());
        };
    line(
        "  "
            + Dates.day(utterance.published()).orElse("undated   ")
            + " "
            + Plain.line(utterance.article())
            + ", "
            + Plain.line(utterance.speaker().map(s -> s.name()).orElse("nobody certain"))
            + ", "
            + Plain.lower(variant.sort())
            + words);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
