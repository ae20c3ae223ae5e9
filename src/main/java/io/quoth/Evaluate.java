package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Comparison;
import io.quoth.tally.Gold;
import io.quoth.tally.GoldReader;
import io.quoth.tally.Guess;
import io.quoth.tally.Guesses;
import io.quoth.tally.JsonMistakes;
import io.quoth.tally.JsonTally;
import io.quoth.tally.Tally;
import io.quoth.tally.TextTally;
import io.quoth.tally.View;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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

  /** What became of one article or file, to be told and counted in its turn. */
  private interface Outcome {
    void settle() throws IOException;
  }

  private final Console console;
  private final Pipeline pipeline;
  private final GoldReader reader = new GoldReader();

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
  private Extract.Cues cues;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      description = "text (default) or json.")
  private Form form = Form.TEXT;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write each mistake there, a JSON object a line: missed, spurious, speaker.")
  private String errors;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  // Only the thread that settles touches these.
  private final Map<View, Tally> tallies = new EnumMap<>(View.class);
  private Messages messages;
  private Optional<WholeFile> mistakes = Optional.empty();
  private int done;
  private int failed;
  private int faults;

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
    views.views.forEach(view -> tallies.put(view, new Tally()));
    boolean progress = console.terminals().contains("err");
    messages = new Messages(console.err(), false, false, progress);
    mistakes = Optional.ofNullable(errors).map(this::mistakesFile);
    try {
      run();
      if (done > 0) {
        String figures = form == Form.JSON ? JsonTally.render(tallies) : TextTally.render(tallies);
        spec.commandLine().getOut().print(figures);
      }
      if (mistakes.isPresent()) {
        mistakes.get().commit();
      }
    } catch (IOException e) {
      throw Stop.fault(errors + ": cannot be written: " + Reason.of(e), e);
    } finally {
      mistakes.ifPresent(WholeFile::close);
    }
    return exit();
  }

  private int exit() {
    if (faults > 0) {
      return Exit.FAULT;
    }
    if (failed > 0) {
      return done == 0 ? Exit.ALL_FAILED : Exit.SOME_FAILED;
    }
    return Exit.OK;
  }

  private WholeFile mistakesFile(String name) {
    try {
      Path path = Path.of(name);
      if (name.isEmpty() || Files.isDirectory(path)) {
        throw Stop.usage("--errors: '" + name + "' is no file to write to");
      }
      for (String file : files) {
        if (Files.exists(path)
            && Files.exists(Path.of(file))
            && Files.isSameFile(path, Path.of(file))) {
          throw Stop.usage(name + ": is an input; it would be overwritten");
        }
      }
      return new WholeFile(path);
    } catch (IOException | InvalidPathException e) {
      throw Stop.usage(name + ": cannot be written: " + Reason.of(e));
    }
  }

  private void run() throws IOException {
    List<IOException> unwritten = new ArrayList<>();
    Conveyor<Outcome> conveyor =
        new Conveyor<>(
            Runtime.getRuntime().availableProcessors(),
            outcome -> {
              try {
                outcome.settle();
              } catch (IOException e) {
                unwritten.add(e);
              }
              messages.progress(done);
              return unwritten.isEmpty();
            });
    conveyor.run(this::produce);
    messages.clear();
    if (!unwritten.isEmpty()) {
      throw unwritten.get(0);
    }
  }

  private void produce(Consumer<Callable<Outcome>> conveyor) {
    new Inputs(
            new Inputs.Visitor() {
              @Override
              public void input(Input input) {
                read(input, conveyor);
              }

              @Override
              public void failed(String name, String reason) {
                conveyor.accept(() -> failure(name, reason));
              }
            })
        .visit(files);
  }

  private void read(Input input, Consumer<Callable<Outcome>> conveyor) {
    byte[] bytes;
    try {
      bytes = bytes(input);
    } catch (IOException e) {
      conveyor.accept(() -> failure(input.name(), Reason.of(e)));
      return;
    }
    reader.read(
        input.name(),
        bytes,
        new GoldReader.Receiver() {
          @Override
          public void gold(Gold gold) {
            conveyor.accept(() -> compare(gold));
          }

          @Override
          public void failed(String where, String reason) {
            conveyor.accept(() -> failure(where, reason));
          }
        });
  }

  private byte[] bytes(Input input) throws IOException {
    if (input.path().isEmpty()) {
      return console.in().readAllBytes();
    }
    try (InputStream in = Files.newInputStream(input.path().get())) {
      return in.readAllBytes();
    }
  }

  private Outcome compare(Gold gold) {
    try {
      Attributions found = pipeline.apply(Article.of(gold.id(), gold.text()));
      boolean all = cues == null ? gold.allCues() : cues == Extract.Cues.ALL;
      List<Guess> guesses = Guesses.of(found, all);
      Gold whole = gold.within(found.document());
      List<Comparison> compared =
          tallies.keySet().stream().map(view -> Comparison.of(view, whole, guesses)).toList();
      return () -> count(compared);
    } catch (RuntimeException | StackOverflowError e) {
      return () -> {
        faults++;
        messages.error(gold.id() + ": a fault of quoth's, please report it: " + e);
      };
    }
  }

  private void count(List<Comparison> compared) throws IOException {
    done++;
    for (Comparison comparison : compared) {
      tallies.get(comparison.view()).add(comparison);
      if (mistakes.isPresent()) {
        byte[] lines = JsonMistakes.render(comparison).getBytes(StandardCharsets.UTF_8);
        mistakes.get().stream().write(lines);
      }
    }
  }

  private Outcome failure(String where, String reason) {
    return () -> {
      failed++;
      messages.error(where + ": " + reason);
    };
  }
}
