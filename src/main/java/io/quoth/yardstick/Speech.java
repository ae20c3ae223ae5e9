package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What somebody says at a stretch: quotes that follow one another, so that what the article parts
 * by a cue can be found as one.
 *
 * @param attributions of its quotes; all of one speaker, or a single one
 * @param words of all its quotes, in order
 * @param owners for each word, the place of its attribution
 */
record Speech(List<Attribution> attributions, List<Word> words, List<Integer> owners) {
  /** Paragraphs that may lie between two quotes of a speech. */
  private static final int NEAR = 1;

  Speech {
    attributions = List.copyOf(attributions);
    words = List.copyOf(words);
    owners = List.copyOf(owners);
  }

  Attribution attributionOf(int word) {
    return attributions.get(owners.get(word));
  }

  /** Whether the article shows a word as the speaker's own. */
  boolean isVerbatim(int word) {
    Span span = words.get(word).span();
    return attributionOf(word).quote().verbatim().stream().anyMatch(v -> v.contains(span));
  }

  /** All that is said or written in an article. */
  static List<Speech> in(Attributions all) {
    List<Speech> speeches = new ArrayList<>();
    List<Attribution> run = new ArrayList<>();
    for (Attribution attribution : all.attributions()) {
      if (!attribution.quote().isSaid()) {
        continue;
      }
      if (attribution.quote().nestedIn() >= 0) {
        speeches.add(of(List.of(attribution), all.document()));
        continue;
      }
      if (!run.isEmpty() && !follows(run.get(run.size() - 1), attribution, all.document())) {
        speeches.add(of(run, all.document()));
        run.clear();
      }
      run.add(attribution);
    }
    if (!run.isEmpty()) {
      speeches.add(of(run, all.document()));
    }
    return speeches;
  }

  private static boolean follows(Attribution one, Attribution next, Document document) {
    OptionalInt speaker = one.speaker();
    return speaker.isPresent()
        && speaker.equals(next.speaker())
        && paragraph(next.quote().extent().start(), document)
                - paragraph(one.quote().extent().end() - 1, document)
            <= NEAR;
  }

  private static int paragraph(int offset, Document document) {
    int token = Math.min(document.tokenAt(offset), document.tokens().size() - 1);
    return token < 0 ? 0 : document.paragraphOf(token).index();
  }

  private static Speech of(List<Attribution> run, Document document) {
    List<Word> words = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      Quote quote = run.get(i).quote();
      for (Word word : Words.of(document, quote.spans())) {
        words.add(word);
        owners.add(i);
      }
    }
    return new Speech(run, words, owners);
  }
}
