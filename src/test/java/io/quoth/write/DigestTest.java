package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
  /** The example of FIPS 180-2, appendix B. */
  @Test
  void itIsWhatTheStandardSays() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digest.sha256("abc"));
  }

  /** Taken in part by part, with a part's end between the halves of a pair. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_534, 65_535, 65_536, 131_071, 200_000})
  void isThatOfTheWholeText(int before) throws Exception {
    String text = "e".repeat(before) + "\ud83d\ude00\u201cSo\u201d \ud83d";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertEquals(HexFormat.of().formatHex(digest), Digest.sha256(text));
  }
}
