package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.InputFormat;
import io.quoth.speaker.Attributions;
import io.quoth.write.OffsetUnit;
import io.quoth.write.Selection;
import java.io.Serializable;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What every task has to know.
 *
 * @param textField null where the known names count, as {@code idField}
 * @param mostBytes of a record
 */
record SparkPlan(
    SerializableConfiguration hadoop,
    String output,
    SparkFormat format,
    @Nullable String textField,
    @Nullable String idField,
    Selection selection,
    OffsetUnit offsets,
    int mostBytes,
    Finder finder)
    implements Serializable {
  /** From an article to its quotes; a test has another than {@link SparkModels}. */
  interface Finder extends Serializable {
    Attributions find(Article article, Selection selection);
  }

  Configuration conf() {
    return hadoop.value();
  }

  InputFormat.Options inputOptions() {
    return new InputFormat.Options(
        Optional.empty(), Optional.ofNullable(textField), Optional.ofNullable(idField));
  }
}
