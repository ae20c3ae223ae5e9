package io.quoth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;

/** One job, as its driver sees it: what there is to do, what is done, and what came of it. */
final class SparkRun {
  private static final Logger LOG = LogManager.getLogger(SparkJob.class);

  private final JavaSparkContext spark;
  private final SparkPlan plan;
  private final SparkFolder folder;
  private final Messages messages;
  private final Map<String, String> failed = new LinkedHashMap<>();

  SparkRun(JavaSparkContext spark, SparkPlan plan, Messages messages) throws IOException {
    this.spark = spark;
    this.plan = plan;
    this.folder = new SparkFolder(plan.output(), plan.conf());
    this.messages = messages;
  }

  /**
   * Does all of it.
   *
   * @param settings what the rows depend on, besides the input
   * @return the exit code
   */
  int run(
      List<String> inputs,
      SparkInputs.Format format,
      long unitBytes,
      Map<String, String> settings,
      boolean overwrite,
      boolean allowBad)
      throws IOException {
    SparkInputs finder = new SparkInputs(plan.conf(), format, unitBytes, failed::put);
    List<SparkFile> files = finder.find(inputs);
    for (SparkFile file : files) {
      if (within(new Path(file.path()), folder.root())) {
        throw Stop.usage("--input: " + file.name() + " is in the folder of --output");
      }
    }
    if (!files.isEmpty()) {
      begin(settings, overwrite);
    }
    Map<String, SparkFolder.Done> done = files.isEmpty() ? Map.of() : done(files);
    SparkCounts before = SparkCounts.NONE;
    List<SparkUnit> units = new ArrayList<>();
    List<SparkUnit> toDo = new ArrayList<>();
    for (SparkFile file : files) {
      for (SparkUnit unit : finder.cut(file)) {
        SparkFolder.Done mark = done.get(unit.key());
        units.add(unit);
        if (mark == null) {
          toDo.add(unit);
        } else {
          before = before.plus(mark.counts());
        }
      }
    }
    LOG.info(
        "{} units of {} files, {} units done before",
        units.size(),
        files.size(),
        units.size() - toDo.size());
    SparkCounts now = work(new SparkNumbering(spark, plan).of(units, toDo));
    SparkCounts all = before.plus(now);
    if (!files.isEmpty()) {
      folder.end(failed.isEmpty());
    }
    LOG.info("done in this run: {}", words(now));
    LOG.info("done in all: {}; files or parts that failed: {}", words(all), failed.size());
    failed.forEach((name, reason) -> messages.error(name + ": " + reason));
    if (all.bad() > 0) {
      messages.error(all.bad() + " bad records: " + folder.root() + "/bad tells why");
    }
    if (failed.isEmpty() && (all.bad() == 0 || allowBad)) {
      return Exit.OK;
    }
    return all.articles() == 0 ? Exit.ALL_FAILED : Exit.SOME_FAILED;
  }

  private void begin(Map<String, String> settings, boolean overwrite) {
    try {
      folder.begin(settings, overwrite);
      folder.incomplete();
    } catch (IOException e) {
      throw Stop.usage("--output: " + folder.root() + ": " + SparkReason.of(e));
    }
  }

  private static boolean within(Path path, Path folder) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (at.equals(folder)) {
        return true;
      }
    }
    return false;
  }

  /** What is done already. What was made of a file that is another now does not count. */
  private Map<String, SparkFolder.Done> done(List<SparkFile> files) throws IOException {
    Map<String, SparkFolder.Done> done = folder.done();
    Map<String, SparkFile> now = new HashMap<>();
    for (SparkFile file : files) {
      now.put(SparkUnit.fileKey(file), file);
    }
    List<SparkFolder.Done> changed = new ArrayList<>();
    for (SparkFolder.Done mark : done.values()) {
      SparkFile file = now.get(mark.fileKey());
      if (file != null && !mark.isOf(file)) {
        changed.add(mark);
      }
    }
    if (!changed.isEmpty()) {
      LOG.info("{} units are of files that have changed, and are done anew", changed.size());
      folder.forget(changed);
      done.values().removeAll(changed);
    }
    folder.sweep(done.keySet());
    return done;
  }

  private static String words(SparkCounts counts) {
    return counts.articles()
        + " articles, "
        + counts.quotes()
        + " quotes, "
        + counts.bad()
        + " bad records";
  }

  /** Does the units; those that fail are tried a second time when all others are done. */
  private SparkCounts work(List<SparkUnit> units) {
    LongAccumulator articles = spark.sc().longAccumulator("articles");
    LongAccumulator quotes = spark.sc().longAccumulator("quotes");
    LongAccumulator bad = spark.sc().longAccumulator("bad records");
    SparkWork work = new SparkWork(plan, articles, quotes, bad);
    // Largest first, so that none is begun when all others are done.
    List<SparkUnit> sorted = new ArrayList<>(units);
    sorted.sort(Comparator.comparingLong(SparkUnit::size).reversed());
    List<SparkUnit> again = new ArrayList<>();
    for (SparkOutcome outcome : outcomes(work, sorted, "quotes")) {
      if (outcome.failure() != null) {
        LOG.warn("{}: {}; once more at the end", outcome.unit().file().name(), outcome.failure());
        again.add(outcome.unit());
      }
    }
    for (SparkOutcome outcome : outcomes(work, again, "once more")) {
      if (outcome.failure() != null) {
        failed.put(outcome.unit().file().name(), outcome.failure());
      }
    }
    return new SparkCounts(articles.value(), quotes.value(), bad.value());
  }

  private List<SparkOutcome> outcomes(SparkWork work, List<SparkUnit> units, String what) {
    if (units.isEmpty()) {
      return List.of();
    }
    spark.sc().setJobDescription("quoth: " + what + ", " + units.size() + " units");
    return spark.parallelize(units, units.size()).map(work).collect();
  }
}
