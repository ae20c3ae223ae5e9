package io.quoth.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static Tagger shipped() throws IOException {
    try (InputStream in = TaggerTest.class.getResourceAsStream("/io/quoth/models/pos.bin")) {
      return Tagger.read(new ByteArrayInputStream(in.readAllBytes()));
    }
  }

  @Test
  void quotationMarksAreTheirOwnTags() throws IOException {
    String[] words = {"``", "We", "agree", ",", "''", "she", "said", "."};
    String[] tags = {"``", "PRP", "VBP", ",", "''", "PRP", "VBD", "."};
    assertArrayEquals(tags, shipped().tags(words));
  }

  @Test
  void everyWordOfALongRunHasATag() throws IOException {
    String[] words = new String[1001];
    Arrays.fill(words, "said");
    String[] tags = shipped().tags(words);
    assertEquals(words.length, tags.length);
    assertEquals(0, Arrays.stream(tags).filter(tag -> tag == null).count());
  }

  @Test
  void noWordsNoTags() throws IOException {
    assertEquals(0, shipped().tags(new String[0]).length);
  }
}
