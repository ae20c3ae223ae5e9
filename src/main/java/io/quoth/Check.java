package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.Source;
import io.quoth.write.OffsetUnit;
import io.quoth.yardstick.Answer;
import io.quoth.yardstick.Checker;
import io.quoth.yardstick.Finding;
import io.quoth.yardstick.Findings;
import io.quoth.yardstick.JsonFindings;
import io.quoth.yardstick.Question;
import io.quoth.yardstick.TextFindings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers whether somebody said something in an article. */
@Command(
    name = "check",
    customSynopsis = "quoth check --quote TEXT [--speaker NAME] [OPTIONS] [FILE|DIR|-]...",
    description = "%nDid this person say this here? Case, marks and forms of words may differ.%n",
    sortOptions = false,
    footer = {
      "",
      "Answers: verbatim, near-verbatim, paraphrased; someone-else, uncertain (who said",
      "it), denied, not-found. Near-verbatim with a changed negation, number, name or",
      "other word that counts is called out, and does not support the quote.",
      "",
      "Example: quoth check --speaker Novak --quote \"Christmas on an island\" a.txt",
      "Exit codes: 0 an article supports it, 1 none does, 2 wrong usage, 3 some inputs",
      "failed, 4 no input could be read."
    })
final class Check implements Callable<Integer> {
  enum Form {
    TEXT,
    JSON
  }

  private final Console console;
  private final Pipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|DIR|-", description = "Articles, as for extract.")
  private List<String> files = List.of();

  @Option(
      names = "--quote",
      paramLabel = "TEXT",
      description = "The words; ... for words left out, [ ] around an editor's.")
  private @Nullable String quote;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Who is said to have said it (default: anybody).")
  private @Nullable String speaker;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      description = "text (default) or json.")
  private Form form = Form.TEXT;

  @Option(
      names = "--offsets",
      paramLabel = "UNIT",
      description = "codepoint (default), utf16 or byte.")
  private OffsetUnit offsets = OffsetUnit.CODEPOINT;

  @Mixin private ReadingMany reading = new ReadingMany();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  private Answer best = Answer.NOT_FOUND;
  private boolean supported;

  private Check(Console console, Pipeline pipeline) {
    this.console = console;
    this.pipeline = pipeline;
  }

  static CommandLine commandLine(Console console, Pipeline pipeline) {
    CommandLine line = new CommandLine(new Check(console, pipeline));
    line.registerConverter(Form.class, new Choice<>(Form.class));
    return line;
  }

  @Override
  public Integer call() {
    if (quote == null) {
      throw Stop.usage("--quote is missing, the words to look for (quoth check --help)");
    }
    if (Question.wordless(quote)) {
      throw Stop.usage("--quote: no word to look for");
    }
    if (speaker != null && Question.wordless(speaker)) {
      throw Stop.usage("--speaker: no word to look for");
    }
    if (files.isEmpty() && !reading.isListed()) {
      if (console.terminals().contains("in")) {
        throw Stop.usage("no article to check (quoth check --help says how)");
      }
      files = List.of(Source.STANDARD_INPUT);
    }
    Question question =
        Question.of(pipeline.apply(Article.of("", quote)).document(), Optional.ofNullable(speaker));
    Checker checker = new Checker(question);
    PrintWriter out = spec.commandLine().getOut();
    Findings findings =
        form == Form.JSON
            ? new JsonFindings(out, question, offsets)
            : new TextFindings(out, question, offsets);
    Relay<Finding> relay =
        new Relay<>(
            checker::check,
            finding -> {
              note(finding);
              findings.add(finding);
            },
            () -> findings.end(best, supported));
    boolean progress = console.showsProgress() && !console.terminals().contains("out");
    int exit = reading.run(files, console, pipeline, progress, relay);
    return exit == Exit.OK && !supported ? Exit.NOTHING : exit;
  }

  /** One article that supports the quote is enough; else the answer that tells most. */
  private void note(Finding finding) {
    boolean better = finding.answer().compareTo(best) < 0;
    if (finding.supported() && !supported || better && finding.supported() == supported) {
      best = finding.answer();
    }
    supported |= finding.supported();
  }
}
