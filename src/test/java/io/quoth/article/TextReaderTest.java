package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static final String CURLY =
      "\u201cWe won\u2019t go,\u201d said Zoë Lindqvist, the head of the union, on Monday in Lund.\n"
          + "She said that it was late \u2013 and that they would be back with more of them.\n";

  private static Collected read(byte[] bytes) throws IOException {
    return Collected.read("a.txt", bytes, InputFormat.Options.DEFAULT);
  }

  @Test
  void keepsLineEndsAndNamesTheArticleByItsFile() throws IOException {
    Article article = Collected.read("news/a.txt", "One.\r\nTwo.\n").articles.get(0);
    assertEquals("One.\r\nTwo.\n", article.text());
    assertEquals("news/a.txt", article.id());
    assertEquals(Optional.of("news/a.txt"), article.source());
    assertEquals(List.of(), article.warnings());
  }

  @Test
  void standardInputHasAnIdButNoPlace() throws IOException {
    Article article = Collected.read("-", "One.").articles.get(0);
    assertEquals("-", article.id());
    assertEquals(Optional.empty(), article.source());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkTellsTheCharsetAndIsLeftOut(String charset) throws IOException {
    Collected read = read(("\ufeff" + CURLY).getBytes(Charset.forName(charset)));
    assertEquals(List.of(CURLY), read.texts());
    assertEquals(List.of(), read.codes());
  }

  @Test
  void windows1252IsRecognisedByItsQuotationMarks() throws IOException {
    Collected read = read(CURLY.getBytes("windows-1252"));
    assertEquals(List.of(CURLY), read.texts());
    assertEquals(List.of("decoded-as"), read.codes());
    assertTrue(read.articles.get(0).warnings().get(0).message().contains("windows-1252"));
  }

  @Test
  void aTextOfOtherLettersIsGuessed() throws IOException {
    String russian = "Мы будем обжаловать это решение, сказала глава профсоюза. ".repeat(5);
    Collected read = read(russian.getBytes("windows-1251"));
    assertEquals(List.of(russian), read.texts());
    assertEquals(List.of("decoded-as", "not-english"), read.codes());
  }

  @Test
  void aFileCutInsideACharacterStaysUtf8() throws IOException {
    String before = CURLY.substring(0, CURLY.indexOf('\u2013'));
    byte[] cut = (before + "\u2013").getBytes(StandardCharsets.UTF_8);
    cut = Arrays.copyOf(cut, cut.length - 1);
    Collected read = read(cut);
    assertTrue(read.texts().get(0).startsWith("\u201cWe won\u2019t go,\u201d said Zoë"));
    assertEquals(List.of("malformed"), read.codes());
    assertEquals(
        read.texts().get(0).indexOf('\ufffd'), read.articles.get(0).warnings().get(0).start());
  }

  /** The replacement character may be what stands there. */
  @Test
  void aReplacementCharacterIsNoBrokenByte() throws IOException {
    for (String start : List.of("", "\ufeff")) {
      assertEquals(List.of(), Collected.read("a.txt", start + "One \ufffd two.").codes());
    }
  }

  @Test
  void aNamedCharsetIsTaken() throws IOException {
    InputFormat.Options latin =
        new InputFormat.Options(
            Optional.of(StandardCharsets.ISO_8859_1), Optional.empty(), Optional.empty());
    Collected read =
        Collected.read("a.txt", "caf\u00c3\u00a9".getBytes(StandardCharsets.ISO_8859_1), latin);
    assertEquals(List.of("caf\u00c3\u00a9"), read.texts());
  }

  @Test
  void binaryFilesAreRefused() throws IOException {
    byte[] noise = new byte[4000];
    new Random(1).nextBytes(noise);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(noise);
    }
    for (byte[] bytes :
        List.of(noise, zipped.toByteArray(), "text\0text".getBytes(StandardCharsets.UTF_8))) {
      assertThrows(UnreadableException.class, () -> read(bytes));
    }
    String message =
        assertThrows(
                UnreadableException.class,
                () -> read("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)))
            .getMessage();
    assertTrue(message.contains("PDF"), message);
  }

  @Test
  void anEmptyArticleIsOneWithAWarning() throws IOException {
    for (String text : List.of("", "  \n\n")) {
      Collected read = Collected.read("a.txt", text);
      assertEquals(List.of(text), read.texts());
      assertEquals(List.of("empty"), read.codes());
    }
  }

  @Test
  void mojibakeIsToldWithItsPlace() throws IOException {
    String misread =
        new String(CURLY.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    Collected read = Collected.read("a.txt", "Hello. " + misread);
    assertEquals(List.of("mojibake"), read.codes());
    assertEquals(7, read.articles.get(0).warnings().get(0).start());
  }
}
