package io.quoth.quote;

import io.quoth.article.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cue with what it reports and whom it names.
 *
 * @param cue head token of the cue
 * @param cueFirst first token of all its words ("has said")
 * @param cueEnd token behind the last of them
 * @param probability that this token reports here
 * @param content token ranges, in text order; never empty
 */
record Frame(
    int cue,
    int cueFirst,
    int cueEnd,
    double probability,
    List<Range> content,
    Optional<Quote.Source> source) {

  /** Tokens from {@code first} up to, not including, {@code end}. */
  record Range(int first, int end) {
    boolean contains(int token) {
      return first <= token && token < end;
    }

    int length() {
      return end - first;
    }

    // Written out: what Java makes of a record by itself is slow to start.
    @Override
    public boolean equals(Object other) {
      return other instanceof Range range && first == range.first && end == range.end;
    }

    @Override
    public int hashCode() {
      return 31 * first + end;
    }
  }

  Frame {
    content = List.copyOf(content);
  }

  boolean reports(int token) {
    return Lists.any(content, range -> range.contains(token));
  }

  /** The same frame with other content. */
  Frame reporting(List<Range> ranges) {
    return new Frame(cue, cueFirst, cueEnd, probability, ranges, source);
  }

  /** The same frame with a source. */
  Frame by(Quote.Source who) {
    return new Frame(cue, cueFirst, cueEnd, probability, content, Optional.of(who));
  }

  /** The same frame without a source. */
  Frame withoutSource() {
    return new Frame(cue, cueFirst, cueEnd, probability, content, Optional.empty());
  }

  /** The same frame, with another probability. */
  Frame as(double likely) {
    return new Frame(cue, cueFirst, cueEnd, likely, content, source);
  }

  /** The same frame with its content cut off before a token, if any is left. */
  Optional<Frame> until(int token) {
    List<Range> left =
        Lists.map(
            Lists.filter(content, range -> range.first() < token),
            range -> new Range(range.first(), Math.min(range.end(), token)));
    return left.isEmpty() ? Optional.empty() : Optional.of(reporting(left));
  }

  /** The same frame with the last range of its content ending before a token farther on. */
  Frame upTo(int token) {
    List<Range> ranges = new ArrayList<>(content);
    int last = ranges.size() - 1;
    ranges.set(last, new Range(ranges.get(last).first(), token));
    return reporting(ranges);
  }

  /** The same frame with the first range of its content beginning at a token before. */
  Frame from(int token) {
    List<Range> ranges = new ArrayList<>(content);
    ranges.set(0, new Range(token, ranges.get(0).end()));
    return reporting(ranges);
  }

  /** Token behind the last of the content. */
  int end() {
    return content.get(content.size() - 1).end();
  }

  int length() {
    int length = 0;
    for (Range range : content) {
      length += range.length();
    }
    return length;
  }
}
