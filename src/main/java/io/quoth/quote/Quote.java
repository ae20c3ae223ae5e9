package io.quoth.quote;

import io.quoth.article.Span;
import io.quoth.lexicon.CueClass;
import java.util.List;
import java.util.Optional;

/**
 * Words reported as somebody's; who that is, is not yet said.
 *
 * @param index its place in {@link Quotes#quotes()}, which is in text order
 * @param spans the content, without quotation marks and white space at its edges; never empty
 * @param verbatim the parts of the content inside quotation marks
 * @param cue what reports it, if anything does
 * @param source the phrase that names its source, as the clause gives it; absent where the quote
 *     only follows another or has no source
 * @param via the source of those who passed it on ("Trend has reported")
 * @param nestedIn index of the quote that this one stands in, or -1
 * @param worded whether the content gives words or a statement, and does not only name a topic
 *     ("discussed the budget")
 * @param origin how it was found, a short stable name
 * @param confidence that this is reported speech with this content, 0 to 1
 */
public record Quote(
    int index,
    Type type,
    List<Span> spans,
    List<Span> verbatim,
    Optional<Cue> cue,
    Optional<Source> source,
    Optional<Source> via,
    int nestedIn,
    boolean worded,
    String origin,
    double confidence) {
  public Quote {
    spans = List.copyOf(spans);
    verbatim = List.copyOf(verbatim);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a quote without content");
    }
  }

  /** The same quote at another place of its list. */
  public Quote numbered(int index, int nestedIn) {
    return new Quote(
        index, type, spans, verbatim, cue, source, via, nestedIn, worded, origin, confidence);
  }

  /** The same quote, passed on by somebody. */
  Quote through(Optional<Source> by) {
    return new Quote(
        index, type, spans, verbatim, cue, source, by, nestedIn, worded, origin, confidence);
  }

  /**
   * Whether it gives what was said or written: not a thought or an intention, and more than a
   * topic.
   */
  public boolean isSaid() {
    return worded
        && cue.map(c -> c.type() == CueClass.SPEECH || c.type() == CueClass.WRITING).orElse(true);
  }

  /**
   * The content: the spans joined by one space.
   *
   * @param article the text that the spans point into
   */
  public String text(CharSequence article) {
    StringBuilder out = new StringBuilder();
    for (Span span : spans) {
      out.append(out.isEmpty() ? "" : " ").append(article, span.start(), span.end());
    }
    return out.toString();
  }

  /** From the first unit of the content to behind the last. */
  public Span extent() {
    return new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
  }

  /** How much of it is verbatim; the lower-case name is the {@code type} in the output. */
  public enum Type {
    /** All of it stands in quotation marks, or in a labelled turn of a transcript. */
    DIRECT,
    /** Some of it stands in quotation marks. */
    MIXED,
    /** None of it does. */
    INDIRECT
  }

  /**
   * A source phrase.
   *
   * @param first its first token
   * @param end the token behind its last
   * @param head the token that the phrase is about
   */
  public record Source(int first, int end, int head) {}
}
