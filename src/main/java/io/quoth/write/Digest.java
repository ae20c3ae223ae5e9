package io.quoth.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests, in lower-case hexadecimal. */
public final class Digest {
  /** UTF-16 units at a time: all of a usual article, a small part of a book. */
  private static final int AT_ONCE = 1 << 16;

  private Digest() {}

  /** SHA-256 of a text's UTF-8. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int start = 0, end; start < text.length(); start = end) {
        end = Math.min(text.length(), start + AT_ONCE);
        // No pair of surrogates is cut.
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
          end--;
        }
        digest.update(text.substring(start, end).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
