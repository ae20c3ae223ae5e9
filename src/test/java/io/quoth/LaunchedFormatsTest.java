package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quoth.write.BratRules;
import io.quoth.write.OutputFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format, from the program as a user starts it, says what the JSON says. */
class LaunchedFormatsTest {
  private static final String NAME = "r\u00e9sum\u00e9.txt";

  @TempDir private Path folder;

  @Test
  void allSayTheSame() throws Exception {
    Path article = Files.copy(Path.of("examples/british-broadsheet.txt"), folder.resolve(NAME));
    Launched quoth = new Launched(folder);
    CommandLineRun folderRun =
        quoth.run("-f", String.join(",", OutputFormat.names()), "--output-dir", "out", NAME);
    assertEquals(new CommandLineRun(Exit.OK, "", ""), folderRun);
    String text = Files.readString(article);
    JsonNode json = Invariants.parse(written("json"));
    List<String> contents =
        StreamSupport.stream(json.get("quotes").spliterator(), false)
            .map(quote -> quote.get("text").asText())
            .toList();
    assertTrue(contents.size() > 10);

    Invariants.checkJson(written("quotes.jsonl"), text);
    assertEquals(contents, column(written("csv"), CSVFormat.RFC4180));
    assertEquals(
        contents,
        column(
            written("tsv"),
            CSVFormat.RFC4180.builder().setDelimiter('\t').setQuote(null).setEscape('\\').get()));
    assertTrue(BratRules.check(written("ann"), written("txt")) > 4 * contents.size());
    assertEquals(text, written("txt"));
    assertEquals(contents.size(), Invariants.parse(written("jsonld")).get("items").size());
    String html =
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(written("md")));
    assertEquals(contents.size(), html.split("<blockquote>", -1).length - 1);
    assertTrue(html.contains(NAME), html);
    assertEquals(contents.size() + 2L, written("quotes.txt").split("\n\n").length + 1L);

    String report = written("quotes.html");
    assertEquals(contents.size(), report.split("<a class=\"ref ", -1).length - 1);
    assertTrue(report.endsWith("</html>\n"));

    for (OutputFormat format : OutputFormat.values()) {
      CommandLineRun run = quoth.run("-f", format.toString().toLowerCase(Locale.ROOT), NAME);
      assertEquals(new CommandLineRun(Exit.OK, written(format.ending()), ""), run);
    }
  }

  private String written(String ending) throws IOException {
    return Files.readString(folder.resolve("out/" + NAME.replaceFirst("txt$", ending)));
  }

  private static List<String> column(String table, CSVFormat format) throws IOException {
    CSVFormat headed = format.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = headed.parse(new StringReader(table))) {
      return parser.getRecords().stream().map((CSVRecord row) -> row.get("text")).toList();
    }
  }
}
