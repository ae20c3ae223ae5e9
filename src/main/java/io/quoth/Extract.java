package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.InputFormat;
import io.quoth.article.Metadata;
import io.quoth.article.Source;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Selection;
import io.quoth.write.Settings;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the quotes of articles: what quoth does when no command is named. */
@Command(
    name = "quoth",
    customSynopsis = {
      "quoth [extract] [OPTIONS] [FILE|DIR|-]...",
      "       quoth COMMAND [OPTIONS] [ARGUMENT]..."
    },
    description = "%nFinds the quotes of English news articles, and who said them.%n",
    sortOptions = false,
    footer = {
      "",
      "Commands: extract (when none is named), check (did she say this here?), verify",
      "(do a result's quotes still stand?), speakers (who speaks, across articles),",
      "serve (answers programs over HTTP), evaluate (scores on annotated articles),",
      "schema, completion (for shells), doctor (facts for a bug report), help.",
      "quoth help COMMAND tells more.",
      "Example: quoth -f text --speaker Novak examples/wire.txt",
      "Exit codes: 0 done, 1 no quote (with -e), 2 wrong usage, 3 some inputs failed,",
      "4 no input could be read, 70 a fault of quoth's, too little memory or a damaged",
      "model, 141 the output was closed."
    })
final class Extract implements Callable<Integer> {
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  private static final String CONFIG = "--config";
  private static final String CONFIG_HELP = "Options for all runs (~/.config/quoth/config).";
  private static final String NO_CONFIG = "--no-config";
  private static final String NO_CONFIG_HELP = "Read no such file.";

