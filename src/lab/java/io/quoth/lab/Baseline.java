package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Marked;
import io.quoth.document.Paragraph;
import io.quoth.document.Token;
import io.quoth.quote.Quote;
import io.quoth.tally.Guess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What needs no learning: each passage of three words or more inside quotation marks is a direct
 * quote, by the name beside the nearest verb of speech in its paragraph, or else by who spoke last.
 * A surname stands for the last full name that ends in it, "he" for the last full name.
 */
final class Baseline {
  private static final int FEWEST_WORDS = 3;

  private static final Set<String> VERBS =
      Set.of(
          "say",
          "tell",
          "ask",
          "add",
          "write",
          "tweet",
          "argue",
          "declare",
          "claim",
          "explain",
          "insist",
          "reply",
          "warn",
          "note",
          "call",
          "state",
          "announce");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they");

  private final Document document;
  private final boolean[] inMarks;

  /** A name or pronoun beside a verb: half-open tokens. */
  private record Source(int first, int end) {}

  private Baseline(Document document) {
    this.document = document;
    inMarks = new boolean[document.tokens().size()];
    for (Marked region : document.marked()) {
      Arrays.fill(inMarks, region.first(), region.end(), true);
    }
  }

  static List<Guess> find(Document document) {
    return new Baseline(document).find();
  }

  private List<Guess> find() {
    List<Guess> guesses = new ArrayList<>();
    Optional<Source> last = Optional.empty();
    for (Marked region : document.marked()) {
      if (region.parent() < 0 && words(region) >= FEWEST_WORDS) {
        Optional<Source> near = nearest(region);
        last = near.isPresent() ? near : last;
        guesses.add(
            new Guess(
                Optional.of(Quote.Type.DIRECT),
                List.of(region.inner()),
                Optional.empty(),
                last.map(this::who),
                1,
                "baseline"));
      }
    }
    return guesses;
  }

  private int words(Marked region) {
    return (int)
        document.tokens().subList(region.first(), region.end()).stream()
            .filter(t -> !t.isPunctuation())
            .count();
  }

  private Optional<Source> nearest(Marked region) {
    Paragraph paragraph = document.paragraphOf(region.first());
    Optional<Source> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (int i = document.firstToken(paragraph); i < document.endToken(paragraph); i++) {
      int distance = i < region.first() ? region.first() - i : i - region.end();
      if (distance < nearest && isCue(i)) {
        Optional<Source> beside = beside(i, paragraph);
        if (beside.isPresent()) {
          best = beside;
          nearest = distance;
        }
      }
    }
    return best;
  }

  private boolean isCue(int i) {
    Token token = document.tokens().get(i);
    return !inMarks[i] && token.isVerb() && VERBS.contains(token.lemma());
  }

  private Optional<Source> beside(int verb, Paragraph paragraph) {
    int first = verb;
    while (first > document.firstToken(paragraph) && isSource(first - 1)) {
      first--;
    }
    if (first < verb) {
      return Optional.of(new Source(first, verb));
    }
    int end = verb + 1;
    while (end < document.endToken(paragraph) && isSource(end)) {
      end++;
    }
    return end > verb + 1 ? Optional.of(new Source(verb + 1, end)) : Optional.empty();
  }

  private boolean isSource(int i) {
    return !inMarks[i] && (isName(i) || isPronoun(i));
  }

  private boolean isName(int i) {
    return document.tokens().get(i).isProperNoun();
  }

  private boolean isPronoun(int i) {
    return PRONOUNS.contains(document.tokens().get(i).lemma());
  }

  private Guess.Who who(Source source) {
    Span span = document.span(source.first(), source.end());
    return Guess.Who.called(Optional.of(span), Optional.of(fullName(source)));
  }

  private String fullName(Source source) {
    boolean pronoun = isPronoun(source.end() - 1);
    String own = document.text(document.span(source.first(), source.end()));
    if (!pronoun && source.end() - source.first() > 1) {
      return own;
    }
    for (int end = source.first(); end > 1; end--) {
      if (isName(end - 1) && isName(end - 2)) {
        int first = end - 2;
        while (first > 0 && isName(first - 1)) {
          first--;
        }
        if (pronoun || document.tokens().get(end - 1).text().equals(own)) {
          return document.text(document.span(first, end));
        }
        end = first + 1;
      }
    }
    return own;
  }
}
