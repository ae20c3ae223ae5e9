package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.lexicon.TurningWords.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a statement told in other small words: every word asked for that says something is there,
 * in order and close together, and nothing turns it. It would rather find nothing.
 */
final class Paraphrase {
  /** With fewer words, much is a paraphrase of much. */
  private static final int LEAST = 2;

  private final Turning turning;
  private final List<Word> asked;
  private final List<Word> content;

  Paraphrase(Turning turning, List<Word> asked) {
    this.turning = turning;
    this.asked = asked;
    this.content = turning.content(asked);
  }

  /** The part of a speech that says it, as indices of its words. */
  Optional<Span> in(Speech speech, Document document) {
    if (content.size() < LEAST) {
      return Optional.empty();
    }
    for (int i = 0; i < speech.words().size(); i++) {
      if (speech.words().get(i).stem().equals(content.get(0).stem())) {
        Optional<Span> part = from(i, speech);
        if (part.isPresent() && saysTheSame(part.get(), speech, document)) {
          return part;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Span> from(int start, Speech speech) {
    int found = 1;
    int others = 0;
    for (int i = start + 1; i < speech.words().size() && found < content.size(); i++) {
      Word word = speech.words().get(i);
      if (!speech.owners().get(i).equals(speech.owners().get(start))) {
        break;
      }
      if (word.stem().equals(content.get(found).stem())) {
        found++;
        if (found == content.size()) {
          return Optional.of(new Span(start, i + 1));
        }
      } else if (turning.isContent(word) && ++others > content.size() / 2) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean saysTheSame(Span part, Speech speech, Document document) {
    List<Word> words = new ArrayList<>(speech.words().subList(part.start(), part.end()));
    words.addAll(turning.around(speech, part.start(), part.end(), document));
    for (Kind kind : List.of(Kind.NEGATION, Kind.CONDITION, Kind.DOUBT)) {
      if (turning.keys(words, kind).size() != turning.keys(asked, kind).size()) {
        return false;
      }
    }
    if (Turning.isAsked(speech, part.end(), document) || isOfOther(part, speech)) {
      return false;
    }
    return turning.keys(words, Kind.EXTENT).equals(turning.keys(asked, Kind.EXTENT));
  }

  /** Whether the speaker's own words are about others: a report alone turns "I" into "she". */
  private boolean isOfOther(Span part, Speech speech) {
    if (!speech.isVerbatim(part.start())) {
      return false;
    }
    Set<String> there = new HashSet<>();
    for (int i = 0; i < speech.words().size(); i++) {
      if (speech.owners().get(i).equals(speech.owners().get(part.start()))) {
        there.add(speech.words().get(i).key());
      }
    }
    return asked.stream().anyMatch(w -> turning.isPronoun(w) && !there.contains(w.key()));
  }
}
