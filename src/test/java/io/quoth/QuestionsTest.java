package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.yardstick.Answer;
import io.quoth.yardstick.Checker;
import io.quoth.yardstick.Finding;
import io.quoth.yardstick.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The questions of {@code src/test/resources/checks}, through all stages. */
class QuestionsTest {
  private static final Path FILE = Path.of("src/test/resources/checks/questions.txt");

  @TestFactory
  Stream<DynamicTest> questions() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String block : Files.readString(FILE).split("(?m)^--- .*\n")) {
      int questions = block.indexOf("\n=> ");
      if (!block.startsWith("#")) {
        Attributions article =
            TestStages.STAGES.apply(Article.of("a", block.substring(0, questions)));
        for (String line : block.substring(questions).strip().split("\n")) {
          tests.add(dynamicTest(line, () -> ask(line.substring(3), article)));
        }
      }
    }
    assertTrue(tests.size() >= 60, tests.size() + " questions");
    return tests.stream();
  }

  private static void ask(String line, Attributions article) {
    String[] parts = line.split(" \\| ");
    Optional<String> speaker = Optional.of(parts[1]).filter(name -> !name.equals("-"));
    Attributions words = TestStages.STAGES.apply(Article.of("q", parts[2]));
    Finding found = new Checker(Question.of(words.document(), speaker)).check(article);
    String told =
        found.answer().label()
            + " "
            + found.passages().stream().map(p -> p.changes() + " " + p.steps()).toList();
    assertEquals(parts[0], found.answer().label(), told);
    List<String> changes = List.of();
    if (found.answer() == Answer.NEAR_VERBATIM) {
      changes =
          found.passages().get(0).changes().stream()
              .map(change -> change.kind().name().toLowerCase(Locale.ROOT))
              .distinct()
              .toList();
    }
    assertEquals(parts.length > 3 ? List.of(parts[3].split(", ")) : List.of(), changes, told);
    boolean said =
        List.of(Answer.VERBATIM, Answer.NEAR_VERBATIM, Answer.PARAPHRASED).contains(found.answer());
    assertEquals(said && parts.length == 3, found.supported(), told);
  }
}
