package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.ArticleReader;
import io.quoth.article.InputFormat;
import io.quoth.article.Lists;
import io.quoth.article.Source;
import io.quoth.article.Warning;
import io.quoth.speaker.Attributions;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run over many inputs: reads, works, writes in the order of the inputs, keeps count, and says
 * what went wrong.
 */
final class Batch {
  private static final String TOO_LONG =
      "too long for the memory that Java has; " + NoRoomError.ADVICE;

  private static final String REST_UNREAD =
      "out of memory while it was read; what follows in it was not; " + NoRoomError.ADVICE;

  /**
   * What to do with what.
   *
   * @param articleChange puts in what the command line says of an article
   * @param work from an article to the result that is written
   */
  record Plan(
      Consumer<Inputs> inputs,
      InputFormat inputFormat,
      InputFormat.Options inputOptions,
      UnaryOperator<Article> articleChange,
      Function<Article, Attributions> work,
      int threads,
      boolean failFast) {}

  /** Memory that work on an article takes, roughly, for each UTF-16 unit of its text. */
  private static final long BYTES_PER_UNIT = 20;

  /** What became of one article, to be told and written in its turn. */
  private interface Outcome {
    void settle();
  }

  private final Plan plan;
  private final Output output;
  private final Messages messages;
  private final InputStream standardInput;

  /**
   * Shared by those who work on articles. Who had not memory enough takes it alone, since it may
   * have been another article that took it. Null in one thread.
   */
  private final @Nullable ReadWriteLock memory;

  /** Null where nobody is shown any. */
  private @Nullable Progress progress;

  // Only the thread that settles touches these.
  private int done;
  private int failed;
  private int faults;
  private long quotes;

  Batch(Plan plan, Output output, Messages messages, InputStream standardInput) {
    this.plan = plan;
    this.output = output;
    this.messages = messages;
    this.standardInput = standardInput;
    this.memory = plan.threads() == 1 ? null : new ReentrantReadWriteLock();
  }

  /** Does all of it and tells the exit code. */
  int run(boolean exitStatus) {
    if (messages.showsProgress()) {
      progress = new Progress(System::currentTimeMillis, Progress.total(plan.inputs()));
    }
    Conveyor<Outcome> conveyor = new Conveyor<>(plan.threads(), this::goesOn);
    conveyor.run(this::produce);
    messages.clear();
    int exit = exit(exitStatus);
    if (done > 0 || exit == Exit.OK) {
      output.commit();
    }
    return exit;
  }

  private int exit(boolean exitStatus) {
    if (faults > 0) {
      return Exit.FAULT;
    }
    if (failed > 0) {
      return done == 0 ? Exit.ALL_FAILED : Exit.SOME_FAILED;
    }
    return exitStatus && quotes == 0 ? Exit.NOTHING : Exit.OK;
  }

  /** Settles an outcome; false ends the run. */
  private boolean goesOn(Outcome outcome) {
    outcome.settle();
    Progress shown = progress;
    if (shown != null) {
      messages.progress(() -> shown.line(done + failed + faults, quotes));
    }
    return !plan.failFast() || failed + faults == 0;
  }

  private void produce(Consumer<Callable<Outcome>> conveyor) {
    plan.inputs()
        .accept(
            new Inputs(
                new Inputs.Visitor() {
                  @Override
                  public void input(Input input) {
                    read(input, conveyor);
                  }

                  @Override
                  public void failed(String name, String reason) {
                    conveyor.accept(() -> failure(name, reason));
                  }
                }));
  }

  private void read(Input input, Consumer<Callable<Outcome>> conveyor) {
    input.path().ifPresent(output::spare);
    Receiving receiving = new Receiving(input, conveyor);
    try {
      try {
        read(input, receiving);
      } catch (OutOfMemoryError e) {
        if (memory == null || receiving.begun || input.path().isEmpty()) {
          throw e;
        }
        waitFor(memory.writeLock());
        read(input, receiving);
      }
    } catch (IOException e) {
      conveyor.accept(() -> failure(input.name(), Reason.of(e)));
    } catch (OutOfMemoryError e) {
      conveyor.accept(() -> noRoom(input.name(), receiving.begun ? REST_UNREAD : TOO_LONG));
    }
  }

  /**
   * Reads an input. A file is not read while an article is worked on alone, which may have taken
   * all memory; from elsewhere, more may come only when that article is done.
   */
  private void read(Input input, Receiving receiving) throws IOException {
    Lock reading = memory == null || !isFile(input) ? null : memory.readLock();
    if (reading == null) {
      readAtOnce(input, receiving);
      return;
    }
    reading.lock();
    receiving.reading = reading;
    try {
      readAtOnce(input, receiving);
    } finally {
      receiving.reading = null;
      reading.unlock();
    }
  }

  private static boolean isFile(Input input) {
    return input.path().isPresent() && Files.isRegularFile(input.path().get());
  }

  private void readAtOnce(Input input, Receiving receiving) throws IOException {
    try (InputStream raw = open(input);
        InputStream stream = Source.unpacked(raw)) {
      Source source = new Source(input.name(), stream);
      plan.inputFormat().reader(source, plan.inputOptions()).read(source, receiving);
    } catch (IllegalArgumentException e) {
      OutOfMemoryError room = NoRoomError.behind(e);
      if (room != null) {
        throw room;
      }
      throw e;
    }
  }

