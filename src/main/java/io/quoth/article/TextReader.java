package io.quoth.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads plain text: one article a source. */
final class TextReader implements ArticleReader {
  private final InputFormat.Options options;

  TextReader(InputFormat.Options options) {
    this.options = options;
  }

  @Override
  public void read(Source source, Receiver receiver) throws IOException {
    Decoder.Decoded decoded = Decoder.decode(source.stream().readAllBytes(), options.encoding());
    List<Warning> warnings = new ArrayList<>(decoded.warnings());
    warnings.addAll(Health.check(decoded.text()));
    receiver.article(
        new Article(source.name(), source.place(), decoded.text(), Metadata.NONE, warnings));
  }
}
