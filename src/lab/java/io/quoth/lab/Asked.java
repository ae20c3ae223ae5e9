package io.quoth.lab;

import io.quoth.article.Article;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * How often models are asked: counted work, the same on every machine. It is counted in a copy of
 * all classes, in whose one place where weights are looked up a line is put in; what ships knows
 * nothing of it, and is as quick as before.
 *
 * @param times that a model, or a part of one, was asked for scores
 * @param features whose weights were looked up for that
 */
public record Asked(long times, long features) {
  private static final String PLACES = "io.quoth.classify.PerfectHash";

  /** Counts in the copy, by a name that both have. */
  public static final class Counter {
    private static final LongAdder TIMES = new LongAdder();
    private static final LongAdder FEATURES = new LongAdder();

    private Counter() {}

    /** Called where weights are looked up. */
    public static void add(int features) {
      TIMES.increment();
      FEATURES.add(features);
    }
  }

  /** Before many features are looked up. */
  static final class Many {
    private Many() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(1) int from, @Advice.Argument(2) int to) {
      Counter.add(to - from);
    }
  }

  /** Before one is. */
  static final class One {
    private One() {}

    @Advice.OnMethodEnter
    static void enter() {
      Counter.add(1);
    }
  }

  private static byte[] counted(String name, byte[] code) {
    if (!name.equals(PLACES)) {
      return code;
    }
    ClassFileLocator file =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(name, code),
            ClassFileLocator.ForClassLoader.of(Asked.class.getClassLoader()));
    TypeDescription places = TypePool.Default.of(file).describe(name).resolve();
    return new ByteBuddy()
        .redefine(places, file)
        .visit(Advice.to(Many.class).on(ElementMatchers.named("fetch")))
        .visit(Advice.to(One.class).on(ElementMatchers.named("place")))
        .make()
        .getBytes();
  }

  /**
   * What models are asked for articles, in all: when they are seen first, and when they are seen
   * again, so that their words are known.
   */
  public static List<Asked> over(List<Article> articles) throws ReflectiveOperationException {
    Class<?> quoth = new Copies(List.of("io.quoth."), Asked::counted).loadClass("io.quoth.Quoth");
    Object loaded = quoth.getMethod("load").invoke(null);
    return List.of(over(articles, quoth, loaded), over(articles, quoth, loaded));
  }

  private static Asked over(List<Article> articles, Class<?> quoth, Object loaded)
      throws ReflectiveOperationException {
    long times = Counter.TIMES.sum();
    long features = Counter.FEATURES.sum();
    for (Article article : articles) {
      quoth.getMethod("read", String.class).invoke(loaded, article.text());
    }
    return new Asked(Counter.TIMES.sum() - times, Counter.FEATURES.sum() - features);
  }
}
