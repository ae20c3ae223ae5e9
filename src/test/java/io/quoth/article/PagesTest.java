package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Invented pages in the markup styles of real sites: how many of the quoted passages of an article
 * are in the text that is taken from its page, and how many in that text are from elsewhere.
 */
class PagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/pages");

  /** Share of the passages that has to survive, and of those found that may be from outside. */
  private static final double SURVIVING = 0.97;

  private static final double OUTSIDE = 0.01;

  /** What is between marks; a paragraph that is never closed is quoted to its end. */
  private static final Pattern QUOTED =
      Pattern.compile("\u201c[^\u201c\u201d\n]+(\u201d|$)|\"[^\"\n]+\"", Pattern.MULTILINE);

  /** What is said of a page beside it: its metadata, what is inside, what is outside. */
  private record Page(
      String name, Map<String, String> metadata, List<String> inside, List<String> outside) {
    static Page read(Path file) throws IOException {
      Page page =
          new Page(
              file.getFileName().toString().replace(".expected", ".html"),
              new TreeMap<>(),
              new ArrayList<>(),
              new ArrayList<>());
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("+ ")) {
          page.inside.add(line.substring(2));
        } else if (line.startsWith("- ")) {
          page.outside.add(line.substring(2));
        } else if (!line.isBlank()) {
          page.metadata.put(
              line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
        }
      }
      return page;
    }

    Article article() throws IOException {
      Collected read =
          Collected.read(
              name, Files.readAllBytes(FOLDER.resolve(name)), InputFormat.Options.DEFAULT);
      return read.articles.get(0);
    }

    /** The article's text; none where no article is found. */
    String text() throws IOException {
      try {
        return article().text();
      } catch (UnreadableException e) {
        return "";
      }
    }

    /** Passages quoted in a text that the article does not have. */
    List<String> foreign(String text) {
      List<String> foreign = new ArrayList<>();
      for (Matcher m = QUOTED.matcher(text); m.find(); ) {
        if (inside.stream().noneMatch(span -> span.contains(m.group()))) {
          foreign.add(m.group());
        }
      }
      outside.stream().filter(text::contains).forEach(foreign::add);
      return foreign;
    }
  }

  private static List<Page> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Page> pages = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".expected")).sorted().toList()) {
        pages.add(Page.read(file));
      }
      return pages;
    }
  }

  @Test
  void quotedPassagesSurviveAndNothingElseDoes() throws IOException {
    int inside = 0;
    int surviving = 0;
    int outside = 0;
    for (Page page : pages()) {
      String text = page.text();
      inside += page.inside.size();
      surviving += (int) page.inside.stream().filter(text::contains).count();
      outside += page.foreign(text).size();
    }
    double survived = (double) surviving / inside;
    double foreign = (double) outside / (surviving + outside);
    String told =
        "pages: %d of %d passages survive (%.1f %%), %d from outside (%.1f %%)"
            .formatted(surviving, inside, 100 * survived, outside, 100 * foreign);
    System.out.println(told);
    assertTrue(survived >= SURVIVING && foreign <= OUTSIDE, told);
  }

  @TestFactory
  Stream<DynamicTest> eachPage() throws IOException {
    return pages().stream().map(page -> dynamicTest(page.name, () -> check(page)));
  }

  private static void check(Page page) throws IOException {
    Article article = page.article();
    String text = article.text();
    assertEquals(List.of(), page.inside.stream().filter(s -> !text.contains(s)).toList(), text);
    assertEquals(List.of(), page.foreign(text), text);
    Metadata found = article.metadata();
    Map<String, String> metadata =
        new TreeMap<>(
            Map.of(
                "title", found.title().orElse(""),
                "author", found.author().orElse(""),
                "publisher", found.publisher().orElse(""),
                "published", found.published().orElse(""),
                "url", found.url().orElse(""),
                "language", found.language().orElse("")));
    assertEquals(page.metadata, metadata);
  }
}
