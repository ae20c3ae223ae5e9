package io.quoth.tally;

import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts contents down to what stands inside quotation marks. */
final class Marks {
  private Marks() {}

  /**
   * The parts of a content inside marks, without marks that hold the quote's own cue as well: what
   * stands there is somebody else's.
   */
  static List<Span> cut(List<Span> content, List<Span> marks, List<Span> cue) {
    List<Span> parts = new ArrayList<>();
    for (Span piece : content) {
      for (Span mark : marks) {
        if (piece.overlaps(mark) && cue.stream().noneMatch(mark::overlaps)) {
          parts.add(
              new Span(Math.max(piece.start(), mark.start()), Math.min(piece.end(), mark.end())));
        }
      }
    }
    return parts;
  }
}
