package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of every command. */
class HelpTest {
  private static final int WIDTH = 80;

  /** Lines of a terminal that is no more than tall: all of the default command's options. */
  private static final int SCREEN = 54;

  private static final Pattern LONG_OPTION =
      Pattern.compile("(?:^ +-[a-z], |  )(--[a-z][a-z-]*)", Pattern.MULTILINE);

  static Stream<String> commands() {
    List<String> commands = new ArrayList<>(Main.OTHER_COMMANDS);
    commands.add("extract");
    return commands.stream().sorted();
  }

  /** The options that the help of a command lists. */
  static Set<String> longOptions(String command) {
    Set<String> options = new TreeSet<>();
    LONG_OPTION
        .matcher(CommandLineRun.run(command, "--help").out())
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(options::add);
    return options;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void fitsAScreenAndShowsAnExample(String command) {
    String help = CommandLineRun.run(command, "--help").out();
    List<String> lines = help.lines().toList();
    for (String line : lines) {
      assertTrue(line.length() <= WIDTH, line);
    }
    assertTrue(lines.size() <= SCREEN, command + ": " + lines.size() + " lines");
    assertTrue(help.contains("Example: quoth "), help);
    assertTrue(longOptions(command).contains("--help"), help);
    int known = Main.commands().getSubcommands().get(command).getCommandSpec().options().size();
    assertEquals(known, longOptions(command).size(), help);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isTheSameHoweverAsked(String command) {
    CommandLineRun help = CommandLineRun.run("help", command);
    assertEquals(Exit.OK, help.exit(), help.err());
    assertEquals(help, CommandLineRun.run(command, "-h"));
  }
}
