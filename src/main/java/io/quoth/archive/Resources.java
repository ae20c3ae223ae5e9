package io.quoth.archive;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Word lists and models, from the jar that the program runs from. Java's own way to them looks
 * through the whole run-time image first, which takes longer than reading most of them.
 */
public final class Resources {
  private Resources() {}

  /** The jar, kept open; null where classes come from elsewhere. */
  private static final class Jar {
    static final @Nullable ZipFile FILE = open();

    private static String path() {
      return System.getProperty("java.class.path", "");
    }

    private static @Nullable ZipFile open() {
      String path = path();
      if (!path.endsWith(".jar") || path.contains(File.pathSeparator)) {
        return null;
      }
      try {
        return new ZipFile(path);
      } catch (IOException e) {
        return null;
      }
    }
  }

  /**
   * Opens a resource by its path from the root of the class path; whoever asks closes it.
   *
   * @throws IOException where there is none, or it cannot be read
   */
  public static InputStream open(String path) throws IOException {
    ZipFile jar = Jar.FILE;
    ZipEntry entry = jar == null ? null : jar.getEntry(path);
    InputStream in =
        jar == null || entry == null
            ? Resources.class.getResourceAsStream("/" + path)
            : jar.getInputStream(entry);
    if (in == null) {
      throw new FileNotFoundException("no resource " + path);
    }
    return in;
  }

  /**
   * A resource as text.
   *
   * @throws IOException where there is none, or it cannot be read
   */
  public static String text(String path) throws IOException {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The paths of all that is in the jar; none where there is no jar. */
  public static List<String> paths() {
    return Jar.FILE == null ? List.of() : Jar.FILE.stream().map(ZipEntry::getName).toList();
  }

  /** The CRC-32 of a resource as the jar has it; -1 where there is no jar, or not this resource. */
  static long checksum(String path) {
    ZipEntry entry = Jar.FILE == null ? null : Jar.FILE.getEntry(path);
    return entry == null ? -1 : entry.getCrc();
  }

  /** The size of the jar in bytes, 0 where there is none. */
  static long jarSize() {
    return new File(Jar.path()).length();
  }
}
