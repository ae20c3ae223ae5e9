package io.quoth.lexicon;

import io.quoth.archive.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Given names of the world, in Latin script, each with who bears it. Safe to share. */
public final class GivenNames {
  private static final String RESOURCE = "io/quoth/lexicon/en/given-names.txt";

  /** From dashes and quotation marks on, up to signs of direction: nothing has diacritics there. */
  private static final char DASHES = 0x2010;

  private static final char INVISIBLE = 0x202a;

  /** Who bears a name. */
  public enum Bearer {
    MEN,
    WOMEN,
    /** Both, or not known to us. */
    EITHER
  }

  /** The list as it is read: a table of it would take longer to make than a short run looks in. */
  private final byte[] list;

  /** Where the first name stands. */
  private final int first;

  private GivenNames(byte[] list) {
    this.list = list;
    int at = 0;
    while (at < list.length && list[at] == '#') {
      at = endOfLine(at) + 1;
    }
    first = at;
  }

  /** A list without names. */
  public static GivenNames none() {
    return new GivenNames(new byte[0]);
  }

  /**
   * Reads the list that comes with the program.
   *
   * @throws IOException if it cannot be read
   */
  public static GivenNames read() throws IOException {
    try (InputStream in = Resources.open(RESOURCE)) {
      return read(in);
    }
  }

  /**
   * Reads a list: a name a line, in lower case and without diacritics, a tab, and {@code m} for
   * men, {@code f} for women or {@code u} for either or unknown; in the order of their bytes in
   * UTF-8. Lines before the first name that start with {@code #} are comments.
   *
   * @throws IOException if the stream fails
   */
  public static GivenNames read(InputStream in) throws IOException {
    return new GivenNames(in.readAllBytes());
  }

  /**
   * Who bears a name; case and diacritics do not count ("José" is "JOSE"). Of a double name
   * ("Jean-Marie") that is not in the list the first part decides. Empty if it is no given name.
   */
  public Optional<Bearer> bearer(String name) {
    String key = key(name);
    Optional<Bearer> bearer = find(key);
    int hyphen = key.indexOf('-');
    return bearer.isEmpty() && hyphen > 0 ? find(key.substring(0, hyphen)) : bearer;
  }

  private Optional<Bearer> find(String name) {
    byte[] key = name.getBytes(StandardCharsets.UTF_8);
    int low = first;
    int high = list.length;
    while (low < high) {
      int line = startOfLine((low + high) >>> 1, low);
      int order = compare(key, line);
      if (order == 0) {
        return Optional.of(bearer(list[line + key.length + 1]));
      }
      if (order < 0) {
        high = line;
      } else {
        low = endOfLine(line) + 1;
      }
    }
    return Optional.empty();
  }

  private static Bearer bearer(byte letter) {
    return switch (letter) {
      case 'm' -> Bearer.MEN;
      case 'f' -> Bearer.WOMEN;
      default -> Bearer.EITHER;
    };
  }

  private int startOfLine(int at, int least) {
    int start = at;
    while (start > least && list[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int endOfLine(int at) {
    int end = at;
    while (end < list.length && list[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Whether a name comes before, is, or comes behind that of a line. */
  private int compare(byte[] key, int line) {
    for (int i = 0; i < key.length; i++) {
      if (list[line + i] == '\t') {
        return 1;
      }
      int order = Byte.toUnsignedInt(key[i]) - Byte.toUnsignedInt(list[line + i]);
      if (order != 0) {
        return order;
      }
    }
    return list[line + key.length] == '\t' ? 0 : -1;
  }

  /** Whether it is a given name. */
  public boolean contains(String name) {
    return bearer(name).isPresent();
  }

  /** Number of names. */
  public int size() {
    int names = 0;
    for (int at = first; at < list.length; at = endOfLine(at) + 1) {
      names++;
    }
    return names;
  }

  private static String key(String name) {
    boolean plain = true;
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = c < 0x80 || c >= DASHES && c < INVISIBLE;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return plain ? lower : fold(lower);
  }

  /** Takes off diacritics, as news agencies do: "Erdoğan" and "Erdogan" are one. */
  private static String fold(String lower) {
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(
            switch (c) {
              case 'ı' -> 'i';
              case 'ł' -> 'l';
              case 'ø' -> 'o';
              case 'đ' -> 'd';
              case 'ə' -> 'a';
              default -> c;
            });
      }
    }
    return folded.toString();
  }
}
