package io.quoth;

import io.quoth.article.Article;
import io.quoth.speaker.Attributions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A run of the real command, in this process, and what came of it. */
record CommandLineRun(int exit, String out, String err) {
  /** What is around a run: changed where a test is about it. */
  record World(
      InputStream in,
      Set<String> terminals,
      Map<String, String> environment,
      Function<Article, Attributions> stages) {
    CommandLineRun run(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int exit =
          new Main(new Console(in, out, err, terminals, environment), () -> stages).run(args);
      return new CommandLineRun(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  static World world(String in) {
    InputStream stream = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    return new World(stream, Set.of(), Map.of(), new StandIn());
  }

  static CommandLineRun run(String... args) {
    return world("").run(args);
  }

  /** The lines of standard error. */
  List<String> errors() {
    return err.lines().toList();
  }
}
