package io.quoth;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lines for people, on standard error: one line each, whatever a file's name holds. */
final class Messages {
  private static final int PROGRESS_EVERY_MILLIS = 200;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean quiet;
  private final boolean verbose;
  private final boolean progress;
  private final @Nullable LongSupplier clock;
  private long shownAt;
  private boolean shown;

  /**
   * @param progress whether to show how far the run is, where it is not quiet
   */
  Messages(OutputStream err, boolean quiet, boolean verbose, boolean progress) {
    this(err, quiet, verbose, progress, progress ? System::currentTimeMillis : null);
  }

  /**
   * @param clock milliseconds; null where progress is not shown
   */
  Messages(
      OutputStream err,
      boolean quiet,
      boolean verbose,
      boolean progress,
      @Nullable LongSupplier clock) {
    this.err = utf8(err);
    this.quiet = quiet;
    this.verbose = verbose;
    this.progress = progress && !quiet;
    this.clock = clock;
    this.shownAt = this.progress && clock != null ? clock.getAsLong() : 0;
  }

  static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  void error(String line) {
    clear();
    err.println("quoth: " + oneLine(line));
  }

  void error(String line, Throwable fault) {
    error(line);
    if (verbose) {
      fault.printStackTrace(err);
    }
  }

  void warning(String line) {
    if (!quiet) {
      error(line);
    }
  }

  void detail(String line) {
    if (verbose) {
      error(line);
    }
  }

  boolean showsProgress() {
    return progress;
  }

  /**
   * Shows how far the run is, in the place of what it showed before, unless that was just now.
   *
   * @param line is asked for when it is shown
   */
  void progress(Supplier<String> line) {
    if (!progress || clock == null) {
      return;
    }
    long now = clock.getAsLong();
    if (now - shownAt >= PROGRESS_EVERY_MILLIS) {
      err.print(CLEAR_LINE + line.get());
      err.flush();
      shownAt = now;
      shown = true;
    }
  }

  void clear() {
    if (shown) {
      err.print(CLEAR_LINE);
      err.flush();
      shown = false;
    }
  }

  /** The text without what would break a line or move the cursor. */
  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (Character.isISOControl(out.charAt(i))) {
        out.setCharAt(i, '?');
      }
    }
    return out.toString();
  }
}
