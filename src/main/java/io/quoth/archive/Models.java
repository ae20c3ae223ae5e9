package io.quoth.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The models of the jar, each held against what was put there: nobody gets one that was damaged or
 * exchanged.
 *
 * <p>That is its SHA-256 in the list beside the models. Working it out takes half as long as the
 * rest of a short run, so the launcher has it done once for a jar, and then says so; from then on
 * the checksum in the jar is compared, which costs next to nothing.
 */
public final class Models {
  /** Where they lie, from the root of the class path. */
  public static final String FOLDER = "io/quoth/models/";

  /** The size of the jar in which they have been compared, as the launcher found it. */
  private static final String COMPARED = "quoth.compared";

  private Models() {}

  /** Makes a model from its bytes. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads a model; what it throws is told as damage.
     *
     * @throws IOException if the bytes hold no such model
     */
    T read(InputStream in) throws IOException;
  }

  /** Opens a resource by its path from the root of the class path. */
  @FunctionalInterface
  public interface Opener {
    /**
     * The bytes of a resource; whoever asks closes them.
     *
     * @throws IOException where there is none, or it cannot be read
     */
    InputStream open(String path) throws IOException;
  }

  /**
   * Opens, reads and closes a model.
   *
   * @param name of its file, such as {@code parser.bin}
   * @throws IOException if it is missing or damaged; its message names it
   */
  public static <T> T read(Opener opener, String name, Reader<T> reader) throws IOException {
    try (InputStream in = opener.open(FOLDER + name)) {
      return reader.read(in);
    } catch (FileNotFoundException e) {
      throw new IOException("the model " + name + " is missing", e);
    } catch (IOException | RuntimeException e) {
      if (e.getCause() instanceof OutOfMemoryError error) {
        throw error;
      }
      throw new IOException("the model " + name + " is damaged: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /**
   * Opens a model by its path from the root of the class path: as a {@link Slice} where the jar is
   * known to have been compared. Else its last byte, or closing it, throws where it is not what it
   * should be.
   *
   * @throws IOException where there is none, or it cannot be read, or it is not what it should be
   */
  public static InputStream open(String path) throws IOException {
    boolean compared = Resources.jarSize() == Long.getLong(COMPARED, -1);
    return compared ? openCompared(path) : digested(path);
  }

  /** As {@link #open} in a jar that has been compared, whether or not this one has. */
  public static InputStream openCompared(String path) throws IOException {
    Slice slice = Resources.slice(path);
    return slice == null ? digested(path) : slice;
  }

  private static InputStream digested(String path) throws IOException {
    return new Digested(Resources.open(path), Sums.LISTED.get(path.substring(FOLDER.length())));
  }

  /**
   * For each model, its SHA-256 as it was recorded.
   *
   * @throws IOException if there is no such list, or it cannot be read
   */
  public static Map<String, String> digests() throws IOException {
    Map<String, String> digests = new HashMap<>();
    for (String line : Resources.text(FOLDER + "SHA256SUMS").split("\n")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        digests.put(line.substring(space + 2), line.substring(0, space));
      }
    }
    return digests;
  }

  /** The list, read once, where it is needed. */
  private static final class Sums {
    static final Map<String, String> LISTED = listed();

    private static Map<String, String> listed() {
      try {
        return digests();
      } catch (IOException e) {
        // Then none of them is known.
        return Map.of();
      }
    }
  }
}
