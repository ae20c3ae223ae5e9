package io.quoth;

import io.quoth.article.Source;
import io.quoth.article.UnreadableException;
import io.quoth.yardstick.JsonResults;
import io.quoth.yardstick.JsonVerifications;
import io.quoth.yardstick.Result;
import io.quoth.yardstick.TextVerifications;
import io.quoth.yardstick.Verification;
import io.quoth.yardstick.Verifications;
import io.quoth.yardstick.Verifier;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

/** Tells whether the quotes of a result still stand in its article. */
@Command(
    name = "verify",
    customSynopsis = "quoth verify [OPTIONS] RESULT [ARTICLE]",
    description = "%nIs every quote still, word for word, where the result says?%n",
    sortOptions = false,
    footer = {
      "",
      "Of a quote that does not stand it tells: moved (the same words elsewhere),",
      "reframed (its words are there; cue, source or sentence are not as they were),",
      "altered (with the words that differ) or gone.",
      "",
      "Example: quoth a.txt > a.json; quoth verify a.json a.txt",
      "Exit codes: 0 all stands, 1 a difference, also of the article's SHA-256 alone,",
      "2 wrong usage, 3 some results failed, 4 nothing could be verified."
    })
final class Verify implements Callable<Integer> {
  enum Form {
    TEXT,
    JSON
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RESULT",
      description = "What extract wrote as json or jsonl; - for standard input.")
  // Picocli asks for one.
  @SuppressWarnings("NullAway.Init")
  private String resultFile;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ARTICLE",
      description =
          "Article, folder or -. Default: the text in the result (--include-text), else the file"
              + " that the result names.")
  private @Nullable String article;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      description = "text (default) or json.")
  private Form form = Form.TEXT;

  @Mixin private Reading reading = new Reading();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  private int done;
  private int failed;
  private boolean stands = true;

  private Verify(Console console) {
    this.console = console;
  }

  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new Verify(console));
    line.registerConverter(Form.class, new Choice<>(Form.class));
    return line;
  }

  @Override
  public Integer call() {
    if (Source.STANDARD_INPUT.equals(resultFile) && Source.STANDARD_INPUT.equals(article)) {
      throw Stop.usage("standard input can be read only once");
    }
    Messages messages = new Messages(console.err(), false, false, false);
    Originals originals =
        new Originals(
            reading,
            console.in(),
            (name, reason) -> {
              failed++;
              messages.error(name + ": " + reason);
            });
    if (article != null) {
      originals.read(article);
      if (originals.isEmpty()) {
        return Exit.ALL_FAILED;
      }
    }
    Verifications out =
        form == Form.JSON
            ? new JsonVerifications(spec.commandLine().getOut())
            : new TextVerifications(spec.commandLine().getOut());
    try (InputStream raw = open();
        InputStream in = Source.unpacked(raw);
        JsonResults results = new JsonResults(in)) {
      verifyAll(results, originals, out, messages);
    } catch (IOException | InvalidPathException e) {
      failed++;
      messages.error(resultFile + ": " + Reason.of(e));
    }
    if (done > 0) {
      out.end(stands && failed == 0);
    }
    if (failed > 0) {
      return done == 0 ? Exit.ALL_FAILED : Exit.SOME_FAILED;
    }
    return stands ? Exit.OK : Exit.NOTHING;
  }

  private InputStream open() throws IOException {
    if (resultFile.isEmpty()) {
      // Java takes it for the current folder; the user's variable was empty.
      throw new InvalidPathException(resultFile, "empty");
    }
    return resultFile.equals(Source.STANDARD_INPUT)
        ? new FilterInputStream(console.in()) {
          @Override
          public void close() {
            // Not ours to close.
          }
        }
        : Files.newInputStream(Path.of(resultFile));
  }

  private void verifyAll(
      JsonResults results, Originals originals, Verifications out, Messages messages)
      throws IOException {
    Optional<Result> next = results.next();
    if (next.isEmpty()) {
      throw new UnreadableException("not a result of quoth: nothing in it");
    }
    boolean first = true;
    while (next.isPresent()) {
      Result result = next.get();
      Optional<Result> behind;
      UnreadableException broken = null;
      try {
        behind = results.next();
      } catch (UnreadableException e) {
        behind = Optional.empty();
        broken = e;
      }
      verify(result, first && behind.isEmpty() && broken == null, originals, out, messages);
      if (broken != null) {
        throw broken;
      }
      first = false;
      next = behind;
    }
  }

  private void verify(
      Result result, boolean alone, Originals originals, Verifications out, Messages messages) {
    try {
      Verification verification = Verifier.verify(result, originals.of(result, alone));
      out.add(verification);
      stands &= verification.stands();
      done++;
    } catch (IOException e) {
      failed++;
      messages.error(resultFile + ": " + result.id() + ": " + Reason.of(e));
    }
  }
}
