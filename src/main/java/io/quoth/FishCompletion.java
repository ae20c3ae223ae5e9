package io.quoth;

import java.util.List;

/** Completion for fish: a line an option and command. */
final class FishCompletion {
  private static final String HEAD =
      """
      # Completes quoth in fish; made by: quoth completion fish

      function __quoth_first --description 'whether the first word is completed'
          test (count (commandline -opc)) -eq 1
      end

      function __quoth_command --description 'whether a command is what runs'
          set -l words (commandline -opc)
          set -l command extract
          if set -q words[2]; and contains -- $words[2] @COMMANDS@
              set command $words[2]
          end
          test $command = $argv[1]
      end

      """;

  private final StringBuilder out = new StringBuilder();

  private FishCompletion() {}

  static String script(List<Completed> commands) {
    FishCompletion script = new FishCompletion();
    String names = String.join(" ", commands.stream().map(Completed::name).toList());
    script.out.append(HEAD.replace("@COMMANDS@", names));
    commands.forEach(script::add);
    return script.out.toString();
  }

  private void add(Completed command) {
    line("__quoth_first").append(" -a ").append(command.name()).append(about(command.about()));
    String condition = "'__quoth_command " + command.name() + "'";
    Completed.Values words = command.words();
    if (words.kind() == Completed.Kind.WORDS) {
      line(condition).append(" -f -a ").append(quoted(String.join(" ", words.words())));
    } else if (words.kind() == Completed.Kind.NOTHING) {
      line(condition).append(" -f");
    }
    for (Completed.Flag flag : command.flags()) {
      line(condition);
      for (String name : flag.names()) {
        out.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.charAt(1));
      }
      flag.value().ifPresent(this::value);
      out.append(about(flag.about()));
    }
    out.append('\n');
  }

  /** Begins a line. */
  private StringBuilder line(String condition) {
    if (out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return out.append("complete -c quoth -n ").append(condition);
  }

  private void value(Completed.Values values) {
    switch (values.kind()) {
      case FILE -> out.append(" -r -F");
      case FOLDER -> out.append(" -x -a '(__fish_complete_directories)'");
      case WORDS ->
          out.append(" -x -a ")
              .append(
                  values.list()
                      ? "'(__fish_append , " + String.join(" ", values.words()) + ")'"
                      : quoted(String.join(" ", values.words())));
      case NOTHING -> out.append(" -x");
    }
  }

  private static String about(String text) {
    return text.isEmpty() ? "" : " -d " + quoted(text);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
