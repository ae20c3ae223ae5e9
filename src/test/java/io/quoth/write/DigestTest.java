package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void isThatOfJavaWhateverTheLength() throws NoSuchAlgorithmException {
    StringBuilder text = new StringBuilder();
    MessageDigest java = MessageDigest.getInstance("SHA-256");
    for (int i = 0; i < 300; i++) {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      String expected = HexFormat.of().formatHex(java.digest(bytes));
      assertEquals(expected, Digest.sha256(text.toString()), "at length " + i);
      text.append(i % 7 == 0 ? '\u00e9' : (char) ('a' + i % 26));
    }
  }
}
