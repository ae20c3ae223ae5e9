package io.quoth;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Completion for bash, from 3.2 on. Picocli's own script offers the values of one option for those
 * of another whose label is the same, nothing behind an equals sign, and no files.
 */
final class BashCompletion {
  private static final String HEAD =
      """
      # Completes quoth in bash; made by: quoth completion bash

      _quoth_words() {
        COMPREPLY+=($(compgen -W "$1" -- "$current"))
      }

      # With commas between.
      _quoth_list() {
        COMPREPLY+=($(compgen -P "${current%"${current##*,}"}" -W "$1" -- "${current##*,}"))
      }

      _quoth_folders() {
        local IFS=$'\\n'
        # Bash 3.2 has no compopt, and writes no slash behind a folder.
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -d -- "$current"))
      }

      # Where it offers nothing, bash itself offers files.
      _quoth() {
        local current=${COMP_WORDS[COMP_CWORD]}
        local before=${COMP_WORDS[COMP_CWORD - 1]}
        local command=extract
        COMPREPLY=()
        # Bash takes the = of --option=value for a word of its own.
        if [[ $current == = ]]; then
          current=
        elif [[ $before == = ]]; then
          before=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        if ((COMP_CWORD > 1)); then
          case ${COMP_WORDS[1]} in
            @NAMES@) command=${COMP_WORDS[1]} ;;
          esac
        fi
      """;

  private static final String TAIL =
      """
      }

      complete -o bashdefault -o default -F _quoth quoth
      """;

  private BashCompletion() {}

  static String script(List<Completed> commands) {
    List<String> names = commands.stream().map(Completed::name).toList();
    StringBuilder out = new StringBuilder(HEAD.replace("@NAMES@", String.join(" | ", names)));
    out.append("  case $command:$before in\n");
    for (Completed command : commands) {
      for (Completed.Flag flag : command.flags()) {
        flag.value().ifPresent(value -> addValue(out, command, flag, value));
      }
    }
    out.append("  esac\n  case $command:$current in\n");
    for (Completed command : commands) {
      String options =
          command.flags().stream()
              .flatMap(flag -> flag.names().stream())
              .collect(Collectors.joining(" "));
      out.append("    ").append(command.name()).append(":-*) ");
      out.append("_quoth_words '").append(options).append("' ;;\n");
    }
    out.append("    *)\n      ((COMP_CWORD == 1)) && _quoth_words '");
    out.append(String.join(" ", names)).append("'\n      case $command in\n");
    for (Completed command : commands) {
      if (command.words().kind() == Completed.Kind.WORDS) {
        out.append("        ").append(command.name()).append(") ");
        out.append(action(command.words())).append(" ;;\n");
      }
    }
    return out.append("      esac\n      ;;\n  esac\n").append(TAIL).toString();
  }

  private static void addValue(
      StringBuilder out, Completed command, Completed.Flag flag, Completed.Values value) {
    String pattern =
        flag.names().stream()
            .map(name -> command.name() + ":" + name)
            .collect(Collectors.joining(" | "));
    out.append("    ").append(pattern).append(")\n      ");
    out.append(action(value)).append("\n      return\n      ;;\n");
  }

  private static String action(Completed.Values values) {
    String words = " '" + String.join(" ", values.words()) + "'";
    return switch (values.kind()) {
      case FOLDER -> "_quoth_folders";
      case WORDS -> (values.list() ? "_quoth_list" : "_quoth_words") + words;
      case FILE, NOTHING -> ":";
    };
  }
}
