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

  /** The jar's path; null where classes come from elsewhere. */
  private static final @Nullable String JAR = jar();

  /** Its front, kept open; null where it cannot be read. */
  private static final @Nullable Front FRONT = front();

  private static @Nullable String jar() {
    String path = System.getProperty("java.class.path", "");
    return path.endsWith(".jar") && !path.contains(File.pathSeparator) ? path : null;
  }

  private static @Nullable Front front() {
    try {
      return JAR == null ? null : Front.of(JAR);
    } catch (IOException e) {
      return null;
    }
  }

  /** All of the jar, kept open; null as above. Only for what does not stand at its front. */
  private static final class Whole {
    static final @Nullable ZipFile FILE = open();

    private static @Nullable ZipFile open() {
      try {
        return JAR == null ? null : new ZipFile(JAR);
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
    InputStream front = FRONT == null ? null : FRONT.open(path);
    if (front != null) {
      return front;
    }
    ZipFile jar = Whole.FILE;
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
    return Whole.FILE == null ? List.of() : Whole.FILE.stream().map(ZipEntry::getName).toList();
  }

  /**
   * A resource whose checksum has been compared with the jar's; null where it does not stand at the
   * front of the jar.
   *
   * @throws IOException if it cannot be read, or its checksum is another
   */
  static @Nullable Slice slice(String path) throws IOException {
    return FRONT == null ? null : FRONT.slice(path);
  }

  /** The size of the jar in bytes, 0 where there is none. */
  static long jarSize() {
    return JAR == null ? 0 : new File(JAR).length();
  }
}
