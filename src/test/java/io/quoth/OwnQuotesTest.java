package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
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

/** What an article shows as somebody's words is found there, theirs, and not once it is changed. */
class OwnQuotesTest {
  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Attributions article =
            TestStages.STAGES.apply(Article.of(file.toString(), Files.readString(file)));
        for (Attribution attribution : article.attributions()) {
          Quote quote = attribution.quote();
          if (attribution.speaker().isPresent() && quote.nestedIn() < 0 && quote.isSaid()) {
            for (Span part : quote.verbatim()) {
              String name = file + ": " + part.of(article.document().text());
              tests.add(dynamicTest(name, () -> check(part, attribution, article)));
            }
          }
        }
      }
    }
    assertTrue(tests.size() > 30, tests.size() + " quotes");
    return tests.stream();
  }

  private static void check(Span part, Attribution attribution, Attributions article) {
    Speaker speaker = article.speakers().get(attribution.speaker().getAsInt());
    String text = part.of(article.document().text());
    Finding own = ask(text, Optional.of(speaker.name()), article);
    Finding anybody = ask(text.toUpperCase(Locale.ROOT), Optional.empty(), article);
    boolean turned = own.passages().stream().anyMatch(p -> !p.changes().isEmpty());
    if (!turned) {
      assertEquals(Answer.VERBATIM, own.answer(), own.passages().toString());
      assertTrue(own.supported() && anybody.supported());
      Span found = own.passages().get(0).spans().get(0);
      assertTrue(part.contains(found), found + " in " + part);
    }
    assertFalse(ask(text, Optional.of("Nobody Atall"), article).supported());
    assertNotEquals(
        Answer.VERBATIM, ask("not " + text, Optional.of(speaker.name()), article).answer());
    for (String word : List.of(" not ", "n't ", "n’t ", " no ", " never ")) {
      int at = text.indexOf(word);
      if (at > 0) {
        String turnedText = text.substring(0, at) + " " + text.substring(at + word.length());
        Finding changed = ask(turnedText, Optional.of(speaker.name()), article);
        assertFalse(changed.supported(), turnedText);
      }
    }
  }

  private static Finding ask(String quote, Optional<String> speaker, Attributions article) {
    Attributions words = TestStages.STAGES.apply(Article.of("q", quote));
    return new Checker(Question.of(words.document(), speaker)).check(article);
  }
}
