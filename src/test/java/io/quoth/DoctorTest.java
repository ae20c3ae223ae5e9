package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  private CommandLineRun run(String... args) {
    environment.put("HOME", home.toString());
    return new CommandLineRun.World(
            InputStream.nullInputStream(), Set.of("out"), environment, new StandIn())
        .run(args);
  }

  private void config(String lines) throws IOException {
    Path file = home.resolve(".config/quoth/config");
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines);
  }

  @Test
  void allIsWell() throws IOException {
    config("cues = all\n");
    environment.put("QUOTH_CUES", "speech");
    environment.put("COLUMNS", "123");
    CommandLineRun run = run("doctor", "-f", "json");
    assertEquals(Exit.OK, run.exit(), run.err());
    JsonNode facts = Invariants.parse(run.out());
    assertEquals(Wiring.version(), facts.at("/quoth/version").asText());
    assertEquals(System.getProperty("java.home"), facts.at("/java/home").asText());
    assertEquals(Wiring.digests().size(), facts.get("models").size());
    JsonNode parser = facts.at("/models/parser.bin");
    assertEquals("well", parser.get("state").asText());
    assertEquals(Wiring.digests().get("parser.bin"), parser.get("sha256").asText());
    assertEquals(home + "/.config/quoth/config", facts.at("/paths/config").asText());
    assertEquals("well", facts.at("/paths/configState").asText());
    assertEquals(home + "/.cache/quoth", facts.at("/paths/cache").asText());
    assertEquals("speech", facts.at("/environment/QUOTH_CUES").asText());
    assertEquals(123, facts.at("/terminal/width").asInt());
    assertTrue(facts.at("/terminal/colour").asBoolean());
    assertEquals("well", facts.get("state").asText());
  }

  @Test
  void theSameForPeople() {
    environment.put("NO_COLOR", "1");
    String text = run("doctor").out();
    for (String line :
        new String[] {
          "  version: " + Wiring.version(),
          "  turns.bin: well " + Wiring.digests().get("turns.bin"),
          "  configState: not there",
          "  colour: false",
          "  because: NO_COLOR is set or the terminal is dumb",
          "state: well"
        }) {
      assertTrue(text.contains("\n" + line + "\n"), text);
    }
  }

  @Test
  void whatIsWrongWithTheConfigurationIsSaid() throws IOException {
    config("cues = all\nthreads = many\n");
    CommandLineRun run = run("doctor");
    assertEquals(Exit.USAGE, run.exit());
    assertTrue(run.out().contains("config:2: "), run.out());
    assertTrue(run.out().endsWith("state: not well\n"), run.out());
    config("evaluate.viw = spans\n");
    run = run("doctor", "--format=json");
    assertEquals(Exit.USAGE, run.exit());
    assertTrue(run.out().contains("did you mean view?"), run.out());
  }

  @Test
  void aDamagedOrMissingModelIsFound() {
    Doctor.Models models =
        new Doctor.Models() {
          @Override
          public Map<String, String> digests() {
            return Map.of("a.bin", "00", "b.bin", "11");
          }

          @Override
          public InputStream open(String name) throws IOException {
            if (name.equals("b.bin")) {
              throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(new byte[] {1});
          }
        };
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Set.of(),
            Map.of());
    StringWriter out = new StringWriter();
    int exit =
        Doctor.commandLine(new Doctor(console, models)).setOut(new PrintWriter(out)).execute();
    assertEquals(Exit.FAULT, exit);
    // The digest of that one byte.
    String found = "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a";
    assertTrue(out.toString().contains("  a.bin: damaged " + found + ", recorded 00\n"), out + "");
    assertTrue(out.toString().contains("  b.bin: missing "), out + "");
    assertTrue(out.toString().endsWith("state: not well\n"), out + "");
  }
}
