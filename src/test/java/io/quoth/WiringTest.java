package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WiringTest {
  private static final Path MODELS = Path.of("models");

  /** To mend it: {@code cd models && sha256sum $(ls | grep -v -e SHA256SUMS -e md) >SHA256SUMS}. */
  @Test
  void theListOfDigestsIsThatOfTheModels() throws Exception {
    Map<String, String> digests = new TreeMap<>();
    if (Files.isDirectory(MODELS)) {
      try (Stream<Path> files = Files.list(MODELS)) {
        for (Path file : files.filter(WiringTest::isModel).toList()) {
          digests.put(file.getFileName().toString(), digest(file).substring(0, 12));
        }
      }
    }
    assertEquals(digests, new TreeMap<>(Wiring.models()));
  }

  private static boolean isModel(Path file) {
    String name = file.getFileName().toString();
    return !name.equals("SHA256SUMS") && !name.endsWith(".md");
  }

  private static String digest(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    assertEquals(version, Wiring.version());
  }
}
