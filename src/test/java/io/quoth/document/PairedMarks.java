package io.quoth.document;

import io.quoth.article.Span;
import java.util.List;
import java.util.Set;

/** What holds of the marks of every text, for tests of other packages. */
public final class PairedMarks {
  private static final Elisions ELISIONS = new Elisions(Set.of("em", "til", "twas", "n", "cause"));

  private PairedMarks() {}

  /**
   * Pairs the marks of a text.
   *
   * @throws AssertionError if a region leaves its paragraph or its parent, or marks overlap
   */
  public static void check(String text) {
    List<Span> paragraphs = Paragraphs.of(text);
    QuotationMarks.Paired paired = QuotationMarks.pair(text, paragraphs, ELISIONS);
    int before = 0;
    for (QuotationMarks.Mark mark : paired.marks()) {
      require(mark.span().start() >= before, "marks in order, apart", mark);
      before = mark.span().end();
    }
    require(before <= text.length(), "marks in the text", before);
    int start = 0;
    for (int i = 0; i < paired.regions().size(); i++) {
      QuotationMarks.Region region = paired.regions().get(i);
      require(region.outer().start() >= start, "regions in order", region);
      start = region.outer().start();
      require(region.inner().start() < region.inner().end(), "words inside", region);
      require(region.parent() < i && region.continues() < i, "parents first", region);
      if (region.parent() >= 0) {
        Span parent = paired.regions().get(region.parent()).inner();
        require(parent.contains(region.outer()), "inside its parent", region);
      }
      boolean home = paragraphs.stream().anyMatch(p -> p.contains(region.outer()));
      require(home, "inside a paragraph", region);
    }
  }

  private static void require(boolean holds, String what, Object where) {
    if (!holds) {
      throw new AssertionError("not so: " + what + ": " + where);
    }
  }
}
