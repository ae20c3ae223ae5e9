package io.quoth;

import io.quoth.article.Source;
import io.quoth.speaker.Continuations;
import io.quoth.yardstick.CsvRoster;
import io.quoth.yardstick.JsonRoster;
import io.quoth.yardstick.Roster;
import io.quoth.yardstick.SameQuotes;
import io.quoth.yardstick.TextRoster;
import io.quoth.yardstick.Turnout;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts who speaks across articles, or finds the quotes that several of them have. */
@Command(
    name = "speakers",
    customSynopsis = "quoth speakers [OPTIONS] [FILE|DIR|-]...",
    description = "%nWho speaks in all these articles: a row a person.%n",
    sortOptions = false,
    footer = {
      "",
      "People of one full name are taken for one; case and accents do not count. A",
      "surname alone joins nobody: such a row names its article.",
      "",
      "Example: quoth speakers -f csv archive/ > speakers.csv",
      "         quoth speakers --same-quotes monday.jsonl tuesday.jsonl",
      "Exit codes: 0 done, 2 wrong usage, 3 some inputs failed, 4 none could be read."
    })
final class Speakers implements Callable<Integer> {
  enum Form {
    TEXT,
    CSV,
    JSON
  }

  private final Console console;
  private final Pipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|DIR|-", description = "Articles, as for extract.")
  private List<String> files = List.of();

  @Option(
      names = "--same-quotes",
      description =
          "Instead, each quote that several articles have: whole, cut, altered or reworded; the"
              + " oldest first, where dates are known.")
  private boolean sameQuotes;

  @Option(names = "--join", description = Keeping.JOIN_HELP)
  private boolean join;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      description = "text (default), csv or json.")
  private Form form = Form.TEXT;

  @Option(names = "--csv-safe", description = "No cell may be taken for a formula.")
  private boolean csvSafe;

  @Mixin private ReadingMany reading = new ReadingMany();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  private Speakers(Console console, Pipeline pipeline) {
    this.console = console;
    this.pipeline = pipeline;
  }

  static CommandLine commandLine(Console console, Pipeline pipeline) {
    CommandLine line = new CommandLine(new Speakers(console, pipeline));
    line.registerConverter(Form.class, new Choice<>(Form.class));
    return line;
  }

  @Override
  public Integer call() {
    if (files.isEmpty() && !reading.isListed()) {
      if (console.terminals().contains("in")) {
        throw Stop.usage("no article to read (quoth speakers --help says how)");
      }
      files = List.of(Source.STANDARD_INPUT);
    }
    Roster roster = new Roster();
    SameQuotes quotes = new SameQuotes();
    Relay<Turnout> relay =
        new Relay<>(
            result -> Turnout.of(join ? Continuations.joined(result) : result, sameQuotes),
            turnout -> {
              if (sameQuotes) {
                quotes.add(turnout);
              } else {
                roster.add(turnout);
              }
            },
            () -> spec.commandLine().getOut().print(render(roster, quotes)));
    boolean progress = console.showsProgress();
    return reading.run(files, console, pipeline, progress, relay);
  }

  private String render(Roster roster, SameQuotes quotes) {
    return switch (form) {
      case TEXT -> sameQuotes ? TextRoster.render(quotes) : TextRoster.render(roster);
      case CSV ->
          sameQuotes ? CsvRoster.render(quotes, csvSafe) : CsvRoster.render(roster, csvSafe);
      case JSON -> sameQuotes ? JsonRoster.render(quotes) : JsonRoster.render(roster);
    };
  }
}
