package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.article.UnreadableException;
import io.quoth.quote.Quote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an annotated article from a JSON object: {@code text} and {@code quotes}, each of these
 * with at least its {@code content}. Spans are pairs of offsets, half-open, in UTF-16 code units.
 */
final class JsonGold {
  /** Value of {@code speaker_conf} for a name that a program guessed, and not surely. */
  private static final String UNSURE = "low";

  private final Naming naming = new Naming();

  /**
   * @param where what the article is called, if it has no id
   * @throws UnreadableException if it is no such object, with the reason
   */
  Gold read(String where, String json) throws IOException {
    JsonTree article = JsonTree.read(json);
    String text = article.string("text").orElseThrow(() -> new UnreadableException("no text"));
    List<JsonTree> told =
        article.objects("quotes").orElseThrow(() -> new UnreadableException("no list of quotes"));
    List<GoldQuote> quotes = new ArrayList<>();
    for (JsonTree quote : told) {
      String number = Integer.toString(quotes.size() + 1);
      try {
        quotes.add(quote(number, text, quote));
      } catch (UnreadableException e) {
        throw new UnreadableException("quote " + number + ": " + e.getMessage());
      }
    }
    return new Gold(
        article.string("id").orElse(where), text, true, spans(article, "marked", text), quotes);
  }

  private GoldQuote quote(String number, String text, JsonTree quote) throws IOException {
    List<Span> content = spans(quote, "content", text).orElse(List.of());
    if (content.isEmpty()) {
      throw new UnreadableException("no content");
    }
    List<Span> source = spans(quote, "source", text).orElse(List.of());
    Optional<String> name = quote.string("speaker_name").filter(n -> !n.isBlank());
    boolean unsure = quote.string("speaker_conf").filter(UNSURE::equals).isPresent();
    SourceKind kind =
        choice(quote, "source_kind", SourceKind.class).orElseGet(() -> kind(text, source, name));
    Optional<String> sure = name.filter(n -> !unsure);
    boolean mayHaveName = kind == SourceKind.NAME || kind == SourceKind.PRONOUN;
    return new GoldQuote(
        quote.string("id").orElse(number),
        choice(quote, "type", Quote.Type.class),
        content,
        spans(quote, "marked", text),
        spans(quote, "cue", text).orElse(List.of()),
        source,
        spans(quote, "source_head", text).flatMap(s -> s.stream().findFirst()),
        kind,
        sure,
        sure.isEmpty() && (unsure || mayHaveName));
  }

  private SourceKind kind(String text, List<Span> source, Optional<String> name) {
    if (source.isEmpty()) {
      return name.isPresent() ? SourceKind.NAME : SourceKind.NONE;
    }
    return naming.kind(text, source.get(0));
  }

  private static <E extends Enum<E>> Optional<E> choice(JsonTree quote, String field, Class<E> type)
      throws UnreadableException {
    Optional<String> word = quote.string(field);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word.get())) {
        return Optional.of(constant);
      }
    }
    String known =
        Arrays.toString(type.getEnumConstants())
            .replaceAll("[\\[\\]]", "")
            .toLowerCase(Locale.ROOT);
    throw new UnreadableException("the " + field + " is none of " + known);
  }

  /** A list of pairs, or one pair by itself. */
  private static Optional<List<Span>> spans(JsonTree object, String field, String text)
      throws UnreadableException {
    Optional<List<?>> list = object.list(field);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    boolean alone = list.get().size() == 2 && list.get().get(0) instanceof Number;
    List<Span> spans = new ArrayList<>();
    for (Object pair : alone ? List.of(list.get()) : list.get()) {
      spans.add(span(pair, field, text));
    }
    return Optional.of(spans);
  }

  private static Span span(Object pair, String field, String text) throws UnreadableException {
    if (pair instanceof List<?> ends
        && ends.size() == 2
        && ends.get(0) instanceof Integer start
        && ends.get(1) instanceof Integer end
        && start >= 0
        && start <= end
        && end <= text.length()) {
      return new Span(start, end);
    }
    throw new UnreadableException(field + ": not the [start, end] of a stretch of the text");
  }
}
