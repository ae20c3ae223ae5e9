package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
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
  private final Map<String, List<Article>> texts = texts();
  private final Map<String, List<T>> given = new ConcurrentHashMap<>();
  private final Map<String, List<String>> kept;

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

  /** A test for each file of cases, and for each whole article. */
  Stream<DynamicTest> tests() {
    assertEquals(texts.keySet(), kept.keySet(), () -> "texts came or went: " + advice());
    return texts.keySet().stream().map(name -> dynamicTest(name, () -> compare(name)));
  }

  private void compare(String name) {
    List<String> now = now(name);
    List<String> then = kept.get(name);
    if (!now.equals(then)) {
      List<String> changes =
          UnifiedDiffUtils.generateUnifiedDiff(
              "kept", "now", then, DiffUtils.diff(then, now), CONTEXT);
      fail(
          name
              + " is read otherwise by "
              + room
              + "; if that is meant: "
              + advice()
              + "\n"
              + String.join("\n", changes));
    }
  }

  private static String advice() {
    return "write the fingerprints anew and look at what git says of them (CONTRIBUTING.md)";
  }

  private List<String> now(String name) {
    return given.computeIfAbsent(name, n -> texts.get(n).stream().map(before).toList()).stream()
        .flatMap(each -> lines.apply(each).stream())
        .toList();
  }

  private void write() throws IOException {
    List<String> all = new ArrayList<>();
    for (String name : texts.keySet()) {
      all.add(NAME + name);
      all.addAll(now(name));
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

  private static Map<String, List<Article>> texts() {
    Map<String, List<Article>> texts = new LinkedHashMap<>();
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      for (Path example : examples.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        Article article = Article.of("text", Files.readString(example));
        texts.put("examples/" + example.getFileName(), List.of(article));
      }
      for (String folder : List.of("cases", "invented/seen", "invented/unseen")) {
        for (var each : CaseReader.readFolder(TESTS.resolve(folder))) {
          texts
              .computeIfAbsent(folder + "/" + each.file(), name -> new ArrayList<>())
              .add(Article.of("text", each.text()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
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
