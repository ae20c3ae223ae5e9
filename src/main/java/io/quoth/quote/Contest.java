package io.quoth.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Chooses among frames whose contents overlap: the outermost stays, unless that is the press
 * passing on what somebody said, and of those that overlap otherwise the more probable.
 */
final class Contest {
  /**
   * A frame that stays.
   *
   * @param via who passed its content on
   */
  record Winner(Frame frame, Optional<Quote.Source> via) {}

  private final Syntax syntax;
  private final List<Winner> winners = new ArrayList<>();

  /** Place of the winner whose content a token belongs to, or -1: contents never overlap. */
  private final int[] owner;

  private Contest(Syntax syntax) {
    this.syntax = syntax;
    owner = new int[syntax.size()];
    Arrays.fill(owner, -1);
  }

  /** The frames that stay, the longest first. */
  static List<Winner> of(Syntax syntax, List<Frame> frames) {
    List<Frame> order = new ArrayList<>(frames);
    order.sort(
        (a, b) -> {
          int shorter = Integer.compare(-a.length(), -b.length());
          return shorter != 0 ? shorter : Double.compare(-a.probability(), -b.probability());
        });
    Contest contest = new Contest(syntax);
    order.forEach(contest::enter);
    return contest.winners.stream().filter(winner -> winner != null).toList();
  }

  private void enter(Frame frame) {
    Optional<Quote.Source> via = Optional.empty();
    for (int place : met(frame)) {
      Winner other = winners.get(place);
      if (other.via().isPresent() || !Reading.isRelay(syntax, other.frame(), frame)) {
        return;
      }
      via = other.frame().source();
      winners.set(place, null);
      own(other.frame(), -1);
    }
    own(frame, winners.size());
    winners.add(new Winner(frame, via));
  }

  /** The winners whose content holds the frame's cue or a part of its content. */
  private TreeSet<Integer> met(Frame frame) {
    TreeSet<Integer> met = new TreeSet<>();
    meet(frame.cue(), met);
    for (Frame.Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        meet(i, met);
      }
    }
    return met;
  }

  private void meet(int token, TreeSet<Integer> met) {
    if (owner[token] >= 0) {
      met.add(owner[token]);
    }
  }

  private void own(Frame frame, int place) {
    for (Frame.Range range : frame.content()) {
      Arrays.fill(owner, range.first(), range.end(), place);
    }
  }
}
