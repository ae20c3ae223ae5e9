package io.quoth;

import io.quoth.archive.Resources;
import io.quoth.write.JsonFacts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what somebody wants to know who is told that something is wrong. */
@Command(
    name = "doctor",
    customSynopsis = "quoth doctor [-f NAME]",
    description = "%nChecks the models, and prints what a bug report should say.%n",
    sortOptions = false,
    footer = {
      "",
      "Versions, models and their digests, paths, configuration, locale, terminal. It",
      "prints no article, but paths and the QUOTH_ variables of the environment.",
      "",
      "Example: quoth doctor -f json > doctor.json",
      "Exit codes: 0 all is well, 2 the configuration is wrong, 70 a model is damaged."
    })
final class Doctor implements Callable<Integer> {
  enum Form {
    TEXT,
    JSON
  }

  /** Where models come from. */
  interface Models {
    /** The recorded SHA-256 of each, by its name. */
    Map<String, String> digests();

    InputStream open(String name) throws IOException;
  }

  /** Those in the jar. */
  private static final Models OURS =
      new Models() {
        @Override
        public Map<String, String> digests() {
          return Wiring.digests();
        }

        @Override
        public InputStream open(String name) throws IOException {
          return Resources.open(io.quoth.archive.Models.FOLDER + name);
        }
      };

  private static final String WELL = "well";
  private static final long MIB = 1 << 20;

