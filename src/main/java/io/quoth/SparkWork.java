package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.UnreadableException;
import io.quoth.write.Rows;
import io.quoth.write.Selection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.LongAccumulator;

/** What a task does with a unit: reads, finds quotes, writes and commits. */
final class SparkWork implements Function<SparkUnit, SparkOutcome> {
  private final SparkPlan plan;
  private final LongAccumulator articles;
  private final LongAccumulator quotes;
  private final LongAccumulator bad;

  /** The accumulators count what is committed. */
  SparkWork(SparkPlan plan, LongAccumulator articles, LongAccumulator quotes, LongAccumulator bad) {
    this.plan = plan;
    this.articles = articles;
    this.quotes = quotes;
    this.bad = bad;
  }

  @Override
  public SparkOutcome call(SparkUnit unit) {
    TaskContext task = TaskContext.get();
    try {
      SparkCounts counts = work(unit, task.taskAttemptId());
      articles.add(counts.articles());
      quotes.add(counts.quotes());
      bad.add(counts.bad());
      return new SparkOutcome(unit, counts, null);
    } catch (IOException | RuntimeException e) {
      if (task.isInterrupted() && e instanceof RuntimeException killed) {
        throw killed;
      }
      // Told by the driver, which goes on with the others: what Spark counts as failed ends the
      // job.
      return new SparkOutcome(unit, SparkCounts.NONE, SparkReason.of(e));
    }
  }

  private SparkCounts work(SparkUnit unit, long attempt) throws IOException {
    try (SparkRecords records = SparkRecords.open(unit, plan);
        SparkSink sink = new SparkSink(unit, plan, attempt)) {
      Selection selection = plan.selection();
      while (goesOn(records, sink)) {
        record(records, sink, selection);
      }
      return sink.commit();
    }
  }

  /** Where the rest of a file is damaged, what stands before it counts. */
  private static boolean goesOn(SparkRecords records, SparkSink sink) throws IOException {
    try {
      return records.next();
    } catch (UnreadableException e) {
      sink.bad(records.where(), e.getMessage(), Optional.empty());
      return false;
    }
  }

  private void record(SparkRecords records, SparkSink sink, Selection selection)
      throws IOException {
    Optional<Article> article;
    try {
      article = records.article();
    } catch (UnreadableException e) {
      sink.bad(records.where(), e.getMessage(), records.bytes());
      return;
    }
    if (article.isEmpty()) {
      return;
    }
    List<List<Object>> rows;
    try {
      rows = Rows.of(plan.finder().find(article.get(), selection), plan.offsets());
    } catch (OutOfMemoryError e) {
      sink.bad(records.where(), "too long for the executor's memory", records.bytes());
      return;
    } catch (RuntimeException | StackOverflowError e) {
      sink.bad(records.where(), "a fault of quoth's, please report it: " + e, records.bytes());
      return;
    }
    sink.article(rows);
  }
}
