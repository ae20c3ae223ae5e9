package io.quoth;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How far a run is, as a line for a terminal: articles, quotes, articles a second and, where it is
 * known how many bytes there are to read, how much of them is read and how long the rest may take.
 */
final class Progress {
  /** Stands for a number of bytes that cannot be known before they are read. */
  static final long UNKNOWN = -1;

  private static final int STEP = 1 << 12;

  private static final long SECOND = 1000;
  private static final long MINUTE = 60;
  private static final long HOUR = 60;

  private final LongSupplier clock;
  private final long total;
  private final long begun;
  private final AtomicLong read = new AtomicLong();

  /**
   * @param clock milliseconds
   * @param total bytes, or {@link #UNKNOWN}
   */
  Progress(LongSupplier clock, long total) {
    this.clock = clock;
    this.total = total;
    this.begun = clock.getAsLong();
  }

  /**
   * The bytes of all inputs, which are looked for but not read; unknown if one is no file.
   *
   * @param inputs visits them
   */
  static long total(Consumer<Inputs> inputs) {
    long[] total = {0};
    inputs.accept(
        Inputs.lookingAhead(
            new Inputs.Visitor() {
              @Override
              public void input(Input input) {
                long size = input.path().map(Progress::size).orElse(UNKNOWN);
                total[0] = size == UNKNOWN || total[0] == UNKNOWN ? UNKNOWN : total[0] + size;
              }

              @Override
              public void failed(String name, String reason) {
                // Told when the inputs are read.
              }
            }));
    return total[0];
  }

  private static long size(Path path) {
    try {
      return !Files.exists(path) ? 0 : Files.isRegularFile(path) ? Files.size(path) : UNKNOWN;
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * A stream of an input, whose bytes count as read when they are. It gives few at a time, or a
   * buffer would take in many records before the first is worked on.
   */
  InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        read.addAndGet(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, Math.min(STEP, length));
        read.addAndGet(Math.max(0, count));
        return count;
      }

      @Override
      public int available() {
        return 0;
      }
    };
  }

  /**
   * @param articles settled so far
   * @param quotes found in them
   */
  String line(int articles, long quotes) {
    long millis = Math.max(1, clock.getAsLong() - begun);
    StringBuilder line = new StringBuilder();
    line.append(articles).append(articles == 1 ? " article, " : " articles, ");
    line.append(quotes).append(quotes == 1 ? " quote, " : " quotes, ");
    line.append(rate(articles, millis));
    long now = read.get();
    if (total > 0 && now > 0) {
      // A file may have grown since.
      long left = Math.max(0, total - now);
      line.append(", ").append(100 * (total - left) / total).append(" %, ");
      line.append(duration((long) ((double) millis * left / now))).append(" left");
    }
    return line.toString();
  }

  private static String rate(int articles, long millis) {
    long tenths = 10 * SECOND * articles / millis;
    return (tenths < 100 ? tenths / 10 + "." + tenths % 10 : String.valueOf(tenths / 10)) + "/s";
  }

  private static String duration(long millis) {
    long seconds = (millis + SECOND - 1) / SECOND;
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    long minutes = (seconds + MINUTE - 1) / MINUTE;
    return minutes < HOUR ? minutes + " min" : minutes / HOUR + " h " + minutes % HOUR + " min";
  }
}
