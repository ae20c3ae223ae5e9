package io.quoth.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.article.Article;
import io.quoth.article.ArticleReader;
import io.quoth.article.InputFormat;
import io.quoth.article.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Articles to measure with, as JSONL and as values. */
final class Articles {
  private final List<byte[]> records;

  private Articles(List<byte[]> records) {
    this.records = List.copyOf(records);
  }

  /**
   * @param place a file of JSONL, or a folder of text files
   */
  static Articles of(Path place) throws IOException {
    return new Articles(Files.isDirectory(place) ? fromTexts(place) : fromLines(place));
  }

  private static List<byte[]> fromLines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
          .toList();
    }
  }

  private static List<byte[]> fromTexts(Path folder) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<byte[]> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        if (file.toString().endsWith(".txt")) {
          String text = Files.readString(file);
          String line = mapper.writeValueAsString(Map.of("id", file.toString(), "text", text));
          records.add((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return records;
  }

  int size() {
    return records.size();
  }

  /** Bytes of text, on average. */
  double length() throws IOException {
    return (double) read().stream().mapToLong(Articles::length).sum() / size();
  }

  private static int length(Article article) {
    return article.text().getBytes(StandardCharsets.UTF_8).length;
  }

  /** The one whose text is nearest to a length in bytes. */
  Articles nearest(int length) throws IOException {
    int best = 0;
    List<Article> articles = read();
    for (int i = 0; i < articles.size(); i++) {
      if (Math.abs(length(articles.get(i)) - length)
          < Math.abs(length(articles.get(best)) - length)) {
        best = i;
      }
    }
    return new Articles(records.subList(best, best + 1));
  }

  /** These, and behind them those. */
  Articles and(Articles others) {
    return new Articles(Stream.concat(records.stream(), others.records.stream()).toList());
  }

  /** One text of so many bytes and a little more, of all of them, from the first again. */
  byte[] text(int length) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Article> articles = read();
    for (int i = 0; out.size() < length; i = (i + 1) % articles.size()) {
      out.writeBytes((articles.get(i).text() + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** The first of them. */
  Articles first(int count) {
    return new Articles(records.subList(0, Math.min(count, records.size())));
  }

  /** So many, from the first again where there are fewer. */
  byte[] jsonl(int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.writeBytes(records.get(i % records.size()));
    }
    return out.toByteArray();
  }

  List<Article> read() throws IOException {
    return read(jsonl(size()));
  }

  static List<Article> read(byte[] jsonl) throws IOException {
    List<Article> articles = new ArrayList<>();
    InputFormat.Options options =
        new InputFormat.Options(Optional.empty(), Optional.empty(), Optional.empty());
    Source source = new Source("articles", new ByteArrayInputStream(jsonl));
    InputFormat.JSONL
        .reader(source, options)
        .read(
            source,
            new ArticleReader.Receiver() {
              @Override
              public void article(Article article) {
                articles.add(article);
              }

              @Override
              public void failed(String where, String reason) {
                throw new IllegalArgumentException(where + ": " + reason);
              }
            });
    return articles;
  }
}
