package io.quoth.quote;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Paragraph;
import io.quoth.document.Token;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turns of transcripts and interviews: paragraphs that begin with the name of who speaks and a
 * colon ("AKAR: We will see."). One alone is no transcript.
 */
final class TurnLabels {
  private static final int LONGEST_LABEL = 8;
  private static final int FEWEST = 2;

  private TurnLabels() {}

  /**
   * @param colon its colon
   * @param content what is said, without quotation marks at its edges
   * @param source the name in front of the colon
   */
  record Turn(int colon, Span content, Quote.Source source) {}

  /** The turns of an article, in text order; none where it is no transcript. */
  static List<Turn> find(Syntax syntax) {
    List<Turn> turns = new ArrayList<>();
    Map<String, Integer> labels = new HashMap<>();
    for (Paragraph paragraph : syntax.document.paragraphs()) {
      turn(syntax, paragraph).ifPresent(turns::add);
    }
    turns.forEach(turn -> labels.merge(label(syntax, turn), 1, Integer::sum));
    turns.removeIf(
        turn ->
            labels.getOrDefault(label(syntax, turn), 0) < FEWEST
                && !isSomebody(syntax, turn.source()));
    return turns.size() < FEWEST ? List.of() : turns;
  }

  private static String label(Syntax syntax, Turn turn) {
    return String.join(
        " ", Arrays.asList(syntax.words).subList(turn.source().first(), turn.source().end()));
  }

  /**
   * Whether a label that stands in front of one paragraph only is whoever speaks there, and no
   * heading ("AGENDA: …", "FISH FIGHT: …"): a person, or one word that may be a name.
   */
  private static boolean isSomebody(Syntax syntax, Quote.Source label) {
    int length = label.end() - label.first();
    boolean one =
        (length == 1 || length == 2 && isSaying(syntax.words[label.end() - 1]))
            && !syntax.cues.isHeading(syntax.words[label.first()]);
    Entity.Sort sort = syntax.sort(label.head());
    boolean open = sort == null && syntax.mention[label.head()] >= 0;
    return one || open || sort == Entity.Sort.PERSON || sort == Entity.Sort.UNNAMED;
  }

  /** "LEE SAYS", which in capitals is tagged as a name. */
  private static boolean isSaying(String word) {
    return word.equals("says") || word.equals("said") || word.equals("writes");
  }

  private static Optional<Turn> turn(Syntax syntax, Paragraph paragraph) {
    Document document = syntax.document;
    int end = document.endToken(paragraph);
    int first = withoutMark(syntax, document.firstToken(paragraph), end);
    int colon = first;
    while (colon < end && colon - first < LONGEST_LABEL && !syntax.words[colon].equals(":")) {
      colon++;
    }
    boolean found = colon > first && colon < end - 1 && syntax.words[colon].equals(":");
    if (!found || !isLabel(syntax, first, colon)) {
      return Optional.empty();
    }
    Span content = inner(syntax, colon + 1, end);
    return Optional.of(
        new Turn(colon, content, new Quote.Source(first, colon, head(syntax, first, colon))));
  }

  /** Where a paragraph's label begins: a transcript quoted whole has marks in front of each. */
  private static int withoutMark(Syntax syntax, int first, int end) {
    int region = syntax.region[first];
    boolean mark =
        region >= 0 && syntax.document.marked().get(region).first() == first + 1 && first + 1 < end;
    return mark ? first + 1 : first;
  }

  /** Whether the words are all in capitals, or a name with its title. */
  private static boolean isLabel(Syntax syntax, int first, int end) {
    boolean capitals = true;
    int letters = 0;
    for (int i = first; i < end; i++) {
      String text = syntax.tokens.get(i).text();
      capitals &=
          text.equals(text.toUpperCase(java.util.Locale.ROOT))
              && syntax.region[i] == syntax.region[first];
      for (int at = 0; at < text.length(); at++) {
        letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
      }
    }
    if (capitals && letters > 1) {
      return true;
    }
    int at = syntax.mention[first];
    if (at < 0) {
      return false;
    }
    Mention mention = syntax.cast.mentions().get(at);
    return mention.kind() == Kind.NAME && mention.first() == first && mention.end() == end;
  }

  private static int head(Syntax syntax, int first, int end) {
    int at = syntax.mention[end - 1];
    if (at >= 0) {
      int head = syntax.cast.mentions().get(at).head();
      if (head >= first && head < end) {
        return head;
      }
    }
    return end - 1;
  }

  /** The span of the tokens, without marks where one region holds them all. */
  private static Span inner(Syntax syntax, int first, int end) {
    int region = syntax.region[first];
    if (region >= 0 && region == syntax.region[end - 1]) {
      Span marked = syntax.document.marked().get(region).inner();
      return new Span(
          Math.max(marked.start(), syntax.tokens.get(first).span().start()), marked.end());
    }
    Token last = syntax.tokens.get(end - 1);
    return new Span(syntax.tokens.get(first).span().start(), last.span().end());
  }
}
