package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quoth.archive.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordClustersTest {
  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordClusters.write(out, Map.of("harbour", "0010", "port", "0010", "mayor", "110111"));
    return out.toByteArray();
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    assertWhole(WordClusters.read(new ByteArrayInputStream(bytes())));
  }

  /** As it lies in a mapped file: until it is copied, and after. */
  @Test
  void findsTheSameWhereItStaysInAFile() throws IOException {
    byte[] bytes = bytes();
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    WordClusters clusters = WordClusters.read(new Slice(direct));
    for (int i = 0; i < 2000; i++) {
      assertWhole(clusters);
    }
  }

  private static void assertWhole(WordClusters clusters) {
    assertEquals(3, clusters.size());
    assertEquals(0b10010, clusters.path("harbour"));
    assertEquals(clusters.path("port"), clusters.path("harbour"));
    assertEquals(0b1110111, clusters.path("mayor"));
    assertEquals(0, clusters.path("lighthouse"));
  }

  @Test
  void prefixKeepsTheFirstBits() {
    assertEquals(0b1110, WordClusters.prefix(0b1110111, 3));
    assertEquals(0b1110111, WordClusters.prefix(0b1110111, 20));
    assertEquals(0, WordClusters.prefix(0, 4));
  }

  @Test
  void refusesWhatIsCutShort() throws IOException {
    byte[] bytes = bytes();
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThrows(IOException.class, () -> WordClusters.read(new ByteArrayInputStream(cut)));
  }

  @Test
  void noneKnowsNothing() {
    assertEquals(0, WordClusters.none().path("port"));
  }
}
