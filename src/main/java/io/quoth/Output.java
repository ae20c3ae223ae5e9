package io.quoth;

import io.quoth.speaker.Attributions;
import io.quoth.write.Format;
import io.quoth.write.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where results go. A failure to write ends the run: {@link Stop}. */
abstract class Output implements AutoCloseable {
  /** The result of a longer text, in UTF-16 units, is not held: it may be longer than the text. */
  private static final int LONGEST_HELD = 1 << 20;

  /**
   * One article's result in one format, ready to be written.
   *
   * @param text all of it, or nothing where it is to be made while it is written
   * @param unmade what to make it of, then
   * @param summary for an overview of many, if the format gives one
   */
  record Rendered(String text, Optional<Unmade> unmade, Optional<Summary> summary) {
    /** One that is made. */
    Rendered(String text, Optional<Summary> summary) {
      this(text, Optional.empty(), summary);
    }

    static Rendered of(Attributions result, Format format) {
      boolean held = result.document().text().length() <= LONGEST_HELD || !format.writesInParts();
      return held
          ? new Rendered(format.render(result), format.summary(result))
          : unmade(result, format);
    }

    /** Makes it once for nothing: what goes wrong has to do so before anything is written. */
    private static Rendered unmade(Attributions result, Format format) {
      try {
        format.write(result, Writer.nullWriter());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Rendered("", Optional.of(new Unmade(result, format)), format.summary(result));
    }

    boolean isEmpty() {
      return text.isEmpty() && unmade.isEmpty();
    }

    /** Writes all of it as UTF-8, and leaves the stream open. */
    void to(OutputStream stream) throws IOException {
      if (unmade.isEmpty()) {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
      unmade.get().format().write(unmade.get().result(), writer);
      writer.flush();
    }
  }

  /** What a result is to be made of. */
  record Unmade(Attributions result, Format format) {}

  /** A result in each format, in their order. Safe to call by many threads. */
  abstract List<Rendered> render(Attributions result);

  /**
   * @param target name for a file of its own, without its ending
   */
  abstract void write(String target, List<Rendered> rendered);

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

  /**
   * Standard output, each result as soon as it is there.
   *
   * @param format made with the first result: what it takes is there by then anyway
   */
  static Output standard(OutputStream stream, Supplier<Format> format) {
    return new Stream(stream, format);
  }

  /** All results in one stream. */
  static class Stream extends Output {
    private final OutputStream stream;
    private final Supplier<Format> maker;
    private volatile @Nullable Format format;
    private final List<Summary> summaries = new ArrayList<>();
    private boolean begun;

    Stream(OutputStream stream, Supplier<Format> format) {
      this.stream = stream;
      maker = format;
    }

    private Format format() {
      Format made = format;
      if (made == null) {
        made = maker.get();
        format = made;
      }
      return made;
    }

    @Override
    List<Rendered> render(Attributions result) {
      return List.of(Rendered.of(result, format()));
    }

    @Override
    void write(String target, List<Rendered> rendered) {
      begin();
      put(rendered.get(0));
      if (rendered.get(0).summary().isPresent()) {
        summaries.add(rendered.get(0).summary().get());
      }
    }

    @Override
    void commit() {
      begin();
      put(format().tail(summaries));
    }

    private void begin() {
      if (!begun) {
        put(format().head());
        begun = true;
      }
    }

    private void put(String text) {
      put(new Rendered(text, Optional.empty()));
    }

    private void put(Rendered rendered) {
      if (rendered.isEmpty()) {
        return;
      }
      try {
        rendered.to(stream);
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
