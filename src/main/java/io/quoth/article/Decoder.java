package io.quoth.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text: by a byte order mark, else by the charset that the user named, else as strict
 * UTF-8, else by what the bytes look like. Linear in the bytes.
 */
final class Decoder {
  /** Text and what there is to say about how it was come by. */
  record Decoded(String text, List<Warning> warnings) {}

  /** By its name: most texts never need it, and it takes a while to come up. */
  private static final String WINDOWS_1252 = "windows-1252";

  private static final char REPLACEMENT = '\ufffd';

  /**
   * English has few letters beyond ASCII, so its typographic quotation marks are most of them; a
   * detector takes such single bytes for the start of a Chinese or Japanese character. Below this
   * share of bytes beyond ASCII it is not asked.
   */
  private static final double MOSTLY_ASCII = 0.1;

  /** The detector makes up its mind on less. */
  private static final int SAMPLE = 1 << 16;

  /** Text has stray control characters at most; one in fifty and more are data. */
  private static final double BINARY = 0.02;

  /** Share of Latin letters, spaces and ASCII marks that UTF-16 in English stays above. */
  private static final double MOSTLY_LATIN = 0.8;

  private Decoder() {}

  /**
   * @param forced the charset to take, whatever the bytes look like; a byte order mark in that
   *     charset is left out of the text
   * @throws UnreadableException if the bytes are no text
   */
  static Decoded decode(byte[] bytes, Optional<Charset> forced) throws UnreadableException {
    if (forced.isPresent()) {
      return lenient(bytes, forced.get());
    }
    Optional<Bom> bom = Bom.of(bytes);
    if (bom.isPresent()) {
      return lenient(bytes, bom.get().charset());
    }
    Optional<Charset> utf16 = utf16(bytes);
    if (utf16.isPresent()) {
      return refuseBinary(decodedAs(utf16.get(), new String(bytes, utf16.get())));
    }
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return refuseBinary(new Decoded(utf8.get(), List.of()));
    }
    Decoded guess = mostlyUtf8(bytes).orElseGet(() -> guessed(bytes));
    return refuseBinary(guess);
  }

  /**
   * As {@link #decode(byte[], Optional)}, of bytes that say themselves what they are in. That is
   * believed unless the bytes speak against it: those that are UTF-8 beyond ASCII are hardly
   * anything else, and what cannot be in a charset is not.
   */
  static Decoded decode(byte[] bytes, Optional<Charset> forced, Optional<Charset> declared)
      throws UnreadableException {
    if (forced.isEmpty() && declared.isPresent() && Bom.of(bytes).isEmpty()) {
      Optional<String> text =
          beyondAscii(bytes) ? strict(bytes, StandardCharsets.UTF_8) : Optional.empty();
      text = text.or(() -> strict(bytes, declared.get()));
      if (text.isPresent()) {
        return refuseBinary(new Decoded(text.get(), List.of()));
      }
    }
    return decode(bytes, forced);
  }

  private static boolean beyondAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static Decoded lenient(byte[] bytes, Charset charset) throws UnreadableException {
    String text = wellFormed(new String(bytes, charset));
    if (!text.isEmpty() && text.charAt(0) == '\ufeff') {
      text = text.substring(1);
    }
    boolean malformed = text.indexOf(REPLACEMENT) >= 0 && strict(bytes, charset).isEmpty();
    return refuseBinary(new Decoded(text, malformed ? replaced(text, charset) : List.of()));
  }

  /**
   * JSON can escape half of a surrogate pair, and UTF-32 can hold it, which is no text: U+FFFD
   * stands in for it.
   */
  static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i++;
      } else {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, '\ufffd');
      }
    }
    return mended == null ? text : mended.toString();
  }

  private static List<Warning> replaced(String text, Charset charset) {
    int first = text.indexOf(REPLACEMENT);
    return first < 0
        ? List.of()
        : List.of(new Warning("malformed", first, "some bytes are no " + charset.name() + " text"));
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      String text = chars.toString();
      boolean whole = charset.equals(StandardCharsets.UTF_8) || wellFormed(text).equals(text);
      return whole ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** UTF-8 with a few broken bytes, such as a file cut in the middle of a character. */
  private static Optional<Decoded> mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int broken = 0;
    int whole = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == REPLACEMENT) {
        broken++;
      } else if (c > 0x7f) {
        whole++;
      }
    }
    return whole > broken
        ? Optional.of(new Decoded(text, replaced(text, StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  private static Decoded guessed(byte[] bytes) {
    Charset charset = guess(bytes);
    String text = strict(bytes, charset).orElse(null);
    if (text == null) {
      charset = Charset.forName(WINDOWS_1252);
      text = new String(bytes, charset);
    }
    return decodedAs(charset, text);
  }

  private static Decoded decodedAs(Charset charset, String text) {
    List<Warning> warnings = new ArrayList<>();
    warnings.add(new Warning("decoded-as", -1, "not UTF-8; decoded as " + charset.name()));
    warnings.addAll(replaced(text, charset));
    return new Decoded(text, warnings);
  }

  /**
   * UTF-16 without its mark: nearly every other byte of English is zero, and hardly one of those
   * between (an emoji's may be). Text in UTF-8 has no zero byte at all.
   */
  private static Optional<Charset> utf16(byte[] bytes) {
    int pairs = Math.min(SAMPLE, bytes.length) / 2;
    int[] zeros = new int[2];
    for (int i = 0; i < 2 * pairs; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    double most = pairs * MOSTLY_LATIN;
    double few = pairs - most;
    if (zeros[0] < few && zeros[1] > most) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[1] < few && zeros[0] > most
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static Charset guess(byte[] bytes) {
    int beyond = 0;
    int first = -1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        beyond++;
        first = first < 0 ? i : first;
      }
    }
    if (beyond < bytes.length * MOSTLY_ASCII) {
      return Charset.forName(WINDOWS_1252);
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, first, Math.min(SAMPLE, bytes.length - first));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    try {
      return Charset.forName(name == null ? WINDOWS_1252 : name);
    } catch (UnsupportedCharsetException e) {
      return Charset.forName(WINDOWS_1252);
    }
  }

  private static Decoded refuseBinary(Decoded decoded) throws UnreadableException {
    String text = decoded.text();
    if (text.startsWith("%PDF-")) {
      throw new UnreadableException("a PDF file; its text has to be taken out first");
    }
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new UnreadableException("a binary file, no text");
      }
      if (c < ' ' && !Character.isWhitespace(c)) {
        controls++;
      }
    }
    if (controls > text.length() * BINARY) {
      throw new UnreadableException("a binary file, no text");
    }
    return decoded;
  }
}
