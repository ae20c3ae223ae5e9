package io.quoth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Unfinished files, taken away when the run is interrupted. Java's own deleteOnExit never forgets a
 * file, and fails in a run that is ending.
 */
final class Leftovers {
  private static final Leftovers OF_THE_RUN = new Leftovers();
  private static final AtomicBoolean WATCHED = new AtomicBoolean();

  private final Set<Path> unfinished = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ending = new AtomicBoolean();

  /** Those that are taken away when this run ends. */
  static Leftovers ofTheRun() {
    watch();
    return OF_THE_RUN;
  }

  /**
   * Takes a step towards a file that is whole only at the last of them.
   *
   * @throws IOException if the step fails
   * @throws Stop if the run is ending: nothing is begun any more, what was begun may be gone
   *     already, and nobody is told
   */
  <T> T step(Path file, Step<T> step) throws IOException {
    unfinished.add(file);
    try {
      T made = step.take();
      if (!ending.get()) {
        return made;
      }
    } catch (IOException e) {
      if (!ending.get()) {
        throw e;
      }
    }
    delete(file);
    throw Stop.closedPipe();
  }

  /** Notes that a file is whole, or gone. */
  void end(Path file) {
    unfinished.remove(file);
  }

  private static synchronized void watch() {
    if (WATCHED.get()) {
      return;
    }
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(OF_THE_RUN::remove));
      WATCHED.set(true);
    } catch (IllegalStateException e) {
      throw Stop.closedPipe();
    }
  }

  /** The run ends: takes the unfinished away. */
  void remove() {
    ending.set(true);
    unfinished.forEach(Leftovers::delete);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // There is nobody left to tell.
    }
  }

  /** What is done to a file, and what comes of it. */
  interface Step<T> {
    T take() throws IOException;
  }
}
