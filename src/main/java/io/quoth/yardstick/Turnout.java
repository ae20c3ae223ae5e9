package io.quoth.yardstick;

import io.quoth.article.Article;
import io.quoth.document.Document;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who speaks in one article, and what they say: what is kept of it.
 *
 * @param voices one for each speaker who is quoted
 * @param uncertain quotes whose speaker is not certain
 * @param utterances its quotes, to be compared; empty where that is not wanted
 */
public record Turnout(
    String article,
    Optional<String> published,
    List<Voice> voices,
    int uncertain,
    List<Utterance> utterances) {
  public Turnout {
    voices = List.copyOf(voices);
    utterances = List.copyOf(utterances);
  }

  /** A speaker, with the number of quotes and of words in them. */
  record Voice(Speaker speaker, int quotes, int words) {}

  /** What is said or written in an article. */
  public static Turnout of(Attributions result, boolean withUtterances) {
    Document document = result.document();
    Article article = document.article();
    int[] quotes = new int[result.speakers().size()];
    int[] words = new int[quotes.length];
    int uncertain = 0;
    List<Utterance> utterances = new ArrayList<>();
    for (Attribution attribution : result.attributions()) {
      Quote quote = attribution.quote();
      if (!quote.isSaid()) {
        continue;
      }
      List<Word> said = Words.of(document, quote.spans());
      Optional<Speaker> speaker = Optional.empty();
      if (attribution.speaker().isPresent()) {
        int place = attribution.speaker().getAsInt();
        speaker = Optional.of(result.speakers().get(place));
        quotes[place]++;
        words[place] += said.size();
      } else {
        uncertain++;
      }
      if (withUtterances && said.size() >= Utterance.LEAST) {
        String text = quote.spans().stream().map(document::text).collect(Collectors.joining(" "));
        utterances.add(Utterance.of(article, speaker, quote.type(), text, said));
      }
    }
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < quotes.length; i++) {
      if (quotes[i] > 0) {
        voices.add(new Voice(result.speakers().get(i), quotes[i], words[i]));
      }
    }
    return new Turnout(article.id(), article.metadata().published(), voices, uncertain, utterances);
  }
}
