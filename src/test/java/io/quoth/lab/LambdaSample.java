package io.quoth.lab;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas and method references of all kinds, for {@link LambdasTest}. */
public final class LambdaSample {
  private final int base;

  private LambdaSample(int base) {
    this.base = base;
  }

  /** What they all say. */
  public static List<String> run() {
    List<String> said = new ArrayList<>();
    captures(said);
    references(said);
    conversions(said);
    nested(said);
    Supplier<String> kept = (Supplier<String> & Serializable) () -> "serialised";
    said.add(kept.get());
    return said;
  }

  private static void captures(List<String> said) {
    byte b = 1;
    short s = 2;
    char c = 'c';
    int i = 3;
    long l = 4;
    float f = 5;
    double d = 6;
    boolean z = true;
    String text = "text";
    int[] array = {7};
    Supplier<String> all = () -> "" + b + s + c + i + l + f + d + z + text + array[0];
    said.add(all.get());
    Consumer<String> adds = said::add;
    adds.accept("bound");
    LongUnaryOperator wide = x -> x * l + i;
    said.add("" + wide.applyAsLong(1L << 40));
    DoubleUnaryOperator real = x -> x / d;
    said.add("" + real.applyAsDouble(3));
    BooleanSupplier truth = () -> z;
    said.add("" + truth.getAsBoolean());
    Supplier<Supplier<String>> inner = () -> () -> text + i;
    said.add(inner.get().get());
    Runnable thrown =
        () -> {
          throw new IllegalStateException(text);
        };
    try {
      thrown.run();
    } catch (IllegalStateException e) {
      said.add(e.getMessage());
    }
  }

  private static void references(List<String> said) {
    Function<String, Integer> length = String::length;
    Function<Integer, LambdaSample> make = LambdaSample::new;
    Function<LambdaSample, Supplier<Integer>> own = LambdaSample::supplier;
    said.add("" + own.apply(make.apply(length.apply("four"))).get());
    BiFunction<String, String, Boolean> starts = String::startsWith;
    said.add("" + starts.apply("abc", "ab"));
    IntFunction<int[]> arrays = int[]::new;
    said.add("" + arrays.apply(3).length);
    Supplier<List<String>> lists = ArrayList::new;
    said.add("" + lists.get());
    Function<Object, String> anything = Object::toString;
    said.add(anything.apply(12));
    Function<String, List<String>> listed = List::of;
    said.add("" + listed.apply("x"));
    Function<String[], List<String>> varied = Arrays::asList;
    said.add("" + varied.apply(new String[] {"y", "z"}));
    Comparator<String> order = Comparator.comparing(String::length, Comparator.reverseOrder());
    said.add("" + Stream.of("a", "ccc", "bb").sorted(order).toList());
    Greeting greeting = name -> "Hello, " + name;
    said.add(greeting.greetAll("A", "B"));
    Function<Greeting, String> calls = Greeting::itself;
    said.add(calls.apply(greeting));
  }

  private static void conversions(List<String> said) {
    ToIntFunction<Integer> unboxed = Integer::intValue;
    ToIntFunction<Character> widened = x -> x;
    ToLongFunction<Integer> longer = x -> x;
    ToDoubleFunction<Integer> real = LambdaSample::twice;
    said.add(unboxed.applyAsInt(1) + " " + widened.applyAsInt('a') + " " + longer.applyAsLong(9));
    said.add("" + real.applyAsDouble(4));
    IntFunction<Long> boxed = Long::valueOf;
    Function<Integer, Integer> both = Math::abs;
    said.add(boxed.apply(5) + " " + both.apply(-6));
    BinaryOperator<Integer> sum = Integer::sum;
    said.add("" + sum.apply(1, 2));
    IntPredicate even = x -> x % 2 == 0;
    said.add("" + IntStream.range(0, 9).filter(even.negate()).boxed().toList());
    Map<String, Integer> counts = new TreeMap<>();
    Stream.of("a", "b", "a").forEach(word -> counts.merge(word, 1, Integer::sum));
    // A result that is not wanted, of one place and of two.
    Consumer<String> ignoring = counts::remove;
    ignoring.accept("b");
    Consumer<Integer> ignoringWide = LambdaSample::twice;
    ignoringWide.accept(3);
    said.add("" + counts);
    said.add(Stream.of(3, 1, 2).collect(Collectors.toMap(x -> "k" + x, x -> x)).get("k1") + "");
    Predicate<Object> text = String.class::isInstance;
    said.add("" + text.test("s") + text.test(1));
    Optional<Number> number = Optional.of(4).map(Number.class::cast);
    said.add("" + number.get());
  }

  private static long twice(int number) {
    return 2L * number;
  }

  private Supplier<Integer> supplier() {
    UnaryOperator<Integer> more = x -> x + base + hidden();
    return () -> more.apply(base);
  }

  private int hidden() {
    return 1000;
  }

  private static void nested(List<String> said) {
    Inner inner = new Inner();
    said.add(inner.tell(x -> x + "!"));
    said.add(Kind.SECOND.change.apply("kind"));
  }

  private enum Kind {
    FIRST(x -> x),
    SECOND(x -> x + 2);

    private final UnaryOperator<String> change;

    Kind(UnaryOperator<String> change) {
      this.change = change;
    }
  }

  private static final class Inner {
    private final String mine = "inner";

    private String tell(Function<String, String> how) {
      Supplier<String> told = () -> how.apply(mine);
      return new Object() {
        private String deep() {
          Supplier<String> deeper = () -> told.get() + mine;
          return deeper.get();
        }
      }.deep();
    }
  }

  /** With methods of its own that have lambdas. */
  interface Greeting {
    String greet(String name);

    default String greetAll(String... names) {
      return Arrays.stream(names).map(this::greet).collect(Collectors.joining("; "));
    }

    private String own(String name) {
      Supplier<String> greeted = () -> greet(name);
      return greeted.get();
    }

    default String itself() {
      return own("me");
    }
  }
}
