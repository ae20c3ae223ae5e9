package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {
  /** The example of FIPS 180-2, appendix B. */
  @Test
  void itIsWhatTheStandardSays() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digest.sha256("abc"));
  }

  @Test
  void itIsOfTheBytesInUtf8() {
    assertEquals(
        "e7370e36ed9eb64021f00eae5116854ead1fb6719b9256e30bcfc83f893eed8f",
        Digest.sha256("\u201c\u00e9\u201d"));
  }

  /** A long text is taken in pieces, none of which may part a pair of surrogates. */
  @Test
  void aLongTextIsTakenWhole() throws NoSuchAlgorithmException {
    String pairs = "\ud83d\udce2".repeat(100_000);
    for (String text : List.of(pairs, "x" + pairs, "\u00e9".repeat(200_001))) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertEquals(HexFormat.of().formatHex(digest), Digest.sha256(text));
    }
  }
}
