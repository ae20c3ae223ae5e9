package io.quoth.write;

import java.nio.charset.StandardCharsets;

/** Addresses (IRIs) that a result may hand on. */
final class Addresses {
  /** What may stand in a path besides letters and digits. A colon could end a scheme. */
  private static final String PLAIN = "-._~/";

  private Addresses() {}

  /** Whether it is an address of the web, and well-formed enough to be written as it is. */
  static boolean isOnTheWeb(String url) {
    return (url.startsWith("https://") || url.startsWith("http://"))
        && url.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
  }

  /** The relative address of a path, or of whatever is taken for one. */
  static String relative(String path) {
    // Two slashes would begin the name of a host.
    StringBuilder address = new StringBuilder(path.startsWith("//") ? "." : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        address.append(c);
      } else {
        address.append('%');
        address.append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
      }
    }
    return address.toString();
  }
}
