package io.quoth.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one JSON object a line: streaming, so that a file may be larger than memory. At
 * first it stands before the first line.
 */
public final class JsonLines {
  private final Optional<String> place;
  private final Optional<Charset> charset;
  private final Lines lines;
  private final int most;
  private final JsonLine articles;
  private byte @Nullable [] line;
  private long start;

  /**
   * @param most bytes of a line; one that is longer has no article
   */
  public JsonLines(Source source, InputFormat.Options options, int most) throws IOException {
    Optional<Charset> known = source.skipBom().or(options::encoding);
    InputStream in = source.stream();
    if (known.isPresent() && !breaksLinesLikeAscii(known.get())) {
      String text = new String(in.readAllBytes(), known.get());
      in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      known = Optional.of(StandardCharsets.UTF_8);
    }
    this.place = source.place();
    this.charset = known;
    this.lines = new Lines(in, most);
    this.most = most;
    this.articles = new JsonLine(options);
  }

  private static boolean breaksLinesLikeAscii(Charset charset) {
    return charset.canEncode() && "\n".getBytes(charset).length == 1;
  }

  /** Goes on to the next line; false at the end. */
  public boolean next() throws IOException {
    start = lines.position();
    line = lines.next();
    return line != null;
  }

  /** Where the line begins: bytes from where the source began, behind a byte order mark. */
  public long start() {
    return start;
  }

  /** The line as it came, without its line feed; not there if it is too long. */
  public Optional<byte[]> bytes() {
    return isTooLong() ? Optional.empty() : Optional.of(Objects.requireNonNull(line).clone());
  }

  private boolean isTooLong() {
    return lines.length() > most;
  }

  /**
   * The article in the line; none if it is blank.
   *
   * @param where what the article is called if it has no id
   * @throws UnreadableException if the line is no object with a text
   */
  public Optional<Article> article(String where) throws UnreadableException {
    if (isTooLong()) {
      throw new UnreadableException("too long: " + lines.length() + " bytes, of " + most);
    }
    return articles.article(Objects.requireNonNull(line), charset, place, where);
  }
}
