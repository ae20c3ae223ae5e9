package io.quoth;

import static io.quoth.Fingerprints.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.article.Article;
import io.quoth.document.Annotator;
import io.quoth.document.Document;
import io.quoth.document.Marked;
import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Paragraphs, regions inside marks and warnings, and the checksum of each sentence's tokens. */
class DocumentFingerprintsTest {
  private static final Annotator ANNOTATOR = Wiring.annotator();

  static final Fingerprints<Article> ROOM =
      new Fingerprints<>("document", article -> article, a -> lines(ANNOTATOR.annotate(a)));

  @TestFactory
  Stream<DynamicTest> nothingIsTakenApartOtherwise() {
    return ROOM.tests();
  }

  /** The one above is loaded before any test begins. */
  @Test
  void loadedAgainItSaysTheSame() throws Exception {
    Article article = Article.of("text", Files.readString(Path.of("examples/wire.txt")));
    assertEquals(lines(ANNOTATOR.annotate(article)), lines(Wiring.annotator().annotate(article)));
  }

  private static List<String> lines(Document document) {
    List<String> lines = new ArrayList<>();
    for (Paragraph paragraph : document.paragraphs()) {
      lines.add("paragraph " + at(paragraph.span()));
      for (Sentence sentence : document.sentences().subList(paragraph.first(), paragraph.end())) {
        lines.add(line(sentence, document));
      }
    }
    for (Marked marked : document.marked()) {
      lines.add(
          Fingerprints.line(
              "marked %s inner %s tokens %d-%d in %d%s continues %d",
              at(marked.outer()),
              at(marked.inner()),
              marked.first(),
              marked.end(),
              marked.parent(),
              marked.closed() ? "" : " open",
              marked.continues()));
    }
    document.warnings().forEach(w -> lines.add("warning " + w));
    return lines;
  }

  /** Its tokens would be ten times the text, so they are summed up. */
  private static String line(Sentence sentence, Document document) {
    CRC32 sum = new CRC32();
    for (Token token : document.tokens().subList(sentence.first(), sentence.end())) {
      sum.update(token.toString().getBytes(UTF_8));
    }
    String excerpt = Fingerprints.excerpt(document.text(sentence.span()));
    return Fingerprints.line(
        "%s %08x %d tokens: %s",
        at(sentence.span()), sum.getValue(), sentence.end() - sentence.first(), excerpt);
  }
}
