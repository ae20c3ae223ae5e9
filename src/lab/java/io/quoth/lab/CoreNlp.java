package io.quoth.lab;

import io.quoth.article.Article;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stanford CoreNLP's quote annotator, as a process of its own: it is under the GPL, and nothing of
 * it is compiled or packed with us. Somebody has to put its jars, models included, into a folder.
 */
final class CoreNlp {
  private static final Pattern NAME = Pattern.compile("stanford-corenlp-(\\d[\\d.]*)\\.jar");

  private final Path jars;

  CoreNlp(Path jars) {
    this.jars = jars;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(jars)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  String version() throws IOException {
    return files().stream()
        .map(file -> version(file.getFileName().toString()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IOException("no stanford-corenlp-VERSION.jar in " + jars));
  }

  /** What the name of a jar says, if it is that of the code. */
  static Optional<String> version(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Bytes of its jars. */
  long disk() throws IOException {
    long size = 0;
    for (Path file : files()) {
      size += Files.size(file);
    }
    return size;
  }

  /** One process over some articles, in one thread. */
  Spent over(List<Article> articles) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("corenlp");
    try {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        Path text = folder.resolve(i + ".txt");
        texts.add(Files.writeString(text, articles.get(i).text()).toString());
      }
      return Spent.by(command(Files.write(folder.resolve("list"), texts), folder), Map.of());
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private List<String> command(Path list, Path output) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx6g",
        "-cp",
        jars + "/*",
        "edu.stanford.nlp.pipeline.StanfordCoreNLP",
        "-annotators",
        "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote",
        "-coref.algorithm",
        "statistical",
        "-threads",
        "1",
        "-filelist",
        list.toString(),
        "-outputFormat",
        "json",
        "-outputDirectory",
        output.toString());
  }
}
