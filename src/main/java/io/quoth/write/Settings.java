package io.quoth.write;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the formats need to know besides the result; each takes what concerns it.
 *
 * @param version of this program
 * @param models for each model, the digest that tells one training of it from another
 * @param includeText whether the article's text goes into the result
 * @param colour whether a terminal shows colours
 * @param width of a line of text, in columns
 * @param csvSafe whether no cell of a table may be taken for a formula
 */
public record Settings(
    String version,
    Map<String, String> models,
    OffsetUnit unit,
    boolean includeText,
    boolean colour,
    int width,
    boolean csvSafe) {
  public Settings {
    models = Collections.unmodifiableMap(new TreeMap<>(models));
  }
}
