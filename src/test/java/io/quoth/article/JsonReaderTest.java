package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  private static List<String> ids(Collected read) {
    return read.articles.stream().map(Article::id).toList();
  }

  @Test
  void anObjectOverSeveralLines() throws IOException {
    String pretty = "{\n  \"text\": \"One.\",\n  \"authors\": [\n    \"Ada\"\n  ]\n}\n";
    for (String name : List.of("a.json", "-", "a.JSON")) {
      Collected read = Collected.read(name, pretty);
      assertEquals(List.of("One."), read.texts());
      assertEquals(List.of(name), ids(read));
      assertEquals(Optional.of("Ada"), read.articles.get(0).metadata().author());
    }
  }

  @Test
  void aListOfObjects() throws IOException {
    String list =
        " [{\"text\": \"One.\"},\n {\"id\": \"x\", \"text\": \"Two.\"}, {\"text\": \"Three.\"}]";
    for (String name : List.of("a.json", "-")) {
      Collected read = Collected.read(name, list);
      assertEquals(List.of("One.", "Two.", "Three."), read.texts());
      assertEquals(List.of(name + "#1", "x", name + "#3"), ids(read));
    }
    assertEquals(List.of(), Collected.read("a.json", "[]").texts());
    assertEquals(List.of(), Collected.read("a.json", "").texts());
  }

  @Test
  void severalValuesOneBehindTheOther() throws IOException {
    Collected read =
        Collected.read("a.json", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"} [{\"text\": \"3\"}]");
    assertEquals(List.of("One.", "Two.", "3"), read.texts());
    assertEquals(List.of("a.json", "a.json#2", "a.json#3"), ids(read));
  }

  @Test
  void whatHasNoTextFailsAlone() throws IOException {
    Collected read =
        Collected.read(
            "a.json",
            "[{\"t\": 1}, 7, {\"text\": \"Two.\"}, [{\"text\": \"x\"}], {\"schemaVersion\": \"1.0\"}]");
    assertEquals(List.of("Two."), read.texts());
    assertEquals(
        List.of(
            "a.json#1: no text in the field text or maintext or raw_text",
            "a.json#2: no JSON object",
            "a.json#4: no JSON object",
            "a.json#5: a result of quoth's, no article"),
        read.failures);
  }

  @Test
  void behindWhatIsNoJsonNothingIsRead() throws IOException {
    Collected read = Collected.read("a.json", "[{\"text\": \"One.\"}, {\"text\": \"Tw");
    assertEquals(List.of("One."), read.texts());
    assertEquals(1, read.failures.size());
    assertTrue(
        read.failures.get(0).startsWith("a.json#2: no JSON: Unexpected end"), read.failures.get(0));
    assertEquals(1, Collected.read("a.json", "<p>").failures.size());
    assertEquals(1, Collected.read("a.json", "]{\"text\": \"One.\"}").failures.size());
    assertEquals(1, Collected.read("a.json", "[".repeat(100_000)).failures.size());
  }

  @Test
  void charsets() throws IOException {
    String text = "{\n\"text\": \"“Öl”\"}";
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE")) {
      byte[] marked = ("\ufeff" + text).getBytes(charset);
      assertEquals(
          List.of("“Öl”"), Collected.read("a.json", marked, InputFormat.Options.DEFAULT).texts());
      byte[] bare = text.getBytes(charset);
      assertEquals(
          List.of("“Öl”"), Collected.read("a.json", bare, InputFormat.Options.DEFAULT).texts());
    }
    byte[] windows = text.getBytes("windows-1252");
    Collected guessed = Collected.read("a.json", windows, InputFormat.Options.DEFAULT);
    assertTrue(
        guessed.failures.get(0).endsWith("(--encoding names another charset than UTF-8)"),
        guessed.failures.get(0));
    InputFormat.Options options =
        new InputFormat.Options(
            Optional.of(Charset.forName("windows-1252")), Optional.empty(), Optional.empty());
    assertEquals(List.of("“Öl”"), Collected.read("a.json", windows, options).texts());
  }

  /** The first of a list is handed over before the second is there. */
  @Test
  void aListIsStreamed() throws IOException {
    List<Integer> seenAt = new ArrayList<>();
    int[] given = {0};
    byte[][] pieces = {
      "[\n".getBytes(StandardCharsets.UTF_8),
      "{\"text\": \"One.\"},".getBytes(StandardCharsets.UTF_8),
      "{\"text\": \"Two.\"}]".getBytes(StandardCharsets.UTF_8)
    };
    InputStream slow =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (given[0] == pieces.length) {
              return -1;
            }
            byte[] piece = pieces[given[0]++];
            System.arraycopy(piece, 0, into, from, piece.length);
            return piece.length;
          }
        };
    ArticleReader.Receiver receiver =
        new ArticleReader.Receiver() {
          @Override
          public void article(Article article) {
            seenAt.add(given[0]);
          }

          @Override
          public void failed(String where, String reason) {
            throw new AssertionError(where + reason);
          }
        };
    Source source = new Source("a.json", slow);
    InputFormat.AUTO.reader(source, InputFormat.Options.DEFAULT).read(source, receiver);
    assertEquals(List.of(2, 3), seenAt);
  }
}
