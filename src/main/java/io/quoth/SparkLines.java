package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.JsonLines;
import io.quoth.article.Source;
import io.quoth.article.UnreadableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** The lines that begin in a unit of a JSONL file. */
final class SparkLines implements SparkRecords {
  private static final int BUFFER = 1 << 16;

  private final SparkUnit unit;
  private final InputStream in;
  private final JsonLines lines;

  /** Where the stream began, in the file. */
  private final long from;

  private long number;

  SparkLines(SparkUnit unit, SparkPlan plan) throws IOException {
    this.unit = unit;
    Path path = new Path(unit.file().path());
    FSDataInputStream raw = path.getFileSystem(plan.conf()).open(path);
    this.in = raw;
    try {
      long skipped = 0;
      InputStream stream = unit.isWhole() ? Source.unpacked(raw) : raw;
      if (unit.start() > 0) {
        raw.seek(unit.start() - 1);
        stream = new BufferedInputStream(raw, BUFFER);
        skipped = skipLine(stream) - 1;
      }
      this.from = unit.start() + skipped;
      Source source = new Source(unit.file().name(), stream);
      this.lines = new JsonLines(source, plan.inputOptions(), plan.mostBytes());
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Reads past the next line feed; tells how many bytes that were. */
  private static long skipLine(InputStream stream) throws IOException {
    long skipped = 0;
    int next;
    do {
      next = stream.read();
      skipped++;
    } while (next != '\n' && next >= 0);
    return skipped;
  }

  @Override
  public boolean next() throws IOException {
    number++;
    return lines.next() && (unit.isWhole() || from + lines.start() < unit.end());
  }

  @Override
  public String where() {
    return unit.file().name() + ":" + (unit.before() + number);
  }

  @Override
  public Optional<byte[]> bytes() {
    return lines.bytes();
  }

  @Override
  public Optional<Article> article() throws UnreadableException {
    return lines.article(where());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /**
   * How many lines begin behind the start of a unit, up to its end. Of the units before another in
   * a file, these are the lines before it, but for the first.
   */
  static long count(SparkUnit unit, SparkPlan plan) throws IOException {
    Path path = new Path(unit.file().path());
    try (FSDataInputStream in = path.getFileSystem(plan.conf()).open(path)) {
      long at = Math.max(0, unit.start() - 1);
      in.seek(at);
      long left = unit.end() - 1 - at;
      byte[] buffer = new byte[BUFFER];
      long count = 0;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        for (int i = 0; i < read; i++) {
          count += buffer[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
      return count;
    }
  }
}
