package io.quoth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.quoth.article.Article;
import io.quoth.lab.Asked;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an article costs, in bytes allocated and in what models are asked: counted, so that it does
 * not hang on the machine. docs/performance.md has the figures.
 */
class CostTest {
  /** Bytes allocated for each character of the examples, about; a third more than it was. */
  private static final long MOST = 1150;

  /**
   * What models were asked over all examples, which is the same on every machine. Looking up
   * features is half of an article's time, so a change that asks a twentieth more is to be seen,
   * and to say why; one that asks much less is to lower these, since a bound far above guards
   * nothing.
   */
  private static final Asked FIRST = new Asked(25_709, 382_450);

  /** The same when every word was met before: what words weigh by themselves is kept. */
  private static final Asked AGAIN = new Asked(16_113, 315_128);

  private static final double MORE = 1.05;
  private static final double LESS = 0.8;

  private static final int ROUNDS = 8;

  private static final Settings SETTINGS =
      new Settings("0", Map.of(), OffsetUnit.CODEPOINT, true, false, 80, false);

  private static List<Article> examples() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        if (file.toString().endsWith(".txt")) {
          articles.add(Article.of(file.toString(), Files.readString(file)));
        }
      }
    }
    return articles;
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void anArticleAllocatesNoMoreThanItDid() throws IOException {
    List<Article> articles = examples();
    long length = articles.stream().mapToLong(article -> article.text().length()).sum();
    long least = Long.MAX_VALUE;
    // What is loaded or made once is no article's cost.
    for (int round = 0; round < ROUNDS; round++) {
      long before = allocated();
      all(articles);
      least = Math.min(least, allocated() - before);
    }
    long each = least / length;
    assertTrue(each > 0 && each < MOST, each + " bytes a character");
  }

  @Test
  void modelsAreAskedNoMoreThanTheyWere() throws Exception {
    List<Asked> asked = Asked.over(examples());
    assertAsked(FIRST, asked.get(0));
    assertAsked(AGAIN, asked.get(1));
  }

  private static void assertAsked(Asked was, Asked asked) {
    assertTrue(isWithin(asked.times(), was.times()), asked + ", and it was " + was);
    assertTrue(isWithin(asked.features(), was.features()), asked + ", and it was " + was);
  }

  private static boolean isWithin(long count, long was) {
    return count <= was * MORE && count >= was * LESS;
  }

  private static void all(List<Article> articles) {
    for (Article article : articles) {
      OutputFormat.JSONL.with(SETTINGS).render(TestStages.STAGES.apply(article));
    }
  }
}
