package io.quoth;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Shared by those who work on articles: who had not memory enough works on it once more alone,
 * since it may have been another article that took it. Safe to share.
 */
final class ServeMemory {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /**
   * Does it, at most twice.
   *
   * @throws OutOfMemoryError if there is no room for it even alone
   * @throws Stop if there is none for the models
   */
  <T> T room(Supplier<T> work) {
    try {
      return holding(lock.readLock(), work);
    } catch (OutOfMemoryError e) {
      // Alone, then.
    } catch (Stop e) {
      if (!e.isForWantOfRoom()) {
        throw e;
      }
    }
    return holding(lock.writeLock(), work);
  }

  private static <T> T holding(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
