package io.quoth.quote;

import io.quoth.article.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses among frames whose contents overlap: the outermost stays, unless that is the press
 * passing on what somebody said or names nobody for a quotation that another one gives to somebody,
 * and of those that overlap otherwise the more probable.
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
    Set<Integer> sourced = regions(syntax, frames);
    order.sort(
        (a, b) -> {
          int bested = Boolean.compare(isBested(syntax, a, sourced), isBested(syntax, b, sourced));
          int shorter = bested != 0 ? bested : Integer.compare(-a.length(), -b.length());
          return shorter != 0 ? shorter : Double.compare(-a.probability(), -b.probability());
        });
    Contest contest = new Contest(syntax);
    order.forEach(contest::enter);
    return Lists.filter(contest.winners, winner -> winner != null);
  }

  /** The regions inside marks that frames with a source report. */
  private static Set<Integer> regions(Syntax syntax, List<Frame> frames) {
    Set<Integer> regions = new HashSet<>();
    for (Frame frame : frames) {
      if (frame.source().isPresent()) {
        regions.addAll(regions(syntax, frame));
      }
    }
    return regions;
  }

  private static Set<Integer> regions(Syntax syntax, Frame frame) {
    Set<Integer> regions = new HashSet<>();
    for (Frame.Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i = syntax.regionEnd(i)) {
        if (syntax.region[i] >= 0) {
          regions.add(syntax.region[i]);
        }
      }
    }
    return regions;
  }

  /** Whether a frame names nobody for a quotation for which another one does. */
  private static boolean isBested(Syntax syntax, Frame frame, Set<Integer> sourced) {
    return frame.source().isEmpty() && Lists.any(regions(syntax, frame), sourced::contains);
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