  private final Console console;
  private final Models models;
  private int exit = Exit.OK;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      description = "text (default) or json.")
  private Form form = Form.TEXT;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  Doctor(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  static CommandLine commandLine(Console console) {
    return commandLine(new Doctor(console, OURS));
  }

  static CommandLine commandLine(Doctor doctor) {
    return new CommandLine(doctor).registerConverter(Form.class, new Choice<>(Form.class));
  }

  @Override
  public Integer call() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("quoth", quoth());
    facts.put("java", java());
    facts.put("system", system());
    facts.put("models", models());
    facts.put("paths", paths());
    facts.put("environment", environment());
    facts.put("text", text());
    facts.put("terminal", terminal());
    facts.put("state", exit == Exit.OK ? WELL : "not " + WELL);
    spec.commandLine().getOut().print(form == Form.JSON ? JsonFacts.render(facts) : lines(facts));
    return exit;
  }

  private static Map<String, Object> quoth() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", Wiring.version());
    facts.put("jar", ownPlace());
    return facts;
  }

  private static String ownPlace() {
    CodeSource source = Doctor.class.getProtectionDomain().getCodeSource();
    try {
      // Java's own loader, which the launcher has classes taken by, does not say from where.
      return source == null
          ? System.getProperty("java.class.path", "unknown")
          : Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException | RuntimeException e) {
      return "unknown";
    }
  }

  private static Map<String, Object> java() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", System.getProperty("java.runtime.version"));
    facts.put("vendor", System.getProperty("java.vendor"));
    facts.put("vm", System.getProperty("java.vm.name"));
    facts.put("home", System.getProperty("java.home"));
    facts.put("memoryMiB", Runtime.getRuntime().maxMemory() / MIB);
    return facts;
  }

  private static Map<String, Object> system() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", System.getProperty("os.name"));
    facts.put("version", System.getProperty("os.version"));
    facts.put("architecture", System.getProperty("os.arch"));
    facts.put("processors", Runtime.getRuntime().availableProcessors());
    return facts;
  }

  private Map<String, Object> models() {
    Map<String, Object> facts = new LinkedHashMap<>();
    Map<String, String> recorded = new TreeMap<>(models.digests());
    if (recorded.isEmpty()) {
      exit = Exit.FAULT;
    }
    recorded.forEach(
        (name, digest) -> {
          Map<String, Object> model = new LinkedHashMap<>();
          String found;
          try (InputStream in = models.open(name)) {
            found = sha256(in);
          } catch (IOException e) {
            found = null;
          }
          String state = found == null ? "missing" : found.equals(digest) ? WELL : "damaged";
          model.put("state", state);
          model.put("sha256", found);
          if (!state.equals(WELL)) {
            model.put("recorded", digest);
            exit = Exit.FAULT;
          }
          facts.put(name, model);
        });
    return facts;
  }

  private static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Map<String, Object> paths() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("workingFolder", Path.of("").toAbsolutePath().toString());
    Optional<String> file = ConfigFile.find(new String[0], console.environment());
    facts.put("config", file.or(() -> ConfigFile.usual(console.environment())).orElse(null));
    facts.put("configState", file.map(this::configState).orElse("not there"));
    Optional<Path> cache = cache();
    facts.put("cache", cache.map(Path::toString).orElse(null));
    facts.put("cacheState", cache.map(Doctor::cacheState).orElse("no place for one"));
    return facts;
  }

  /** What is wrong with the file, for any command. */
  private String configState(String file) {
    try {
      CommandLine root = spec.root().commandLine();
      for (String command : Main.CONFIGURED) {
        CommandLine line = command.isEmpty() ? root : Main.subcommand(root, command);
        Config.check(line, command, Main.OTHER_COMMANDS, file);
      }
      return WELL;
    } catch (Stop e) {
      exit = exit == Exit.OK ? e.exit() : exit;
      return e.getMessage();
    }
  }

  /** Where the launcher keeps its archives of loaded classes. */
  private Optional<Path> cache() {
    String base = console.environment().getOrDefault("XDG_CACHE_HOME", "");
    String home = console.environment().getOrDefault("HOME", "");
    if (base.isEmpty() && !home.isEmpty()) {
      base = home + "/.cache";
    }
    return base.isEmpty() ? Optional.empty() : Optional.of(Path.of(base, "quoth"));
  }

  private static String cacheState(Path folder) {
    int files = 0;
    long bytes = 0;
    try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.jsa")) {
      for (Path archive : archives) {
        files++;
        bytes += Files.size(archive);
      }
    } catch (IOException e) {
      return Reason.of(e);
    }
    return files + (files == 1 ? " file, " : " files, ") + bytes / MIB + " MiB";
  }

  private Map<String, Object> environment() {
    Map<String, Object> facts = new TreeMap<>();
    console
        .environment()
        .forEach(
            (name, value) -> {
              if (name.startsWith("QUOTH_")) {
                facts.put(name, value);
              }
            });
    return facts;
  }

  private Map<String, Object> text() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("locale", Locale.getDefault().toLanguageTag());
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      facts.put(name, console.environment().get(name));
    }
    facts.put("charset", Charset.defaultCharset().name());
    facts.put("systemCharset", System.getProperty("native.encoding"));
    facts.put("fileNameCharset", System.getProperty("sun.jnu.encoding"));
    return facts;
  }

  private Map<String, Object> terminal() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("input", console.terminals().contains("in"));
    facts.put("output", console.terminals().contains("out"));
    facts.put("errors", console.terminals().contains("err"));
    facts.put("TERM", console.environment().get("TERM"));
    facts.put("width", console.width());
    facts.put("colour", console.wantsColour());
    facts.put("because", why());
    return facts;
  }

  private String why() {
    if (console.wantsColour()) {
      return "the output is a terminal";
    }
    return console.terminals().contains("out")
        ? "NO_COLOR is set or the terminal is dumb"
        : "the output is no terminal";
  }

  /** For people: a heading a part, a line a fact. */
  private static String lines(Map<String, Object> facts) {
    StringBuilder out = new StringBuilder();
    facts.forEach(
        (name, fact) -> {
          if (fact instanceof Map<?, ?> part) {
            out.append(name).append('\n');
            part.forEach(
                (key, value) -> out.append("  ").append(key).append(": ").append(shown(value)));
          } else {
            out.append(name).append(": ").append(shown(fact));
          }
        });
    return out.toString();
  }

  private static String shown(Object value) {
    if (value instanceof Map<?, ?> values) {
      StringBuilder out = new StringBuilder();
      values.forEach(
          (key, one) ->
              out.append(out.isEmpty() ? "" : key.equals("recorded") ? ", recorded " : " ")
                  .append(one == null ? "" : one));
      return out.append('\n').toString();
    }
    String line = value == null ? "-" : value.toString();
    // A path may hold what would be taken for a line of ours.
    return Messages.oneLine(line) + "\n";
  }
}
