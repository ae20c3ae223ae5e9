package io.quoth.speaker;

import io.quoth.article.Span;
import io.quoth.classify.Features;
import io.quoth.document.Document;
import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.quote.Quote;

/** What speaks for and against an attribution being right. */
final class ConfidenceFeatures {
  private static final String NONE = "";

  private final Scene scene;
  private final Document document;

  ConfidenceFeatures(Scene scene) {
    this.scene = scene;
    this.document = scene.document;
  }

  void of(Quote quote, String rule, Rule.Decision decision, Features into) {
    into.clear();
    into.bias();
    String type = quote.type().name();
    String found = quote.origin() + type;
    String sure = bucket(quote.confidence());
    into.add(1, found);
    into.add(2, found, sure);
    into.add(3, sure);
    speaker(rule, type, decision, into);
    cue(quote, found, sure, into);
    content(quote, found, into);
    place(quote, found, into);
  }

  private void speaker(String rule, String type, Rule.Decision decision, Features into) {
    String sure = bucket(decision.probability());
    String who =
        decision.entities().size() == 1
            ? scene.entity(decision.entities().get(0)).sort().name()
            : Integer.toString(Math.min(3, decision.entities().size()));
    into.add(10, rule, type);
    into.add(11, rule, sure);
    into.add(12, rule, who);
    into.add(13, who);
    into.add(14, rule, who, type);
    String kind = decision.phrase().map(p -> p.kind().name()).orElse(NONE);
    into.add(15, rule, kind);
    into.add(16, kind, who, type);
  }

  private void cue(Quote quote, String found, String sure, Features into) {
    if (quote.cue().isEmpty()) {
      return;
    }
    int at = quote.cue().get().token();
    Token token = document.tokens().get(at);
    String lemma = quote.cue().get().lemma();
    Span span = quote.cue().get().span();
    Span extent = quote.extent();
    String side =
        span.end() <= extent.start() ? "before" : span.start() >= extent.end() ? "behind" : "in";
    int off =
        side.equals("in") ? 0 : side.equals("before") ? first(extent) - at : at - last(extent);
    String gap = side + Math.min(4, off / 2);
    into.add(20, lemma);
    into.add(21, lemma, quote.type().name());
    into.add(22, token.tag(), found);
    into.add(23, quote.cue().get().type().name(), found);
    into.add(24, gap, found);
    into.add(25, gap, sure);
    into.add(26, token.relation(), found);
    into.add(27, lemma, quote.source().isPresent() ? "s" : NONE);
    into.add(28, found, quote.source().isPresent() ? "s" : NONE, token.tag().substring(0, 1));
    int source = quote.source().map(s -> Math.min(6, s.end() - s.first())).orElse(0);
    into.add(29, source, side);
    boolean after = quote.source().map(s -> s.first() > at).orElse(false);
    into.add(30, after ? 1 : 0, side);
  }

  private void content(Quote quote, String found, Features into) {
    Span extent = quote.extent();
    int first = first(extent);
    int last = last(extent);
    int words = 0;
    boolean finite = false;
    boolean capital = true;
    for (int i = first; i <= last && i < first + 60; i++) {
      Token token = document.tokens().get(i);
      words += token.isPunctuation() ? 0 : 1;
      finite |= token.isFinite();
      capital &= token.isPunctuation() || token.isCapitalised();
    }
    String size = Integer.toString(words < 8 ? words : words < 15 ? 8 : words < 30 ? 15 : 30);
    into.add(40, found, size);
    into.add(41, found, finite ? "f" : NONE, quote.worded() ? "w" : NONE);
    into.add(42, Math.min(3, quote.spans().size()), found);
    into.add(43, Math.min(3, quote.verbatim().size()), found);
    into.add(44, found, document.tokens().get(first).tag());
    into.add(45, document.tokens().get(first).tag(), size);
    into.add(46, found, text(first - 1));
    into.add(47, found, text(last + 1));
    into.add(48, found, document.tokens().get(last).tag());
    into.add(49, capital ? 1 : 0, found);
    Sentence sentence = document.sentenceOf(first);
    boolean opens = first - sentence.first() <= 1;
    boolean closes = document.sentenceOf(last).end() - last <= 2;
    into.add(50, found, opens ? "o" : NONE, closes ? "c" : NONE);
    String stop = document.tokens().get(last).isPunctuation() ? text(last) : NONE;
    String beside = beside(quote, last);
    into.add(52, found, stop, beside);
    into.add(53, found, stop, size);
    into.add(54, beside, size, found);
  }

  /** What stands right behind the content and its mark: the source, the cue, or neither. */
  private String beside(Quote quote, int last) {
    int next = last + 1;
    while (next < document.tokens().size() && document.tokens().get(next).isPunctuation()) {
      next++;
    }
    int behind = next;
    if (next - last > 3) {
      return NONE;
    }
    if (quote.source().filter(s -> s.first() == behind).isPresent()) {
      return "s";
    }
    return quote.cue().filter(c -> c.token() == behind).isPresent() ? "c" : NONE;
  }

  private void place(Quote quote, String found, Features into) {
    int token = first(quote.extent());
    Paragraph paragraph = document.paragraphOf(token);
    boolean headline = paragraph.index() == 0;
    into.add(60, headline ? 1 : 0, found);
    into.add(61, Math.min(3, paragraph.index()), found);
    String before =
        scene
            .turnBefore(token, 0)
            .map(turn -> Integer.toString(Math.min(3, paragraph.index() - turn.paragraph())))
            .orElse(NONE);
    into.add(62, before, found);
  }

  private int first(Span extent) {
    return document.tokenAt(extent.start());
  }

  private int last(Span extent) {
    return document.tokenAt(extent.end() - 1);
  }

  /** A punctuation mark itself, a word by its tag; quotation marks of all kinds are alike. */
  private String text(int token) {
    if (token < 0 || token >= document.tokens().size()) {
      return NONE;
    }
    Token each = document.tokens().get(token);
    boolean mark = each.tag().equals("``") || each.tag().equals("''");
    return each.isPunctuation() && !mark ? each.text() : each.tag();
  }

  /** Where a probability lies on a scale of log-odds, in steps of a half. */
  private static String bucket(double probability) {
    double p = Math.min(0.999, Math.max(0.001, probability));
    return Long.toString(Math.round(2 * Math.log(p / (1 - p))));
  }
}
