package io.quoth;

import io.quoth.write.OffsetUnit;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Finds the quotes of an archive that is too large for one machine, on Spark: for {@code
 * spark-submit}. What there is to know of it is in docs/spark.md.
 */
@Command(
    name = "spark-submit --class io.quoth.SparkJob quoth.jar",
    customSynopsis =
        "spark-submit [SPARK OPTIONS] --class io.quoth.SparkJob quoth.jar%n"
            + "       --input PATH --output PATH [OPTIONS]",
    description = "%nFinds the quotes of an archive of English news articles, on Spark.%n",
    sortOptions = false,
    footer = {
      "",
      "DIR/quotes gets a row a quote, DIR/bad the records that could not be read, with",
      "the reason. What is done is not done again: the same line goes on where a run",
      "ended. Exit codes: 0 done, 2 wrong usage, 3 some records or files failed,",
      "4 no article could be read, 70 a fault of quoth's or of the cluster's,",
      "too little memory or a damaged model."
    })
public final class SparkJob implements Callable<Integer> {
  private final Console console;
  private final SparkPlan.Finder finder;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      required = true,
      description = "File, folder or pattern, of any file system that Hadoop knows; repeatable.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results; new, or one of an earlier run.")
  private String output = "";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Output: parquet (default) or jsonl.")
  private SparkFormat format = SparkFormat.PARQUET;

  @Option(
      names = "--input-format",
      paramLabel = "NAME",
      description = "auto (by ending), jsonl (also packed by gzip) or parquet.")
  private SparkInputs.Format inputFormat = SparkInputs.Format.AUTO;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      description = "Field of the text (text, maintext, raw_text).")
  private @Nullable String textField;

  @Option(
      names = "--id-field",
      paramLabel = "NAME",
      description = "Field of the id (id; else file:number).")
  private @Nullable String idField;

  @Mixin private Keeping keeping = new Keeping();

  @Option(
      names = "--offsets",
      paramLabel = "UNIT",
      description = "codepoint (default), utf16 or byte.")
  private OffsetUnit offsets = OffsetUnit.CODEPOINT;

  @Option(
      names = "--unit-size",
      paramLabel = "SIZE",
      description = "Input of a task, which is done whole or not at all (default: 32m).")
  private SparkSize unitSize = new SparkSize(32L << 20);

  @Option(
      names = "--max-record",
      paramLabel = "SIZE",
      description = "A longer record counts as bad (default: 4m).")
  private SparkSize maxRecord = new SparkSize(4L << 20);

  @Option(names = "--allow-bad", description = "Bad records are no failure: exit with 0.")
  private boolean allowBad;

  @Option(
      names = "--overwrite",
      description = "Throw away what an earlier run left in the output folder.")
  private boolean overwrite;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  private boolean version;

  SparkJob(Console console, SparkPlan.Finder finder) {
    this.console = console;
    this.finder = finder;
  }

  public static void main(String[] args) {
    int exit = new SparkJob(Console.ofProcess(), SparkModels::find).run(args);
    // Where all is well, it is left to Spark to end the process.
    if (exit != Exit.OK) {
      System.exit(exit);
    }
  }

  /** Runs a command line to its exit code; nothing is thrown. */
  int run(String... args) {
    Messages messages = new Messages(console.err(), false, false, false);
    CommandLine line = new CommandLine(this);
    line.getCommandSpec().version("quoth " + Wiring.version());
    Main.prepare(line);
    line.registerConverter(SparkFormat.class, new Choice<>(SparkFormat.class));
    line.registerConverter(SparkInputs.Format.class, new Choice<>(SparkInputs.Format.class));
    line.registerConverter(SparkSize.class, new SparkSize.Reader());
    line.setOut(Messages.utf8(console.out()));
    line.setExpandAtFiles(false);
    line.setOverwrittenOptionsAllowed(true);
    line.setParameterExceptionHandler((e, words) -> misused(e, messages));
    line.setExecutionExceptionHandler((why, command, parsed) -> ended(why, messages));
    return line.execute(args);
  }

  private static int misused(ParameterException e, Messages messages) {
    messages.error(e.getMessage() + " (--help lists the options)");
    return Exit.USAGE;
  }

  private static int ended(Exception why, Messages messages) {
    if (why instanceof Stop stop) {
      messages.error(stop.getMessage());
      return stop.exit();
    }
    messages.error(
        "the job ended before it was done; the same line goes on from there: "
            + SparkReason.of(why));
    return Exit.FAULT;
  }

  @Override
  public Integer call() throws IOException {
    check();
    try (JavaSparkContext spark = spark()) {
      SparkPlan plan = plan(new SerializableConfiguration(spark.hadoopConfiguration()));
      Messages messages = new Messages(console.err(), false, false, false);
      return new SparkRun(spark, plan, messages)
          .run(inputs, inputFormat, unitSize.bytes(), settings(), overwrite, allowBad);
    }
  }

  private void check() {
    keeping.check();
    if (maxRecord.bytes() > Integer.MAX_VALUE / 2) {
      throw Stop.usage("--max-record: less than 1g");
    }
    if (output.isBlank()) {
      throw Stop.usage("--output: the name is empty");
    }
  }

  private static JavaSparkContext spark() {
    SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "quoth");
    if (!conf.contains("spark.master")) {
      throw Stop.usage("no --master, which tells spark-submit where to run");
    }
    return new JavaSparkContext(conf);
  }

  private SparkPlan plan(SerializableConfiguration hadoop) {
    return new SparkPlan(
        hadoop,
        output,
        format,
        textField,
        idField,
        keeping.selection(),
        offsets,
        (int) maxRecord.bytes(),
        finder);
  }

  /** What the rows depend on, besides the input: two runs that share an output have the same. */
  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("version of quoth", Wiring.version());
    settings.put("models", new TreeMap<>(Wiring.models()).toString());
    settings.put("--format", format.ending());
    settings.put("--text-field", textField == null ? "" : textField);
    settings.put("--id-field", idField == null ? "" : idField);
    settings.putAll(keeping.settings());
    settings.put("--offsets", offsets.toString());
    settings.put("--unit-size", unitSize.toString());
    settings.put("--max-record", maxRecord.toString());
    return settings;
  }
}
