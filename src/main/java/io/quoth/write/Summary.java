package io.quoth.write;

import io.quoth.article.Article;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an overview of many articles says of one.
 *
 * @param key tells it from other articles, the same in each run; letters and digits
 * @param quotes how many there are, attributed or not
 * @param voices those who are quoted, in order of their first quote
 */
public record Summary(
    String key,
    String id,
    Optional<String> title,
    Optional<String> published,
    int quotes,
    List<Voice> voices) {
  /** Of a digest, as much as nobody mistakes. */
  private static final int KEY = 10;

  public Summary {
    voices = List.copyOf(voices);
  }

  /**
   * Somebody who is quoted.
   *
   * @param quotes how many of the article's
   * @param words how many those have together
   */
  public record Voice(String name, String kind, Optional<String> role, int quotes, int words) {}

  static Summary of(Attributions result) {
    Article article = result.document().article();
    return new Summary(
        key(article),
        article.id(),
        article.metadata().title(),
        article.metadata().published(),
        result.attributions().size(),
        voices(result));
  }

  static String key(Article article) {
    return "a" + Digest.sha256(article.id() + "\n" + article.text()).substring(0, KEY);
  }

  /** One for each speaker that has a quote; in the result those stand first. */
  static List<Voice> voices(Attributions result) {
    int[] words = new int[result.speakers().size()];
    for (Attribution attribution : result.attributions()) {
      if (attribution.speaker().isPresent()) {
        words[attribution.speaker().getAsInt()] += words(attribution.quote(), result);
      }
    }
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      Speaker speaker = result.speakers().get(i);
      if (speaker.quotes() > 0) {
        voices.add(
            new Voice(speaker.name(), speaker.kind(), speaker.role(), speaker.quotes(), words[i]));
      }
    }
    return voices;
  }

  /** The words of a quote: what stands between blanks and has a letter or digit. */
  private static int words(Quote quote, Attributions result) {
    String text = Texts.content(quote, result.document());
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        inside = false;
      } else if (!inside && Character.isLetterOrDigit(text.codePointAt(i))) {
        inside = true;
        words++;
      }
    }
    return words;
  }
}
