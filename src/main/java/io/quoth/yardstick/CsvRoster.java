package io.quoth.yardstick;

import io.quoth.write.Dialect;
import java.util.List;

/** Who speaks, as RFC 4180 has tables: a header, lines that end with CR and LF. */
public final class CsvRoster {
  private final StringBuilder out = new StringBuilder();

  private final boolean safe;

  private CsvRoster(boolean safe) {
    this.safe = safe;
  }

  /**
   * A row a speaker.
   *
   * @param safe whether cells that a spreadsheet would compute get an apostrophe in front
   */
  public static String render(Roster roster, boolean safe) {
    CsvRoster csv = new CsvRoster(safe);
    csv.row(
        "name",
        "kind",
        "roles",
        "affiliations",
        "quotes",
        "words",
        "articles",
        "first",
        "last",
        "article");
    for (Row row : roster.rows()) {
      csv.row(
          row.name(),
          row.kind(),
          String.join("; ", row.roles()),
          String.join("; ", row.affiliations()),
          String.valueOf(row.quotes()),
          String.valueOf(row.words()),
          String.valueOf(row.articles()),
          row.first().orElse(""),
          row.last().orElse(""),
          row.article().orElse(""));
    }
    return csv.out.toString();
  }

  /**
   * A row an article in which a quote stands; those of one quote have one number.
   *
   * @param safe whether cells that a spreadsheet would compute get an apostrophe in front
   */
  public static String render(SameQuotes quotes, boolean safe) {
    CsvRoster csv = new CsvRoster(safe);
    csv.row("quote", "published", "article", "speaker", "type", "variant", "text");
    List<QuoteGroup> groups = quotes.groups();
    for (int i = 0; i < groups.size(); i++) {
      for (QuoteGroup.Variant variant : groups.get(i).variants()) {
        Utterance utterance = variant.utterance();
        csv.row(
            String.valueOf(i + 1),
            utterance.published().orElse(""),
            utterance.article(),
            utterance.speaker().map(s -> s.name()).orElse(""),
            Plain.lower(utterance.type()),
            Plain.lower(variant.sort()),
            utterance.text());
      }
    }
    return csv.out.toString();
  }

  private void row(String... cells) {
    out.append(Dialect.CSV.line(List.of(cells), safe));
  }
}
