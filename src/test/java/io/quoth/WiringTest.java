package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.lab.Checksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WiringTest {
  private static final Path MODELS = Path.of("models");

  /** To mend it: {@code io.quoth.lab.Checksums models}. */
  @Test
  void theListOfDigestsIsThatOfTheModels() throws IOException {
    assertEquals(Checksums.of(MODELS), Files.readString(MODELS.resolve("SHA256SUMS")));
    assertTrue(Wiring.models().containsKey("parser.bin"), Wiring.models().toString());
    for (Map.Entry<String, String> model : Wiring.models().entrySet()) {
      assertTrue(Files.exists(MODELS.resolve(model.getKey())), model.getKey());
      assertTrue(model.getValue().matches("[0-9a-f]{12}"), model.getValue());
    }
  }

  @Test
  void everyModelHasACardWithItsDigest() throws IOException {
    for (String line : Files.readAllLines(MODELS.resolve("SHA256SUMS"))) {
      String[] parts = line.split("  ");
      Path card = MODELS.resolve(parts[1].replaceFirst("\\.[a-z]+$", ".md"));
      assertTrue(Files.readString(card).contains(parts[0]), card.toString());
    }
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    assertEquals(version, Wiring.version());
  }
}
