package io.quoth.yardstick;

import java.util.List;
import java.util.Optional;

/** A quote as a result has it. */
record ResultQuote(String id, String text, Optional<String> speaker, List<Part> parts) {
  ResultQuote {
    parts = List.copyOf(parts);
  }

  List<Part> spans() {
    return parts.stream().filter(Part::isSpan).toList();
  }
}
