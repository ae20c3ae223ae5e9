package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipTest {
  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] packed(String text) throws IOException {
    return packed(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  /** As a pipe: never says what is available, and gives little at a time. */
  private static InputStream pipe(byte[] bytes, int most) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int available() {
        return 0;
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return super.read(into, from, Math.min(most, length));
      }
    };
  }

  private static byte[] unpacked(byte[] bytes, int most) throws IOException {
    try (InputStream in = Source.unpacked(pipe(bytes, most))) {
      return in.readAllBytes();
    }
  }

  @Test
  void whatIsNotPackedStaysAsItIs() throws IOException {
    for (String text : List.of("", "a", "ab", "\u001f", "Rain fell.")) {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      assertArrayEquals(bytes, unpacked(bytes, 1));
    }
  }

  @Test
  void allMembersAreRead() throws IOException {
    byte[] one = packed("One. ");
    byte[] two = packed("Two. ".repeat(50_000));
    byte[] none = packed("");
    String expected = "One. " + "Two. ".repeat(50_000) + "One. ";
    for (int most : new int[] {1, 20, 1 << 20}) {
      byte[] all = unpacked(joined(one, none, two, none, one), most);
      assertEquals(expected, new String(all, StandardCharsets.UTF_8));
    }
  }

  @Test
  void zerosBehindTheLastMemberArePassedOver() throws IOException {
    assertArrayEquals("One.".getBytes(), unpacked(joined(packed("One."), new byte[512]), 100));
  }

  @Test
  void cutAnywhereItFails() throws IOException {
    byte[] random = new byte[3000];
    new Random(7).nextBytes(random);
    byte[] whole = packed(random);
    for (int length = 2; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      IOException e = assertThrows(IOException.class, () -> unpacked(cut, 1 << 20));
      assertEquals("the gzip data end too early", e.getMessage());
    }
  }

  @Test
  void brokenAnywhereItFailsOrIsWhole() throws IOException {
    byte[] text =
        "Rain fell on the town, and on the hills. ".repeat(40).getBytes(StandardCharsets.UTF_8);
    byte[] whole = packed(text);
    int failed = 0;
    for (int i = 2; i < whole.length; i++) {
      byte[] broken = whole.clone();
      broken[i] ^= 0x55;
      try {
        assertArrayEquals(text, unpacked(broken, 1 << 20));
      } catch (IOException e) {
        assertTrue(e.getMessage().startsWith("the gzip data "), e.getMessage());
        failed++;
      }
    }
    assertTrue(failed > whole.length / 2);
  }

  @Test
  void aBombIsRefusedAndARepetitiveTextIsNot() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        gzip.write(block);
      }
    }
    IOException e = assertThrows(IOException.class, () -> unpacked(out.toByteArray(), 1 << 20));
    assertTrue(
        e.getMessage().startsWith("unpacks to more than 200 times its size"), e.getMessage());
    byte[] harmless = "said ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(harmless, unpacked(packed(harmless), 1 << 20));
  }

  /** A program that is still at work packs each record as it comes. */
  @Test
  void aPackedRecordIsHandedOverBeforeTheNextIsThere() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<byte[]> pieces = new ArrayList<>();
    try (OutputStream gzip = new GZIPOutputStream(out, 512, true)) {
      for (int i = 0; i < 3; i++) {
        gzip.write(("{\"text\": \"No " + i + ".\"}\n").getBytes(StandardCharsets.UTF_8));
        gzip.flush();
        pieces.add(out.toByteArray());
        out.reset();
      }
    }
    pieces.add(out.toByteArray());
    int[] given = {0};
    InputStream slow =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (given[0] == pieces.size()) {
              return -1;
            }
            byte[] piece = pieces.get(given[0]++);
            System.arraycopy(piece, 0, into, from, piece.length);
            return piece.length;
          }
        };
    List<Integer> seenAt = new ArrayList<>();
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
    Source source = new Source("-", Source.unpacked(slow));
    InputFormat.AUTO.reader(source, InputFormat.Options.DEFAULT).read(source, receiver);
    assertEquals(List.of(1, 2, 3), seenAt);
  }

  @Test
  void namesWithoutTheEnding() {
    assertEquals("a", InputFormat.bare("a.jsonl.GZ"));
    assertEquals("a.b", InputFormat.bare("a.b.txt.gz"));
    assertEquals(".gz", InputFormat.bare(".gz"));
    assertTrue(InputFormat.known("a.htm.gz") && !InputFormat.known("a.tar.gz"));
  }
}
