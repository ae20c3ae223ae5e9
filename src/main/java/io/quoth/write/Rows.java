package io.quoth.write;

import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that a table has, with values of their own kinds, for stores that have such. */
public final class Rows {
  /** What stands in a column. */
  public enum Kind {
    /** A {@link String}. */
    TEXT,
    /** A {@link Long}. */
    WHOLE,
    /** A {@link Double}. */
    FRACTION
  }

  /**
   * A column.
   *
   * @param name the path of its value in the JSON
   */
  public record Column(String name, Kind kind) {}

  private Rows() {}

  /** The columns, in their order. */
  public static List<Column> columns() {
    List<String> names = Row.names();
    List<Kind> kinds = Row.kinds();
    List<Column> columns = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      columns.add(new Column(names.get(i), kinds.get(i)));
    }
    return List.copyOf(columns);
  }

  /**
   * A row a quote: a value a column, null for what is not there.
   *
   * @param unit of its offsets
   */
  public static List<List<Object>> of(Attributions result, OffsetUnit unit) {
    Offsets offsets = new Offsets(result.document().text(), unit);
    String digest = Digest.sha256(result.document().text());
    List<Kind> kinds = Row.kinds();
    List<List<Object>> rows = new ArrayList<>(result.attributions().size());
    for (Attribution attribution : result.attributions()) {
      List<String> cells = new Row(result, attribution, offsets, digest).cells();
      List<Object> row = new ArrayList<>(cells.size());
      for (int i = 0; i < cells.size(); i++) {
        row.add(value(kinds.get(i), cells.get(i)));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return rows;
  }

  private static @Nullable Object value(Kind kind, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (kind) {
      case TEXT -> cell;
      case WHOLE -> Long.valueOf(cell);
      case FRACTION -> Double.valueOf(cell);
    };
  }
}
