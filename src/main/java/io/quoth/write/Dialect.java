package io.quoth.write;

import java.util.List;
import java.util.StringJoiner;

/** How a table is written as text. */
public enum Dialect {
  /** RFC 4180: commas, fields in quotation marks where they need them, lines end in CR LF. */
  CSV(",", "\r\n") {
    @Override
    String escaped(String cell) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c == '"' || c == ',' || c == '\n' || c == '\r') {
          return '"' + cell.replace("\"", "\"\"") + '"';
        }
      }
      return cell;
    }
  },

  /** Tabs; tabs, line ends and backslashes in a field as \t, \n, \r and \\, as jq's @tsv has it. */
  TSV("\t", "\n") {
    @Override
    String escaped(String cell) {
      return cell.replace("\\", "\\\\")
          .replace("\t", "\\t")
          .replace("\n", "\\n")
          .replace("\r", "\\r");
    }
  };

  /** What makes a spreadsheet compute a cell, or skip to what does. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final String separator;
  private final String lineEnd;

  Dialect(String separator, String lineEnd) {
    this.separator = separator;
    this.lineEnd = lineEnd;
  }

  abstract String escaped(String cell);

  /**
   * A line of a table. A control character that is no white space becomes the replacement
   * character: a table is looked at in terminals, too.
   *
   * @param safe whether cells that a spreadsheet would compute get an apostrophe in front
   */
  public String line(List<String> cells, boolean safe) {
    StringJoiner line = new StringJoiner(separator, "", lineEnd);
    for (String cell : cells) {
      boolean guarded = safe && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
      line.add(escaped(uncontrolled(guarded ? "'" + cell : cell)));
    }
    return line.toString();
  }

  private static String uncontrolled(String cell) {
    StringBuilder out = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean blank = c == '\t' || c == '\n' || c == '\r';
      out.append(Character.isISOControl(c) && !blank ? '\ufffd' : c);
    }
    return out.toString();
  }
}
