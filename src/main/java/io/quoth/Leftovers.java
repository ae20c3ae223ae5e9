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
  private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean WATCHED = new AtomicBoolean();
  private static final AtomicBoolean ENDING = new AtomicBoolean();

  private Leftovers() {}

  /**
   * Notes a file that is about to be made.
   *
   * @throws Stop if the run is ending: nothing is begun any more, and nobody is told
   */
  static void begin(Path file) {
    UNFINISHED.add(file);
    watch();
  }

  /** To be called when a file has been made: the run may have begun to end in between. */
  static void begun(Path file) {
    if (ENDING.get()) {
      delete(file);
      throw Stop.closedPipe();
    }
  }

  /** Notes that a file is whole, or gone. */
  static void end(Path file) {
    UNFINISHED.remove(file);
  }

  private static synchronized void watch() {
    if (WATCHED.get()) {
      return;
    }
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::remove));
      WATCHED.set(true);
    } catch (IllegalStateException e) {
      throw Stop.closedPipe();
    }
  }

  private static void remove() {
    ENDING.set(true);
    UNFINISHED.forEach(Leftovers::delete);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // There is nobody left to tell.
    }
  }
}
