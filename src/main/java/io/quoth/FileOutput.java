package io.quoth;

import io.quoth.write.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** All results in one file, which is there when the last one is. */
final class FileOutput extends Output.Stream {
  private final Path path;
  private final WholeFile file;

  private FileOutput(Path path, WholeFile file, Format format) {
    super(file.stream(), () -> format);
    this.path = path;
    this.file = file;
  }

  /**
   * @throws Stop if there can be no such file
   */
  static FileOutput at(Path path, Format format) {
    if (Files.isDirectory(path)) {
      throw Stop.usage(path + ": a folder, no file to write to (--output-dir takes folders)");
    }
    try {
      return new FileOutput(path, new WholeFile(path), format);
    } catch (IOException e) {
      throw Stop.usage(path + ": cannot be written: " + reason(path, e));
    }
  }

  private static String reason(Path path, IOException e) {
    Path folder = path.toAbsolutePath().getParent();
    return folder == null || Files.isDirectory(folder)
        ? Reason.of(e)
        : "there is no folder " + folder;
  }

  @Override
  void spare(Path input) {
    try {
      if (Files.isRegularFile(path) && Files.isSameFile(path, input)) {
        throw Stop.usage(path + ": is an input; it would be overwritten");
      }
    } catch (IOException e) {
      // What is not there cannot be overwritten.
    }
  }

  @Override
  void commit() {
    super.commit();
    try {
      file.commit();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
