package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.InputFormat;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attributions;
import io.quoth.write.OffsetUnit;
import io.quoth.write.Selection;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What every task has to know.
 *
 * @param textField null where the known names count, as {@code idField}
 * @param types those to keep; empty for all
 * @param mostBytes of a record
 */
record SparkPlan(
    SerializableConfiguration hadoop,
    String output,
    SparkFormat format,
    @Nullable String textField,
    @Nullable String idField,
    List<Quote.Type> types,
    List<String> speakers,
    double minConfidence,
    boolean thoughts,
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

  Selection selection() {
    return new Selection(
        types.isEmpty() ? EnumSet.allOf(Quote.Type.class) : Set.copyOf(types),
        speakers,
        minConfidence,
        thoughts);
  }
}
