package io.quoth;

import io.quoth.write.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Where results go. A failure to write ends the run: {@link Stop}. */
abstract class Output implements AutoCloseable {
  /**
   * @param target name for a file of its own, without its ending
   */
  abstract void write(String target, String rendered);

  /**
   * An input: no result may take its place. Safe to call while results are written.
   *
   * @throws Stop if a result would, and can have no other place
   */
  void spare(Path input) {}

  /** All went well: what was written may be seen. */
  abstract void commit();

  /** Without a commit before, leaves no trace where that can be helped. */
  @Override
  public void close() {}

  /** What a failure to write means for the run. */
  static Stop failure(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("closed")
        ? Stop.closedPipe()
        : Stop.fault("cannot write the result: " + Reason.of(e), e);
  }

  /** Standard output, each result as soon as it is there. */
  static Output standard(OutputStream stream, Format format) {
    return new Stream(stream, format);
  }

  /** All results in one stream. */
  static class Stream extends Output {
    private final OutputStream stream;
    private final Format format;
    private boolean begun;

    Stream(OutputStream stream, Format format) {
      this.stream = stream;
      this.format = format;
    }

    @Override
    void write(String target, String rendered) {
      begin();
      put(rendered);
    }

    @Override
    void commit() {
      begin();
      put(format.tail());
    }

    private void begin() {
      if (!begun) {
        put(format.head());
        begun = true;
      }
    }

    private void put(String text) {
      if (text.isEmpty()) {
        return;
      }
      try {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
      } catch (IOException e) {
        throw failure(e);
      }
      if (stream instanceof PrintStream print && print.checkError()) {
        throw Stop.closedPipe();
      }
    }
  }
}
