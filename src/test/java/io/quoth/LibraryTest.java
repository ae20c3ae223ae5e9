package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.Library;
import io.quoth.article.Article;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import io.quoth.write.OffsetUnit;
import io.quoth.write.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Quoth within another program. */
class LibraryTest {
  private static final Quoth QUOTH = Quoth.load();

  private static final String TEXT =
      "\u201cWe will appeal,\u201d said Maria Okafor, the mayor of Lund. \u201cIt is"
          + " late,\u201d Okafor added. She believes that the court was wrong.\n";

  private static final Pattern JAVA_BLOCK =
      Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static List<Article> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      List<Article> articles = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(Article.of(file.toString(), Files.readString(file)));
      }
      return articles;
    }
  }

  @Test
  void wordsSpeakersAndPlaces() {
    Attributions result = QUOTH.read(TEXT);
    Attribution first = result.attributions().get(0);
    assertEquals("We will appeal,", result.text(first));
    assertEquals("Maria Okafor", result.speaker(first).map(Speaker::name).orElseThrow());
    assertEquals("We will appeal,", first.quote().extent().of(TEXT));
    assertEquals(Quote.Type.DIRECT, first.quote().type());
  }

  @Test
  void theSameAsTheCommandLine() throws IOException {
    for (Article article : examples()) {
      Attributions result = QUOTH.read(article.text());
      CommandLineRun run = WholeRunTest.world(article.text()).run();
      assertEquals(run.out(), QUOTH.json(result));
      run = WholeRunTest.world(article.text()).run("--offsets=utf16", "--include-text");
      assertEquals(run.out(), QUOTH.json(result, OffsetUnit.UTF16, true));
    }
  }

  @Test
  void thoughtsOnRequest() {
    int said = QUOTH.read(TEXT).attributions().size();
    Attributions all = QUOTH.read(Article.of("a", TEXT), Selection.everything());
    assertTrue(all.attributions().size() > said, all.attributions().toString());
    Selection nobody =
        new Selection(Set.of(Quote.Type.INDIRECT), List.of("Nobody"), 0, true, false);
    assertEquals(List.of(), QUOTH.read(Article.of("a", TEXT), nobody).attributions());
  }

  @Test
  void aSpeakerIsAbsentWhereNobodyIsSure() throws IOException {
    int absent = 0;
    List<Article> articles = new ArrayList<>(examples());
    articles.add(
        Article.of("two", "Vera Holm met Anna Lind and Ida Berg. “It is late,” she said."));
    for (Article article : articles) {
      Attributions result = QUOTH.read(article);
      for (Attribution found : result.attributions()) {
        boolean attributed = found.status() == Attribution.Status.ATTRIBUTED;
        assertEquals(attributed, result.speaker(found).isPresent(), found.toString());
        absent += attributed ? 0 : 1;
      }
    }
    assertTrue(absent > 0);
  }

  @Test
  void manyThreadsAtOnceGiveWhatOneGives() throws Exception {
    List<Article> articles = examples();
    List<String> alone = articles.stream().map(a -> QUOTH.json(QUOTH.read(a))).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> work = new ArrayList<>();
      for (int round = 0; round < 8; round++) {
        articles.forEach(a -> work.add(() -> QUOTH.json(QUOTH.read(a))));
      }
      List<Future<String>> done = threads.invokeAll(work);
      for (int i = 0; i < done.size(); i++) {
        assertEquals(alone.get(i % alone.size()), done.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void nothingOfTheJvmIsTouched() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    Locale locale = Locale.getDefault();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      System.setErr(System.out);
      // One that takes the dot from an upper-case i, and writes numbers with a comma.
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Object properties = System.getProperties().clone();
      Quoth loaded = Quoth.load();
      String json = loaded.json(loaded.read(TEXT));
      assertEquals(properties, System.getProperties());
      assertEquals("tr-TR", Locale.getDefault().toLanguageTag());
      Locale.setDefault(locale);
      assertEquals(QUOTH.json(QUOTH.read(TEXT)), json);
    } finally {
      System.setOut(out);
      System.setErr(err);
      Locale.setDefault(locale);
    }
    assertEquals("", written.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nullIsRefusedAtTheDoor() {
    assertThrows(NullPointerException.class, () -> QUOTH.read((String) null));
    assertThrows(NullPointerException.class, () -> QUOTH.read((Article) null));
    assertThrows(NullPointerException.class, () -> QUOTH.read(Article.of("a", ""), null));
  }

  @Test
  void theExampleRuns() {
    PrintStream out = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      Library.main(new String[0]);
    } finally {
      System.setOut(out);
    }
    List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals("1-16 Maria Okafor: We will appeal,", lines.get(0));
    String json = String.join("\n", lines.subList(lines.indexOf("{"), lines.size()));
    assertEquals("a-1", Invariants.parse(json).at("/document/id").asText());
  }

  @Test
  void theReadmeShowsTheExample() throws IOException {
    Matcher shown = JAVA_BLOCK.matcher(Files.readString(Path.of("README.md")));
    assertTrue(shown.find(), "the README shows no Java");
    String file = Files.readString(Path.of("src/test/java/example/Library.java"));
    String[] parts = file.split(" *// README\n");
    assertEquals(3, parts.length);
    assertEquals(parts[1].stripTrailing().stripIndent() + "\n", shown.group(1));
    assertFalse(shown.find(), "a second example in Java, that nobody tests");
  }
}
