package io.quoth.cases;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Case;
import io.quoth.tally.CaseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs every case of {@code src/test/resources/cases} through the pipeline. */
class CasesTest {
  static final Path FOLDER = Path.of("src/test/resources/cases");

  @TestFactory
  Stream<DynamicNode> cases() throws IOException {
    return perFile(CasesTest::check);
  }

  @TestFactory
  Stream<DynamicNode> invariants() throws IOException {
    return perFile(CasesTest::invariants);
  }

  private interface Check {
    void run(Function<Article, Attributions> pipeline, Case tried);
  }

  private static Stream<DynamicNode> perFile(Check check) throws IOException {
    Map<String, List<DynamicNode>> files = new LinkedHashMap<>();
    for (Case tried : CaseReader.readFolder(FOLDER)) {
      files
          .computeIfAbsent(tried.file(), f -> new ArrayList<>())
          .add(
              dynamicTest(
                  tried.line() + " " + (tried.pending() ? "! " : "") + tried.title(),
                  () -> {
                    assumeTrue(Plug.PIPELINE.isPresent(), "no pipeline plugged in yet");
                    check.run(Plug.PIPELINE.get(), tried);
                  }));
    }
    return files.entrySet().stream().map(e -> dynamicContainer(e.getKey(), e.getValue()));
  }

  static void check(Function<Article, Attributions> pipeline, Case tried) {
    Attributions found = pipeline.apply(Article.of(tried.file(), tried.text()));
    boolean passes = CaseCheck.differences(tried, found).isEmpty();
    if (tried.pending()) {
      if (passes) {
        fail(tried.label() + " passes now: take its ! away");
      }
      assumeTrue(false, "pending");
    }
    if (!passes) {
      fail(CaseCheck.report(tried, found));
    }
  }

  private static void invariants(Function<Article, Attributions> pipeline, Case tried) {
    List<String> breaches = new CaseInvariants(pipeline).breaches(tried);
    if (!breaches.isEmpty()) {
      fail(tried.label() + "\n    " + String.join("\n    ", breaches));
    }
  }
}
