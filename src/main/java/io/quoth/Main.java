package io.quoth;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;

import io.quoth.article.Article;
import io.quoth.article.InputFormat;
import io.quoth.article.Source;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attributions;
import io.quoth.write.OffsetUnit;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program: a command line to an exit code. Start reading here; the way of an article is in
 * {@link Wiring}.
 */
public final class Main {
  private static final String EXTRACT = "extract";

  /** Those that read articles. */
  private static final Set<String> READING_COMMANDS =
      Set.of("evaluate", "check", "speakers", "serve");

  static final Set<String> OTHER_COMMANDS =
      Set.of(
          "evaluate",
          "check",
          "speakers",
          "serve",
          "verify",
          "schema",
          "completion",
          "doctor",
          "help");

  /**
   * The commands, empty for the default one, whose options a user can configure. The others work
   * whatever is configured: they are asked where something is wrong.
   */
  static final List<String> CONFIGURED = List.of("", "evaluate", "check", "speakers", "serve");

  /** How often it is tried to tell why a run ended, and the nanoseconds between. */
  private static final int TELLINGS = 20;

  private static final long TELLING_PAUSE = 20_000_000;

  private final Console console;
  private final Pipeline pipeline;
  private @Nullable Config config;

  /**
   * @param stages from an article to its quotes; asked for with the first article
   */
  Main(Console console, Supplier<Function<Article, Attributions>> stages) {
    this.console = console;
    this.pipeline = new Pipeline(stages);
  }

  public static void main(String[] args) {
    if (Boolean.getBoolean("quoth.archiving")) {
      ArchivedClasses.load();
    }
    Main main = new Main(Console.ofProcess(), Wiring::stages);
    // Made before models are loaded, which may leave no room for it.
    Extract extract = new Extract(main.console, main.pipeline);
    if (readsArticles(args)) {
      main.pipeline.prepare();
    }
    System.exit(main.run(extract, args));
  }

  /** Whether articles are likely to be read: models may then load while options are understood. */
  private static boolean readsArticles(String[] args) {
    return !asksForHelp(args)
        && args.length > 0
        && (!OTHER_COMMANDS.contains(args[0]) || READING_COMMANDS.contains(args[0]));
  }

  private static boolean asksForHelp(String[] args) {
    for (String arg : args) {
      if (arg.equals("--help") || arg.equals("-h") || arg.equals("--version")) {
        return true;
      }
    }
    return false;
  }

  /** Has the command that runs ask the environment and the user's file for what is not said. */
  private void configure(CommandLine root, boolean named, String[] args) {
    String command = named ? args[0] : "";
    if (!CONFIGURED.contains(command) || asksForHelp(args)) {
      return;
    }
    CommandLine line = named ? subcommand(root, command) : root;
    Map<String, String> environment = console.environment();
    Optional<String> file = ConfigFile.find(args, environment);
    if (ConfigFile.orVariables(file, environment)) {
      config = Config.of(line.getCommandSpec(), command, OTHER_COMMANDS, file, environment);
    }
  }

