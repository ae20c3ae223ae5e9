package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.lab.Steps;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class StepsTest {
  /** What is counted, in classes of its own. */
  static final class Counted {
    private Counted() {}

    static int once(int times) {
      int sum = 0;
      for (int i = 0; i < times; i++) {
        sum += i;
      }
      return sum;
    }

    static int squared(int times) {
      int sum = 0;
      for (int i = 0; i < times; i++) {
        sum += once(times);
      }
      return sum;
    }
  }

  private static long steps(String name, int times) throws ReflectiveOperationException {
    Method method = Steps.of("io.quoth.").method(Counted.class.getName(), name, int.class);
    long before = Steps.taken();
    method.invoke(null, times);
    return Steps.taken() - before;
  }

  @Test
  void aMethodIsAStepAndEachRoundOfALoop() throws ReflectiveOperationException {
    assertEquals(1, steps("once", 0));
    assertEquals(101, steps("once", 100));
    assertEquals(1 + 10 + 10 * 11, steps("squared", 10));
  }

  @Test
  void whatIsNoCopyIsNotCounted() {
    long before = Steps.taken();
    assertEquals(4950, Counted.once(100));
    assertEquals(before, Steps.taken());
  }
}
