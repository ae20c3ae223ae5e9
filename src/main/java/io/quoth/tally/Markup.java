package io.quoth.tally;

import io.quoth.article.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the braces out of a case's text and remembers where they stood. */
final class Markup {
  /**
   * What is repeated is kept: to give it back, Java would need a stack as deep as the list is long.
   */
  private static final Pattern OPENING = Pattern.compile("\\{([qcs])(\\d{1,6}(?:,\\d{1,6})*+):");

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /** A marked stretch: its letter, its quote's number, and where it is in the plain text. */
  record Piece(char letter, int number, Span span) {}

  /** A brace that waits for its other half: where it stands in the source, and in the text. */
  private record Open(char letter, String numbers, int at, int start) {}

  /** Braces that do not pair or say nothing. */
  static final class BraceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final String problem;

    BraceException(int at, String problem) {
      super(problem);
      this.at = at;
      this.problem = problem;
    }

    /** Where it is in the source. */
    int at() {
      return at;
    }

    @Override
    public String getMessage() {
      return problem;
    }
  }

  private Markup(String source) {
    this.source = source;
  }

  /**
   * Reads a marked text.
   *
   * @throws BraceException if braces do not pair or say nothing
   */
  static Markup read(String source) {
    Markup markup = new Markup(source);
    markup.read();
    return markup;
  }

  String text() {
    return text.toString();
  }

  /** In the order in which they begin. */
  List<Piece> pieces() {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    return sorted;
  }

  private void read() {
    Deque<Open> open = new ArrayDeque<>();
    Matcher opening = OPENING.matcher(source);
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\' && i + 1 < source.length()) {
        text.append(source.charAt(++i));
      } else if (c == '{') {
        opening.region(i, source.length());
        if (!opening.lookingAt()) {
          throw new BraceException(i, "a brace that marks nothing: " + near(i));
        }
        open.push(new Open(opening.group(1).charAt(0), opening.group(2), i, text.length()));
        i = opening.end() - 1;
      } else if (c == '}') {
        if (open.isEmpty()) {
          throw new BraceException(i, "a closing brace too many: " + near(i));
        }
        close(open.pop());
      } else {
        text.append(c);
      }
    }
    if (!open.isEmpty()) {
      throw new BraceException(
          open.peek().at(), "a brace is not closed: " + near(open.peek().at()));
    }
  }

  private void close(Open open) {
    Span span = new Span(open.start(), text.length());
    for (String number : open.numbers().split(",")) {
      pieces.add(new Piece(open.letter(), Integer.parseInt(number), span));
    }
  }

  private String near(int at) {
    return source.substring(at, Math.min(source.length(), at + 20)).replace('\n', ' ');
  }
}
