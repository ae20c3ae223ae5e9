package io.quoth.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Mixed articles, a tenth of them damaged, for a long time: {@code Soak batch LAUNCHER FOLDER
 * [ARTICLES]} in one process, {@code Soak serve LAUNCHER FOLDER [SECONDS [CLIENTS
 * [--socket|--port]]]} by many clients at once. The folder is made, and keeps what was said. Exits
 * with 1 if anything is not as it has to be.
 */
public final class Soak {
  private static final long SEED = 2026;

  /** Distinct inputs of the clients. */
  private static final int POOL = 3000;

  /** The batch's results are checked one by one, and needed no more. */
  private static final SoakBatch.Answers NOT_NEEDED =
      new SoakBatch.Answers() {
        @Override
        public void found(SoakInput input, String line) {}

        @Override
        public void refused(SoakInput input, String reason) {}
      };

  private Soak() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> launcher = List.of(Path.of(args[1]).toAbsolutePath().toString());
    SoakCommand quoth =
        new SoakCommand(launcher, Files.createDirectories(Path.of(args[2])).toAbsolutePath());
    SoakReport report =
        switch (args[0]) {
          case "batch" -> batch(quoth, number(args, 3, 100_000));
          case "serve" ->
              serve(
                  quoth,
                  POOL,
                  number(args, 3, 600),
                  number(args, 4, 64),
                  args.length > 5 ? args[5] : "--socket");
          default -> throw new IllegalArgumentException("batch or serve, not " + args[0]);
        };
    report.print();
    System.exit(report.broken().isEmpty() ? 0 : 1);
  }

  private static int number(String[] args, int at, int otherwise) {
    return args.length > at ? Integer.parseInt(args[at]) : otherwise;
  }

  static SoakReport batch(SoakCommand quoth, int articles)
      throws IOException, InterruptedException {
    SoakReport report = new SoakReport();
    new SoakBatch(quoth, new SoakInputs(SEED), articles, report).run(NOT_NEEDED);
    return report;
  }

  static SoakReport serve(SoakCommand quoth, int pool, int seconds, int clients, String transport)
      throws IOException, InterruptedException {
    SoakReport report = new SoakReport();
    SoakServe serve = new SoakServe(quoth, report);
    new SoakBatch(quoth, new SoakInputs(SEED), pool, report).run(serve);
    serve.run(seconds, clients, transport, transport.equals("--port") ? "0" : "q.sock");
    return report;
  }
}
