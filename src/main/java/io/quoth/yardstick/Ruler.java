package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.write.OffsetUnit;
import io.quoth.write.Offsets;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds places in a text that are given in another unit than UTF-16. */
final class Ruler {
  private final String text;
  private final Offsets offsets;

  Ruler(String text, OffsetUnit unit) {
    this.text = text;
    this.offsets = new Offsets(text, unit);
  }

  Offsets offsets() {
    return offsets;
  }

  /** The stretch between two offsets; empty where there is none, or they part a character. */
  Optional<Span> span(int start, int end) {
    OptionalInt from = utf16(start);
    OptionalInt to = utf16(end);
    return from.isPresent() && to.isPresent() && from.getAsInt() <= to.getAsInt()
        ? Optional.of(new Span(from.getAsInt(), to.getAsInt()))
        : Optional.empty();
  }

  private OptionalInt utf16(int offset) {
    int at = atLeast(offset);
    return offset >= 0 && at <= text.length() && offsets.of(at) == offset
        ? OptionalInt.of(at)
        : OptionalInt.empty();
  }

  /** The first UTF-16 offset that is not before an offset; the text's end if none is. */
  int atLeast(int offset) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets.of(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
