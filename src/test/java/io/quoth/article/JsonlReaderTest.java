package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonlReaderTest {
  private static Collected read(String lines) throws IOException {
    return Collected.read("a.jsonl", lines);
  }

  @Test
  void aLineIsAnArticle() throws IOException {
    Collected read =
        read("{\"id\": \"x\", \"text\": \"One.\"}\n\n{\"text\": \"Two.\\n\\u201cThree\\u201d\"}");
    assertEquals(List.of("One.", "Two.\n\u201cThree\u201d"), read.texts());
    assertEquals(List.of("x", "a.jsonl:3"), read.articles.stream().map(Article::id).toList());
    assertEquals(Optional.of("a.jsonl"), read.articles.get(0).source());
    assertEquals(List.of(), read.failures);
  }

  @Test
  void aBadLineFailsAlone() throws IOException {
    Collected read =
        read(
            String.join(
                "\n",
                "{\"text\": \"One.\"}",
                "not json",
                "{\"text\": \"cut",
                "{\"title\": \"no text\"}",
                "{\"text\": null}",
                "{\"text\": 5}",
                "[1, 2]",
                "{\"text\": \"a\"} {\"text\": \"b\"}",
                "[".repeat(5000),
                "{\"text\": \"Two.\"}\r"));
    assertEquals(List.of("One.", "Two."), read.texts());
    assertEquals(8, read.failures.size(), read.failures::toString);
    for (int i = 0; i < 8; i++) {
      String failure = read.failures.get(i);
      assertTrue(failure.startsWith("a.jsonl:" + (i + 2) + ": "), failure);
      assertTrue(failure.indexOf('\n') < 0, failure);
    }
    assertTrue(read.failures.get(2).contains("text"), read.failures.get(2));
  }

  @Test
  void nestedValuesArePassedOverAndTheLastOfDoubleKeysCounts() throws IOException {
    Collected read =
        read("{\"a\": {\"text\": \"no\", \"b\": [1, {}]}, \"text\": \"x\", \"text\": \"yes\"}");
    assertEquals(List.of("yes"), read.texts());
  }

  @Test
  void halfOfASurrogatePairIsReplaced() throws IOException {
    assertEquals(
        List.of("a\ufffdb \ud83d\ude00 \ufffd"),
        read("{\"text\": \"a\\ud800b \\ud83d\\ude00 \\ude00\"}").texts());
  }

  @Test
  void namesOfTrafilatura() throws IOException {
    Article article =
        read("{\"title\": \"T\", \"author\": null, \"hostname\": \"lund.example\", \"date\":"
                + " \"2026-01-02\", \"id\": null, \"raw_text\": \"raw\", \"text\": \"body\","
                + " \"source\": \"https://lund.example/a\", \"source-hostname\": \"Lund News\"}")
            .articles
            .get(0);
    assertEquals("body", article.text());
    assertEquals("a.jsonl:1", article.id());
    assertEquals(
        new Metadata(
            Optional.of("https://lund.example/a"),
            Optional.of("T"),
            Optional.empty(),
            Optional.of("Lund News"),
            Optional.of("2026-01-02"),
            Optional.empty()),
        article.metadata());
  }

  @Test
  void namesOfNewsPlease() throws IOException {
    Article article =
        read("{\"maintext\": \"body\", \"url\": \"https://lund.example/a\", \"title\": \"T\","
                + " \"date_publish\": \"2026-01-02 03:04:05\", \"source_domain\":"
                + " \"lund.example\", \"authors\": [\"Ada Byrne\", {\"n\": 1}, \"Bo Lund\"],"
                + " \"language\": \"en\"}")
            .articles
            .get(0);
    assertEquals("body", article.text());
    assertEquals(
        new Metadata(
            Optional.of("https://lund.example/a"),
            Optional.of("T"),
            Optional.of("Ada Byrne; Bo Lund"),
            Optional.of("lund.example"),
            Optional.of("2026-01-02 03:04:05"),
            Optional.of("en")),
        article.metadata());
  }

  @Test
  void fieldsThatTheUserNames() throws IOException {
    InputFormat.Options options =
        new InputFormat.Options(Optional.empty(), Optional.of("body"), Optional.of("key"));
    String line = "{\"body\": \"One.\", \"key\": 17, \"text\": \"other\", \"id\": \"other\"}\n";
    Collected read =
        Collected.read("-", (line + "{\"text\": \"x\"}").getBytes(StandardCharsets.UTF_8), options);
    assertEquals("One.", read.articles.get(0).text());
    assertEquals("17", read.articles.get(0).id());
    assertEquals(List.of("-:2: no text in the field body"), read.failures);
  }

  @Test
  void contentTellsWhereTheNameDoesNot() throws IOException {
    assertEquals(List.of("x"), Collected.read("-", "\ufeff\n {\"text\": \"x\"}").texts());
    assertEquals(List.of("{ it }"), Collected.read("-", "{ it }").texts());
    assertEquals(List.of("{\"text\": 1}"), Collected.read("a.TXT", "{\"text\": 1}").texts());
    assertEquals(List.of(), Collected.read("a.NDJSON", "").texts());
  }

  @Test
  void aLineOfAnotherCharsetIsGuessedAlone() throws IOException {
    byte[] lines = "{\"text\": \"\u201cNo\u201d\"}\n{\"text\": \"Yes\"}".getBytes("windows-1252");
    Collected read = Collected.read("a.jsonl", lines, InputFormat.Options.DEFAULT);
    assertEquals(List.of("\u201cNo\u201d", "Yes"), read.texts());
    assertEquals(List.of("decoded-as"), read.codes());
  }

  @Test
  void utf16WithItsMark() throws IOException {
    byte[] lines = "\ufeff{\"text\": \"Öl\"}\n{\"text\": \"b\"}".getBytes("UTF-16LE");
    Collected read = Collected.read("a.jsonl", lines, InputFormat.Options.DEFAULT);
    assertEquals(List.of("Öl", "b"), read.texts());
    assertEquals(List.of(), read.failures);
  }

  @Test
  void aLineOf30Megabytes() throws IOException {
    String text = "The mayor said so. ".repeat(30 * 1024 * 1024 / 19);
    assertEquals(text.length(), read("{\"text\": \"" + text + "\"}").texts().get(0).length());
  }

  /**
   * A stream that never has more than one record ready, as from a program that is still at work.
   */
  @Test
  void aRecordIsHandedOverBeforeTheNextIsThere() throws IOException {
    List<Integer> given = new ArrayList<>();
    List<Integer> seenAt = new ArrayList<>();
    InputStream slow =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (given.size() == 3) {
              return -1;
            }
            given.add(given.size());
            byte[] record = "{\"text\": \"No.\"}\n".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(record, 0, into, from, record.length);
            return record.length;
          }
        };
    Source source = new Source("-", slow);
    ArticleReader.Receiver receiver =
        new ArticleReader.Receiver() {
          @Override
          public void article(Article article) {
            seenAt.add(given.size());
          }

          @Override
          public void failed(String where, String reason) {
            throw new AssertionError(where + reason);
          }
        };
    InputFormat.AUTO.reader(source, InputFormat.Options.DEFAULT).read(source, receiver);
    assertEquals(List.of(1, 2, 3), seenAt);
  }

  @Test
  void whatIsWrongIsToldInPlainWords() throws IOException {
    Collected read = Collected.read("a.jsonl", "{\"text\": \"No.\"\n");
    assertEquals(
        List.of("a.jsonl:1: no JSON: Unexpected end-of-input: expected close marker for Object"),
        read.failures);
  }

  @Test
  void aBlankIdIsNone() throws IOException {
    Collected read = Collected.read("a.jsonl", "{\"id\": \" \", \"text\": \"No.\"}\n");
    assertEquals("a.jsonl:1", read.articles.get(0).id());
  }
}
