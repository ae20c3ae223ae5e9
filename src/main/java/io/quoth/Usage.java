package io.quoth;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** Help texts: the options of the default command under headings. Loaded only where help is. */
final class Usage {
  /**
   * A heading, and some of what stands under it; an option that is named nowhere stands with the
   * one that is declared before it.
   */
  private record Group(String heading, List<String> options) {}

  private static final int WIDTH = 80;

  private static final String METADATA = "About the article (nothing is fetched)";

  private static final List<Group> GROUPS =
      List.of(
          new Group("Output", List.of("--format", "--include-text", "--offsets", "--color")),
          new Group("Input", List.of("--input-format")),
          new Group("Which quotes", List.of("--type")),
          new Group(METADATA, List.of("--url")),
          new Group("The run", List.of("--exit-status", "--config")));

  private Usage() {}

  static void arrange(CommandLine root) {
    root.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, Usage::options);
    CommandLine extract = root.getSubcommands().get("extract");
    if (extract != null) {
      extract.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, Usage::options);
    }
  }

  /** The options in groups, each in the order of declaration. */
  static Map<String, List<OptionSpec>> grouped(List<OptionSpec> options) {
    Map<Integer, List<OptionSpec>> groups = new TreeMap<>();
    int group = 0;
    for (OptionSpec option : options) {
      group = groupOf(option.longestName(), group);
      if (!option.hidden()) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(option);
      }
    }
    Map<String, List<OptionSpec>> named = new LinkedHashMap<>();
    groups.forEach((g, list) -> named.put(GROUPS.get(g).heading(), list));
    return named;
  }

  private static int groupOf(String name, int before) {
    for (int i = 0; i < GROUPS.size(); i++) {
      if (GROUPS.get(i).options().contains(name)) {
        return i;
      }
    }
    return before;
  }

  private static String options(Help help) {
    StringBuilder out = new StringBuilder();
    grouped(help.commandSpec().options())
        .forEach(
            (heading, options) ->
                out.append(heading)
                    .append(":\n")
                    .append(
                        heading.equals(METADATA)
                            ? row(options)
                            : help.optionListExcludingGroups(options)));
    return out.toString();
  }

  /** Options whose names say all, side by side. */
  private static String row(List<OptionSpec> options) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder("    ");
    for (OptionSpec option : options) {
      String shown = "  " + option.longestName() + "=" + option.paramLabel();
      if (line.length() + shown.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder("    ");
      }
      line.append(shown);
    }
    return out.append(line).append('\n').toString();
  }
}
