package io.quoth.lab;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
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
    QUICK(1, 2, 2),
    /** The thorough one (C2). */
    THOROUGH(4, 3, 4);

    private final int level;
    private final int warmUps;
    private final int seconds;

    Compiler(int level, int warmUps, int seconds) {
      this.level = level;
      this.warmUps = warmUps;
      this.seconds = seconds;
    }
  }

  /** By the name of the stage; {@link #LOAD} is of one loading, not of an article. */
  static Map<String, StageCosts> measure(Path articles, int count, Compiler compiler)
      throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(StageBenchmarks.class.getName())
                    .param("articles", articles.toString())
                    .jvmArgs(
                        "-XX:TieredStopAtLevel=" + compiler.level, "-XX:+UseSerialGC", "-Xmx2g")
                    .warmupIterations(compiler.warmUps)
                    .warmupTime(TimeValue.seconds(compiler.seconds))
                    .addProfiler(ProcessorTime.class)
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();
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
