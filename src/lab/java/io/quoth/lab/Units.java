package io.quoth.lab;

import java.util.Locale;

/** How measured numbers stand in a table. */
final class Units {
  /** What stands where nothing was measured. */
  static final String NOT_RUN = "not run";

  private Units() {}

  static String milliseconds(double seconds) {
    return String.format(Locale.ROOT, "%,.0f ms", seconds * 1e3);
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 100 ? "%.1f s" : "%,.0f s", seconds);
  }

  static String megabytes(double bytes) {
    return String.format(Locale.ROOT, bytes < 1e7 ? "%.1f MB" : "%,.0f MB", bytes / 1e6);
  }

  static String kilobytes(double bytes) {
    return String.format(Locale.ROOT, "%,.0f KB", bytes / 1e3);
  }

  /** Of articles a CPU-second. */
  static String rate(double rate) {
    return String.format(Locale.ROOT, rate < 10 ? "%.2f" : "%.0f", rate);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
