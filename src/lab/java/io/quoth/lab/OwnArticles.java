package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Token;
import io.quoth.tally.Gold;
import io.quoth.tally.GoldQuote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Articles of the case format as those of PolNeAR are annotated: there the source is the whole
 * phrase, with what stands behind the name in apposition, helping verbs belong to the cue, and
 * "that" to the content.
 */
final class OwnArticles {
  private final Document document;
  private final Set<Integer> taken = new HashSet<>();

  private OwnArticles(Document document) {
    this.document = document;
  }

  /**
   * @param document of the same text
   */
  static Polnear.Annotated annotated(Gold told, Document document) {
    OwnArticles own = new OwnArticles(document);
    Gold gold = told.within(document);
    for (GoldQuote quote : gold.quotes()) {
      quote.content().forEach(own::take);
      quote.cue().forEach(own::take);
    }
    return new Polnear.Annotated(
        gold.id(),
        gold.text(),
        gold.allCues(),
        gold.marked().orElseThrow(),
        List.of(),
        gold.quotes().stream().map(own::quote).toList());
  }

  private void take(Span span) {
    for (int i = first(span); i < end(span); i++) {
      taken.add(i);
    }
  }

  private Polnear.Gold quote(GoldQuote quote) {
    return new Polnear.Gold(
        quote.type().orElseThrow().toString().toLowerCase(Locale.ROOT),
        withThat(quote.content()),
        quote.cue().stream().map(this::withHelpers).toList(),
        quote.source().stream().map(this::whole).toList(),
        quote.source().stream().findFirst().map(source -> token(head(source)).span()),
        quote.kind().toString().toLowerCase(Locale.ROOT),
        quote.name(),
        true,
        true);
  }

  /** There, the conjunction is content. */
  private List<Span> withThat(List<Span> content) {
    List<Span> whole = new ArrayList<>(content);
    int before = first(content.get(0)) - 1;
    if (before >= 0 && token(before).text().equalsIgnoreCase("that")) {
      whole.set(0, new Span(token(before).span().start(), content.get(0).end()));
    }
    return whole;
  }

  /** A phrase with all behind it that hangs from it, up to what is content or cue. */
  private Span whole(Span phrase) {
    int first = first(phrase);
    int end = end(phrase);
    int last = end;
    for (int i = end; i < document.tokens().size() && !taken.contains(i); i++) {
      if (!hangs(i, first, end)) {
        break;
      }
      last = token(i).isPunctuation() ? last : i + 1;
    }
    return last == end ? phrase : new Span(phrase.start(), token(last - 1).span().end());
  }

  private boolean hangs(int i, int first, int end) {
    for (int at = i; at >= 0; at = token(at).head()) {
      if (at >= first && at < end) {
        return true;
      }
    }
    return false;
  }

  private Span withHelpers(Span cue) {
    int first = first(cue);
    int at = first;
    while (at > 0 && token(at - 1).head() == first && token(at - 1).relation().startsWith("aux")) {
      at--;
    }
    return new Span(token(at).span().start(), cue.end());
  }

  /** The first noun or pronoun of a phrase that hangs from none in it, else its last word. */
  private int head(Span phrase) {
    int first = first(phrase);
    int end = end(phrase);
    for (int i = first; i < end; i++) {
      int above = token(i).head();
      boolean nominal = token(i).isNoun() || token(i).tag().startsWith("PRP");
      if ((above < first || above >= end) && nominal) {
        return i;
      }
    }
    return Math.max(first, end - 1);
  }

  private Token token(int i) {
    return document.tokens().get(i);
  }

  private int first(Span span) {
    return document.tokenAt(span.start());
  }

  private int end(Span span) {
    return GoldFrames.end(document, span);
  }
}
