package io.quoth;

import static io.quoth.CommandLineRun.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakersTest {
  /** A record a line: id, date and text. */
  private static String records(String... rows) {
    StringBuilder lines = new StringBuilder();
    for (String row : rows) {
      String[] parts = row.split(" \\| ");
      lines.append("{\"id\":\"").append(parts[0]);
      lines.append(parts[1].equals("-") ? "" : "\",\"date\":\"" + parts[1]);
      lines.append("\",\"text\":\"").append(parts[2].replace("\"", "\\\"")).append("\"}\n");
    }
    return lines.toString();
  }

  private static final String RECORDS =
      records(
          "a | 2026-03-02 | \"We are ready,\" Energy Minister Zo\u00eb Lindqvist said on Monday.",
          "b | 2026-03-01T08:00:00Z | \"We will wait,\" said ZOE LINDQVIST, the party leader, on"
              + " Sunday. \"It is late,\" said Tom Zoe.",
          "c | - | \"It was cold,\" Lindqvist said. Residents said that the heating had failed.",
          "d | - | \"It was wet,\" Lindqvist said. \"We, the \"\"wet\"\", stay,\" said Ada Lind.");

  private static JsonNode speakers(String in, String... more) {
    List<String> args = new ArrayList<>(List.of("speakers", "-f", "json"));
    args.addAll(List.of(more));
    CommandLineRun run = WholeRunTest.world(in).run(args.toArray(new String[0]));
    assertEquals(Exit.OK, run.exit(), run.err());
    return Invariants.parse(run.out());
  }

  @Test
  void aFullNameJoinsAndASurnameDoesNot() {
    JsonNode told = speakers(RECORDS);
    assertEquals(4, told.get("articles").asInt());
    JsonNode first = told.at("/speakers/0");
    assertEquals("Zo\u00eb Lindqvist", first.get("name").asText(), told.toString());
    assertEquals(2, first.get("quotes").asInt());
    assertEquals(6, first.get("words").asInt());
    assertEquals(2, first.get("articles").asInt());
    assertEquals("2026-03-01", first.get("first").asText());
    assertEquals("2026-03-02", first.get("last").asText());
    assertTrue(first.get("article").isNull());
    assertEquals("Energy Minister", first.at("/roles/0").asText());
    List<String> alone = new ArrayList<>();
    told.get("speakers")
        .forEach(
            row -> {
              if (row.get("name").asText().equals("Lindqvist")) {
                alone.add(row.get("article").asText());
              }
            });
    assertEquals(List.of("c", "d"), alone);
    assertEquals(1, told.get("quotesOfOthers").asInt());
    assertTrue(told.get("speakers").findValuesAsText("name").contains("Tom Zoe"));
  }

  @Test
  void whoGoesOnCountsOnceOnRequest() {
    String record = records("a | - | \"We are ready,\" Ada Moss said. \"Ask me again in May.\"");
    for (boolean join : List.of(false, true)) {
      JsonNode row = speakers(record, "--join=" + join).at("/speakers/0");
      assertEquals(join ? 1 : 2, row.get("quotes").asInt());
      assertEquals(8, row.get("words").asInt());
    }
  }

  @Test
  void theTableIsText() {
    CommandLineRun run = WholeRunTest.world(RECORDS).run("speakers");
    assertEquals(Exit.OK, run.exit(), run.err());
    assertTrue(run.out().startsWith("quotes   words articles  name\n"), run.out());
    assertTrue(run.out().contains("     2       6        2  Zo\u00eb Lindqvist, Energy Minister"));
    assertTrue(run.out().contains("  Lindqvist (in c)\n"), run.out());
    assertTrue(run.out().contains("\n4 articles; of groups"), run.out());
  }

  @Test
  void csvCanBeReadBack() {
    CommandLineRun run = WholeRunTest.world(RECORDS).run("speakers", "-f", "csv");
    List<List<String>> rows = Csv.read(run.out());
    assertEquals(
        List.of(
            "name",
            "kind",
            "roles",
            "affiliations",
            "quotes",
            "words",
            "articles",
            "first",
            "last",
            "article"),
        rows.get(0));
    assertTrue(rows.stream().allMatch(row -> row.size() == 10), run.out());
    assertEquals("Zo\u00eb Lindqvist", rows.get(1).get(0));
    String same =
        records(
            "a | - | \"We, the people, will not give up,\" said Ada Lind.",
            "b | - | \"We, the people, will not give up,\" said Ada Lind.");
    CommandLineRun quotes = WholeRunTest.world(same).run("speakers", "--same-quotes", "-f", "csv");
    assertEquals(
        List.of(
            List.of("quote", "published", "article", "speaker", "type", "variant", "text"),
            List.of(
                "1", "", "a", "Ada Lind", "direct", "whole", "We, the people, will not give up,"),
            List.of(
                "1", "", "b", "Ada Lind", "direct", "whole", "We, the people, will not give up,")),
        Csv.read(quotes.out()));
  }

  @Test
  void noCellOfASafeTableIsAFormula() {
    String same =
        records(
            "=1+1 | - | \"We, the people, will not give up,\" said Ada Lind.",
            "b | - | \"We, the people, will not give up,\" said Ada Lind.");
    String[] words = {"speakers", "--same-quotes", "-f", "csv", "--csv-safe"};
    CommandLineRun run = WholeRunTest.world(same).run(words);
    assertEquals("'=1+1", Csv.read(run.out()).get(1).get(2), run.out());
  }

  @Test
  void sameQuotesAreGroupedWithTheirVariants() {
    String in =
        records(
            "late | 2026-03-04 | \"We will protect our borders and our people,\" Tarik Olgun said.",
            "full | 2026-03-03 | \"We will protect our borders and our people, whatever it costs"
                + " us,\" Defence Minister Tarik Olgun said.",
            "other | - | Defence Minister Tarik Olgun told reporters: \"We shall protect the borders"
                + " and the people of this land.\"",
            "early | 2026-03-01 | \"We will guard our borders and our people, whatever it costs,\""
                + " Minister Olgun said.",
            "none | 2026-03-02 | \"I have never seen the borders so calm,\" said Maria Fell."
                + " \"They said that it was late,\" said Tom Berg.");
    JsonNode groups = speakers(in, "--same-quotes").get("sameQuotes");
    assertEquals(1, groups.size(), groups.toString());
    assertEquals(4, groups.at("/0/articles").asInt());
    JsonNode variants = groups.at("/0/variants");
    assertEquals(List.of("early", "full", "late", "other"), variants.findValuesAsText("article"));
    assertEquals(
        List.of("altered", "whole", "cut", "reworded"), variants.findValuesAsText("variant"));
    assertEquals("guard", variants.at("/0/diff/1/after").asText(), variants.toString());
    String text = WholeRunTest.world(in).run("speakers", "--same-quotes").out();
    assertTrue(text.contains("  2026-03-01 early, Olgun, altered: we will [-protect-] {+guard+}"));
    assertTrue(text.contains("  undated    other, Tarik Olgun, reworded: We shall"), text);
  }

  @Test
  void shortQuotesOfPeopleOfDifferentNamesAreNotOne() {
    String in =
        records(
            "a | - | \"It is late in the day,\" said Ada Lind.",
            "b | - | \"It is late in the day,\" said Tom Berg.");
    assertEquals(0, speakers(in, "--same-quotes").get("sameQuotes").size());
    String longer = in.replace("in the day", "in the day and we are far from home");
    JsonNode groups = speakers(longer, "--same-quotes").get("sameQuotes");
    assertEquals(
        List.of("Ada Lind", "Tom Berg"), groups.at("/0/variants").findValuesAsText("speaker"));
  }

  @Test
  void theOrderOfThreadsChangesNothing() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String more = i % 7 == 0 ? " on the hill of the town number " + i : "";
      rows.add("r" + i + " | - | \"We will build a new school" + more + ",\" said Ada Lind.");
    }
    String in = records(rows.toArray(new String[0]));
    JsonNode first = speakers(in, "--same-quotes");
    assertEquals(60, first.at("/sameQuotes/0/articles").asInt());
    assertEquals(first, speakers(in, "--same-quotes"));
    assertEquals(60, speakers(in).at("/speakers/0/quotes").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speakers -f xml a;text, csv, json",
        "speakers --same-quote a;did you mean --same-quotes",
        "speakers --files-from=- -;standard input cannot be both"
      })
  void wrongUsageIsOneLine(String row) {
    CommandLineRun run = run(row.split(";")[0].split(" "));
    assertEquals(Exit.USAGE, run.exit());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().contains(row.split(";")[1]), run.err());
  }

  @Test
  void whatCannotBeReadIsALine() {
    CommandLineRun none = run("speakers", "nowhere.txt");
    assertEquals(Exit.ALL_FAILED, none.exit());
    assertEquals("", none.out());
    assertEquals("quoth: nowhere.txt: no such file or folder\n", none.err());
    CommandLineRun some = WholeRunTest.world("no JSON\n").run("speakers", "--input-format=jsonl");
    assertEquals(Exit.ALL_FAILED, some.exit());
    assertFalse(some.err().contains("\tat "), some.err());
    assertEquals(0, speakers("").get("speakers").size());
  }

  /** RFC 4180, read as its grammar has it. */
  private static final class Csv {
    static List<List<String>> read(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      int at = 0;
      while (at < text.length()) {
        StringBuilder cell = new StringBuilder();
        if (text.charAt(at) == '"') {
          for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
            at += text.charAt(at) == '"' ? 1 : 0;
            cell.append(text.charAt(at));
          }
          at++;
        } else {
          for (; ",\r".indexOf(text.charAt(at)) < 0; at++) {
            assertFalse("\"\n".indexOf(text.charAt(at)) >= 0, text.substring(at));
            cell.append(text.charAt(at));
          }
        }
        row.add(cell.toString());
        if (text.charAt(at) == ',') {
          at++;
        } else {
          assertTrue(text.startsWith("\r\n", at), text.substring(at));
          rows.add(row);
          row = new ArrayList<>();
          at += 2;
        }
      }
      return rows;
    }
  }
}
