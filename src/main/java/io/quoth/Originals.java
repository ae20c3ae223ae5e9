package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.ArticleReader;
import io.quoth.article.Source;
import io.quoth.article.UnreadableException;
import io.quoth.write.Digest;
import io.quoth.yardstick.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds the article that a result was made from: among those that the user names, else in the
 * result itself, else where the result says that it was read.
 */
final class Originals {
  private final Reading reading;
  private final InputStream standardInput;
  private final BiConsumer<String, String> failed;

  /** Those that the user named, or those of the last source. */
  private Map<String, Article> byId = Map.of();

  private Map<String, Article> byDigest = Map.of();

  private Optional<String> source = Optional.empty();
  private boolean named;

  /**
   * @param failed told of what cannot be read: its name, and why
   */
  Originals(Reading reading, InputStream standardInput, BiConsumer<String, String> failed) {
    this.reading = reading;
    this.standardInput = standardInput;
    this.failed = failed;
  }

  /** Reads the articles that the user names; these, and no others, are asked from now on. */
  void read(String name) {
    named = true;
    List<Article> read = new ArrayList<>();
    new Inputs(
            new Inputs.Visitor() {
              @Override
              public void input(Input input) {
                try (InputStream in =
                    input.path().isPresent() ? Files.newInputStream(input.path().get()) : null) {
                  readAll(input.name(), in == null ? standardInput : in, read);
                } catch (IOException e) {
                  failed(input.name(), Reason.of(e));
                }
              }

              @Override
              public void failed(String name, String reason) {
                failed.accept(name, reason);
              }
            })
        .visit(List.of(name));
    take(read);
  }

  private void take(List<Article> read) {
    byId = new HashMap<>();
    byDigest = new HashMap<>();
    for (Article article : read) {
      byId.putIfAbsent(article.id(), article);
      byDigest.putIfAbsent(Digest.sha256(article.text()), article);
    }
  }

  private void readAll(String name, InputStream in, List<Article> into) throws IOException {
    Source from = new Source(name, Source.unpacked(in));
    reading
        .format()
        .reader(from, reading.options())
        .read(
            from,
            new ArticleReader.Receiver() {
              @Override
              public void article(Article article) {
                into.add(article);
              }

              @Override
              public void failed(String where, String reason) {
                failed.accept(where, reason);
              }
            });
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /**
   * The text of a result's article.
   *
   * @param alone whether there is no other result
   * @throws UnreadableException if there is none, with the reason
   */
  String of(Result result, boolean alone) throws IOException {
    if (!named) {
      if (result.text().isPresent()) {
        return result.text().get();
      }
      readSource(result);
    }
    return matching(result, alone)
        .orElseThrow(() -> new UnreadableException("its article is not among those read"))
        .text();
  }

  private void readSource(Result result) throws IOException {
    String place =
        result
            .source()
            .orElseThrow(
                () ->
                    new UnreadableException(
                        "the result neither holds its article nor says where it is;"
                            + " name it behind the result"));
    if (source.isPresent() && source.get().equals(place)) {
      return;
    }
    Path path;
    try {
      path = Path.of(place);
    } catch (InvalidPathException e) {
      throw new UnreadableException("document.source: " + Reason.of(e));
    }
    if (!Files.isRegularFile(path)) {
      throw new UnreadableException(
          "document.source: no file " + place + " here; name the article behind the result");
    }
    List<Article> read = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path)) {
      readAll(place, in, read);
    }
    take(read);
    source = Optional.of(place);
  }

  /** By the digest of its text, then by its id; a single one belongs to a single result. */
  private Optional<Article> matching(Result result, boolean alone) {
    Article same = byDigest.get(result.sha256());
    if (same != null) {
      return Optional.of(same);
    }
    return alone && byId.size() == 1
        ? byId.values().stream().findFirst()
        : Optional.ofNullable(byId.get(result.id()));
  }
}
