package io.quoth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written beside its place and then renamed into it: nobody ever sees half of it.
 * What is no regular file (a device, a named pipe) is written into as it stands.
 */
final class WholeFile implements AutoCloseable {
  /** Bytes of a name; file systems allow 255, and endings want some. */
  private static final int ROOM = 200;

  /** Bytes, of one unit of a string. */
  private static final int LONGEST_CHAR = 3;

  private final Path target;
  private final Path beside;
  private final OutputStream stream;
  private final Leftovers leftovers;

  /**
   * @throws IOException if it cannot be made
   * @throws Stop if the run is ending
   */
  WholeFile(Path place) throws IOException {
    this(place, Leftovers.ofTheRun());
  }

  WholeFile(Path place, Leftovers leftovers) throws IOException {
    this.leftovers = leftovers;
    // Through a link, so that the link stays one.
    target = Files.exists(place) ? place.toRealPath() : place;
    boolean special = isSpecial(target);
    beside = special ? target : besideOf(target);
    stream = special ? open(target) : leftovers.step(beside, this::openBeside);
  }

  /** Whether a pipe or a device is there, which keeps what was written to it. */
  static boolean isSpecial(Path place) {
    return Files.exists(place) && !Files.isRegularFile(place);
  }

  private static Path besideOf(Path target) {
    String name = fitting(target.getFileName().toString());
    return target.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".part");
  }

  /**
   * A path whose last name leaves room for an ending: cut where it is too long.
   *
   * @param path its names are parted by slashes
   */
  static String fitting(String path) {
    int end = path.length();
    int start = path.lastIndexOf('/') + 1;
    while (end - start > ROOM / LONGEST_CHAR
        && path.substring(start, end).getBytes(StandardCharsets.UTF_8).length > ROOM) {
      end = path.offsetByCodePoints(end, -1);
    }
    return path.substring(0, end);
  }

  private static OutputStream open(Path place, OpenOption... options) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(place, options));
  }

  private OutputStream openBeside() throws IOException {
    OutputStream opened = open(beside, StandardOpenOption.CREATE_NEW);
    takePermissions();
    return opened;
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

  /**
   * @throws IOException if it cannot be put into its place
   * @throws Stop if the run is ending
   */
  void commit() throws IOException {
    stream.close();
    if (beside.equals(target)) {
      return;
    }
    leftovers.step(beside, this::moveIntoPlace);
    leftovers.end(beside);
  }

  private Path moveIntoPlace() throws IOException {
    try {
      return Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      return Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
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
        leftovers.end(beside);
      }
    } catch (IOException e) {
      // It is tried once more when the run ends.
    }
  }
}
