package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code quoth completion}, in the shells that they are for. */
class CompletionTest {
  /** What a user has typed before the tab, and what stands there or is offered behind it. */
  private static final Map<String, String> TYPED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("quoth --form", "--format"),
              Map.entry("quoth --format jsonl --offsets ut", "utf16"),
              Map.entry("quoth --offsets=ut", "utf16"),
              Map.entry("quoth --color al", "always"),
              Map.entry("quoth --type direct,mi", "mixed"),
              Map.entry("quoth eval", "evaluate"),
              Map.entry("quoth evaluate --view att", "attributions"),
              Map.entry("quoth completion fi", "fish"),
              Map.entry("quoth -f jsonl ar", "article.txt"),
              Map.entry("quoth -o ar", "article.txt"),
              Map.entry("quoth --output-dir fol", "folder/"),
              Map.entry("quoth help doc", "doctor")));

  /** What is typed into a bash, the tab, and a key that has it print the line that then stands. */
  private static final String BASH =
      """
      exec 3>&1 >/dev/null
      {
        printf '%s\\n' 'source ./script; show() { echo "$READLINE_LINE" >>lines; READLINE_LINE=; }'
        printf '%s\\n' "bind -x '\\\"\\C-g\\\": show'"
        for line; do printf '%s\\t\\a' "$line"; done
        printf 'exit\\n'
      } | script -qec 'bash --norc --noprofile -i' /dev/null
      cat lines >&3
      """;

  /** Types into a zsh, presses the tab, and has a key print the line that then stands there. */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty -b shell 'PS1= zsh -f -i'
      zpty -w shell "fpath=($PWD \\$fpath); autoload -Uz compinit; compinit -u -D"
      zpty -w shell "show() { print -r -- \\$BUFFER >>$PWD/lines; BUFFER=; zle .accept-line }"
      zpty -w shell "zle -N show; bindkey '^X' show; bindkey '^I' complete-word"
      zpty -w shell "print >>$PWD/lines"
      wait_for() {
        integer i
        for ((i = 0; i < 200; i++)); do
          [[ -e lines ]] && (( $(wc -l <lines) >= $1 )) && return
          sleep 0.1
        done
        exit 1
      }
      wait_for 1
      integer n=1
      for line; do
        zpty -w -n shell "$line"$'\\t\\x18'
        wait_for $((++n))
      done
      zpty -d shell
      tail -n +2 lines
      """;

  private static final String FISH =
      """
      source ./script
      for line in $argv
          complete -C $line | string replace -r '\\t.*' '' | string join ' '
      end
      """;

  @TempDir private Path folder;

  @BeforeEach
  void anArticle() throws IOException {
    Files.writeString(folder.resolve("article.txt"), "");
    Files.createDirectory(folder.resolve("folder"));
  }

  private static void assumeThereIs(String shell) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, shell)));
    if (!there) {
      System.err.println("CompletionTest: no " + shell + " here, its completion is not tested");
    }
    Assumptions.assumeTrue(there, "no " + shell + " here");
  }

  private List<String> complete(String shell, String scriptName, String driver, String... command)
      throws Exception {
    assumeThereIs(command[0]);
    CommandLineRun script = CommandLineRun.run("completion", shell);
    assertEquals("", script.err());
    Files.writeString(folder.resolve(scriptName), script.out());
    Files.writeString(folder.resolve("driver"), driver);
    List<String> words = new ArrayList<>(List.of(command));
    words.add("driver");
    words.addAll(TYPED.keySet());
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().put("TERM", "dumb");
    builder.environment().put("HOME", folder.toString());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    List<String> lines = out.lines().toList();
    assertEquals(TYPED.size(), lines.size(), out);
    return lines;
  }

  /** Of {@code script}, which makes a terminal for it, there are other kinds elsewhere. */
  @Test
  void bashWrites() throws Exception {
    assumeThereIs("script");
    Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"));
    assertWritten(complete("bash", "script", BASH, "bash", "--norc", "--noprofile"));
  }

  @Test
  void zshWrites() throws Exception {
    assertWritten(complete("zsh", "_quoth", ZSH, "zsh", "-f"));
  }

  private static void assertWritten(List<String> lines) {
    int i = 0;
    for (Map.Entry<String, String> typed : TYPED.entrySet()) {
      String begun = typed.getKey().replaceFirst("[^ =,]*$", "");
      // Behind an option that takes a value, zsh writes the sign that leads to it.
      String line = lines.get(i++).replaceFirst("[=,]?$", "").stripTrailing();
      assertEquals(begun + typed.getValue(), line);
    }
  }

  @Test
  void fishOffers() throws Exception {
    List<String> lines = complete("fish", "script", FISH, "fish", "--no-config");
    int i = 0;
    for (String offered : TYPED.values()) {
      assertEquals(offered, lines.get(i++).replaceFirst("^(--offsets=|.*,)", ""));
    }
  }

  /** A new command or option is completed without anybody's doing. */
  @Test
  void everyOptionOfEveryCommandIsInEachScript() {
    for (String shell : List.of("bash", "zsh", "fish")) {
      String script = CommandLineRun.run("completion", shell).out();
      for (String command : Main.OTHER_COMMANDS) {
        assertTrue(script.contains(command), shell + ": " + command);
        for (String option : HelpTest.longOptions(command)) {
          String written = shell.equals("fish") ? "-l " + option.substring(2) : option;
          assertTrue(script.contains(written), shell + ": " + command + " " + option);
        }
      }
    }
  }
}
