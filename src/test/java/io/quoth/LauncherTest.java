package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that starts the program, in a project of its own whose Maven notes that it was called
 * and whose Java prints its arguments, one a line.
 */
class LauncherTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo called >>"$LOG"
      echo 'noise of the build'
      sleep 1
      mkdir -p "$PROJECT/target"
      [ -e "$PROJECT/broken" ] || echo jar >"$PROJECT/target/quoth-1.jar"
      [ ! -e "$PROJECT/broken" ]
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in
          -XX:ArchiveClassesAtExit=*) echo archive >"${word#*=}"; echo trained >>"$LOG" ;;
        esac
        printf '%s\\n' "$word"
      done
      """;

  @TempDir private Path folder;
  private Path project;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(folder.resolve("the project")).toRealPath();
    script("the project/quoth", Files.readString(Path.of("quoth")));
    write("the project/pom.xml", "");
    write("the project/src/main/java/A.java", "");
    write("the project/models/a.bin", "");
    script("bin/mvn", MAVEN);
    script("jdk/bin/java", JAVA);
    write("jdk/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.1\"\n");
    // As a checkout leaves them: older than what is built from them now.
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
      }
    }
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("LOG", folder.resolve("log").toString());
    environment.put("PROJECT", project.toString());
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void script(String name, String content) throws IOException {
    write(name, content);
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(Path launcher, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUOTH"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static CommandLineRun finish(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandLineRun(process.waitFor(), out, err);
  }

  private CommandLineRun launch(String... args) throws Exception {
    return finish(start(project.resolve("quoth"), args));
  }

  private long logged(String word) throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log).stream().filter(word::equals).count() : 0;
  }

  @Test
  void buildsWhatIsMissingAndHandsOnTheArguments() throws Exception {
    environment.put("QUOTH_JAVA_OPTS", "-Xmx64m -Da=b");
    CommandLineRun run = launch("a b.txt", "", "*");
    assertEquals(0, run.exit(), run.err());
    assertEquals("noise of the build\n", run.err());
    List<String> words = run.out().lines().toList();
    String jar = project + "/target/quoth-1.jar";
    assertEquals(
        List.of("-Xmx64m", "-Da=b", "-cp", jar, "io.quoth.Main", "a b.txt", "", "*"),
        words.subList(words.indexOf("-cp") - 2, words.size()));
    assertTrue(words.contains("-Xshare:auto"), run.out());
  }

  @Test
  void buildsAgainOnlyWhenSomethingIsNewer() throws Exception {
    launch();
    assertEquals("", launch().err());
    assertEquals(1, logged("called"));
    Files.setLastModifiedTime(
        project.resolve("models/a.bin"), FileTime.from(Instant.now().plusSeconds(5)));
    launch();
    assertEquals(2, logged("called"));
    Files.setLastModifiedTime(
        project.resolve("models/a.bin"), FileTime.from(Instant.now().minusSeconds(600)));
    launch();
    assertEquals(2, logged("called"));
  }

  @Test
  void worksThroughLinks() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("one"), Path.of("the project/quoth"));
    Files.createDirectories(folder.resolve("other"));
    Path second = Files.createSymbolicLink(folder.resolve("other/two"), Path.of("../one"));
    assertEquals(0, finish(start(first)).exit());
    assertTrue(finish(start(second)).out().contains(project + "/target/quoth-1.jar"));
  }

  private CommandLineRun shell(String line) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
    builder.environment().putAll(environment);
    return finish(builder.start());
  }

  /** A shell that is given the script leaves its name without a folder. */
  @Test
  void worksThroughALinkNamedWithoutItsFolder() throws Exception {
    Files.createSymbolicLink(folder.resolve("one"), Path.of("the project/quoth"));
    CommandLineRun run = shell("sh one");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains(project + "/target/quoth-1.jar"), run.out());
  }

  /** Java opens a file of its own where standard input was, and would read that. */
  @Test
  void aClosedStandardInputIsEmpty() throws Exception {
    launch();
    script("jdk/bin/java", "#!/bin/sh\n{ true 3<&0; } 2>/dev/null && echo open; cat\n");
    assertEquals(new CommandLineRun(0, "open\n", ""), shell("'the project/quoth' - <&-"));
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Process first = start(project.resolve("quoth"));
    Process second = start(project.resolve("quoth"));
    assertEquals(0, finish(first).exit());
    assertEquals(0, finish(second).exit());
    assertEquals(1, logged("called"));
    assertFalse(Files.exists(project.resolve("target/build.lock")));
  }

  @Test
  void aLockLeftBehindIsBroken() throws Exception {
    Files.createDirectories(project.resolve("target/build.lock"));
    // No process has this number: it is above the kernel's limit.
    Files.writeString(project.resolve("target/build.lock/pid"), "99999999");
    assertEquals(0, launch().exit());
    assertEquals(1, logged("called"));
  }

  @Test
  void aBuildThatFailsIsToldAndLeavesNoLock() throws Exception {
    write("the project/broken", "");
    CommandLineRun run = launch();
    assertEquals(70, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().endsWith("quoth: the build failed (see above)\n"), run.err());
    assertFalse(Files.exists(project.resolve("target/build.lock")));
  }

  @Test
  void theArchiveIsMadeOnceForAJarAndAJava() throws Exception {
    CommandLineRun first = launch();
    String flag = "-XX:SharedArchiveFile=" + folder.resolve("cache") + "/quoth/";
    assertTrue(first.out().contains(flag), first.out());
    assertEquals(first.out(), launch().out());
    assertEquals(1, logged("trained"));
    write("jdk/release", "JAVA_VERSION=\"21\"\n");
    launch();
    assertEquals(2, logged("trained"));
    Files.setLastModifiedTime(
        project.resolve("target/quoth-1.jar"), FileTime.from(Instant.now().plusSeconds(5)));
    launch();
    assertEquals(3, logged("trained"));
    try (Stream<Path> files = Files.list(folder.resolve("cache/quoth"))) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void withoutAPlaceForTheArchiveItDoesWithout() throws Exception {
    launch();
    environment.put("XDG_CACHE_HOME", "/dev/null");
    CommandLineRun run = launch();
    assertEquals(0, run.exit());
    assertEquals("", run.err());
    assertFalse(run.out().contains("SharedArchiveFile"), run.out());
  }

  /** As unpacked from a distribution: {@code bin/quoth} beside {@code lib/quoth-1.jar}. */
  private Path unpacked() throws IOException {
    script("un packed/bin/quoth", Files.readString(Path.of("quoth")));
    write("un packed/lib/quoth-1.jar", "jar");
    write("un packed/examples/a.txt", "");
    return folder.resolve("un packed").toRealPath();
  }

  @Test
  void aServerIsCompiledThoroughly() throws Exception {
    String thorough = "-XX:TieredStopAtLevel=4";
    assertTrue(launch("serve", "--socket", "a").out().lines().toList().contains(thorough));
    assertFalse(launch("a.txt", "serve").out().lines().toList().contains(thorough));
  }

  /** Java refuses to start with fewer than it wants of a compiler. */
  @Test
  void theQuickCompilerAloneHasOneThread() throws Exception {
    String one = "-XX:CICompilerCount=1";
    assertTrue(launch("server.txt").out().lines().toList().contains(one));
    assertFalse(launch("serve", "--socket", "a").out().contains("-XX:CICompilerCount"));
    environment.put("QUOTH_JAVA_OPTS", "-Xmx1g");
    assertTrue(launch("a.txt").out().lines().toList().contains(one));
    for (String other : List.of("-XX:TieredStopAtLevel=4", "-XX:-TieredCompilation")) {
      environment.put("QUOTH_JAVA_OPTS", "-Xmx1g " + other);
      assertFalse(launch("a.txt").out().contains("-XX:CICompilerCount"), other);
    }
  }

  @Test
  void aFolderMayHaveAColon() throws Exception {
    Path home = Files.move(unpacked(), folder.resolve("a:b")).toRealPath();
    CommandLineRun run = finish(start(home.resolve("bin/quoth"), "a b.txt"));
    assertEquals("", run.err());
    List<String> words = run.out().lines().toList();
    assertEquals(
        List.of("-jar", home + "/lib/quoth-1.jar", "a b.txt"),
        words.subList(words.size() - 3, words.size()));
    // Java takes a colon for the end of a path, so there is no archive of classes.
    assertEquals(0, logged("trained"));
  }

  @Test
  void aDistributionRunsItsJarAndBuildsNothing() throws Exception {
    Path home = unpacked();
    Files.createSymbolicLink(folder.resolve("one"), Path.of("un packed/bin/quoth"));
    for (Path launcher : List.of(home.resolve("bin/quoth"), folder.resolve("one"))) {
      CommandLineRun run = finish(start(launcher, "a b.txt"));
      assertEquals("", run.err());
      List<String> words = run.out().lines().toList();
      assertEquals(
          List.of("-cp", home + "/lib/quoth-1.jar", "io.quoth.Main", "a b.txt"),
          words.subList(words.size() - 4, words.size()));
    }
    assertEquals(0, logged("called"));
    assertEquals(1, logged("trained"));
    try (Stream<Path> files = Files.walk(home)) {
      assertEquals(3, files.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void aDistributionWithoutItsJarSaysSo() throws Exception {
    Path home = unpacked();
    Files.delete(home.resolve("lib/quoth-1.jar"));
    assertOneLine("no quoth-*.jar in " + home, finish(start(home.resolve("bin/quoth"))));
  }

  @Test
  void anOldJavaOrNoneIsOneLine() throws Exception {
    write("jdk/release", "JAVA_VERSION=\"11.0.2\"\n");
    assertOneLine("Java 11.0.2; Java 17 or newer is needed", launch());
    write("jdk/release", "JAVA_VERSION=\"1.8.0_402\"\n");
    assertOneLine("Java 17 or newer is needed", launch());
    environment.put("JAVA_HOME", "/nowhere");
    assertOneLine("no Java at JAVA_HOME (/nowhere)", launch());
    assertEquals(0, logged("called"));
  }

  private static void assertOneLine(String part, CommandLineRun run) {
    assertEquals(70, run.exit());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().startsWith("quoth: ") && run.err().contains(part), run.err());
  }

  /** Nothing here runs the launcher for Windows, so that it is held against the other. */
  @Test
  void theLauncherForWindowsAsksTheSameOfJava() throws IOException {
    List<String> here = new ArrayList<>(options("quoth", "(?m)^ *(flags=|-XX:|.*compiler=-).*$"));
    assertTrue(here.remove("-Xlog:disable"), here::toString);
    assertEquals(here, options("src/dist/quoth.cmd", "(?m)^.*set \"LAUNCH_(FLAGS|COMPILER)=.*$"));
  }

  /** Java's options in the lines that a pattern finds, in their order. */
  private static List<String> options(String script, String lines) throws IOException {
    String found =
        Pattern.compile(lines)
            .matcher(Files.readString(Path.of(script)))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining("\n"));
    return Pattern.compile("-[XD][^\\s'\"]+")
        .matcher(found)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
