package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Cue;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers whether somebody said something in an article: start reading here. Safe to share between
 * threads.
 */
public final class Checker {
  /** Places of one speech that are weighed. */
  private static final int PLACES = 16;

  /** Passages that are shown. */
  private static final int SHOWN = 5;

  private static final Set<String> DENYING =
      Set.of("deny", "refute", "dispute", "reject", "rebut", "disavow");

  private final Question question;
  private final Turning turning = new Turning();

  public Checker(Question question) {
    this.question = question;
  }

  /** The answer of one article. */
  public Finding check(Attributions article) {
    Set<Integer> wanted =
        question.speaker().map(name -> new Fitting(name).of(article.speakers())).orElse(Set.of());
    List<Ranked> ranked = new ArrayList<>();
    for (Speech speech : Speech.in(article)) {
      for (Passage passage : passages(speech, article)) {
        ranked.add(Ranked.of(passage, question.speaker().isPresent(), wanted, denied(passage)));
      }
    }
    ranked.sort(Checker::compare);
    Ranked best = ranked.isEmpty() ? null : ranked.get(0);
    Answer answer = best == null ? Answer.NOT_FOUND : best.answer();
    return new Finding(
        article,
        answer,
        best != null && best.supports(),
        shown(ranked, answer),
        answer == Answer.NOT_FOUND ? narration(article.document()) : Optional.empty(),
        wanted.stream().sorted().map(i -> article.speakers().get(i).name()).toList());
  }

  private static int compare(Ranked one, Ranked other) {
    if (one.rank() != other.rank()) {
      return Integer.compare(one.rank(), other.rank());
    }
    if (one.passage().changes().size() != other.passage().changes().size()) {
      return Integer.compare(one.passage().changes().size(), other.passage().changes().size());
    }
    return one.passage().spans().get(0).compareTo(other.passage().spans().get(0));
  }

  private static List<Passage> shown(List<Ranked> ranked, Answer answer) {
    int most = answer == Answer.NOT_FOUND ? 1 : SHOWN;
    List<Passage> shown = new ArrayList<>();
    for (Ranked each : ranked) {
      boolean overlaps =
          shown.stream().anyMatch(p -> p.spans().get(0).overlaps(each.passage().spans().get(0)));
      boolean tells = answer == Answer.NOT_FOUND || each.answer() != Answer.NOT_FOUND;
      if (shown.size() < most && tells && !overlaps) {
        shown.add(each.passage());
      }
    }
    return shown;
  }

  private static boolean denied(Passage passage) {
    return passage
        .attribution()
        .quote()
        .cue()
        .map(Cue::lemma)
        .filter(DENYING::contains)
        .isPresent();
  }

  private List<Passage> passages(Speech spoken, Attributions article) {
    List<Passage> passages = new ArrayList<>();
    if (spoken.words().isEmpty()) {
      return passages;
    }
    Forms forms = new Forms(spoken.words(), question.words());
    List<Word> asked = forms.shared(question.words());
    Speech speech =
        new Speech(spoken.attributions(), forms.shared(spoken.words()), spoken.owners());
    Document document = article.document();
    for (Span place : places(speech, asked)) {
      if (!isOfAnother(place, speech, article)) {
        Scale.weigh(speech, place.start(), place.end(), document, turning, asked)
            .ifPresent(weight -> passages.add(passage(weight, place, speech, article)));
      }
    }
    Optional<Span> told = new Paraphrase(turning, asked).in(speech, document);
    if (told.isPresent() && !isOfAnother(told.get(), speech, article)) {
      Scale.Weight weight =
          new Scale.Weight(
              Answer.PARAPHRASED, List.of("the words that count"), List.of(), List.of());
      passages.add(passage(weight, told.get(), speech, article));
    }
    return passages;
  }

  /** Where the words asked for may stand: as indices of a speech's words. */
  private static List<Span> places(Speech speech, List<Word> asked) {
    List<String> stems = speech.words().stream().map(Word::stem).toList();
    Haystack haystack = new Haystack(stems);
    List<List<String>> pieces =
        Question.pieces(asked).stream()
            .map(piece -> piece.stream().map(Word::stem).toList())
            .toList();
    Set<Span> places = new TreeSet<>();
    for (int start : haystack.exact(pieces.get(0), PLACES)) {
      int end = start + pieces.get(0).size();
      for (List<String> piece : pieces.subList(1, pieces.size())) {
        int next = end < 0 ? -1 : haystack.next(piece, end);
        end = next < 0 ? -1 : next + piece.size();
      }
      if (end > 0) {
        places.add(new Span(start, end));
      }
    }
    if (places.isEmpty()) {
      List<String> all = asked.stream().map(Word::stem).toList();
      haystack.nearest(all, 0).ifPresent(near -> places.add(widened(near, all, stems, speech)));
    }
    return List.copyOf(places);
  }

  /**
   * With the words of the same sentence that stand where the first or last one asked for should.
   */
  private static Span widened(
      Haystack.Place near, List<String> asked, List<String> stems, Speech speech) {
    List<Edit> edits = Edits.between(stems.subList(near.from(), near.to()), asked);
    int from = near.from();
    int to = near.to();
    Edit first = edits.get(0);
    Edit last = edits.get(edits.size() - 1);
    if (!first.same() && first.from() == first.to()) {
      int least = Math.max(0, from - (first.otherTo() - first.otherFrom()));
      while (from > least && joined(from - 1, speech)) {
        from--;
      }
    }
    if (!last.same() && last.from() == last.to()) {
      int most = Math.min(stems.size(), to + last.otherTo() - last.otherFrom());
      while (to < most && joined(to - 1, speech)) {
        to++;
      }
    }
    return new Span(from, to);
  }

