package io.quoth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Article;
import io.quoth.lab.Shapes;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Settings;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processor time and output grow with the length of a text and not with its square, whatever the
 * text: {@code io.quoth.lab.Growth} measures it room by room.
 */
class GrowthTest {
  private static final int SHORT = 50_000;
  private static final int LONGER = 4;

  /** Four times the text may take so many times the time: its square would take sixteen. */
  private static final int MOST = 7;

  /** What a compiler or a collector of garbage may add, in milliseconds. */
  private static final double NOISE = 400;

  private static final Settings SETTINGS =
      new Settings("0", Map.of(), OffsetUnit.CODEPOINT, true, false, 80, false);

  static Stream<String> shapes() {
    return Shapes.NAMES.stream();
  }

  @BeforeAll
  static void warm() {
    written(Shapes.text("paragraphs", SHORT * LONGER));
  }

  private static String written(String text) {
    return OutputFormat.JSONL
        .with(SETTINGS)
        .render(TestStages.STAGES.apply(Article.of("test", text)));
  }

  private static double now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void timeAndOutputAreLinear(String shape) {
    double start = now();
    int output = written(Shapes.text(shape, SHORT)).length();
    double half = now();
    int longer = written(Shapes.text(shape, SHORT * LONGER)).length();
    double end = now();
    String told = shape + ": " + (half - start) + " ms, then " + (end - half);
    assertTrue(end - half < MOST * (half - start) + NOISE, told);
    assertTrue(longer < MOST * output, shape + ": " + output + ", then " + longer);
  }
}