  private final Console console;
  private final Pipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR|-",
      description =
          "Files, folders (txt, html, json, jsonl; .gz, too) or standard input, also when nothing is"
              + " named.")
  private List<String> files = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      description =
          "Output: json (default), jsonl, csv, tsv, text, html, markdown, webannotation,"
              + " brat;"
              + " several with commas, for --output-dir.")
  private Formats formats = Formats.JSON;

  @Option(names = "--csv-safe", description = "No cell of csv or tsv may be taken for a formula.")
  private boolean csvSafe;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file; it appears when it is complete.")
  private @Nullable String output;

  @Option(names = "--output-dir", paramLabel = "DIR", description = "Write a file an article.")
  private @Nullable String outputDir;

  @Option(
      names = "--input-format",
      paramLabel = "NAME",
      description = "auto (by ending, content), text, html, json or jsonl.")
  private InputFormat inputFormat = InputFormat.AUTO;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      description = "JSON: field of the text (text, maintext, raw_text).")
  private @Nullable String textField;

  @Option(
      names = "--id-field",
      paramLabel = "NAME",
      description = "JSON: field of the id (id; else file:line).")
  private @Nullable String idField;

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description = "List of inputs, one a line (-: standard input).")
  private @Nullable String filesFrom;

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "Of the input (default: UTF-8, or a guess).")
  private @Nullable Charset encoding;

  @Mixin private Keeping keeping = new Keeping();

  @Option(names = "--include-text", description = "Put the article's text into the result.")
  private boolean includeText;

  @Option(
      names = "--offsets",
      paramLabel = "UNIT",
      description = "codepoint (default), utf16 or byte.")
  private OffsetUnit offsets = OffsetUnit.CODEPOINT;

  @Option(names = "--url", paramLabel = "URL", description = "Of the article; never fetched.")
  private @Nullable String url;

  @Option(names = "--title", paramLabel = "TITLE", description = "Of the article.")
  private @Nullable String title;

  @Option(names = "--author", paramLabel = "NAME", description = "Of the article.")
  private @Nullable String author;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Of the article.")
  private @Nullable String publisher;

  @Option(names = "--published", paramLabel = "DATE", description = "Of the article.")
  private @Nullable String published;

  @Option(
      names = {"-e", "--exit-status"},
      description = "Exit with 1 if no quote is found.")
  private boolean exitStatus;

  @Option(names = "--fail-fast", description = "Stop at the first input that fails.")
  private boolean failFast;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles at a time (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "No warnings and no progress on standard error.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "A line an article there; traces of faults.")
  private boolean verbose;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private Colour colour = Colour.AUTO;

  // Looked for before anything is parsed, since defaults depend on it (ConfigFile.find).
  @Option(names = CONFIG, paramLabel = "FILE", description = CONFIG_HELP)
  private @Nullable String config;

  @Option(names = NO_CONFIG, description = NO_CONFIG_HELP)
  private boolean noConfig;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  private boolean version;

  Extract(Console console, Pipeline pipeline) {
    this.console = console;
    this.pipeline = pipeline;
  }

  /** Gives another command the options that say which configuration file is read. */
  static void addConfigOptions(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(CONFIG)
            .type(String.class)
            .paramLabel("FILE")
            .description(CONFIG_HELP)
            .build());
    command.addOption(
        OptionSpec.builder(NO_CONFIG).type(boolean.class).description(NO_CONFIG_HELP).build());
  }

  boolean verbose() {
    return verbose;
  }

  /** Does what the command does without options, picocli not asked. */
  int over(List<String> names) {
    files = names;
    return call();
  }

  @Override
  public Integer call() {
    check();
    if (files.isEmpty() && filesFrom == null) {
      if (console.terminals().contains("in")) {
        Usage.arrange(spec.commandLine());
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.USAGE;
      }
      files = List.of(Source.STANDARD_INPUT);
    }
    boolean progress = console.showsProgress() && !resultsOnTerminal();
    Messages messages = new Messages(console.err(), quiet, verbose, progress);
    try (Output out = output()) {
      Inputs.paths(files).forEach(out::spare);
      return new Batch(plan(), out, messages, console.in()).run(exitStatus);
    }
  }

  private void check() {
    settlePlace();
    if (output != null && outputDir != null) {
      throw Stop.usage("--output and --output-dir exclude each other");
    }
    if (outputDir == null && formats.all().size() > 1) {
      throw Stop.usage("--format: several formats need --output-dir");
    }
    if (Collections.frequency(files, Source.STANDARD_INPUT) > 1) {
      throw Stop.usage("standard input can be read only once");
    }
    if (threads < 1) {
      throw Stop.usage("--threads: at least 1");
    }
    keeping.check();
    boolean listFromInput = Source.STANDARD_INPUT.equals(filesFrom);
    if (listFromInput && files.contains(Source.STANDARD_INPUT)) {
      throw Stop.usage("standard input cannot be both an article and the list of --files-from");
    }
    checkPlace("--output", output);
    checkPlace("--output-dir", outputDir);
  }

  /** A place that the command line names takes the place of the other kind that is configured. */
  private void settlePlace() {
    if (output != null && outputDir != null) {
      boolean file = spec.commandLine().getParseResult().hasMatchedOption("--output");
      boolean folder = spec.commandLine().getParseResult().hasMatchedOption("--output-dir");
      output = folder && !file ? null : output;
      outputDir = file && !folder ? null : outputDir;
    }
  }

  private static void checkPlace(String option, @Nullable String name) {
    try {
      if (name != null && Path.of(name).toString().isEmpty()) {
        throw Stop.usage(option + ": the name is empty");
      }
    } catch (InvalidPathException e) {
      throw Stop.usage(option + ": " + name + ": " + Reason.of(e));
    }
  }

  private boolean resultsOnTerminal() {
    return toStandardOutput() && console.terminals().contains("out");
  }

  private boolean toStandardOutput() {
    return outputDir == null && (output == null || output.equals("-"));
  }

  private Output output() {
    if (outputDir != null) {
      return FolderOutput.at(Path.of(outputDir), formats.files(settings()));
    }
    OutputFormat format = formats.all().get(0);
    return toStandardOutput()
        ? Output.standard(console.out(), () -> format.with(settings()))
        : FileOutput.at(Path.of(output), format.with(settings()));
  }

  private Batch.Plan plan() {
    Selection selection = keeping.selection();
    return new Batch.Plan(
        inputs -> {
          if (filesFrom != null) {
            inputs.visitListed(filesFrom, console.in());
          }
          inputs.visit(files);
        },
        inputFormat,
        new InputFormat.Options(
            Optional.ofNullable(encoding),
            Optional.ofNullable(textField),
            Optional.ofNullable(idField)),
        this::withMetadata,
        article -> selection.apply(pipeline.apply(article)),
        oneArticle() ? 1 : threads,
        failFast);
  }

  /** Whether there is one article alone, for which no threads need be started. */
  private boolean oneArticle() {
    return filesFrom == null
        && files.size() == 1
        && (inputFormat == InputFormat.TEXT || InputFormat.holdsOne(files.get(0)));
  }

  private Settings settings() {
    boolean coloured =
        colour == Colour.ALWAYS
            || colour == Colour.AUTO && toStandardOutput() && console.wantsColour();
    return new Settings(
        Wiring.version(),
        Wiring.models(),
        offsets,
        includeText,
        coloured,
        console.width(),
        csvSafe);
  }

  private Article withMetadata(Article article) {
    return described(
        article,
        new Metadata(
            Optional.ofNullable(url),
            Optional.ofNullable(title),
            Optional.ofNullable(author),
            Optional.ofNullable(publisher),
            Optional.ofNullable(published),
            Optional.empty()));
  }

  /** What the user says of an article counts more than what its record says. */
  static Article described(Article article, Metadata said) {
    Metadata own = article.metadata();
    Metadata metadata =
        new Metadata(
            said.url().or(own::url),
            said.title().or(own::title),
            said.author().or(own::author),
            said.publisher().or(own::publisher),
            said.published().or(own::published),
            own.language());
    return new Article(
        article.id(), article.source(), article.text(), metadata, article.warnings());
  }
}
