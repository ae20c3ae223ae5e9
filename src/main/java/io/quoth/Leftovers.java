package io.quoth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Unfinished files, taken away when the run is interrupted. Java's own deleteOnExit never forgets a
 * file, and fails in a run that is ending.
 */
final class Leftovers {
  private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();
  private static boolean watched;
  private static volatile boolean ending;

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
    if (ending) {
      delete(file);
      throw Stop.closedPipe();
    }
  }

  /** Notes that a file is whole, or gone. */
  static void end(Path file) {
    UNFINISHED.remove(file);
  }

  private static synchronized void watch() {
    if (watched) {
      return;
    }
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::remove));
      watched = true;
    } catch (IllegalStateException e) {
      throw Stop.closedPipe();
    }
  }

  private static void remove() {
    ending = true;
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
