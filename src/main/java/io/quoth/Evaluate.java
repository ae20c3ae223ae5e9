package io.quoth;

import io.quoth.speaker.Continuations;
import io.quoth.tally.JsonTally;
import io.quoth.tally.TextTally;
import io.quoth.tally.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores quoth on annotated articles. */
@Command(
    name = "evaluate",
    customSynopsis = "quoth evaluate [OPTIONS] GOLD...",
    description = "%nScores quoth on articles in which you have marked what is quoted.%n",
    sortOptions = false,
    footer = {
      "",
      "A case file is plain text: a title, the article, braces around the quotes (q),",
      "their cues (c) and speakers (s), and full names that the mention does not tell:",
      "",
      "    --- a title of your own",
      "    Mayor Maria Okafor left. {q1:\"We will appeal,\"} {s1:she} {c1:said}.",
      "    => 1 Maria Okafor",
      "",
      "JSONL: an object a line with text and quotes; of each quote content, cue and",
      "source as lists of [start, end] in UTF-16 units, type, speaker_name.",
      "",
      "Example: quoth evaluate --errors errors.jsonl my-cases/",
      "Exit codes: 0 done, 2 wrong usage, 3 some inputs failed, 4 nothing could be read."
    })
final class Evaluate implements Callable<Integer> {
  enum Views {
    SPANS(View.SPANS),
    ATTRIBUTIONS(View.ATTRIBUTIONS),
    BOTH(View.SPANS, View.ATTRIBUTIONS);

    private final List<View> views;

    Views(View... views) {
      this.views = List.of(views);
    }
  }

  enum Form {
    TEXT,
    JSON
  }

  private final Console console;
  private final Pipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Case files, JSONL, folders of both, or - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--view",
      paramLabel = "WHICH",
      description = "spans (passages in marks), attributions (whole quotes) or both (default).")
  private Views views = Views.BOTH;

  @Option(
      names = "--cues",
      paramLabel = "WHICH",
      description =
          "What quoth is to find: speech or all (also thoughts, intentions). Default: all for"
              + " JSONL; speech for a case, unless it says => cues all.")
  private Keeping.@Nullable Cues cues;

  @Option(
      names = "--join",
      description = "\"A,\" he said. \"B.\" is one quote, where your articles have it so.")
  private boolean join;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      description = "text (default) or json.")
  private Form form = Form.TEXT;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description =
          "Write each mistake there, a JSON object a line: missed, spurious, speaker, name.")
  private @Nullable String errors;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  private Evaluate(Console console, Pipeline pipeline) {
    this.console = console;
    this.pipeline = pipeline;
  }

  static CommandLine commandLine(Console console, Pipeline pipeline) {
    CommandLine line = new CommandLine(new Evaluate(console, pipeline));
    line.registerConverter(Views.class, new Choice<>(Views.class));
    line.registerConverter(Form.class, new Choice<>(Form.class));
    return line;
  }

  @Override
  public Integer call() {
    boolean progress = console.showsProgress();
    Messages messages = new Messages(console.err(), false, false, progress);
    Optional<Boolean> allCues = Optional.ofNullable(cues).map(c -> c == Keeping.Cues.ALL);
    Optional<WholeFile> mistakes = Optional.ofNullable(errors).map(this::mistakesFile);
    try {
      Trial trial =
          new Trial(
              new Trial.Plan(
                  views.views,
                  allCues,
                  join ? pipeline.andThen(Continuations::joined) : pipeline,
                  mistakes),
              messages,
              console.in());
      int exit = trial.run(files);
      if (trial.done() > 0) {
        String figures =
            form == Form.JSON
                ? JsonTally.render(trial.tallies())
                : TextTally.render(trial.tallies());
        spec.commandLine().getOut().print(figures);
      }
      if (mistakes.isPresent()) {
        mistakes.get().commit();
      }
      return exit;
    } catch (IOException e) {
      throw Stop.fault(errors + ": cannot be written: " + Reason.of(e), e);
    } finally {
      mistakes.ifPresent(WholeFile::close);
    }
  }

  private WholeFile mistakesFile(String name) {
    try {
      Path path = Path.of(name);
      if (name.isEmpty() || Files.isDirectory(path)) {
        throw Stop.usage("--errors: '" + name + "' is no file to write to");
      }
      for (String file : files) {
        if (isSame(path, Path.of(file))) {
          throw Stop.usage(name + ": is an input; it would be overwritten");
        }
      }
      return new WholeFile(path);
    } catch (IOException | InvalidPathException e) {
      throw Stop.usage(name + ": cannot be written: " + Reason.of(e));
    }
  }

  private static boolean isSame(Path a, Path b) throws IOException {
    return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
  }
}
