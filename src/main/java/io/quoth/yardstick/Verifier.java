package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.write.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds a result against an article: does every quote stand, and if not, what became of it? */
public final class Verifier {
  /** A passage less alike than this is another one. */
  private static final double ALIKE = 0.5;

  /** Places of a passage that stands at many: the nearest of so many counts. */
  private static final int PLACES = 1000;

  /** How far from a quote, in words and marks, its cue and source may stand. */
  private static final int NEAR = 400;

  private final Result result;
  private final String text;
  private final Ruler ruler;
  private final boolean same;

  /** So far, in words and marks, a wrong offset may be from the words that it gives. */
  private static final int SLIP = 1;

  // Made when something fell: a search begins with that.
  @SuppressWarnings("NullAway.Init")
  private Tokens tokens;

  @SuppressWarnings("NullAway.Init")
  private Haystack haystack;

  private Verifier(Result result, String text) {
    this.result = result;
    this.text = text;
    this.ruler = new Ruler(text, result.unit());
    this.same = Digest.sha256(text).equals(result.sha256());
  }

  /** What became of a result, by the text of its article. */
  public static Verification verify(Result result, String text) {
    return new Verifier(result, text).verify();
  }

  private Verification verify() {
    List<String> faults = new ArrayList<>();
    if (!same) {
      faults.add("sha256");
    } else if (ruler.offsets().length() != result.length()) {
      faults.add("length");
    }
    if (result.text().isPresent()
        && !result.text().get().equals(text)
        && !Digest.sha256(result.text().get()).equals(result.sha256())) {
      faults.add("text");
    }
    List<Fate> fates = result.quotes().stream().map(this::fate).toList();
    return new Verification(result, text, faults, fates);
  }

  private Fate fate(ResultQuote quote) {
    List<String> fallen = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    for (Part part : quote.parts()) {
      Optional<Span> place =
          ruler.span(part.start(), part.end()).filter(s -> s.of(text).equals(part.text()));
      if (place.isEmpty()) {
        fallen.add(part.name());
      } else if (part.isSpan()) {
        places.add(place.get());
      }
    }
    String joined = quote.spans().stream().map(Part::text).collect(Collectors.joining(" "));
    if (!joined.equals(quote.text())) {
      fallen.add("text");
    }
    return fallen.isEmpty()
        ? new Fate(quote, Fate.State.STANDS, fallen, places, List.of())
        : new Search(quote, fallen).fate();
  }

  private Haystack haystack() {
    if (haystack == null) {
      tokens = Tokens.of(text);
      haystack = new Haystack(tokens.texts());
    }
    return haystack;
  }

  /** The search for what became of one quote. */
  private final class Search {
    private final ResultQuote quote;
    private final List<String> fallen;
    private final List<Span> places = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** How far the last span that was found has moved, in tokens. */
    private int shift;

    private boolean exact = true;

    Search(ResultQuote quote, List<String> fallen) {
      this.quote = quote;
      this.fallen = fallen;
    }

    Fate fate() {
      haystack();
      quote.spans().forEach(this::findSpan);
      if (places.isEmpty()) {
        return new Fate(quote, Fate.State.GONE, fallen, places, List.of());
      }
      if (!exact) {
        return new Fate(quote, Fate.State.ALTERED, fallen, places, steps);
      }
      if (fallen.contains("text")) {
        steps.clear();
        addSteps(Tokens.of(quote.text()), Tokens.of(joined()), 0, -1);
        return new Fate(quote, Fate.State.ALTERED, fallen, places, steps);
      }
      steps.clear();
      Optional<Part> lost = quote.parts().stream().filter(this::isLost).reduce((a, b) -> b);
      lost.ifPresent(this::compare);
      Fate.State state = lost.isPresent() ? Fate.State.REFRAMED : Fate.State.MOVED;
      return new Fate(quote, state, fallen, places, steps);
    }

    private String joined() {
      return places.stream().map(place -> place.of(text)).collect(Collectors.joining(" "));
    }

    private int expected(Part part) {
      return tokens.at(ruler.atLeast(part.start())) + shift;
    }

    private void findSpan(Part part) {
      Tokens sought = Tokens.of(part.text());
      int expected = expected(part);
      Optional<Haystack.Place> place = exact(sought, expected);
      if (place.isEmpty()) {
        place =
            sought.size() == 0
                ? Optional.empty()
                : haystack.nearest(sought.texts(), expected).filter(p -> p.likeness() >= ALIKE);
        exact = false;
      }
      if (place.isPresent()) {
        places.add(tokens.span(place.get().from(), place.get().to()));
        shift += place.get().from() - expected;
        addSteps(sought, tokens, place.get().from(), place.get().to());
      } else {
        steps.add(new Step(false, part.text(), ""));
      }
    }

    private Optional<Haystack.Place> exact(Tokens sought, int expected) {
      int best = -1;
      if (sought.size() > 0) {
        for (int from : haystack.exact(sought.texts(), PLACES)) {
          if (best < 0 || Math.abs(from - expected) < Math.abs(best - expected)) {
            best = from;
          }
        }
      }
      return best < 0
          ? Optional.empty()
          : Optional.of(new Haystack.Place(best, best + sought.size(), 1));
    }

    /** Whether something around the words is not where they are now. */
    private boolean isLost(Part part) {
      if (part.isSpan() || !fallen.contains(part.name())) {
        return false;
      }
      Tokens sought = Tokens.of(part.text());
      Optional<Haystack.Place> place = exact(sought, expected(part));
      if (same && ruler.span(part.start(), part.end()).isPresent()) {
        // In the same article nothing moves: the result was changed.
        return place.isEmpty() || Math.abs(place.get().from() - expected(part)) > SLIP;
      }
      int here = tokens.at(places.get(0).start());
      return place.isEmpty() || Math.abs(place.get().from() - here) > NEAR + sought.size();
    }

    private void compare(Part part) {
      Tokens sought = Tokens.of(part.text());
      Optional<Haystack.Place> place =
          sought.size() == 0
              ? Optional.empty()
              : haystack.nearest(sought.texts(), expected(part)).filter(p -> p.likeness() >= ALIKE);
      Optional<Span> told = ruler.span(part.start(), part.end()).filter(s -> same && !s.isEmpty());
      if (told.isPresent()) {
        Tokens there = Tokens.of(told.get().of(text));
        addSteps(sought, there, 0, there.size());
      } else if (place.isPresent()) {
        addSteps(sought, tokens, place.get().from(), place.get().to());
      } else {
        steps.add(new Step(false, part.text(), ""));
      }
    }

    /**
     * @param end -1 for all
     */
    private void addSteps(Tokens before, Tokens after, int from, int end) {
      int to = end < 0 ? after.size() : end;
      for (Edit edit : Edits.between(before.texts(), after.texts().subList(from, to))) {
        steps.add(
            new Step(
                edit.same(),
                before.text(edit.from(), edit.to()),
                after.text(from + edit.otherFrom(), from + edit.otherTo())));
      }
    }
  }
}
