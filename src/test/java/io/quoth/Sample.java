package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.article.Warning;
import io.quoth.document.Document;
import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Cast;
import io.quoth.mention.Kind;
import io.quoth.quote.Cue;
import io.quoth.quote.Quote;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A result put together by hand, for tests of what comes behind it. */
public final class Sample {
  private final Article article;
  private final List<Speaker> speakers = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Warning> warnings;

  public Sample(Article article) {
    this.article = article;
    this.warnings = new ArrayList<>(article.warnings());
  }

  public Sample(String text) {
    this(Article.of("sample", text));
  }

  public Sample speaker(String name, String kind, String role, int quotes, String... aliases) {
    speakers.add(
        new Speaker(
            name, kind, Optional.ofNullable(role), Optional.empty(), List.of(aliases), quotes));
    return this;
  }

  public Sample warning(String code, int start, String message) {
    warnings.add(new Warning(code, start, message));
    return this;
  }

  /** The next quote; the rest of it is told to what this gives back. */
  public Draft quote(Quote.Type type, String... spans) {
    return new Draft(type, spans);
  }

  public Attributions build() {
    Document document = document(article, warnings);
    return new Attributions(
        new Quotes(
            new Cast(document, List.of(), List.of()),
            attributions.stream().map(Attribution::quote).toList()),
        speakers,
        attributions);
  }

  /** Where these words stand first. */
  public Span at(String words) {
    int start = article.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  /** A quote in the making. */
  public final class Draft {
    private final Quote.Type type;
    private final List<Span> spans;
    private List<Span> verbatim;
    private Optional<Cue> cue = Optional.empty();
    private Optional<Attribution.Phrase> mention = Optional.empty();
    private Optional<Attribution.Phrase> via = Optional.empty();
    private int nestedIn = -1;
    private double confidence = 0.9;

    private Draft(Quote.Type type, String... words) {
      this.type = type;
      this.spans = spans(words);
      this.verbatim = type == Quote.Type.INDIRECT ? List.of() : spans;
    }

    private List<Span> spans(String... words) {
      return List.of(words).stream().map(Sample.this::at).toList();
    }

    public Draft verbatim(String... words) {
      verbatim = spans(words);
      return this;
    }

    public Draft cue(String word, String lemma, CueClass type) {
      cue = Optional.of(new Cue(0, at(word), lemma, type));
      return this;
    }

    public Draft mention(String words, Kind kind) {
      mention = Optional.of(new Attribution.Phrase(at(words), kind));
      return this;
    }

    public Draft via(String words) {
      via = Optional.of(new Attribution.Phrase(at(words), Kind.NAME));
      return this;
    }

    public Draft nestedIn(int index) {
      nestedIn = index;
      return this;
    }

    public Draft confidence(double value) {
      confidence = value;
      return this;
    }

    public Sample by(int speaker) {
      return add(Attribution.Status.ATTRIBUTED, OptionalInt.of(speaker), List.of());
    }

    public Sample byOneOf(Integer... candidates) {
      return add(Attribution.Status.AMBIGUOUS, OptionalInt.empty(), List.of(candidates));
    }

    public Sample byNobody() {
      return add(Attribution.Status.UNATTRIBUTED, OptionalInt.empty(), List.of());
    }

    private Sample add(Attribution.Status status, OptionalInt speaker, List<Integer> candidates) {
      Quote quote =
          new Quote(
              attributions.size(),
              type,
              spans,
              verbatim,
              cue,
              Optional.empty(),
              Optional.empty(),
              nestedIn,
              true,
              "by-hand",
              confidence);
      attributions.add(
          new Attribution(quote, status, mention, speaker, confidence, "by-hand", candidates, via));
      return Sample.this;
    }
  }

  /** Words between spaces; a full stop ends a sentence, a line a paragraph. */
  static Document document(Article article, List<Warning> warnings) {
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    // With the line end that may be missing from the last line.
    String text = article.text() + "\n";
    int firstToken = 0;
    int firstSentence = 0;
    for (int i = 0; i < text.length(); ) {
      int start = i;
      while (!Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        Span span = new Span(start, i);
        String word = span.of(text);
        tokens.add(new Token(tokens.size(), span, word, "NN", word, -1, "root"));
      }
      boolean line = text.charAt(i) == '\n';
      boolean stop = i > start && text.substring(start, i).matches(".*[.!?][\"\u201d]?");
      if ((line || stop) && firstToken < tokens.size()) {
        Span span = new Span(tokens.get(firstToken).span().start(), i);
        sentences.add(
            new Sentence(sentences.size(), span, firstToken, tokens.size(), paragraphs.size()));
        firstToken = tokens.size();
      }
      if (line && firstSentence < sentences.size()) {
        Span span = new Span(sentences.get(firstSentence).span().start(), i);
        paragraphs.add(new Paragraph(paragraphs.size(), span, firstSentence, sentences.size()));
        firstSentence = sentences.size();
      }
      i++;
    }
    return new Document(article, paragraphs, sentences, tokens, List.of(), warnings);
  }
}
