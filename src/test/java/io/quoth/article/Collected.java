package io.quoth.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader handed over. */
final class Collected implements ArticleReader.Receiver {
  final List<Article> articles = new ArrayList<>();
  final List<String> failures = new ArrayList<>();

  static Collected read(String name, byte[] bytes, InputFormat.Options options) throws IOException {
    Collected collected = new Collected();
    Source source = new Source(name, new ByteArrayInputStream(bytes));
    InputFormat.AUTO.reader(source, options).read(source, collected);
    return collected;
  }

  static Collected read(String name, String content) throws IOException {
    return read(name, content.getBytes(StandardCharsets.UTF_8), InputFormat.Options.DEFAULT);
  }

  @Override
  public void article(Article article) {
    articles.add(article);
  }

  @Override
  public void failed(String where, String reason) {
    failures.add(where + ": " + reason);
  }

  List<String> texts() {
    return articles.stream().map(Article::text).toList();
  }

  List<String> codes() {
    return articles.stream().flatMap(a -> a.warnings().stream()).map(Warning::code).toList();
  }
}
