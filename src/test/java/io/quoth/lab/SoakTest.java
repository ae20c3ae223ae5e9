package io.quoth.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first few hundred articles of the soak. */
@Timeout(600)
class SoakTest {
  private static final int ARTICLES = 400;
  private static final int CLIENTS = 64;
  private static final int SECONDS = 3;

  @TempDir private Path folder;

  private SoakCommand quoth() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new SoakCommand(
        List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classes, "io.quoth.Main"), folder);
  }

  @Test
  void inOneProcess() throws Exception {
    SoakReport report = Soak.batch(quoth(), ARTICLES);
    assertEquals(List.of(), report.broken());
  }

  /** On both ways at once it would be one more process. */
  @ParameterizedTest
  @ValueSource(strings = {"--socket", "--port"})
  void byManyClients(String transport) throws Exception {
    SoakReport report = Soak.serve(quoth(), ARTICLES, SECONDS, CLIENTS, transport);
    assertEquals(List.of(), report.broken());
  }

  /** What is not as it has to be is told. */
  @Test
  void aProgramThatFindsNothingIsNoticed() throws Exception {
    SoakCommand other = new SoakCommand(List.of("true"), folder);
    List<String> broken = Soak.batch(other, 50).broken();
    assertTrue(broken.contains("the exit code is 0"), broken.toString());
    assertTrue(broken.stream().anyMatch(line -> line.contains("not refused, though")));
    assertTrue(broken.stream().anyMatch(line -> line.startsWith("no result: ")));
  }

  @Test
  void articlesAreTheSameEachTimeAndATenthIsDamaged() throws IOException {
    SoakInputs inputs = new SoakInputs(1);
    Set<SoakDamage> seen = EnumSet.noneOf(SoakDamage.class);
    int damaged = 0;
    for (int i = 0; i < 3000; i++) {
      SoakInput input = inputs.input(i);
      assertArrayEquals(input.bytes(), inputs.input(i).bytes());
      input.damage().ifPresent(seen::add);
      damaged += input.damage().isPresent() ? 1 : 0;
    }
    assertEquals(300, damaged);
    assertEquals(EnumSet.allOf(SoakDamage.class), seen);
  }
}