  /**
   * Runs a command line on streams of the caller's, none of them a terminal.
   *
   * @return the exit code
   */
  public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    return new Main(new Console(in, out, err, Set.of(), Map.of()), Wiring::stages).run(args);
  }

  /** Runs a command line to its exit code; nothing is thrown. */
  int run(String... args) {
    return run(new Extract(console, pipeline), args);
  }

  private int run(Extract extract, String... args) {
    try {
      boolean named = args.length > 0 && OTHER_COMMANDS.contains(args[0]);
      if (!named && namesFilesOnly(words(args)) && !mayBeConfigured(args)) {
        return extract.over(List.of(words(args)));
      }
      Remembering stream = new Remembering(console.out());
      PrintWriter out = Messages.utf8(stream);
      CommandLine line = commandLine(extract, named, out);
      if (asksForHelp(args) || named) {
        Usage.arrange(line);
      }
      configure(line, named, args);
      int exit = line.execute(words(args));
      out.flush();
      if (stream.failure().isPresent()) {
        throw Output.failure(stream.failure().get());
      }
      return exit;
    } catch (Throwable fault) {
      return told(fault, extract);
    }
  }

  /**
   * As {@link #ended}. Where there is no memory even to tell, models that are still being loaded
   * may have it: that ends soon, for the same reason.
   */
  private int told(Throwable why, Extract extract) {
    for (int i = 0; i < TELLINGS; i++) {
      try {
        return ended(why, extract);
      } catch (OutOfMemoryError e) {
        LockSupport.parkNanos(TELLING_PAUSE);
      }
    }
    return ended(why, extract);
  }

  /**
   * Whether there are files and no options. Picocli has nothing to find in that, and it would take
   * a fourth of the time of a short run.
   */
  private static boolean namesFilesOnly(String[] words) {
    for (String word : words) {
      if (word.startsWith("-") && !word.equals(Source.STANDARD_INPUT)) {
        return false;
      }
    }
    return words.length > 0;
  }

  private boolean mayBeConfigured(String[] args) {
    Map<String, String> environment = console.environment();
    return ConfigFile.orVariables(ConfigFile.find(args, environment), environment);
  }

  /** Puts before a line on an option's value where that was set, if not on the command line. */
  private Throwable placed(Throwable why, ParseResult parsed) {
    return config != null && why instanceof Stop stop && stop.exit() == Exit.USAGE
        ? config
            .place(stop.getMessage(), parsed)
            .map(place -> Stop.usage(place + ": " + stop.getMessage()))
            .orElse(stop)
        : why;
  }

  /** Says why a run ended early, and tells its exit code. */
  private int ended(Throwable why, Extract extract) {
    OutOfMemoryError room = why instanceof Stop ? null : NoRoomError.behind(why);
    if (room != null) {
      String told = "out of memory (" + room.getMessage() + "); " + NoRoomError.ADVICE;
      messages(extract).error(told, why);
      return Exit.FAULT;
    }
    if (!(why instanceof Stop stop)) {
      messages(extract).error("a fault of quoth's, please report it: " + why, why);
      return Exit.FAULT;
    }
    if (stop.getCause() != null) {
      messages(extract).error(stop.getMessage(), stop.getCause());
    } else if (stop.exit() != Exit.CLOSED_PIPE) {
      messages(extract).error(stop.getMessage());
    }
    return stop.exit();
  }

  private Messages messages(Extract extract) {
    return new Messages(console.err(), false, extract.verbose(), false);
  }

  /** Extract is the default: its name may stand or not. */
  private static String[] words(String[] args) {
    return args.length > 0 && args[0].equals(EXTRACT)
        ? Arrays.copyOfRange(args, 1, args.length)
        : args;
  }

  /** All commands with their options, for what describes them. */
  static CommandLine commands() {
    Console nowhere =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Set.of(),
            Map.of());
    Main main = new Main(nowhere, Wiring::stages);
    Extract extract = new Extract(nowhere, main.pipeline);
    return main.commandLine(extract, true, Messages.utf8(nowhere.out()));
  }

  /**
   * @param named whether the first word names a command; only then is any known, since a file may
   *     be called "schema", too
   */
  private CommandLine commandLine(Extract extract, boolean named, PrintWriter out) {
    CommandLine root = new CommandLine(extract);
    if (named) {
      root.addSubcommand(EXTRACT, new Extract(console, pipeline));
      root.addSubcommand(Evaluate.commandLine(console, pipeline));
      root.addSubcommand(Check.commandLine(console, pipeline));
      root.addSubcommand(Speakers.commandLine(console, pipeline));
      root.addSubcommand(Serve.commandLine(console, pipeline));
      root.addSubcommand(Verify.commandLine(console));
      root.addSubcommand(new Schema());
      root.addSubcommand(Completion.commandLine());
      root.addSubcommand(Doctor.commandLine(console));
      root.addSubcommand(help());
      for (String command : CONFIGURED) {
        if (!command.isEmpty()) {
          Extract.addConfigOptions(subcommand(root, command).getCommandSpec());
        }
      }
      // The usage text lists them, named or not.
      root.getHelpSectionMap().remove(SECTION_KEY_COMMAND_LIST);
    }
    root.getCommandSpec().version("quoth " + Wiring.version());
    prepare(root);
    root.setOut(out);
    root.setErr(Messages.utf8(console.err()));
    root.setExpandAtFiles(false);
    // As elsewhere, the last one counts: somebody's alias may have set the first.
    root.setOverwrittenOptionsAllowed(true);
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
    root.setParameterExceptionHandler(this::misused);
    // Picocli would print the trace of what is thrown from here.
    root.setExecutionExceptionHandler((why, line, parsed) -> ended(placed(why, parsed), extract));
    return root;
  }

  static CommandLine subcommand(CommandLine root, String command) {
    return Objects.requireNonNull(root.getSubcommands().get(command));
  }

  private static CommandLine help() {
    CommandLine help = new CommandLine(new HelpCommand());
    help.getCommandSpec()
        .usageMessage()
        .header(new String[0])
        .description("%nShows the help of a command.%n")
        .footer("", "Example: quoth help evaluate");
    return help;
  }

  /** Tells picocli how to read values of our own types. */
  static void prepare(CommandLine line) {
    line.registerConverter(Formats.class, new Formats.Reader());
    line.registerConverter(InputFormat.class, new Choice<>(InputFormat.class));
    line.registerConverter(OffsetUnit.class, new Choice<>(OffsetUnit.class));
    line.registerConverter(Quote.Type.class, new Choice<>(Quote.Type.class));
    line.registerConverter(Keeping.Cues.class, new Choice<>(Keeping.Cues.class));
    line.registerConverter(Extract.Colour.class, new Choice<>(Extract.Colour.class));
    line.registerConverter(Charset.class, Main::charset);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new TypeConversionException("'" + name + "' is no charset known here");
    }
  }

  private int misused(ParameterException e, String[] args) {
    StringBuilder line = new StringBuilder();
    if (config != null) {
      config.place(e.getArgSpec(), e.getValue()).ifPresent(at -> line.append(at).append(": "));
    }
    line.append(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
      List<String> meant = Spelling.nearest(word, longOptions(e.getCommandLine()));
      line.append(meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?");
    }
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String command = spec.findOption("--help") == null ? "quoth" : spec.qualifiedName();
    line.append(" (" + command + " --help lists the options)");
    new Messages(console.err(), false, false, false).error(line.toString());
    return Exit.USAGE;
  }

  private static List<String> longOptions(CommandLine line) {
    return line.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
  }
}
