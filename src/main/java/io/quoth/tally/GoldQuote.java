package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;

/**
 * A quote that should be found.
 *
 * @param id unique in its article
 * @param type absent where the file does not say: then the marks do, see {@link #within}
 * @param content one span a piece
 * @param marked the parts of the content inside quotation marks; absent likewise
 * @param source the phrase that names the speaker, one span a piece; empty if nothing does
 * @param sourceHead the word that the phrase is about
 * @param name of the speaker, where it is known for sure
 * @param open whether the speaker may have a name that the annotation does not tell
 */
public record GoldQuote(
    String id,
    Optional<Quote.Type> type,
    List<Span> content,
    Optional<List<Span>> marked,
    List<Span> cue,
    List<Span> source,
    Optional<Span> sourceHead,
    SourceKind kind,
    Optional<String> name,
    boolean open) {
  public GoldQuote {
    content = List.copyOf(content);
    marked = marked.map(List::copyOf);
    cue = List.copyOf(cue);
    source = List.copyOf(source);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a quote without content");
    }
  }

  boolean hasSource() {
    return !source.isEmpty() || name.isPresent();
  }

  /** Where quotation marks are as given: what they tell is put in where it is open. */
  GoldQuote within(List<Span> marks, Words words) {
    List<Span> inside = marked.orElseGet(() -> Marks.cut(content, marks, cue));
    return new GoldQuote(
        id,
        type.or(() -> Optional.of(type(inside, words))),
        content,
        Optional.of(inside),
        cue,
        source,
        sourceHead,
        kind,
        name,
        open);
  }

  private Quote.Type type(List<Span> inside, Words words) {
    int verbatim = words.letters(inside).size();
    if (verbatim == 0) {
      return Quote.Type.INDIRECT;
    }
    return verbatim == words.letters(content).size() ? Quote.Type.DIRECT : Quote.Type.MIXED;
  }
}