  /** Puts what is read of an input on the conveyor. */
  private final class Receiving implements ArticleReader.Receiver {
    private final Input input;
    private final Consumer<Callable<Outcome>> conveyor;

    /** Whether anything was read: to read it again would be to tell it twice. */
    private boolean begun;

    /** What is held while this input is read, but not while the conveyor is full; or null. */
    private @Nullable Lock reading;

    Receiving(Input input, Consumer<Callable<Outcome>> conveyor) {
      this.input = input;
      this.conveyor = conveyor;
    }

    @Override
    public void article(Article article) {
      put(() -> work(input, plan.articleChange().apply(article)));
    }

    @Override
    public void failed(String where, String reason) {
      put(() -> failure(where, reason));
    }

    private void put(Callable<Outcome> work) {
      begun = true;
      Lock held = reading;
      if (held == null) {
        conveyor.accept(work);
        return;
      }
      held.unlock();
      try {
        conveyor.accept(work);
      } finally {
        held.lock();
      }
    }
  }

  private InputStream open(Input input) throws IOException {
    InputStream stream = opened(input);
    return progress == null ? stream : progress.counted(stream);
  }

  private InputStream opened(Input input) throws IOException {
    if (input.path().isEmpty()) {
      // Standard input is not ours to close.
      return new Unclosed(standardInput);
    }
    Path path = input.path().get();
    InputStream stream = Files.newInputStream(path);
    return Files.isRegularFile(path) ? stream : new Unsought(stream);
  }

  private Outcome work(Input input, Article article) {
    ReadWriteLock shared = memory;
    if (shared == null) {
      return workAlone(input, article);
    }
    // Made before it is needed: then there may be no memory even for this.
    Outcome later = () -> again(input, article, shared.writeLock()).settle();
    if (isLong(article)) {
      return later;
    }
    shared.readLock().lock();
    try {
      return worked(input, article);
    } catch (OutOfMemoryError e) {
      return later;
    } catch (Stop e) {
      if (e.isForWantOfRoom()) {
        return later;
      }
      throw e;
    } finally {
      shared.readLock().unlock();
    }
  }

  /** Whether an article may take so much memory that others had better wait. */
  private static boolean isLong(Article article) {
    return article.text().length() > Runtime.getRuntime().maxMemory() / (4 * BYTES_PER_UNIT);
  }

  /** Works on an article while nobody works on another. */
  private Outcome again(Input input, Article article, Lock alone) {
    alone.lock();
    try {
      return workAlone(input, article);
    } finally {
      alone.unlock();
    }
  }

  /** Until those are done who work now. */
  private static void waitFor(Lock alone) {
    alone.lock();
    alone.unlock();
  }

  private Outcome workAlone(Input input, Article article) {
    try {
      return worked(input, article);
    } catch (OutOfMemoryError e) {
      return noRoom(article.id(), TOO_LONG);
    }
  }

  private Outcome worked(Input input, Article article) {
    try {
      Attributions result = plan.work().apply(article);
      List<Output.Rendered> rendered = output.render(result);
      return () -> {
        tell(result);
        write(target(input, article), rendered);
        done++;
        quotes += result.attributions().size();
      };
    } catch (Stop e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemoryError room = NoRoomError.behind(e);
      if (room != null) {
        throw room;
      }
      return fault(article.id(), e);
    }
  }

  /** What is made while it is written is made alone: others could take the memory for it. */
  private void write(String target, List<Output.Rendered> rendered) {
    ReadWriteLock shared = memory;
    boolean made = Lists.all(rendered, one -> one.unmade().isEmpty());
    if (shared == null || made) {
      output.write(target, rendered);
      return;
    }
    Lock alone = shared.writeLock();
    alone.lock();
    try {
      output.write(target, rendered);
    } finally {
      alone.unlock();
    }
  }

  private static String target(Input input, Article article) {
    return article.id().equals(input.name()) ? input.target() : FolderOutput.fileName(article.id());
  }

  private void tell(Attributions result) {
    Article article = result.document().article();
    for (Warning warning : article.warnings()) {
      messages.warning(article.id() + ": warning: " + warning.message());
    }
    messages.detail(
        article.id()
            + ": quotes: "
            + result.attributions().size()
            + ", speakers: "
            + result.speakers().size());
  }

  private Outcome failure(String where, String reason) {
    return () -> {
      failed++;
      messages.error(where + ": " + reason);
    };
  }

  /** The input may be good: the memory is what failed. */
  private Outcome noRoom(String where, String reason) {
    return () -> {
      faults++;
      messages.error(where + ": " + reason);
    };
  }

  private Outcome fault(String where, Throwable fault) {
    return () -> {
      faults++;
      messages.error(where + ": a fault of quoth's, please report it: " + fault, fault);
    };
  }

  /**
   * A pipe or device, such as a shell makes for {@code <(command)}: to know what is available, Java
   * would seek in it, which fails.
   */
  private static final class Unsought extends FilterInputStream {
    Unsought(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** A stream that stays open for whoever gave it to us. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
