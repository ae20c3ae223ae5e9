package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.write.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** The job on a Spark of two threads in this process, its rows held against the command's own. */
class SparkJobIT {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.master", "local[2]",
          "spark.ui.enabled", "false",
          "spark.sql.shuffle.partitions", "2",
          "spark.sql.codegen.wholeStage", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.extraListeners", Counters.class.getName());

  private static final List<String> COLUMNS = SparkSample.COLUMNS;

  private static final int ID = COLUMNS.indexOf("document.id");
  private static final int SOURCE = COLUMNS.indexOf("document.source");
  private static final int PUBLISHED = COLUMNS.indexOf("document.published");

  @TempDir private Path folder;

  /** What Spark is told of the accumulators, which is what its pages show. */
  public static final class Counters extends SparkListener {
    static final Map<String, String> SEEN = new ConcurrentHashMap<>();

    @Override
    public void onStageCompleted(SparkListenerStageCompleted stage) {
      CollectionConverters.asJava(stage.stageInfo().accumulables())
          .values()
          .forEach(
              counter ->
                  SEEN.put(counter.name().getOrElse(() -> ""), counter.value().get().toString()));
    }
  }

  @BeforeAll
  static void settings() {
    SETTINGS.forEach(System::setProperty);
  }

  @AfterAll
  static void noSettings() {
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  private static CommandLineRun run(SparkPlan.Finder finder, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), out, err, Set.of(), Map.of());
    String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int exit = new SparkJob(console, finder).run(words);
    return new CommandLineRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static CommandLineRun run(Object... args) {
    return run(SparkModels::find, args);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  /** The same of Parquet, read by Spark. */
  private static List<List<String>> parquetRows(Path output) throws IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      Dataset<Row> table = spark.read().parquet(output.resolve("quotes").toString());
      assertEquals(COLUMNS, List.of(table.columns()));
      Map<String, String> types = new TreeMap<>();
      for (scala.Tuple2<String, String> type : table.dtypes()) {
        types.merge(type._2(), type._1(), (a, b) -> a + " " + b);
      }
      assertEquals(Set.of("StringType", "LongType", "DoubleType"), types.keySet());
      assertEquals("start end paragraph", types.get("LongType"));
      assertEquals("confidence", types.get("DoubleType"));
      List<List<String>> rows = new ArrayList<>();
      table
          .orderBy(functions.col("_metadata.file_path"), functions.col("_metadata.row_index"))
          .collectAsList()
          .forEach(row -> rows.add(cells(row)));
      return rows;
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(SparkSample.cell(row.get(i)));
    }
    return cells;
  }

  /** The rows with another value in a column. */
  private static List<List<String>> with(
      List<List<String>> rows, int column, UnaryOperator<String> change) {
    List<List<String>> changed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      cells.set(column, change.apply(cells.get(column)));
      changed.add(cells);
    }
    return changed;
  }

  private static List<String> sorted(List<List<String>> rows) {
    return rows.stream().map(List::toString).sorted().toList();
  }

  @Test
  void jsonlGivesTheRowsOfTheCommandAndTellsWhatWasBad() throws Exception {
    Path input = write("archive.jsonl", SparkSample.damaged(SparkSample.records()));
    Path output = folder.resolve("out");
    CommandLineRun run = run("--input", input, "--output", output, "--unit-size", "20k");
    assertEquals(Exit.SOME_FAILED, run.exit(), run.err());
    assertEquals(List.of("quoth: 4 bad records: file:" + output + "/bad tells why"), run.errors());

    List<List<String>> expected = SparkSample.csv(input.toString());
    assertTrue(expected.size() > 200, "rows: " + expected.size());
    assertTrue(SparkSample.parts(output.resolve("quotes")).size() > 3);
    assertEquals(expected, parquetRows(output));
    assertTrue(Files.exists(output.resolve("_SUCCESS")));

    List<String> bad = new ArrayList<>();
    for (JsonNode record : SparkSample.objects(output.resolve("bad"))) {
      assertEquals(input.toString(), record.get("source").asText());
      assertTrue(record.get("recordBase64").isNull());
      bad.add(
          record.get("where").asText().substring(input.toString().length())
              + " "
              + record.get("record").asText()
              + " "
              + record.get("reason").asText());
    }
    assertEquals(
        List.of(
            ":4 {broken no JSON: Unexpected character ('b' (code 98)): was expecting double-quote"
                + " to start field name",
            ":8 {\"title\": \"no text in it\"} no text in the field text or maintext or raw_text",
            ":10 [1, 2] no JSON object",
            ":12 {\"text\": \"Half of it no JSON: Unexpected end-of-input: was expecting closing"
                + " quote for a string value"),
        bad);

    long articles = SparkSample.records().size() + 2;
    assertEquals(Long.toString(articles), Counters.SEEN.get("articles"));
    assertEquals(Long.toString(expected.size()), Counters.SEEN.get("quotes"));
    assertEquals("4", Counters.SEEN.get("bad records"));
  }

  @Test
  void parquetGivesTheRowsOfTheCommand() throws Exception {
    Path jsonl = write("archive.jsonl", SparkSample.records());
    Path parquet = folder.resolve("archive");
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      spark
          .read()
          .json(jsonl.toString())
          .withColumn("date", functions.to_date(functions.col("date")))
          .coalesce(1)
          .write()
          .option("parquet.block.row.count.limit", "7")
          .parquet(parquet.toString());
    }
    Path part =
        SparkSample.parts(parquet).stream()
            .filter(f -> f.toString().endsWith(".parquet"))
            .findFirst()
            .get();
    Path output = folder.resolve("out");
    CommandLineRun run =
        run("--input", parquet, "--output", output, "--unit-size", "10k", "--format", "jsonl");
    assertEquals("", run.err());
    assertEquals(Exit.OK, run.exit());
    assertTrue(SparkSample.parts(output.resolve("quotes")).size() > 1);
    UnaryOperator<String> moved = name -> name.replace(jsonl.toString(), part.toString());
    List<List<String>> expected = SparkSample.csv(jsonl.toString());
    assertEquals(with(with(expected, ID, moved), SOURCE, moved), SparkSample.rows(output));
    assertEquals("2026-01-10", SparkSample.rows(output).get(0).get(PUBLISHED));
    assertEquals(List.of(), SparkSample.parts(output.resolve("bad")));
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws Exception {
    List<String> records = SparkSample.records().subList(0, 12);
    Path input = write("archive.jsonl", records);
    Path output = folder.resolve("out");
    Object[] line = {
      "--input", input, "--output", output, "--unit-size", "10k", "--format", "jsonl"
    };
    assertEquals(Exit.OK, run(line).exit());
    List<List<String>> expected = SparkSample.csv(input.toString());
    assertEquals(expected, SparkSample.rows(output));

    // As after a run that died: one unit without its mark, one file that was never whole.
    List<Path> parts = SparkSample.parts(output.resolve("quotes"));
    Path again = parts.get(1);
    String key = again.getFileName().toString().replace(".jsonl", "");
    for (Path mark : SparkSample.parts(output.resolve("_quoth/done"))) {
      if (mark.getFileName().toString().startsWith(key)) {
        Files.delete(mark);
      }
    }
    Files.delete(output.resolve("_SUCCESS"));
    Files.createDirectories(output.resolve("_quoth/unfinished"));
    Path unfinished =
        Files.writeString(output.resolve("_quoth/unfinished/" + key + ".7.quotes"), "{\"id\": 1");
    // And one of a file that had more units then.
    Files.copy(again, again.resolveSibling(key.replace("-000001", "-000009") + ".jsonl"));
    FileTime old = FileTime.fromMillis(0);
    for (Path part : parts) {
      Files.setLastModifiedTime(part, old);
    }
    assertEquals(Exit.OK, run(line).exit());
    assertEquals(expected, SparkSample.rows(output));
    assertTrue(Files.exists(output.resolve("_SUCCESS")));
    assertFalse(Files.exists(unfinished));
    Set<Path> written = new TreeSet<>();
    for (Path part : SparkSample.parts(output.resolve("quotes"))) {
      if (!Files.getLastModifiedTime(part).equals(old)) {
        written.add(part);
      }
    }
    assertEquals(Set.of(again), written);

    // A file that has changed is done anew, also where it has become shorter.
    write("archive.jsonl", records.subList(8, 12));
    assertEquals(Exit.OK, run(line).exit());
    assertEquals(SparkSample.csv(input.toString()), SparkSample.rows(output));

    // Rows of another kind do not come beside those that are there.
    CommandLineRun other =
        run(
            "--input",
            input,
            "--output",
            output,
            "--unit-size",
            "10k",
            "--format",
            "jsonl",
            "--cues",
            "all");
    assertEquals(Exit.USAGE, other.exit());
    assertEquals(
        List.of(
            "quoth: --output: what is in file:"
                + output
                + " was made with another --cues; --overwrite begins anew"),
        other.errors());
    assertEquals(SparkSample.csv(input.toString()), SparkSample.rows(output));
    assertEquals(
        Exit.OK,
        run("--input", input, "--output", output, "--format", "jsonl", "--overwrite").exit());
    assertEquals(SparkSample.csv(input.toString()), SparkSample.rows(output));
    assertEquals(1, SparkSample.parts(output.resolve("quotes")).size());
  }

  /** Fails at some articles, as a fault of ours would. */
  private static Attributions faulty(Article article, Selection selection) {
    if (article.id().equals("article-1")) {
      throw new IllegalStateException("no way");
    }
    if (article.id().equals("article-3")) {
      throw new StackOverflowError();
    }
    return SparkModels.find(article, selection);
  }

  @Test
  void badArticlesAndFilesDoNotKeepOthersBack() throws Exception {
    List<String> records = new ArrayList<>(SparkSample.records().subList(0, 6));
    Path input = Files.createDirectory(folder.resolve("in"));
    records.add("{\"text\": \"" + "We will appeal. ".repeat(8000) + "\"}");
    records.add("{\"id\": \"last\", \"text\": \"\\\"We will appeal,\\\" Maria Okafor said.\"}");
    Path good = write("in/a.jsonl", records);
    // Half a packed file.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (String record : SparkSample.records()) {
        out.write((record + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] packed = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Path broken = write("in/b.jsonl.gz", packed);
    write("in/c.parquet", "PAR1 and no more".getBytes(StandardCharsets.UTF_8));
    write("in/notes.txt", "No article.".getBytes(StandardCharsets.UTF_8));
    write("in/_SUCCESS", new byte[0]);
    Path output = folder.resolve("out");
    CommandLineRun run =
        run(
            SparkJobIT::faulty,
            "--input",
            input,
            "--input",
            folder.resolve("none"),
            "--output",
            output,
            "--max-record",
            "100k",
            "--format",
            "jsonl");
    assertEquals(Exit.SOME_FAILED, run.exit());
    assertEquals(
        List.of(
            "quoth: " + folder.resolve("none") + ": no such file or folder",
            "quoth: 7 bad records: file:" + output + "/bad tells why"),
        run.errors());

    Map<String, String> bad = new TreeMap<>();
    for (JsonNode record : SparkSample.objects(output.resolve("bad"))) {
      bad.put(record.get("where").asText(), record.get("reason").asText());
    }
    String fault = "a fault of quoth's, please report it: ";
    assertEquals(fault + "java.lang.IllegalStateException: no way", bad.get(good + ":2"));
    assertEquals(fault + "java.lang.StackOverflowError", bad.get(good + ":4"));
    assertEquals("too long: 128012 bytes, of 102400", bad.get(good + ":7"));
    assertTrue(bad.containsValue("the gzip data end too early"), bad.toString());
    String parquet = bad.get(input + "/c.parquet:1");
    assertTrue(parquet.startsWith("damaged Parquet: "), parquet);

    // What stands in the files that could be read, as far as they could be.
    List<List<String>> expected =
        new ArrayList<>(SparkSample.csv(good.toString(), broken.toString()));
    expected.removeIf(row -> Set.of("article-1", "article-3").contains(row.get(ID)));
    List<List<String>> rows = SparkSample.rows(output);
    assertEquals(sorted(expected), sorted(rows));
    assertTrue(rows.stream().anyMatch(row -> row.get(ID).equals("last")));
    assertTrue(rows.stream().anyMatch(row -> row.get(SOURCE).equals(broken.toString())));
    // An input was not there.
    assertFalse(Files.exists(output.resolve("_SUCCESS")));
  }

  @Test
  void aWrongCommandLineIsOneLine() throws Exception {
    Path input = write("archive.jsonl", List.of());
    Path output = folder.resolve("out");
    assertUsage("Missing required option: '--input=PATH'", "--output", output);
    assertUsage(
        "Invalid value for option '--format': 'csv' is none of parquet, jsonl",
        "--input",
        input,
        "--output",
        output,
        "--format",
        "csv");
    assertUsage(
        "Invalid value for option '--unit-size': '0' is no size such as 64k, 32m or 1g",
        "--input",
        input,
        "--output",
        output,
        "--unit-size",
        "0");
    assertUsage(
        "--min-confidence: from 0 to 1",
        "--input",
        input,
        "--output",
        output,
        "--min-confidence",
        "2");
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("precious"), "data");
    assertUsage(
        "--output: file:" + foreign + " holds something else than quotes of this job's",
        "--input",
        input,
        "--output",
        foreign,
        "--overwrite");
    assertUsage(
        "--input: " + input + " is in the folder of --output",
        "--input",
        input,
        "--output",
        folder);
    CommandLineRun none = run("--input", folder.resolve("none*"), "--output", output);
    assertEquals(Exit.ALL_FAILED, none.exit());
    assertEquals(
        List.of("quoth: " + folder.resolve("none*") + ": no such file or folder"), none.errors());
    assertFalse(Files.exists(output));
  }

  private static void assertUsage(String message, Object... args) {
    CommandLineRun run = run(args);
    assertEquals(Exit.USAGE, run.exit(), run.err());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: " + message), run.err());
  }
}
