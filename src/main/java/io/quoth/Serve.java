package io.quoth;

import io.quoth.article.Article;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers programs of this machine over HTTP, until it is told to stop. */
@Command(
    name = "serve",
    customSynopsis = "quoth serve (--socket PATH | --port N) [OPTIONS]",
    description =
        "%nStays, and answers programs of this machine over HTTP: an article in, JSON out.%n",
    sortOptions = false,
    footer = {
      "",
      "POST / takes text/plain, text/html or application/json (one record) and answers",
      "with what the command line prints. Its options go into the query: type, speaker,",
      "min-confidence, cues, join, include-text, offsets, text-field, id-field, url,",
      "title, author, publisher, published; format (json, jsonl); name, the article's.",
      "GET /health, GET /metrics (for Prometheus). No article is kept, nor logged.",
      "",
      "Example: quoth serve --socket q.sock",
      "  curl --unix-socket q.sock -H Content-Type:text/plain --data-binary @a.txt \\\\",
      "    \"http://quoth/?offsets=utf16\"",
      "SIGTERM and SIGINT let it finish what it has begun, and end it (143, 130). Exit",
      "codes: 2 wrong usage, also where the place is taken, 70 a fault of quoth's,",
      "too little memory or a damaged model."
    })
final class Serve implements Callable<Integer> {
  private static final int MOST_BYTES = 1 << 30;
  private static final int MOST_PORTS = 1 << 16;
  private static final int MOST_SECONDS = 3600;

  private final Console console;
  private final Pipeline pipeline;

  @Option(
      names = "--socket",
      paramLabel = "PATH",
      description = "Listen on a Unix domain socket, for its owner alone.")
  private @Nullable String socket;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = {
        "Listen on a port of 127.0.0.1; 0: any that is free. Any user and program of this",
        "machine may ask there; web pages (Origin, a foreign Host) get 403."
      })
  private @Nullable Integer port;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Of an article (default: 4194304); beyond: 413.")
  private int maxBytes = 1 << 22;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "To read a request in (408), and to answer it in (503). Default: 30.")
  private int timeout = 30;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles at a time (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-concurrent",
      paramLabel = "N",
      description = "Articles read, waiting or worked on (default: 64); beyond: 429.")
  private int maxConcurrent = 64;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  private Serve(Console console, Pipeline pipeline) {
    this.console = console;
    this.pipeline = pipeline;
  }

  static CommandLine commandLine(Console console, Pipeline pipeline) {
    return new CommandLine(new Serve(console, pipeline));
  }

  @Override
  public Integer call() {
    check();
    Messages messages = new Messages(console.err(), false, false, false);
    ServePlace place =
        socket == null ? ServePlace.port(Objects.requireNonNull(port)) : ServePlace.socket(socket);
    // All is loaded when it says that it listens.
    pipeline.apply(Article.of("", ""));
    ServeLimits limits = new ServeLimits(maxBytes, timeout, threads, maxConcurrent);
    ServeServer server = new ServeServer(place, limits, pipeline, messages::error);
    server.start();
    // Java runs this at a signal, and ends with the signal's code when it is done.
    Thread end = new Thread(server::stop, "quoth-end");
    Runtime.getRuntime().addShutdownHook(end);
    messages.error("listening on " + place.address());
    server.await();
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // It is what ended the server.
    }
    return Exit.OK;
  }

  private void check() {
    if (socket == null && port == null) {
      throw Stop.usage("where to listen is missing: --socket or --port (quoth serve --help)");
    }
    if (socket != null && port != null) {
      throw Stop.usage("--socket and --port exclude each other");
    }
    within("--port", port == null ? 0 : port, 0, MOST_PORTS - 1);
    within("--max-bytes", maxBytes, 1, MOST_BYTES);
    within("--timeout", timeout, 1, MOST_SECONDS);
    within("--threads", threads, 1, Integer.MAX_VALUE);
    within("--max-concurrent", maxConcurrent, 1, Integer.MAX_VALUE);
  }

  private static void within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      String range =
          most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
      throw Stop.usage(option + ": " + range);
    }
  }
}
