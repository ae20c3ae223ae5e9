package io.quoth;

import java.util.ArrayList;
import java.util.List;

/** Completion for zsh: a case a command, of zsh's own {@code _arguments}. */
final class ZshCompletion {
  private static final String HEAD =
      """
      #compdef quoth
      # Completes quoth in zsh; made by: quoth completion zsh

      _quoth() {
        local curcontext=$curcontext state line ret=1
        local -A opt_args
        local command=extract
        local -a commands=(
      @COMMANDS@  )
        if (( CURRENT > 2 )) && (( ${commands[(I)$words[2]:*]} )); then
          command=$words[2]
          shift words
          (( CURRENT-- ))
        elif (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
          _describe -t commands command commands && ret=0
          _files && ret=0
          return ret
        fi
        case $command in
      """;

  private static final String TAIL =
      """
        esac
        return ret
      }

      if [[ $funcstack[1] == _quoth ]]; then
        _quoth "$@"
      else
        compdef _quoth quoth
      fi
      """;

  private ZshCompletion() {}

  static String script(List<Completed> commands) {
    StringBuilder names = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    for (Completed command : commands) {
      String about = command.name() + ":" + command.about().replace(":", "\\:");
      names.append("    ").append(quoted(about)).append('\n');
      cases.append("    ").append(command.name()).append(")\n      _arguments -s -S");
      for (String argument : arguments(command)) {
        cases.append(" \\\n        ").append(argument);
      }
      cases.append(" && ret=0\n      ;;\n");
    }
    return HEAD.replace("@COMMANDS@", names) + cases + TAIL;
  }

  private static List<String> arguments(Completed command) {
    List<String> arguments = new ArrayList<>();
    for (Completed.Flag flag : command.flags()) {
      String rest =
          "["
              + escaped(flag.about())
              + "]"
              + flag.value().map(v -> ":" + escaped(v.label()) + ":" + action(v)).orElse("");
      // None of the names again once one of them stands there.
      String others = "(" + String.join(" ", flag.names()) + ")";
      for (String name : flag.names()) {
        String takes = flag.value().isEmpty() ? "" : name.startsWith("--") ? "=" : "+";
        arguments.add(quoted(others + name + takes + rest));
      }
    }
    if (command.words().kind() != Completed.Kind.NOTHING) {
      arguments.add(
          quoted("*:" + escaped(command.words().label()) + ":" + action(command.words())));
    }
    return arguments;
  }

  private static String action(Completed.Values values) {
    String words = String.join(" ", values.words());
    return switch (values.kind()) {
      case FILE -> "_files";
      case FOLDER -> "_files -/";
      case WORDS ->
          values.list() ? "_values -s , " + values.label() + " " + words : "(" + words + ")";
      // A message, and nothing to choose from.
      case NOTHING -> " ";
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(":", "\\:").replace("[", "\\[").replace("]", "\\]");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
