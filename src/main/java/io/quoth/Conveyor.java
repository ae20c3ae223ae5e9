package io.quoth;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Work done by several threads and received in the order in which it was put on, in the thread that
 * runs the conveyor. Little is under way at a time: whoever puts on more has to wait.
 */
final class Conveyor<T> {
  /** Enough to keep every thread busy while the oldest work, a long article, is waited for. */
  private static final int AHEAD_PER_THREAD = 4;

  /** Bytes, as the main thread has them, so that the number of threads changes no outcome. */
  private static final long STACK = 8L << 20;

  private final int threads;
  private final Predicate<T> receiver;

  /**
   * @param threads 1 works in the running thread alone
   * @param receiver takes each result; false ends the run
   */
  Conveyor(int threads, Predicate<T> receiver) {
    this.threads = threads;
    this.receiver = receiver;
  }

  /** Runs until the producer has put on its last work and that is received. */
  void run(Consumer<Consumer<Callable<T>>> producer) {
    if (threads == 1) {
      runAlone(producer);
    } else {
      runTogether(producer);
    }
  }

  private void runAlone(Consumer<Consumer<Callable<T>>> producer) {
    try {
      producer.accept(
          work -> {
            if (!receiver.test(call(work))) {
              throw new Ended();
            }
          });
    } catch (Ended e) {
      // As the receiver wished.
    }
  }

  private T call(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void runTogether(Consumer<Consumer<Callable<T>>> producer) {
    linkTasks();
    BlockingQueue<Future<T>> belt = new ArrayBlockingQueue<>(threads * AHEAD_PER_THREAD);
    FutureTask<T> end = new FutureTask<>(() -> null);
    // None of them keeps the program alive: the one that reads may wait for input that never comes.
    ThreadFactory daemons = Conveyor::daemon;
    ExecutorService workers = Executors.newFixedThreadPool(threads, daemons);
    FutureTask<Void> production =
        new FutureTask<>(
            () -> {
              try {
                producer.accept(work -> put(belt, workers.submit(work)));
              } finally {
                put(belt, end);
              }
              return null;
            });
    Thread reader = daemon(production);
    reader.start();
    try {
      Future<T> next = belt.take();
      while (next != end && receiver.test(next.get())) {
        next = belt.take();
      }
      if (next == end) {
        production.get();
      }
    } catch (ExecutionException e) {
      throw asUnchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      workers.shutdownNow();
      reader.interrupt();
    }
  }

  /**
   * Has Java link what ends a task, well or not. With the first end it would do so, which takes
   * memory; where that is what the task had not, it would never be seen to have ended.
   */
  private static void linkTasks() {
    new FutureTask<Void>(() -> null).run();
    new FutureTask<Void>(
            () -> {
              throw new IllegalStateException();
            })
        .run();
  }

  /** A thread for work on articles, that keeps no program alive. */
  static Thread daemon(Runnable work) {
    Thread thread = new Thread(null, work, "quoth", STACK);
    thread.setDaemon(true);
    return thread;
  }

  private static <T> void put(BlockingQueue<Future<T>> belt, Future<T> work) {
    try {
      belt.put(work);
    } catch (InterruptedException e) {
      throw new Ended();
    }
  }

  private static RuntimeException asUnchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /** Ends the producer. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super(null, null, false, false);
    }
  }
}
