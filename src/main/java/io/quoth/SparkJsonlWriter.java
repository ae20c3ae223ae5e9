package io.quoth;

import io.quoth.write.JsonFacts;
import io.quoth.write.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Writes JSON objects, one a line. */
final class SparkJsonlWriter implements SparkFormat.Writer {
  private final List<Rows.Column> columns = Rows.columns();
  private final Writer out;

  SparkJsonlWriter(Path path, Configuration conf) throws IOException {
    out =
        new BufferedWriter(
            new OutputStreamWriter(
                path.getFileSystem(conf).create(path, true), StandardCharsets.UTF_8));
  }

  /** A quote: every column is there, if only as null. */
  @Override
  public void write(List<Object> row) throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      facts.put(columns.get(i).name(), row.get(i));
    }
    write(facts);
  }

  void write(Map<String, ?> facts) throws IOException {
    out.write(JsonFacts.line(facts));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
