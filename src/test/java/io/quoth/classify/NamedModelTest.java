package io.quoth.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedModelTest {
  @Test
  void partsHashAsTheWhole() {
    long whole = NamedFeatures.hash("p1suf=ing");
    long parts =
        NamedFeatures.join(
            NamedFeatures.hash("p1suf="), NamedFeatures.hash("ing"), NamedFeatures.power(3));
    assertEquals(whole, parts);
    assertEquals(whole, NamedFeatures.append(NamedFeatures.hash("p1suf=in"), 'g'));
  }

  @Test
  void aShippedModelHasItsLabels() throws IOException {
    NamedModel model = NamedModel.read(sentences());
    assertEquals(List.of("n", "s"), model.labels().stream().sorted().toList());
    assertTrue(model.size() > 1000);
  }

  @Test
  void whatIsCutShortOrAnotherFileIsRefused() throws IOException {
    byte[] whole = sentences();
    for (int length = 0; length < whole.length; length = length * 9 / 8 + 1) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> NamedModel.read(cut), () -> "cut at " + cut.length);
    }
    assertThrows(IOException.class, () -> NamedModel.read(new byte[100]));
  }

  private static byte[] sentences() throws IOException {
    try (InputStream in =
        NamedModelTest.class.getResourceAsStream("/io/quoth/models/sentences.bin")) {
      return in.readAllBytes();
    }
  }
}
