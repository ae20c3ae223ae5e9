package io.quoth.write;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * Digests, in lower-case hexadecimal. Not by Java's own, which bring up much of Java first: a tenth
 * of the work of a run over one article.
 */
public final class Digest {
  /** UTF-16 units at a time: all of a usual article, a small part of a book. */
  private static final int AT_ONCE = 1 << 16;

  private Digest() {}

  /** SHA-256 of a text's UTF-8. */
  public static String sha256(String text) {
    SHA256Digest digest = new SHA256Digest();
    for (int start = 0, end; start < text.length(); start = end) {
      end = Math.min(text.length(), start + AT_ONCE);
      // No pair of surrogates is cut.
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      byte[] part = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
      digest.update(part, 0, part.length);
    }
    byte[] sum = new byte[digest.getDigestSize()];
    digest.doFinal(sum, 0);
    return HexFormat.of().formatHex(sum);
  }
}
