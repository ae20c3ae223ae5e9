package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what its commands print. */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```console\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final String LAUNCHER =
      "#!/bin/sh\nexec '%s' -Dfile.encoding=UTF-8 -cp '%s' io.quoth.Main \"$@\"\n";

  @TempDir private Path folder;

  @Test
  void commandsPrintWhatIsShown() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path launcher = folder.resolve("quoth");
    Files.writeString(launcher, LAUNCHER.formatted(java, System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createSymbolicLink(folder.resolve("examples"), Path.of("examples").toAbsolutePath());
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertFalse(blocks.isEmpty());
    for (String block : blocks) {
      assertShown(block);
    }
  }

  private void assertShown(String block) throws IOException, InterruptedException {
    StringBuilder commands = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    for (String line : block.split("(?<=\n)")) {
      (line.startsWith("$ ") ? commands : shown).append(line.replaceFirst("^\\$ ", ""));
    }
    Assumptions.assumeTrue(commands.indexOf("jq ") < 0 || shell("jq --version").startsWith("jq"));
    assertEquals(shown.toString().stripTrailing(), shell(commands.toString()).stripTrailing());
  }

  private String shell(String commands) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    return out;
  }
}
