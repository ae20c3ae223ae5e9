package io.quoth.tally;

import io.quoth.article.Span;
import java.util.List;
import java.util.Optional;

/**
 * One case of a case file: a short article, and what a careful reader finds quoted in it.
 *
 * @param file name of the file it stands in
 * @param line line of its title, from 1
 * @param pending whether it is known to fail
 * @param allCues whether thoughts and intentions count, as with {@code --cues all}
 * @param marksAsWritten whether other quotation marks would make another case of it
 * @param text without markup
 * @param quotes in order of their numbers
 */
public record Case(
    String file,
    int line,
    String title,
    boolean pending,
    boolean allCues,
    boolean marksAsWritten,
    String text,
    List<Expected> quotes) {
  public Case {
    quotes = List.copyOf(quotes);
  }

  /** Where it stands and what it is called. */
  public String label() {
    return file + ":" + line + " " + title;
  }

  /**
   * A quote that should be found; what is empty is not compared.
   *
   * @param number as in the markup
   * @param spans the content, one span a piece and paragraph, without marks at its edges
   * @param noCue whether there must be no cue
   * @param nestedIn number of the quote that it stands in
   */
  public record Expected(
      int number,
      List<Span> spans,
      Optional<Span> cue,
      boolean noCue,
      Optional<Span> mention,
      Who who,
      Optional<String> role,
      Optional<String> affiliation,
      Optional<String> type,
      Optional<String> via,
      Optional<Integer> nestedIn) {
    public Expected {
      spans = List.copyOf(spans);
    }
  }

  /**
   * The speaker that should be found.
   *
   * @param names the name; the candidates where it is ambiguous, none for any candidates
   */
  public record Who(Kind kind, List<String> names) {
    public Who {
      names = List.copyOf(names);
    }

    /** What is known of the speaker. */
    public enum Kind {
      /** The name that the mention itself tells. */
      AS_MENTIONED,
      /** By the one name given. */
      NAMED,
      /** One of several. */
      AMBIGUOUS,
      /** No one is known to have said it. */
      NOBODY,
      /** Ambiguous or nobody. */
      ABSTAIN
    }
  }
}
