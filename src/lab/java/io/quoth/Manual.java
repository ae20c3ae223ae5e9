package io.quoth;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes what distributions have besides the jar, from the command line's own description: manual
 * pages in AsciiDoc, and completion for each shell under the name that the shell looks for.
 *
 * <p>Called by the build: {@code Manual src/man target/man target/completion}.
 */
public final class Manual {
  /** Under these names shells find them. */
  private static final Map<String, String> COMPLETIONS =
      Map.of("bash", "quoth", "zsh", "_quoth", "fish", "quoth.fish");

  /** Told in the page of quoth itself. */
  private static final List<String> NO_PAGE = List.of("extract", "help");

  private Manual() {}

  public static void main(String[] args) throws IOException {
    Path written = Path.of(args[0]);
    Path pages = Files.createDirectories(Path.of(args[1]));
    Path completions = Files.createDirectories(Path.of(args[2]));
    CommandLine root = Main.commands();
    tidy(root);
    root.getSubcommands().values().forEach(Manual::tidy);
    // What begins with an underscore is for others to include.
    Files.writeString(pages.resolve("_quoth.adoc"), page(root));
    String name = "quoth.adoc";
    Files.writeString(pages.resolve(name), Files.readString(written.resolve(name)));
    for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
      if (!NO_PAGE.contains(command.getKey())) {
        Path page = pages.resolve("quoth-" + command.getKey() + ".adoc");
        Files.writeString(page, page(command.getValue()));
      }
    }
    for (Map.Entry<String, String> shell : COMPLETIONS.entrySet()) {
      CommandLine line = Main.commands();
      StringWriter script = new StringWriter();
      line.setOut(new PrintWriter(script)).execute("completion", shell.getKey());
      Files.writeString(completions.resolve(shell.getValue()), script.toString());
    }
  }

  /** From what a terminal shows to what a page holds. */
  private static void tidy(CommandLine line) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    String about = String.join(" ", usage.description()).replace("%n", " ").strip();
    usage.header(about.replaceFirst("\\.$", ""));
    usage.description(about);
    List<String> synopsis = new ArrayList<>();
    for (String way : usage.customSynopsis()) {
      synopsis.add(way.strip());
    }
    // A line each, in AsciiDoc's way.
    usage.customSynopsis(String.join(" +%n", synopsis));
    usage.footerHeading("Notes%n");
  }

  private static String page(CommandLine line) {
    StringWriter page = new StringWriter();
    ManPageGenerator.writeSingleManPage(new PrintWriter(page), line.getCommandSpec());
    // The format of a man page has no place for the line end of another system.
    return page.toString().replace("\r\n", "\n");
  }
}
