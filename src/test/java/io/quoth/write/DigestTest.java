package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
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

  /** Of each length up to some blocks, so that the end falls everywhere. */
  @Test
  void itIsWhatJavaSays() throws NoSuchAlgorithmException {
    Random random = new Random(1);
    MessageDigest java = MessageDigest.getInstance("SHA-256");
    for (int length = 0; length < 300; length++) {
      same(java, random, length);
    }
    same(java, random, 1_000_003);
  }

  private static void same(MessageDigest java, Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    assertArrayEquals(java.digest(bytes), Sha256.of(bytes));
  }
}
