package io.quoth.write;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Digests, in lower-case hexadecimal. */
public final class Digest {
  private Digest() {}

  /** SHA-256 of a text's UTF-8. */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
