package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged program as users start it: by the launcher, from another folder, in a locale that
 * knows no letters but those of ASCII.
 */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("quoth").toAbsolutePath();

  /** Of the launcher's, for all tests: made once. */
  @TempDir private static Path cache;

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void anArticle() throws IOException {
    Files.createDirectory(folder.resolve("examples"));
    Files.copy(Path.of("examples/wire.txt"), folder.resolve("examples/wire.txt"));
    config = folder.resolve("config/quoth/config");
    Files.createDirectories(config.getParent());
  }

  private CommandLineRun run(String in, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(Arrays.asList(args));
    Path err = folder.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("QUOTH") || name.startsWith("LC_"));
    environment.remove("LANG");
    environment.put("LC_ALL", "C");
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    Process process = builder.start();
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(in.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandLineRun(process.waitFor(), out, Files.readString(err));
  }

  private String expected() throws IOException {
    return Files.readString(LAUNCHER.resolveSibling("examples/wire.json"));
  }

  @Test
  void aFileIsRead() throws Exception {
    assertEquals(new CommandLineRun(0, expected(), ""), run("", "examples/wire.txt"));
    assertEquals(new CommandLineRun(0, expected(), ""), run("", "extract", "examples/wire.txt"));
  }

  @Test
  void namesAndTextsOfAnyLetters() throws Exception {
    String text =
        "\u201cNous partons,\u201d said \u017deljka \u0110uri\u0107, the mayor of K\u014dbe.\n";
    CommandLineRun run = run(text, "-f", "jsonl", "-o", "\u00fcber/\u30cb\u30e5.jsonl");
    assertEquals(Exit.USAGE, run.exit(), run.err());
    assertTrue(run.err().contains("\u00fcber/\u30cb\u30e5.jsonl"), run.err());
    run = run(text, "-f", "jsonl", "-o", "\u30cb\u30e5.jsonl");
    assertEquals(new CommandLineRun(0, "", ""), run);
    String written = Files.readString(folder.resolve("\u30cb\u30e5.jsonl"));
    assertTrue(written.contains("\"\u017deljka \u0110uri\u0107\""), written);
  }

  @Test
  void evaluate() throws Exception {
    Path gold = folder.resolve("gold.txt");
    Files.writeString(
        gold, "--- one\n{q1:\"We will appeal,\"} {c1:said} {s1:Maria Okafor}, the mayor.\n");
    CommandLineRun run = run("", "evaluate", "-f", "json", "gold.txt");
    assertEquals(Exit.OK, run.exit(), run.err());
    assertEquals(1, Invariants.parse(run.out()).get("articles").asInt());
  }

  @Test
  void schemaIsThatOfTheSources() throws Exception {
    String schema =
        Files.readString(LAUNCHER.resolveSibling("src/main/resources/io/quoth/schema.json"));
    assertEquals(new CommandLineRun(0, schema, ""), run("", "schema"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void completion(String shell) throws Exception {
    CommandLineRun here = CommandLineRun.run("completion", shell);
    assertEquals(here, run("", "completion", shell));
  }

  @Test
  void doctor() throws Exception {
    CommandLineRun run = run("", "doctor", "-f", "json");
    assertEquals(Exit.OK, run.exit(), run.err() + run.out());
    assertEquals(
        System.getProperty("quoth.jar"), Invariants.parse(run.out()).at("/quoth/jar").asText());
    assertEquals("well", Invariants.parse(run.out()).get("state").asText());
    assertEquals("UTF-8", Invariants.parse(run.out()).at("/text/fileNameCharset").asText());
  }

  @Test
  void helpAndVersion() throws Exception {
    for (String command : new String[] {"extract", "evaluate", "schema", "completion", "doctor"}) {
      assertEquals(CommandLineRun.run("help", command), run("", "help", command));
    }
    assertEquals(CommandLineRun.run("--version"), run("", "--version"));
  }

  @Test
  void theUsersConfiguration() throws Exception {
    Files.writeString(config, "format = jsonl\nspeaker = Novak\n");
    CommandLineRun run = run("", "examples/wire.txt");
    assertEquals(1, run.out().lines().count(), run.err());
    assertEquals(3, Invariants.parse(run.out()).get("quotes").size());
    assertEquals(
        new CommandLineRun(0, expected(), ""), run("", "--no-config", "examples/wire.txt"));
    Files.writeString(config, "fromat = text\n");
    run = run("", "examples/wire.txt");
    assertEquals(Exit.USAGE, run.exit());
    assertEquals(
        "quoth: " + config + ":1: unknown option 'fromat'; did you mean format?\n", run.err());
  }
}
