package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Sample;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Tables are read back by commons-csv. */
class TableWriterTest {
  /** RFC 4180 to the letter, and the escapes of a tab-separated table. */
  private static final Map<Dialect, CSVFormat> READERS =
      Map.of(
          Dialect.CSV,
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get(),
          Dialect.TSV,
          CSVFormat.RFC4180
              .builder()
              .setDelimiter('\t')
              .setQuote(null)
              .setEscape('\\')
              .setRecordSeparator('\n')
              .setHeader()
              .setSkipHeaderRecord(true)
              .get());

  private static List<CSVRecord> read(Dialect dialect, boolean safe) throws IOException {
    Format writer = new TableWriter(Hostile.settings(OffsetUnit.CODEPOINT, safe), dialect);
    String table = writer.head() + writer.render(Hostile.result()) + writer.tail(List.of());
    try (CSVParser parser = READERS.get(dialect).parse(new StringReader(table))) {
      return parser.getRecords();
    }
  }

  @Test
  void everyCellComesBack() throws IOException {
    for (Dialect dialect : Dialect.values()) {
      List<CSVRecord> rows = read(dialect, false);
      assertEquals(4, rows.size());
      assertTrue(rows.stream().allMatch(CSVRecord::isConsistent));
      CSVRecord first = rows.get(0);
      assertEquals("-2+3,\"id\"\n</script><!--", first.get("document.id"));
      assertEquals("<img src=x onerror=alert(4)> # title\n* item", first.get("document.title"));
      assertEquals("=cmd|'/c calc'!A1, \"quoted\"", first.get("text"));
      assertEquals("quoted", first.get("verbatim.text"));
      assertEquals("22:28", first.get("verbatim"));
      assertEquals(
          List.of("2", "29", "2:29"),
          List.of(first.get("start"), first.get("end"), first.get("spans")));
      assertEquals("said", first.get("cue.text"));
      assertEquals("say", first.get("cue.lemma"));
      assertEquals("speech", first.get("cue.class"));
      assertEquals("s1", first.get("speaker.id"));
      assertEquals("\"role\" onclick=alert(5) _x_", first.get("speaker.role"));
      assertEquals("0.90", first.get("confidence"));
      assertEquals("", first.get("nestedIn"));
      // The escape character alone is shown, and the offsets still hold.
      String text = Hostile.TEXT.replace('\u001b', '\ufffd');
      assertTrue(rows.get(1).get("text").endsWith("https://x.example\ufffd[31m"));
      for (String span : rows.get(1).get("spans").split(" \\| ")) {
        String[] ends = span.split(":");
        int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
        int end = text.offsetByCodePoints(0, Integer.parseInt(ends[1]));
        assertTrue(rows.get(1).get("text").contains(text.substring(start, end)));
      }
      assertEquals("q2", rows.get(2).get("nestedIn"));
      assertEquals("<b>Ada</b> & **Bo** | 1. Lund Radio", rows.get(2).get("candidates"));
      assertEquals("\ttab.\r\n1.  # It was late", rows.get(3).get("text"));
      assertEquals("Lund Radio", rows.get(3).get("via"));
      assertEquals("unattributed", rows.get(3).get("status"));
      assertEquals("", rows.get(3).get("speaker.name"));
    }
  }

  @Test
  void bothDialectsSayTheSame() throws IOException {
    List<Map<String, String>> csv =
        read(Dialect.CSV, false).stream().map(CSVRecord::toMap).toList();
    assertEquals(csv, read(Dialect.TSV, false).stream().map(CSVRecord::toMap).toList());
  }

  @Test
  void safeCellsAreNoFormulas() throws IOException {
    for (Dialect dialect : Dialect.values()) {
      int guarded = 0;
      List<CSVRecord> plain = read(dialect, false);
      List<CSVRecord> safe = read(dialect, true);
      for (int i = 0; i < safe.size(); i++) {
        for (Map.Entry<String, String> cell : new TreeMap<>(safe.get(i).toMap()).entrySet()) {
          String original = plain.get(i).get(cell.getKey());
          boolean danger = original.matches("(?s)[=+@\\t\\r\\n-].*");
          assertEquals(danger ? "'" + original : original, cell.getValue());
          guarded += danger ? 1 : 0;
        }
      }
      assertTrue(guarded > 8, "cells of id, source, publisher and text");
    }
  }

  @Test
  void linesEndAsTheDialectHasIt() {
    String head = String.join(",", Row.names());
    Settings settings = Hostile.settings(OffsetUnit.BYTE, false);
    assertEquals(head + "\r\n", new TableWriter(settings, Dialect.CSV).head());
    String tsv = new TableWriter(settings, Dialect.TSV).render(Hostile.result());
    assertEquals(4, tsv.lines().count());
    assertTrue(tsv.lines().allMatch(line -> line.split("\t", -1).length == Row.names().size()));
  }

  @Test
  void noQuotesAreNoRows() {
    Format writer = new TableWriter(Hostile.settings(OffsetUnit.UTF16, false), Dialect.CSV);
    assertEquals("", writer.render(new Sample("Nothing.").build()));
  }
}
