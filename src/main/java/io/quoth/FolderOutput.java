package io.quoth;

import io.quoth.write.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file an article, named for it, in folders as they were found. */
final class FolderOutput extends Output {
  /** File systems allow 255 bytes; this leaves room for the ending and for long letters. */
  private static final int LONGEST = 80;

  private final Path folder;
  private final Format format;
  private final String ending;
  private final Set<String> taken = new HashSet<>();
  private final Set<Path> inputs = ConcurrentHashMap.newKeySet();

  private FolderOutput(Path folder, Format format, String ending) {
    this.folder = folder;
    this.format = format;
    this.ending = ending;
  }

  /**
   * @param ending of each file, without the dot
   * @throws Stop if there can be no such folder
   */
  static FolderOutput at(Path folder, Format format, String ending) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Stop.usage(folder + ": cannot be made a folder: " + Reason.of(e));
    }
    if (!Files.isWritable(folder)) {
      throw Stop.usage(folder + ": permission denied");
    }
    return new FolderOutput(folder, format, ending);
  }

  @Override
  void write(String target, String rendered) {
    Path place = folder.resolve(target + "." + ending);
    try {
      place = folder.resolve(free(target));
      Files.createDirectories(place.getParent());
      try (WholeFile file = new WholeFile(place)) {
        String whole = format.head() + rendered + format.tail();
        file.stream().write(whole.getBytes(StandardCharsets.UTF_8));
        file.commit();
      }
    } catch (IOException e) {
      throw Stop.fault(place + ": cannot be written: " + Reason.of(e), e);
    }
  }

  @Override
  void spare(Path input) {
    try {
      inputs.add(input.toRealPath());
    } catch (IOException e) {
      // What is not there cannot be overwritten.
    }
  }

  /** A name that no article before had, in a file system that may not tell case, and no input. */
  private String free(String target) throws IOException {
    String name = target + "." + ending;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)) || isInput(name); i++) {
      name = target + "-" + i + "." + ending;
    }
    return name;
  }

  private boolean isInput(String name) throws IOException {
    Path place = folder.resolve(name);
    return Files.exists(place) && inputs.contains(place.toRealPath());
  }

  /** A file's name for the id of a record, which may hold anything. */
  static String fileName(String id) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < id.length() && name.length() < LONGEST; i++) {
      char c = id.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '-' || c == '.' && name.length() > 0;
      name.append(plain ? c : '_');
    }
    return name.length() == 0 ? "article" : name.toString();
  }

  @Override
  void commit() {
    // Each file was, when it was written.
  }
}
