package io.quoth.yardstick;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates of articles, where they are written as ISO 8601 has them. */
final class Dates {
  private static final int LENGTH = "2026-01-01".length();

  private Dates() {}

  /** The day, as text that sorts by time. */
  static Optional<String> day(Optional<String> published) {
    if (published.isEmpty() || published.get().strip().length() < LENGTH) {
      return Optional.empty();
    }
    String day = published.get().strip().substring(0, LENGTH);
    try {
      return Optional.of(LocalDate.parse(day).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
