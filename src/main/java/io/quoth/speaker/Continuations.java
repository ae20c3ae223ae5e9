package io.quoth.speaker;

import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.quote.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a speaker goes on to say behind a cue for one quote with what stands before it: {@code
 * "A," he said. "B."} is one attribution to annotators of PolNeAR (Newell, Margolin and Ruths 2018)
 * and elsewhere, and two quotes here.
 */
public final class Continuations {
  /** A quote that may go on. */
  private static final class Joined {
    final int index;
    final Attribution first;
    final List<Quote> quotes = new ArrayList<>();
    double confidence;

    Joined(int index, Attribution first) {
      this.index = index;
      this.first = first;
      quotes.add(first.quote());
      confidence = first.confidence();
    }

    void add(Attribution next) {
      quotes.add(next.quote());
      // Both must be right.
      confidence = Math.min(confidence, next.confidence());
    }

    Quote last() {
      return quotes.get(quotes.size() - 1);
    }
  }

  private Continuations() {}

  /**
   * The same result with such quotes joined: of two or more spans, with cue, mention and all else
   * of the first, and the confidence of the least sure. A quote is joined to the one before it
   * where the first has its cue within or behind it, the second has none, and both have one speaker
   * (or one set of candidates, or nobody) in one paragraph. What is reported with that cue, too
   * ("'A,' he said, noting that it rained. 'B.'"), stays a quote by itself between them.
   */
  public static Attributions joined(Attributions all) {
    List<Attribution> before = all.attributions();
    List<Joined> joined = new ArrayList<>(before.size());
    int[] place = new int[before.size()];
    // By what they stand in, the last quote so far; at 0 that of the article.
    @Nullable Joined[] last = new Joined[before.size() + 1];
    for (int i = 0; i < before.size(); i++) {
      Attribution next = before.get(i);
      int level = next.quote().nestedIn() + 1;
      Joined previous = last[level];
      if (previous != null && goesOn(previous, next, all.document())) {
        previous.add(next);
      } else {
        Joined another = new Joined(joined.size(), next);
        joined.add(another);
        if (previous == null || !isAside(previous, next, all.document())) {
          last[level] = another;
        }
        previous = another;
      }
      place[i] = previous.index;
    }
    List<Attribution> after = new ArrayList<>(joined.size());
    for (Joined each : joined) {
      int outer = each.first.quote().nestedIn();
      after.add(attribution(each, outer < 0 ? -1 : place[outer]));
    }
    return new Attributions(
        new Quotes(all.quotes().cast(), after.stream().map(Attribution::quote).toList()),
        counted(all.speakers(), after),
        after);
  }

  private static List<Speaker> counted(List<Speaker> speakers, List<Attribution> attributions) {
    int[] quotes = Attributions.quotes(attributions, speakers.size());
    List<Speaker> counted = new ArrayList<>(speakers.size());
    for (Speaker speaker : speakers) {
      counted.add(speaker.quoted(quotes[counted.size()]));
    }
    return counted;
  }

  private static boolean goesOn(Joined previous, Attribution next, Document document) {
    Quote first = previous.first.quote();
    Quote quote = next.quote();
    return quote.cue().isEmpty()
        && quote.source().isEmpty()
        && quote.type() == Quote.Type.DIRECT
        && first.type() != Quote.Type.INDIRECT
        && first.cue().isPresent()
        && first.cue().get().span().start() > first.extent().start()
        && next.speaker().equals(previous.first.speaker())
        && next.candidates().equals(previous.first.candidates())
        && paragraph(previous.last().extent().end() - 1, document)
            == paragraph(quote.extent().start(), document);
  }

  /** "'A,' he said, noting that it rained. 'B.'": told by the way, with the cue. */
  private static boolean isAside(Joined previous, Attribution next, Document document) {
    Optional<Cue> cue = previous.first.quote().cue();
    int token = document.tokenAt(next.quote().extent().start());
    return cue.isPresent()
        && next.quote().type() == Quote.Type.INDIRECT
        && document.sentenceOf(cue.get().token()).equals(document.sentenceOf(token));
  }

  private static int paragraph(int offset, Document document) {
    return document.paragraphOf(document.tokenAt(offset)).index();
  }

  private static Attribution attribution(Joined joined, int nestedIn) {
    Attribution a = joined.first;
    Quote q = a.quote();
    Quote whole =
        new Quote(
            joined.index,
            q.type(),
            joined.quotes.stream().flatMap(each -> each.spans().stream()).toList(),
            joined.quotes.stream().flatMap(each -> each.verbatim().stream()).toList(),
            q.cue(),
            q.source(),
            q.via(),
            nestedIn,
            q.worded(),
            q.origin(),
            joined.quotes.stream().mapToDouble(Quote::confidence).min().orElse(0));
    return new Attribution(
        whole,
        a.status(),
        a.mention(),
        a.speaker(),
        joined.confidence,
        a.decidedBy(),
        a.candidates(),
        a.via());
  }
}
