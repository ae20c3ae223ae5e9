package io.quoth;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Takes what comes of a unit. Nothing of it is seen before {@link #commit}. */
final class SparkSink implements Closeable {
  private final SparkUnit unit;
  private final SparkPlan plan;
  private final SparkFolder folder;
  private final Path unfinishedQuotes;
  private final Path unfinishedBad;
  private final SparkFormat.Writer quotes;

  /** Null until there is something bad. */
  private @Nullable SparkJsonlWriter bad;

  private SparkCounts counts = SparkCounts.NONE;

  /**
   * @param attempt a number that no other attempt at this unit has
   */
  SparkSink(SparkUnit unit, SparkPlan plan, long attempt) throws IOException {
    this.unit = unit;
    this.plan = plan;
    this.folder = new SparkFolder(plan.output(), plan.conf());
    this.unfinishedQuotes = folder.unfinished(unit, attempt, "quotes");
    this.unfinishedBad = folder.unfinished(unit, attempt, "bad");
    this.quotes = plan.format().writer(unfinishedQuotes, plan.conf());
  }

  /** Takes the quotes of an article. */
  void article(List<List<Object>> rows) throws IOException {
    for (List<Object> row : rows) {
      quotes.write(row);
    }
    counts = counts.plus(new SparkCounts(1, rows.size(), 0));
  }

  /** Takes a record that no quotes could be found in. */
  void bad(String where, String reason, Optional<byte[]> record) throws IOException {
    if (bad == null) {
      bad = new SparkJsonlWriter(unfinishedBad, plan.conf());
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("source", unit.file().name());
    facts.put("where", where);
    facts.put("reason", reason);
    Optional<String> text = record.flatMap(SparkSink::text);
    facts.put("record", text.orElse(null));
    facts.put(
        "recordBase64",
        text.isPresent() ? null : record.map(Base64.getEncoder()::encodeToString).orElse(null));
    bad.write(facts);
    counts = counts.plus(new SparkCounts(0, 0, 1));
  }

  private static Optional<String> text(byte[] record) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Gives the files their names, and then marks the unit as done. */
  SparkCounts commit() throws IOException {
    quotes.close();
    folder.publish(unfinishedQuotes, folder.quotes(unit, plan.format()));
    if (bad == null) {
      folder.delete(folder.bad(unit));
    } else {
      bad.close();
      folder.publish(unfinishedBad, folder.bad(unit));
      bad = null;
    }
    folder.mark(unit, counts);
    return counts;
  }

  /** Lets go of what is not committed; the driver takes such files away. */
  @Override
  public void close() throws IOException {
    try {
      quotes.close();
    } finally {
      if (bad != null) {
        bad.close();
      }
    }
  }
}
