package io.quoth;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.tally.CaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * All that a room makes of every text we wrote, held against what it made when somebody last
 * looked: a line for each thing it found, in {@code src/test/resources/fingerprints}. Cases say
 * what must be right; this says what has changed, right or not.
 *
 * @param <T> what the room is given
 */
final class Fingerprints<T> {
  private static final Path TESTS = Path.of("src/test/resources");
  private static final Path FOLDER = TESTS.resolve("fingerprints");

  /** In front of the name of a text, and of no line that a room writes. */
  private static final String NAME = "=== ";

  /** How much of a text is shown, to find it by. */
  private static final int EXCERPT = 50;

  /** How much of what is equal is shown around what is not. */
  private static final int CONTEXT = 1;

  private final String room;
  private final Function<Article, T> before;
  private final Function<T, List<String>> lines;
  private final Map<String, List<Text>> texts = texts();
  private final Map<String, T> given = new ConcurrentHashMap<>();
  private final Map<String, List<String>> kept;

  /** A text, and what it is called: the same title is the same text. */
  private record Text(String name, Article article) {}

  /**
   * @param before the rooms before this one: asked once for each text
   * @param lines the room's result, written out: the same on every platform
   */
  Fingerprints(String room, Function<Article, T> before, Function<T, List<String>> lines) {
    this.room = room;
    this.before = before;
    this.lines = lines;
    this.kept = kept(room);
  }

  /** A test for each file of cases, and for each whole article. What is new waits to be written. */
  Stream<DynamicTest> tests() {
    return texts.keySet().stream().map(file -> dynamicTest(file, () -> compare(file)));
  }

  private void compare(String file) {
    List<Text> known = texts.get(file).stream().filter(t -> kept.containsKey(t.name())).toList();
    assumeFalse(known.isEmpty(), "no fingerprint yet");
    for (Text text : known) {
      List<String> then = kept.get(text.name());
      List<String> now = now(text);
      if (!now.equals(then)) {
        fail(
            text.name()
                + ": read otherwise by "
                + room
                + ". If that is meant, write the fingerprints anew (CONTRIBUTING.md).\n"
                + String.join("\n", changes(then, now)));
      }
    }
  }

  private static List<String> changes(List<String> then, List<String> now) {
    return UnifiedDiffUtils.generateUnifiedDiff(
        "kept", "now", then, DiffUtils.diff(then, now), CONTEXT);
  }

  private List<String> now(Text text) {
    return lines.apply(given.computeIfAbsent(text.name(), name -> before.apply(text.article())));
  }

  private void write() throws IOException {
    List<String> all = new ArrayList<>();
    for (List<Text> file : texts.values()) {
      for (Text text : file) {
        all.add(NAME + text.name());
        all.addAll(now(text));
      }
    }
    Files.createDirectories(FOLDER);
    Files.write(file(room), all);
  }

  private static Path file(String room) {
    return FOLDER.resolve(room + ".txt");
  }

  private static Map<String, List<String>> kept(String room) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    try {
      List<String> section = new ArrayList<>();
      for (String line : Files.exists(file(room)) ? Files.readAllLines(file(room)) : section) {
        if (line.startsWith(NAME)) {
          section = new ArrayList<>();
          kept.put(line.substring(NAME.length()), section);
        } else {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept;
  }

  private static Map<String, List<Text>> texts() {
    Map<String, List<Text>> texts = new LinkedHashMap<>();
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      for (Path example : examples.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        String name = "examples/" + example.getFileName();
        texts.put(name, List.of(text(name, Files.readString(example))));
      }
      for (String folder : List.of("cases", "invented/seen", "invented/unseen")) {
        for (var each : CaseReader.readFolder(TESTS.resolve(folder))) {
          String file = folder + "/" + each.file();
          texts
              .computeIfAbsent(file, name -> new ArrayList<>())
              .add(text(file + " " + each.title(), each.text()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Text text(String name, String text) {
    return new Text(name, Article.of("text", text));
  }

  /** The start of a stretch of text, in one line. */
  static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
  }

  static String at(Span span) {
    return span.start() + "-" + span.end();
  }

  static String at(List<Span> spans) {
    return spans.stream().map(Fingerprints::at).collect(Collectors.joining(","));
  }

  /** The same in every language of the platform. */
  static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** A probability, as far as every platform agrees. */
  static String rounded(double value) {
    return line("%.4f", value);
  }

  /** Writes all of them anew. */
  public static void main(String... args) throws IOException {
    DocumentFingerprintsTest.ROOM.write();
    QuoteFingerprintsTest.ROOM.write();
    SpeakerFingerprintsTest.ROOM.write();
  }
}
