package io.quoth.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What each stage costs an article, by {@link StageBenchmarks}.
 *
 * @param milliseconds processor time of the process
 * @param bytes allocated
 */
record StageCosts(double milliseconds, double bytes) {
  /** The names of the benchmarks, in the order of the flow. */
  static final List<String> STAGES =
      List.of("article", "document", "mention", "quote", "speaker", "write", "whole", "load");

  static final String WHOLE = "whole";
  static final String LOAD = "load";

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** Which of Java's compilers is at work, and how long it takes to settle. */
  enum Compiler {
    /** The quick one (C1), as the launcher starts Java. */
    QUICK(1, 2, 2, 4),
    /** The thorough one (C2). */
    THOROUGH(4, 4, 3, 10);

    private final int level;
    private final int seconds;
    private final int warmUps;

    /** For all stages together: what is not compiled by then would count as theirs. */
    private final int warmUpsOfWhole;

    Compiler(int level, int seconds, int warmUps, int warmUpsOfWhole) {
      this.level = level;
      this.seconds = seconds;
      this.warmUps = warmUps;
      this.warmUpsOfWhole = warmUpsOfWhole;
    }
  }

  /** By the name of the stage; {@link #LOAD} is of one loading, not of an article. */
  static Map<String, StageCosts> measure(Path articles, int count, Compiler compiler)
      throws RunnerException {
    String each = StageBenchmarks.class.getName();
    String whole = each + "." + WHOLE;
    List<RunResult> results = new ArrayList<>();
    results.addAll(run(options(articles, compiler).include(each).exclude(whole)));
    results.addAll(
        run(options(articles, compiler).include(whole).warmupIterations(compiler.warmUpsOfWhole)));
    Map<String, StageCosts> costs = new LinkedHashMap<>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      int articlesAtOnce = name.equals(LOAD) ? 1 : count;
      costs.put(
          name,
          new StageCosts(
              score(result, ProcessorTime.NAME) / articlesAtOnce,
              score(result, ALLOCATED) / articlesAtOnce));
    }
    return costs;
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  /** Java with the launcher's collector and pages. */
  private static ChainedOptionsBuilder options(Path articles, Compiler compiler) {
    return new OptionsBuilder()
        .param("articles", articles.toString())
        .jvmArgs(
            "-XX:TieredStopAtLevel=" + compiler.level,
            "-XX:+UseSerialGC",
            "-XX:+UseTransparentHugePages",
            "-Xmx2g")
        .warmupIterations(compiler.warmUps)
        .warmupTime(TimeValue.seconds(compiler.seconds))
        .addProfiler(ProcessorTime.class)
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
  }

  private static double score(RunResult result, String name) {
    for (Map.Entry<String, Result> each : result.getSecondaryResults().entrySet()) {
      // Its name may begin with a mark that it is no result of its own.
      if (each.getKey().endsWith(name)) {
        return each.getValue().getScore();
      }
    }
    throw new IllegalStateException("JMH has not measured " + name);
  }
}
