package io.quoth;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what went wrong with a stream, for writers that swallow it. */
final class Remembering extends FilterOutputStream {
  private @Nullable IOException failure;

  Remembering(OutputStream out) {
    super(out);
  }

  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  /** The first tells why; those behind it may only say that the stream is closed. */
  private IOException remembered(IOException e) {
    failure = failure == null ? e : failure;
    return e;
  }
}
