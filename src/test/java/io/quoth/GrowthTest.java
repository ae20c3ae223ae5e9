package io.quoth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.quoth.article.Article;
import io.quoth.lab.Shapes;
import io.quoth.lab.Steps;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import io.quoth.write.Settings;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Work, memory and output grow with the length of a text and not with its square, whatever the
 * text. Work is counted in steps, and memory in bytes allocated: no other load on a machine changes
 * them. {@code io.quoth.lab.Growth} measures the time, room by room.
 */
class GrowthTest {
  private static final int SHORT = 6_000;

  /** More words than of which everything is kept. */
  private static final int LONG = 100_000;

  private static final int LONGER = 4;

  /** Four times the text may take so many times the work: its square would take sixteen. */
  private static final double MOST = 5;

  /** The same of what is allocated, which hangs on what has been compiled, too. */
  private static final double MOST_BYTES = 6;

  private static Method written;

  /** What is counted, in classes of its own. */
  static final class Written {
    private static final Settings SETTINGS =
        new Settings("0", Map.of(), OffsetUnit.CODEPOINT, true, false, 80, false);

    private Written() {}

    static String of(String text) {
      return OutputFormat.JSONL
          .with(SETTINGS)
          .render(TestStages.STAGES.apply(Article.of("test", text)));
    }
  }

  /** What a text costs. */
  private record Cost(long steps, long bytes, long output) {
    static Cost of(String text) throws ReflectiveOperationException {
      long bytes = allocated();
      long steps = Steps.taken();
      int output = ((String) written.invoke(null, text)).length();
      return new Cost(Steps.taken() - steps, allocated() - bytes, output);
    }

    private static long allocated() {
      return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
          .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
  }

  static Stream<String> shapes() {
    return Shapes.NAMES.stream();
  }

  @BeforeAll
  static void load() throws ReflectiveOperationException {
    written = Steps.of("io.quoth.").method(Written.class.getName(), "of", String.class);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void workAndMemoryAndOutputAreLinear(String shape) throws ReflectiveOperationException {
    assertLinear(shape, SHORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"paragraphs", "one-sentence"})
  void thoseOfLongTextsAreToo(String shape) throws ReflectiveOperationException {
    assertLinear(shape, LONG);
  }

  private static void assertLinear(String shape, int length) throws ReflectiveOperationException {
    String text = Shapes.text(shape, length * LONGER);
    // What is kept of words is made once, and belongs to neither.
    Cost unused = Cost.of(text);
    Cost few = Cost.of(Shapes.text(shape, length));
    Cost many = Cost.of(text);
    String told = shape + ": " + few + ", then " + many;
    assertTrue(many.steps < MOST * few.steps, told);
    assertTrue(many.bytes < MOST_BYTES * few.bytes, told);
    assertTrue(many.output < MOST * few.output, told);
  }
}
