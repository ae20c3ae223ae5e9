package io.quoth.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Case;
import io.quoth.tally.CaseReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class CaseInvariantsTest {
  private static final Pattern MARKED = Pattern.compile("[\"“]([^\"“”]+)[\"”]");

  @Test
  void aSoundPipelineBreaksNothing() {
    assertEquals(List.of(), breaches(article -> marked(MARKED, article)));
  }

  @Test
  void marksOfOneKindOnlyAreTold() {
    List<String> breaches = breaches(a -> marked(Pattern.compile("\"([^\"]+)\""), a));
    assertEquals(1, breaches.size(), breaches.toString());
    assertTrue(breaches.get(0).startsWith("curly marks"), breaches.toString());
  }

  @Test
  void marksLeftInTheContentAreTold() {
    List<String> breaches = breaches(a -> marked(Pattern.compile("(\"[^\"]+\")"), a));
    assertTrue(breaches.stream().anyMatch(b -> b.contains("its own quotation mark")));
  }

  @Test
  void lineEndsThatMatterAreTold() {
    List<String> breaches =
        breaches(a -> marked(a.text().contains("\r") ? Pattern.compile("(B)") : MARKED, a));
    assertTrue(breaches.stream().anyMatch(b -> b.startsWith("CR-LF")), breaches.toString());
  }

  @Test
  void anAnswerThatChangesIsTold() {
    AtomicInteger run = new AtomicInteger();
    List<String> breaches =
        breaches(a -> marked(run.getAndIncrement() == 1 ? Pattern.compile("(B)") : MARKED, a));
    assertEquals(List.of("the same text a second time gives another result"), breaches);
  }

  @Test
  void aFaultOnACutTextIsTold() {
    List<String> breaches =
        breaches(
            article -> {
              if (article.text().length() < 4) {
                throw new IllegalStateException("too short");
              }
              return marked(MARKED, article);
            });
    assertTrue(breaches.stream().anyMatch(b -> b.contains("too short")), breaches.toString());
  }

  @Test
  void aPendingCaseFailsOnceItPasses() {
    Function<Article, Attributions> pipeline = article -> marked(MARKED, article);
    assertThrows(AssertionFailedError.class, () -> CasesTest.check(pipeline, titled("! t", "A")));
    assertThrows(TestAbortedException.class, () -> CasesTest.check(pipeline, titled("! t", "B")));
    assertThrows(AssertionFailedError.class, () -> CasesTest.check(pipeline, titled("t", "B")));
    CasesTest.check(pipeline, titled("t", "A"));
  }

  @Test
  void theReportCountsAndMarks(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("f.txt");
    String rest = "\n{q1:\"Yes.\"}\n=> 1 ";
    Files.writeString(file, "--- ! t" + rest + "A\n\n--- u" + rest + "B\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    new CasesReport(article -> marked(MARKED, article), print).run(folder, "", true);
    String told = out.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains("1 of 2 cases pass"), told);
    assertTrue(told.contains("speaker: expected B, found A"), told);
    assertEquals("--- t" + rest + "A\n\n--- ! u" + rest + "B\n", Files.readString(file));
  }

  private static Case titled(String title, String speaker) {
    return CaseReader.read("f.txt", "--- " + title + "\n{q1:\"Yes.\"}\n=> 1 " + speaker).get(0);
  }

  private static List<String> breaches(Function<Article, Attributions> pipeline) {
    Case tried = CaseReader.read("f.txt", "--- t\n{q1:\"One.\"}\n\nB. \"Two.\"\n=> 1 A").get(0);
    return new CaseInvariants(pipeline).breaches(tried);
  }

  /** A toy: every match of the pattern's group is a quote of A's. */
  private static Attributions marked(Pattern pattern, Article article) {
    Matcher matcher = pattern.matcher(article.text());
    Case.Who a = new Case.Who(Case.Who.Kind.NAMED, List.of("A"));
    List<Case.Expected> quotes =
        matcher
            .results()
            .map(
                m ->
                    new Case.Expected(
                        m.start(),
                        List.of(new Span(m.start(1), m.end(1))),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        a,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    return Oracle.answer(new Case("toy", 1, "toy", false, false, false, article.text(), quotes));
  }
}
