package io.quoth;

import com.fasterxml.jackson.databind.JsonNode;
import io.quoth.article.Article;
import io.quoth.article.ArticleReader;
import io.quoth.article.InputFormat;
import io.quoth.article.Source;
import io.quoth.article.UnreadableException;
import io.quoth.document.PairedMarks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Runs a part of the program on bytes that may be anything.
 *
 * <p>Each method throws only where a promise is broken: that bytes are read or refused in a line,
 * and that what is written of them keeps the {@link Invariants}.
 */
final class Fuzzed {
  /** The article that results of {@link #verify} are held against. */
  static final String ARTICLE =
      "\u201cWe will appeal,\u201d said Maria Okafor. \ud83d\ude42 She said that it was late.\n";

  private Fuzzed() {}

  private static final class ArticleFile {
    static final Path PATH = written();

    private static Path written() {
      try {
        Path file = Files.createTempFile("article", ".txt");
        file.toFile().deleteOnExit();
        return Files.writeString(file, ARTICLE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static void text(byte[] bytes) {
    read(InputFormat.TEXT, bytes);
  }

  static void html(byte[] bytes) {
    read(InputFormat.HTML, bytes);
  }

  static void jsonl(byte[] bytes) {
    read(InputFormat.JSONL, bytes);
  }

  private static void read(InputFormat format, byte[] bytes) {
    Source source = new Source("a", new ByteArrayInputStream(bytes));
    try {
      format.reader(source, InputFormat.Options.DEFAULT).read(source, new Checking());
    } catch (UnreadableException e) {
      line(e.getMessage());
    } catch (IOException e) {
      throw new AssertionError("reading bytes in memory failed", e);
    }
  }

  /** Every article is text, every failure one line. */
  private static final class Checking implements ArticleReader.Receiver {
    @Override
    public void article(Article article) {
      String text = article.text();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
          throw new AssertionError("half a character at " + i);
        }
      }
    }

    @Override
    public void failed(String where, String reason) {
      line(reason);
    }
  }

  private static void line(String told) {
    if (told == null || told.isBlank() || told.indexOf('\n') >= 0) {
      throw new AssertionError("not one line: " + told);
    }
  }

  static void marks(byte[] bytes) {
    PairedMarks.check(new String(bytes, StandardCharsets.UTF_8));
  }

  static void whole(byte[] bytes) {
    CommandLineRun run = run(bytes, "-q", "-f", "jsonl", "--include-text", "--cues=all");
    for (String line : run.out().split("\n")) {
      if (!line.isEmpty()) {
        JsonNode text = Invariants.parse(line).at("/document/text");
        Invariants.checkJson(line, text.asText());
      }
    }
  }

  static void verify(byte[] bytes) {
    run(bytes, "verify", "-", ArticleFile.PATH.toString());
  }

  private static CommandLineRun run(byte[] bytes, String... args) {
    CommandLineRun run =
        new CommandLineRun.World(
                new ByteArrayInputStream(bytes), Set.of(), Map.of(), TestStages.STAGES)
            .run(args);
    if (run.exit() == Exit.FAULT || run.exit() == Exit.USAGE) {
      throw new AssertionError(run.exit() + ": " + run.err());
    }
    run.errors()
        .forEach(
            line -> {
              if (!line.startsWith("quoth: ")) {
                throw new AssertionError(run.err());
              }
            });
    return run;
  }
}
