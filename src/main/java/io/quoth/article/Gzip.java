package io.quoth.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a gzip stream holds: all members of it, one behind the other, as it comes. What is no gzip
 * behind the last member is passed over, as gzip does.
 */
final class Gzip extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  /**
   * Text packs to a third, log-like records to a twentieth. The most that the format can is a
   * thousandth, and what comes near that is made to fill a memory or a disk.
   */
  private static final long MOST = 200;

  /** Bytes below which nothing is refused: short files of one letter pack as well as bombs. */
  private static final long HARMLESS = 64L << 20;

  private final Packed packed;
  private long out;

  private Gzip(Packed packed) throws IOException {
    super(new GZIPInputStream(packed, BUFFER));
    this.packed = packed;
  }

  /**
   * @throws IOException here and from each read, if it is broken or a bomb
   */
  static InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new Gzip(new Packed(packed));
    } catch (EOFException | ZipException e) {
      throw broken(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read;
    try {
      read = super.read(into, from, length);
    } catch (EOFException | ZipException e) {
      throw broken(e);
    }
    out += Math.max(0, read);
    if (out > HARMLESS && out > MOST * packed.passed) {
      throw new UnreadableException(
          "unpacks to more than " + MOST + " times its size; unpack it yourself if you trust it");
    }
    return read;
  }

  /** Whoever reads on as long as something is available would lose what came before a fault. */
  @Override
  public int available() {
    return 0;
  }

  private static UnreadableException broken(IOException e) {
    return new UnreadableException(
        e instanceof EOFException
            ? "the gzip data end too early"
            : "the gzip data are broken: " + e.getMessage());
  }

  /**
   * Counts what is read. Java asks what is available to know whether another member follows, and of
   * a pipe nothing may be so yet: here it is told whether there is more at all.
   */
  private static final class Packed extends FilterInputStream {
    private long passed;

    Packed(InputStream stream) {
      super(stream.markSupported() ? stream : new BufferedInputStream(stream));
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      passed += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      passed += Math.max(0, read);
      return read;
    }

    @Override
    public int available() throws IOException {
      super.mark(1);
      int next = super.read();
      super.reset();
      return next < 0 ? 0 : 1;
    }
  }
}
