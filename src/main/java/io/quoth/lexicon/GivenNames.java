package io.quoth.lexicon;

import io.quoth.archive.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Given names of the world, in Latin script, each with who bears it. Safe to share. */
public final class GivenNames {
  private static final String RESOURCE = "io/quoth/lexicon/en/given-names.txt";

  /** Who bears a name. */
  public enum Bearer {
    MEN,
    WOMEN,
    /** Both, or not known to us. */
    EITHER
  }

  private final Map<String, Bearer> names;

  private GivenNames(Map<String, Bearer> names) {
    this.names = names;
  }

  /** A list without names. */
  public static GivenNames none() {
    return new GivenNames(Map.of());
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
   * Reads a list: a name a line, a tab, and {@code m} for men, {@code f} for women or {@code u} for
   * either or unknown. Lines that start with {@code #} are comments.
   *
   * @throws IOException if the stream fails or a line is malformed
   */
  public static GivenNames read(InputStream in) throws IOException {
    Map<String, Bearer> names = new HashMap<>(1 << 15);
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int end;
    for (int start = 0; start < all.length(); start = end + 1) {
      end = all.indexOf('\n', start);
      end = end < 0 ? all.length() : end;
      if (end > start && all.charAt(start) != '#') {
        int tab = end - 2;
        if (tab <= start || all.charAt(tab) != '\t') {
          throw new IOException("not a name and m, f or u: " + all.substring(start, end));
        }
        names.put(key(all.substring(start, tab)), bearer(all.charAt(tab + 1)));
      }
    }
    return new GivenNames(names);
  }

  private static Bearer bearer(char letter) throws IOException {
    return switch (letter) {
      case 'm' -> Bearer.MEN;
      case 'f' -> Bearer.WOMEN;
      case 'u' -> Bearer.EITHER;
      default -> throw new IOException("not m, f or u: " + letter);
    };
  }

  /**
   * Who bears a name; case and diacritics do not count ("José" is "JOSE"). Of a double name
   * ("Jean-Marie") that is not in the list the first part decides. Empty if it is no given name.
   */
  public Optional<Bearer> bearer(String name) {
    String key = key(name);
    Bearer bearer = names.get(key);
    int hyphen = key.indexOf('-');
    if (bearer == null && hyphen > 0) {
      bearer = names.get(key.substring(0, hyphen));
    }
    return Optional.ofNullable(bearer);
  }

  /** Whether it is a given name. */
  public boolean contains(String name) {
    return bearer(name).isPresent();
  }

  /** Number of names. */
  public int size() {
    return names.size();
  }

  private static String key(String name) {
    boolean plain = true;
    for (int i = 0; i < name.length() && plain; i++) {
      plain = name.charAt(i) < 0x80;
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
