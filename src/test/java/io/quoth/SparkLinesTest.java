package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Article;
import io.quoth.article.UnreadableException;
import io.quoth.write.OffsetUnit;
import io.quoth.write.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is cut, each line is in one unit, and knows its number. */
class SparkLinesTest {
  private static final SparkPlan PLAN =
      new SparkPlan(
          new SerializableConfiguration(new Configuration()),
          "",
          SparkFormat.JSONL,
          null,
          null,
          Selection.said(),
          OffsetUnit.CODEPOINT,
          40,
          SparkModels::find);

  @TempDir private Path folder;

  private static List<SparkUnit> units(Path file, long unitBytes) {
    List<String> failed = new ArrayList<>();
    SparkInputs inputs =
        new SparkInputs(
            PLAN.conf(),
            SparkInputs.Format.AUTO,
            unitBytes,
            (name, reason) -> failed.add(name + ": " + reason));
    List<SparkFile> files = inputs.find(List.of(file.toString()));
    assertEquals(List.of(), failed);
    return inputs.cut(files.get(0));
  }

  private static List<String> read(List<SparkUnit> units) throws IOException {
    List<Long> counts = new ArrayList<>();
    for (SparkUnit unit : units) {
      counts.add(unit.isWhole() ? 0 : SparkLines.count(unit, PLAN));
    }
    Map<SparkUnit, Long> before = SparkNumbering.before(units, counts);
    List<String> read = new ArrayList<>();
    for (SparkUnit unit : units) {
      try (SparkRecords records = SparkRecords.open(unit.behind(before.get(unit)), PLAN)) {
        while (records.next()) {
          String where = records.where().substring(records.where().lastIndexOf(':'));
          try {
            records.article().map(Article::text).ifPresent(text -> read.add(where + text));
          } catch (UnreadableException e) {
            read.add(where + e.getMessage());
          }
        }
      }
    }
    return read;
  }

  @Test
  void eachLineIsInOneUnitWhereverTheCutsAre() throws IOException {
    for (String end : List.of("", "\n", "\r\n", "\n\n")) {
      String text =
          "{\"text\":\"a\"}\n\n{\"text\":\"b \u2014\"}\r\n{\"text\":\"a line too long for what is"
              + " read of it\"}\n\n\n{\"text\":\"c\"}"
              + end;
      Path file = Files.writeString(folder.resolve("a.jsonl"), text);
      List<String> expected = List.of(":1a", ":3b \u2014", ":4too long: 49 bytes, of 40", ":7c");
      int length = text.getBytes(StandardCharsets.UTF_8).length;
      for (int bytes = 1; bytes <= length; bytes++) {
        List<SparkUnit> units = units(file, bytes);
        assertEquals((length + bytes - 1) / bytes, units.size());
        assertEquals(expected, read(units), "units of " + bytes);
      }
    }
  }

  @Test
  void whatIsInUtf16IsNotCut() throws IOException {
    byte[] text = "\ufeff{\"text\":\"a\"}\n{\"text\":\"b\"}".getBytes(StandardCharsets.UTF_16LE);
    Path file = Files.write(folder.resolve("a.jsonl"), text);
    List<SparkUnit> units = units(file, 5);
    assertEquals(1, units.size());
    assertTrue(units.get(0).isWhole());
    assertEquals(List.of(":1a", ":2b"), read(units));
  }

  @Test
  void keysAreInTheOrderOfTheUnits() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "\n".repeat(1200));
    List<String> keys = units(file, 1).stream().map(SparkUnit::key).toList();
    assertEquals(keys.stream().sorted().distinct().toList(), keys);
  }
}
