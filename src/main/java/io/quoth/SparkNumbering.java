package io.quoth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Tells units how many lines of their file are before them, which articles without an id are called
 * by.
 */
final class SparkNumbering {
  private final JavaSparkContext spark;
  private final SparkPlan plan;

  SparkNumbering(JavaSparkContext spark, SparkPlan plan) {
    this.spark = spark;
    this.plan = plan;
  }

  /**
   * The units that are to be done, numbered.
   *
   * @param all the units of all files, in order
   */
  List<SparkUnit> of(List<SparkUnit> all, List<SparkUnit> toDo) {
    Set<SparkFile> cut = new HashSet<>();
    for (SparkUnit unit : toDo) {
      if (unit.isNumberless()) {
        cut.add(unit.file());
      }
    }
    List<SparkUnit> counted = all.stream().filter(unit -> cut.contains(unit.file())).toList();
    Map<SparkUnit, Long> before = before(counted);
    List<SparkUnit> numbered = new ArrayList<>(toDo.size());
    for (SparkUnit unit : toDo) {
      numbered.add(
          unit.isNumberless() ? unit.behind(Objects.requireNonNull(before.get(unit))) : unit);
    }
    return numbered;
  }

  private Map<SparkUnit, Long> before(List<SparkUnit> units) {
    if (units.isEmpty()) {
      return Map.of();
    }
    spark.sc().setJobDescription("quoth: lines, " + units.size() + " units");
    SparkPlan shipped = plan;
    return before(
        units, spark.parallelize(units, units.size()).map(unit -> count(unit, shipped)).collect());
  }

  /**
   * The lines before each unit.
   *
   * @param units of files, all of each, in order
   * @param counts for each unit what {@link SparkLines#count} tells
   */
  static Map<SparkUnit, Long> before(List<SparkUnit> units, List<Long> counts) {
    Map<SparkUnit, Long> before = new HashMap<>();
    long lines = 0;
    for (int i = 0; i < units.size(); i++) {
      // The first line of a file has no line feed to begin behind.
      lines = units.get(i).index() == 0 ? 1 : lines;
      before.put(units.get(i), units.get(i).index() == 0 ? 0 : lines);
      lines += counts.get(i);
    }
    return before;
  }

  private static long count(SparkUnit unit, SparkPlan plan) {
    try {
      return SparkLines.count(unit, plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
