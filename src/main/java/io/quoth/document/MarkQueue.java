package io.quoth.document;

import java.util.List;

/** Hands out the marks of an article paragraph by paragraph. */
final class MarkQueue {
  private final List<QuotationMarks.Mark> marks;
  private int next;

  MarkQueue(List<QuotationMarks.Mark> marks) {
    this.marks = marks;
  }

  /** The marks not handed out yet that end at or before an offset. */
  Places upTo(int end, Plain plain) {
    Places places = new Places();
    while (next < marks.size() && marks.get(next).span().end() <= end) {
      QuotationMarks.Mark mark = marks.get(next++);
      int place = plain.place(mark.span().start());
      places.add(place, plain.place(mark.span().end()) - place, mark.opening());
    }
    return places;
  }
}
