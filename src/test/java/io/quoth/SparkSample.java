package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.write.JsonFacts;
import io.quoth.write.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The invented articles of this project as an archive, and what the command makes of one. */
final class SparkSample {
  static final List<String> COLUMNS = Rows.columns().stream().map(Rows.Column::name).toList();

  private SparkSample() {}

  /** An object an article; every other one has an id. */
  static List<String> records() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("examples", "src/test/resources/invented")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
    List<String> records = new ArrayList<>();
    for (Path file : files) {
      Map<String, Object> record = new LinkedHashMap<>();
      if (records.size() % 2 == 1) {
        record.put("id", "article-" + records.size());
      }
      record.put("title", file.getFileName().toString());
      record.put("authors", List.of("Ada Example", "Grace Sample"));
      record.put("url", "https://news.example/" + records.size());
      record.put("date", "2026-01-" + (10 + records.size() % 20));
      record.put("text", Files.readString(file));
      records.add(JsonFacts.line(record).strip());
    }
    return records;
  }

  /** The records with such between them as no article can be made of, and blank lines. */
  static byte[] damaged(List<String> records) {
    List<String> lines = new ArrayList<>(records);
    lines.add(3, "{broken");
    lines.add(5, "");
    lines.add(7, "{\"title\": \"no text in it\"}");
    lines.add(9, "[1, 2]");
    lines.add(11, "{\"text\": \"Half of it");
    lines.add(13, "{\"text\": \"\1We will appeal,\2 Maria Okafor said on Monday.\"}");
    lines.add(15, "{\"text\": \"\"}");
    // No line end behind the last.
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    // Marks as in windows-1252, which the line is known by.
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 1 ? (byte) 0x93 : bytes[i] == 2 ? (byte) 0x94 : bytes[i];
    }
    return bytes;
  }

  /** The command's own csv of the inputs, without its header. */
  static List<List<String>> csv(String... inputs) throws IOException {
    List<String> args = new ArrayList<>(List.of("-q", "-f", "csv"));
    args.addAll(Arrays.asList(inputs));
    CommandLineRun run =
        new CommandLineRun.World(
                InputStream.nullInputStream(), Set.of(), Map.of(), TestStages.STAGES)
            .run(args.toArray(String[]::new));
    try (CSVParser parser = CSVParser.parse(run.out(), CSVFormat.RFC4180)) {
      List<List<String>> rows = new ArrayList<>();
      parser.forEach(row -> rows.add(row.toList()));
      return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }
  }

  /** The files in a folder, if there is one, but for hidden ones. */
  static List<Path> parts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }

  /** The cells of the rows as the command writes them. */
  static List<List<String>> rows(Path output) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : objects(output.resolve("quotes"))) {
      List<String> names = new ArrayList<>();
      row.fieldNames().forEachRemaining(names::add);
      assertEquals(COLUMNS, names);
      List<String> cells = new ArrayList<>();
      for (Rows.Column column : Rows.columns()) {
        JsonNode value = row.get(column.name());
        assertTrue(
            value.isNull()
                || (column.kind() == Rows.Kind.TEXT ? value.isTextual() : value.isNumber()),
            column + " " + value);
        cells.add(
            cell(value.isNull() ? null : value.isDouble() ? value.asDouble() : value.asText()));
      }
      rows.add(cells);
    }
    return rows;
  }

  static List<JsonNode> objects(Path folder) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (Path part : parts(folder)) {
      for (String line : Files.readAllLines(part)) {
        objects.add(new ObjectMapper().readTree(line));
      }
    }
    return objects;
  }

  static String cell(Object value) {
    if (value instanceof Double fraction) {
      return String.format("%.2f", fraction);
    }
    return value == null ? "" : value.toString();
  }
}
