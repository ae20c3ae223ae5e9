package io.quoth;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that a thread of its own loads. Java's own futures take longer to start. */
final class Loading<T> {
  private final Thread thread;
  private volatile @Nullable T loaded;
  private volatile @Nullable Throwable fault;

  /**
   * Begins to load.
   *
   * @param before what is to be loaded first, or null
   */
  Loading(Supplier<T> loader, @Nullable Loading<?> before) {
    thread =
        new Thread(
            () -> {
              try {
                if (before != null) {
                  // Where that failed, this is not asked for, and would take room.
                  before.get();
                }
                loaded = loader.get();
              } catch (RuntimeException | Error e) {
                // First as it is: there may be no room for another.
                fault = e;
                OutOfMemoryError room = NoRoomError.behind(e);
                if (room != null) {
                  fault = new NoRoomError(room);
                }
              }
            },
            "quoth-loader");
    // Whatever it is, whoever asks is told.
    thread.setUncaughtExceptionHandler((t, uncaught) -> {});
    thread.setDaemon(true);
    thread.start();
  }

  /** What was loaded, as soon as it is; throws what loading threw. */
  T get() {
    if (loaded == null) {
      await();
    }
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault instanceof RuntimeException exception) {
      throw exception;
    }
    return Objects.requireNonNull(loaded);
  }

  private void await() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
