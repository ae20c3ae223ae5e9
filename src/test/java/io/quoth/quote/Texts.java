package io.quoth.quote;

import io.quoth.TestStages;
import io.quoth.article.Article;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts gone through the real rooms, for the tests of this one. */
final class Texts {
  private static final Cues CUES = Cues.load();

  private Texts() {}

  static Quotes quotes(String text) {
    return TestStages.STAGES.apply(Article.of("test", text)).quotes();
  }

  static Syntax syntax(String text) {
    Cast cast = quotes(text).cast();
    return new Syntax(cast, CUES);
  }

  /** Index of the first token with this text. */
  static int token(Syntax syntax, String word) {
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.tokens.get(i).text().equals(word)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such token: " + word);
  }

  /** A frame whose content runs from one word to another. */
  static Frame frame(Syntax syntax, String cue, String first, String last, Quote.Source... source) {
    Frame.Range range = new Frame.Range(token(syntax, first), token(syntax, last) + 1);
    int at = token(syntax, cue);
    return new Frame(at, at, at + 1, 0.8, List.of(range), Stream.of(source).findFirst());
  }

  /** The words of a frame's content. */
  static String words(Syntax syntax, Frame frame) {
    return frame.content().stream()
        .map(range -> syntax.document.text(syntax.document.span(range.first(), range.end())))
        .collect(Collectors.joining("|"));
  }

  /** The contents of all quotes, the spans of one joined by a bar. */
  static List<String> contents(String text) {
    return quotes(text).quotes().stream().map(q -> content(text, q)).toList();
  }

  static String content(String text, Quote quote) {
    return String.join("|", quote.spans().stream().map(s -> s.of(text)).toList());
  }

  /** How each region inside marks that stands in no other has its speaker beside it. */
  static List<String> beside(String text) {
    Syntax syntax = syntax(text);
    return syntax.document.marked().stream()
        .map(
            marked ->
                Beside.of(syntax, marked)
                    .map(b -> b.form() + " " + syntax.tokens.get(b.source().head()).text())
                    .orElse("none"))
        .toList();
  }
}