  /** Whether a word and the next belong to one quote with no mark between them. */
  private static boolean joined(int word, Speech speech) {
    return speech.owners().get(word).equals(speech.owners().get(word + 1))
        && speech.words().get(word).tail().replace("-", "").isEmpty();
  }

  /** Whether a part of a speech is what the speaker quotes from somebody else. */
  private static boolean isOfAnother(Span part, Speech speech, Attributions article) {
    Attribution first = speech.attributionOf(part.start());
    Span said =
        new Span(
            speech.words().get(part.start()).span().start(),
            speech.words().get(part.end() - 1).span().end());
    return article.attributions().stream()
        .anyMatch(
            a ->
                a.quote().nestedIn() == first.quote().index()
                    && a.quote().isSaid()
                    && a.quote().extent().contains(said)
                    && !a.speaker().equals(first.speaker()));
  }

  private static Passage passage(
      Scale.Weight weight, Span part, Speech speech, Attributions article) {
    Attribution attribution = speech.attributionOf(part.start());
    List<Span> spans = spans(part, speech);
    Span all = spans.get(0).cover(spans.get(spans.size() - 1));
    Optional<Speaker> speaker =
        attribution.speaker().isPresent()
            ? Optional.of(article.speakers().get(attribution.speaker().getAsInt()))
            : Optional.empty();
    return new Passage(
        weight.answer(),
        attribution,
        speaker,
        teller(attribution, article),
        attribution.candidates().stream().map(c -> article.speakers().get(c).name()).toList(),
        spans,
        sentence(all, article.document()),
        weight.how(),
        weight.changes(),
        weight.steps());
  }

  /** Who is quoted as quoting somebody else. */
  private static Optional<String> teller(Attribution attribution, Attributions article) {
    int outer = attribution.quote().nestedIn();
    if (outer < 0) {
      return Optional.empty();
    }
    OptionalInt teller = article.attributions().get(outer).speaker();
    return teller.isPresent() && !teller.equals(attribution.speaker())
        ? Optional.of(article.speakers().get(teller.getAsInt()).name())
        : Optional.empty();
  }

  /** Where the words of a part stand: one span for those of one span of a quote. */
  private static List<Span> spans(Span part, Speech speech) {
    List<Span> spans = new ArrayList<>();
    Span around = null;
    for (int i = part.start(); i < part.end(); i++) {
      Span word = speech.words().get(i).span();
      if (around != null && around.contains(word)) {
        int last = spans.size() - 1;
        spans.set(last, spans.get(last).cover(word));
      } else {
        around = around(word, speech.attributionOf(i));
        spans.add(word);
      }
    }
    return spans;
  }

  private static Span around(Span word, Attribution attribution) {
    return attribution.quote().spans().stream()
        .filter(span -> span.contains(word))
        .findFirst()
        .orElse(word);
  }

  private static Span sentence(Span part, Document document) {
    int first = document.tokenAt(part.start());
    int last = document.tokenAt(part.end() - 1);
    if (last >= document.tokens().size()) {
      return part;
    }
    return part.cover(document.sentenceOf(first).span()).cover(document.sentenceOf(last).span());
  }

  private Optional<Span> narration(Document document) {
    List<Word> words = Words.of(document, List.of(new Span(0, document.text().length())));
    List<String> asked = question.words().stream().map(Word::key).toList();
    List<Integer> found = new Haystack(words.stream().map(Word::key).toList()).exact(asked, 1);
    return found.stream()
        .findFirst()
        .map(at -> words.get(at).span().cover(words.get(at + asked.size() - 1).span()));
  }

  /**
   * A passage and what it says to the question.
   *
   * @param rank the lower, the more it tells
   */
  private record Ranked(Passage passage, Answer answer, int rank) {
    private static final int LAST_SUPPORTING = 2;

    boolean supports() {
      return rank <= LAST_SUPPORTING;
    }

    static Ranked of(Passage p, boolean asked, Set<Integer> wanted, boolean denied) {
      boolean known = p.speaker().isPresent();
      boolean theirs = known && (!asked || wanted.contains(p.attribution().speaker().getAsInt()));
      boolean clean = p.changes().isEmpty();
      boolean words = p.answer() != Answer.PARAPHRASED;
      if (p.answer() == Answer.NOT_FOUND) {
        return new Ranked(p, Answer.NOT_FOUND, 9);
      }
      if (theirs && denied) {
        return new Ranked(p, Answer.DENIED, 5);
      }
      if (denied || !clean) {
        return theirs ? new Ranked(p, Answer.NEAR_VERBATIM, 6) : new Ranked(p, Answer.NOT_FOUND, 9);
      }
      boolean hearsay = p.teller().isPresent();
      if (theirs && !hearsay) {
        return new Ranked(p, p.answer(), p.answer().ordinal());
      }
      // Somebody whom the article does not name may be anybody.
      boolean other = known && !hearsay && !p.speaker().get().kind().equals("unnamed");
      return other
          ? new Ranked(p, Answer.SOMEONE_ELSE, words ? 3 : 7)
          : new Ranked(p, Answer.UNCERTAIN, words ? 4 : 8);
    }
  }
}
