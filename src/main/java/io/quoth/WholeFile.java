package io.quoth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written beside its place and then renamed into it: nobody ever sees half of it.
 * What is no regular file (a device, a named pipe) is written into as it stands.
 */
final class WholeFile implements AutoCloseable {
  private final Path target;
  private final Path beside;
  private final OutputStream stream;

  /**
   * @throws IOException if it cannot be made
   */
  WholeFile(Path place) throws IOException {
    // Through a link, so that the link stays one.
    target = Files.exists(place) ? place.toRealPath() : place;
    boolean special = Files.exists(target) && !Files.isRegularFile(target);
    beside = special ? target : besideOf(target);
    if (!special) {
      Leftovers.begin(beside);
    }
    OutputStream raw =
        special
            ? Files.newOutputStream(target)
            : Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
    stream = new BufferedOutputStream(raw);
    if (!special) {
      Leftovers.begun(beside);
      takePermissions();
    }
  }

  private static Path besideOf(Path target) {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    return target.resolveSibling(name);
  }

  /** A new file is as the user's mask says; one that is replaced stays as open as it was. */
  private void takePermissions() throws IOException {
    PosixFileAttributeView mine = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
    if (mine != null && Files.exists(target)) {
      mine.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  OutputStream stream() {
    return stream;
  }

  void commit() throws IOException {
    stream.close();
    if (beside.equals(target)) {
      return;
    }
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
    Leftovers.end(beside);
  }

  /** Takes back what was not committed. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // What was written is given up here, or was closed before.
    }
    try {
      if (!beside.equals(target)) {
        Files.deleteIfExists(beside);
        Leftovers.end(beside);
      }
    } catch (IOException e) {
      // It is tried once more when the run ends.
    }
  }
}
