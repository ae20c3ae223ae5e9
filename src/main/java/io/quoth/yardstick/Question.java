package io.quoth.yardstick;

import io.quoth.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of articles: did this person say this? */
public final class Question {
  private final String quote;
  private final Optional<String> speaker;
  private final List<Word> words;

  private Question(String quote, Optional<String> speaker, List<Word> words) {
    this.quote = quote;
    this.speaker = speaker;
    this.words = List.copyOf(words);
  }

  /**
   * A question.
   *
   * @param quote the words asked for, taken apart as an article is
   * @param speaker words of a name; of anybody where it is absent
   */
  public static Question of(Document quote, Optional<String> speaker) {
    List<Word> words =
        Words.of(quote, List.of(new io.quoth.article.Span(0, quote.text().length())));
    return new Question(quote.text(), speaker, words);
  }

  /** Whether a text has no word to look for. */
  public static boolean wordless(String text) {
    return Words.folded(text).isEmpty();
  }

  public String quote() {
    return quote;
  }

  public Optional<String> speaker() {
    return speaker;
  }

  List<Word> words() {
    return words;
  }

  /** The words between one ellipsis and the next. */
  static List<List<Word>> pieces(List<Word> words) {
    List<List<Word>> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i == words.size() - 1 || words.get(i).isBeforeGap()) {
        pieces.add(words.subList(start, i + 1));
        start = i + 1;
      }
    }
    return pieces;
  }
}
