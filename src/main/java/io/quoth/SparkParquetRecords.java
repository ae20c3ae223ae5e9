package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.JsonLine;
import io.quoth.article.UnreadableException;
import io.quoth.write.JsonFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.jspecify.annotations.Nullable;

/** The rows of a unit of a Parquet file, read as the JSON objects that they could have been. */
final class SparkParquetRecords implements SparkRecords {
  private final SparkUnit unit;
  private final ParquetReader<Group> in;
  private final JsonLine articles;
  private final int most;
  private long number;
  private byte @Nullable [] json;

  SparkParquetRecords(SparkUnit unit, SparkPlan plan) throws IOException {
    this.unit = unit;
    this.articles = new JsonLine(plan.inputOptions());
    this.most = plan.mostBytes();
    ParquetReader.Builder<Group> builder =
        ParquetReader.builder(new GroupReadSupport(), new Path(unit.file().path()))
            .withConf(plan.conf());
    if (!unit.isWhole()) {
      builder.withFileRange(unit.start(), unit.end());
    }
    this.in = builder.build();
  }

  @Override
  public boolean next() throws IOException {
    number++;
    try {
      Group row = in.read();
      json = null;
      if (row == null) {
        return false;
      }
      json = JsonFacts.line(SparkParquetValues.of(row)).getBytes(StandardCharsets.UTF_8);
      return true;
    } catch (RuntimeException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException io) {
          throw io;
        }
      }
      throw new UnreadableException("damaged Parquet: " + Reason.of(e));
    }
  }

  @Override
  public String where() {
    return unit.file().name() + ":" + (unit.before() + number);
  }

  @Override
  public Optional<byte[]> bytes() {
    return Optional.ofNullable(json).filter(record -> record.length <= most);
  }

  @Override
  public Optional<Article> article() throws UnreadableException {
    byte[] record = Objects.requireNonNull(json);
    if (record.length > most) {
      throw new UnreadableException("too long: " + record.length + " bytes, of " + most);
    }
    return articles.article(
        record, Optional.of(StandardCharsets.UTF_8), Optional.of(unit.file().name()), where());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
