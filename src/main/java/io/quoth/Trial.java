package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import io.quoth.tally.Comparison;
import io.quoth.tally.Gold;
import io.quoth.tally.GoldReader;
import io.quoth.tally.Guess;
import io.quoth.tally.Guesses;
import io.quoth.tally.JsonMistakes;
import io.quoth.tally.Tally;
import io.quoth.tally.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One evaluation over many annotated articles: reads, works, compares, counts in the order of the
 * inputs, and says what went wrong.
 */
final class Trial {
  /**
   * What to do.
   *
   * @param allCues whether thoughts and intentions count; as each article says, where it is absent
   * @param work from an article to what quoth finds in it
   * @param mistakes where to list the mistakes
   */
  record Plan(
      List<View> views,
      Optional<Boolean> allCues,
      Function<Article, Attributions> work,
      Optional<WholeFile> mistakes) {}

  /** What became of one article or file, to be told and counted in its turn. */
  private interface Outcome {
    void settle();
  }

  private final Plan plan;
  private final Messages messages;
  private final InputStream standardInput;
  private final GoldReader reader = new GoldReader();

  // Only the thread that settles touches these.
  private final Map<View, Tally> tallies = new EnumMap<>(View.class);
  private int done;
  private int failed;
  private int faults;

  Trial(Plan plan, Messages messages, InputStream standardInput) {
    this.plan = plan;
    this.messages = messages;
    this.standardInput = standardInput;
    plan.views().forEach(view -> tallies.put(view, new Tally()));
  }

  /** Articles compared. */
  int done() {
    return done;
  }

  Map<View, Tally> tallies() {
    return Collections.unmodifiableMap(tallies);
  }

  /**
   * Does all of it and tells the exit code.
   *
   * @throws IOException if the mistakes cannot be written
   */
  int run(List<String> names) throws IOException {
    try {
      new Conveyor<>(Runtime.getRuntime().availableProcessors(), this::goesOn)
          .run(conveyor -> produce(names, conveyor));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      messages.clear();
    }
    if (faults > 0) {
      return Exit.FAULT;
    }
    if (failed > 0) {
      return done == 0 ? Exit.ALL_FAILED : Exit.SOME_FAILED;
    }
    return Exit.OK;
  }

  private boolean goesOn(Outcome outcome) {
    outcome.settle();
    if (messages.showsProgress()) {
      int articles = done + failed + faults;
      messages.progress(() -> articles + (articles == 1 ? " article" : " articles"));
    }
    return true;
  }

  private void produce(List<String> names, Consumer<Callable<Outcome>> conveyor) {
    new Inputs(
            new Inputs.Visitor() {
              @Override
              public void input(Input input) {
                read(input, conveyor);
              }

              @Override
              public boolean reads(String file) {
                return GoldReader.known(file);
              }

              @Override
              public void failed(String name, String reason) {
                conveyor.accept(() -> failure(name, reason));
              }
            })
        .visit(names);
  }

  private void read(Input input, Consumer<Callable<Outcome>> conveyor) {
    byte[] bytes;
    try {
      bytes = bytes(input);
    } catch (IOException e) {
      conveyor.accept(() -> failure(input.name(), Reason.of(e)));
      return;
    }
    reader.read(
        input.name(),
        bytes,
        new GoldReader.Receiver() {
          @Override
          public void gold(Gold gold) {
            conveyor.accept(() -> compare(gold));
          }

          @Override
          public void failed(String where, String reason) {
            conveyor.accept(() -> failure(where, reason));
          }
        });
  }

  private byte[] bytes(Input input) throws IOException {
    return input.path().isPresent()
        ? Files.readAllBytes(input.path().get())
        : standardInput.readAllBytes();
  }

  private Outcome compare(Gold gold) {
    try {
      Attributions found = plan.work().apply(Article.of(gold.id(), gold.text()));
      List<Guess> guesses = Guesses.of(found, plan.allCues().orElse(gold.allCues()));
      Gold whole = gold.within(found.document());
      List<Comparison> compared =
          plan.views().stream().map(view -> Comparison.of(view, whole, guesses)).toList();
      return () -> count(compared);
    } catch (Stop e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return () -> {
        faults++;
        messages.error(gold.id() + ": a fault of quoth's, please report it: " + e);
      };
    }
  }

  private void count(List<Comparison> compared) {
    done++;
    for (Comparison comparison : compared) {
      tallies.computeIfAbsent(comparison.view(), view -> new Tally()).add(comparison);
      plan.mistakes().ifPresent(file -> write(comparison, file));
    }
  }

  private static void write(Comparison comparison, WholeFile file) {
    try {
      file.stream().write(JsonMistakes.render(comparison).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome failure(String where, String reason) {
    return () -> {
      failed++;
      messages.error(where + ": " + reason);
    };
  }
}
