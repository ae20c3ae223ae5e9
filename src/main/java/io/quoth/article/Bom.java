package io.quoth.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A byte order mark.
 *
 * @param length bytes that it takes
 */
record Bom(Charset charset, int length) {
  /** Bytes of the longest. */
  static final int LONGEST = 4;

  static Optional<Bom> of(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(new Bom(StandardCharsets.UTF_8, 3));
    }
    // Before UTF-16: its little-endian mark is the start of this one.
    if (starts(bytes, 0xff, 0xfe, 0, 0)) {
      return Optional.of(new Bom(Charset.forName("UTF-32LE"), 4));
    }
    if (starts(bytes, 0, 0, 0xfe, 0xff)) {
      return Optional.of(new Bom(Charset.forName("UTF-32BE"), 4));
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return Optional.of(new Bom(StandardCharsets.UTF_16LE, 2));
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return Optional.of(new Bom(StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
