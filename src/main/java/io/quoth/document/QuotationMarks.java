package io.quoth.document;

import io.quoth.article.Span;
import io.quoth.article.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quotation marks of each paragraph by what stands around them: a mark that follows white
 * space or an opening bracket opens, one before white space or punctuation closes, and where that
 * says nothing the shape of the mark and what is open decide. Straight and curly marks go the same
 * way. Every paragraph is read a fixed number of times, so time is linear in the text.
 */
final class QuotationMarks {
  /**
   * A region inside marks.
   *
   * @param open length of the opening mark
   * @param close length of the closing mark, 0 where there is none
   * @param continues index of the region in an earlier paragraph that this one carries on, or -1
   */
  record Region(Span outer, int open, int close, int parent, boolean closed, int continues) {
    /** Without the marks; white space at the edges may remain. */
    Span inner() {
      return new Span(outer.start() + open, outer.end() - close);
    }
  }

  /**
   * What was found.
   *
   * @param regions in order of start, outer before inner
   * @param marks every opening and closing mark, also those without a partner, in text order
   */
  record Paired(List<Region> regions, List<Mark> marks, List<Warning> warnings) {}

  /** A mark of quotation, which stands as a token of its own. */
  record Mark(Span span, boolean opening) {}

  /** A region whose end or place in the tree is not settled yet. */
  private static final class Draft {
    final Signs.Sign open;
    Signs.@Nullable Sign close;
    int end;
    @Nullable Draft child;

    Draft(Signs.Sign open) {
      this.open = open;
    }
  }

  private final CharSequence text;
  private final List<Region> regions = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private QuotationMarks(CharSequence text) {
    this.text = text;
  }

  /** The marks of all paragraphs. */
  static Paired pair(CharSequence text, List<Span> paragraphs, Elisions elisions) {
    QuotationMarks all = new QuotationMarks(text);
    List<Signs> signs = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      signs.add(Signs.of(text, paragraph, elisions));
    }
    boolean single = singleIsPrimary(signs);
    int open = -1;
    for (int i = 0; i < signs.size(); i++) {
      Signs next = i + 1 < signs.size() ? signs.get(i + 1) : null;
      open = all.read(signs.get(i), next, single, open);
    }
    return new Paired(all.regions, all.marks, all.warnings);
  }

  /**
   * British style: single marks that open a paragraph or follow a comma or colon, or close behind
   * punctuation, are more than the double marks that open.
   */
  private static boolean singleIsPrimary(List<Signs> all) {
    int singles = 0;
    int doubles = 0;
    for (Signs signs : all) {
      singles += signs.firmSingles();
      doubles += signs.doubles();
    }
    return singles > doubles;
  }

  /**
   * Reads one paragraph.
   *
   * @param carried index of the region left open by the paragraph before, or -1
   * @return index of the region left open, or -1
   */
  private int read(Signs signs, @Nullable Signs next, boolean single, int carried) {
    List<Draft> stack = new ArrayList<>();
    List<Draft> done = new ArrayList<>();
    List<Mark> found = new ArrayList<>();
    List<Integer> strays = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      Signs.Sign sign = signs.at(i);
      switch (role(signs, i, stack, single)) {
        case OPEN -> stack.add(new Draft(sign));
        case CLOSE -> close(sign, stack, done);
        case STRAY -> {
          found.add(new Mark(sign.span(), false));
          strays.add(sign.span().start());
        }
        default -> {}
      }
    }
    Draft last = settle(stack, done, signs, next, single);
    done.sort(
        (a, b) -> {
          int order = Integer.compare(a.open.span().start(), b.open.span().start());
          return order != 0 ? order : Integer.compare(-a.end, -b.end);
        });
    return add(done, found, strays, last, signs, carried);
  }

  private enum Role {
    OPEN,
    CLOSE,
    STRAY,
    NONE
  }

  private Role role(Signs signs, int i, List<Draft> stack, boolean single) {
    Signs.Sign sign = signs.at(i);
    int open = openOf(sign, stack);
    switch (sign.family()) {
      case SINGLE:
        return single(signs, i, stack, open, single);
      case DOUBLE:
        return twofold(signs, i, stack, open);
      default:
        return pointed(sign, stack, open);
    }
  }

  private static int openOf(Signs.Sign sign, List<Draft> stack) {
    // What lies deeper is not looked at: the search would make the whole quadratic.
    int lowest = Math.max(0, stack.size() - DEEPEST);
    for (int i = stack.size() - 1; i >= lowest; i--) {
      if (stack.get(i).open.family() == sign.family()) {
        return i;
      }
    }
    return -1;
  }

  /** No text nests quotations deeper. */
  private static final int DEEPEST = 8;

  private static Role twofold(Signs signs, int i, List<Draft> stack, int open) {
    Signs.Sign sign = signs.at(i);
    if (sign.shape() == Signs.Shape.LOW) {
      return Role.OPEN;
    }
    if (sign.measure() && (open < 0 || signs.closersAhead(i, true) >= depth(sign, stack))) {
      return Role.NONE;
    }
    if (sign.opens() && !sign.closes()) {
      return Role.OPEN;
    }
    if (sign.closes() && !sign.opens()) {
      return open >= 0 ? Role.CLOSE : Role.STRAY;
    }
    if (open >= 0) {
      boolean nested =
          sign.shape() == Signs.Shape.LEFT
              && !sign.last()
              && stack.get(open).open.shape() != Signs.Shape.LOW;
      return nested ? Role.OPEN : Role.CLOSE;
    }
    if (sign.span().length() == 2) {
      return Role.NONE;
    }
    boolean end = sign.last() || sign.shape() == Signs.Shape.RIGHT && !sign.first();
    return end ? Role.STRAY : Role.OPEN;
  }

  private static int depth(Signs.Sign sign, List<Draft> stack) {
    int depth = 0;
    for (int i = stack.size() - 1; i >= Math.max(0, stack.size() - DEEPEST); i--) {
      depth += stack.get(i).open.family() == sign.family() ? 1 : 0;
    }
    return depth;
  }

  private static Role pointed(Signs.Sign sign, List<Draft> stack, int open) {
    boolean same = open >= 0 && stack.get(open).open.shape() == sign.shape();
    if (open >= 0 && !same) {
      return Role.CLOSE;
    }
    if (open >= 0 && sign.closes() && !sign.opens()) {
      return Role.CLOSE;
    }
    if (sign.shape() == Signs.Shape.LEFT) {
      return sign.closes() && !sign.opens() ? Role.STRAY : Role.OPEN;
    }
    if (sign.opens() && !sign.closes()) {
      return Role.OPEN;
    }
    return open >= 0 ? Role.CLOSE : Role.STRAY;
  }

  private Role single(Signs signs, int i, List<Draft> stack, int open, boolean primary) {
    Signs.Sign sign = signs.at(i);
    if (sign.shape() == Signs.Shape.LOW) {
      return Role.OPEN;
    }
    if (sign.opens() && !sign.closes()) {
      return Role.OPEN;
    }
    if (!sign.closes() || open < 0) {
      return Role.NONE;
    }
    if (open < stack.size() - 1 && !(primary && sign.firm())) {
      return Role.NONE;
    }
    boolean possessive = sign.doubtful() && signs.closersAhead(i, open > 0) >= depth(sign, stack);
    boolean far =
        sign.doubtful()
            && !primary
            && sign.span().start() - stack.get(open).open.span().end() > LONGEST_TERM;
    return possessive || far ? Role.NONE : Role.CLOSE;
  }

  /**
   * Where single marks are not the article's own, a mark that may be a plural possessive closes
   * only a term of about so many characters.
   */
  private static final int LONGEST_TERM = 40;

  private void close(Signs.Sign sign, List<Draft> stack, List<Draft> done) {
    int open = openOf(sign, stack);
    while (stack.size() > open + 1) {
      Draft lost = stack.remove(stack.size() - 1);
      if (lost.open.family() != Signs.Family.SINGLE) {
        lost.end = sign.span().start();
        done.add(lost);
      }
    }
    Draft draft = stack.remove(open);
    draft.close = sign;
    draft.end = sign.span().end();
    done.add(draft);
    if (open > 0
        && stack.get(open - 1).child == null
        && stack.get(open - 1).open.family() == draft.open.family()) {
      stack.get(open - 1).child = draft;
    }
  }

  /**
   * Ends what the paragraph leaves open. The last mark runs to the end of the paragraph; one that
   * is followed by another of its kind ends there, since a writer forgets a closing mark more often
   * than he nests.
   *
   * @return the region that the next paragraph carries on, or null
   */
  private static @Nullable Draft settle(
      List<Draft> stack, List<Draft> done, Signs signs, @Nullable Signs next, boolean single) {
    List<Draft> open = new ArrayList<>();
    for (Draft draft : stack) {
      boolean apostrophe =
          draft.open.family() == Signs.Family.SINGLE
              && !(single && (draft.open.firm() || reopens(draft, next)));
      if (!apostrophe) {
        open.add(draft);
      }
    }
    Draft carried = null;
    for (int i = 0; i < open.size(); i++) {
      Draft draft = open.get(i);
      draft.end = signs.end();
      boolean last = i == open.size() - 1;
      if (!last) {
        draft.end = open.get(i + 1).open.span().start();
      } else if (reopens(draft, next)) {
        carried = draft;
      }
      if (draft != carried && draft.child != null) {
        draft.end = Math.min(draft.end, draft.child.open.span().start());
      }
      done.add(draft);
    }
    return carried;
  }

  private static boolean reopens(Draft draft, @Nullable Signs next) {
    return next != null
        && next.size() > 0
        && next.at(0).first()
        && next.at(0).family() == draft.open.family();
  }

  private int add(
      List<Draft> done,
      List<Mark> found,
      List<Integer> strays,
      @Nullable Draft last,
      Signs signs,
      int carried) {
    List<Integer> nest = new ArrayList<>();
    int left = -1;
    for (Draft draft : done) {
      Span outer = new Span(draft.open.span().start(), trimmedEnd(draft));
      found.add(new Mark(draft.open.span(), true));
      if (draft.close != null) {
        found.add(new Mark(draft.close.span(), false));
      } else if (draft != last) {
        warnings.add(
            new Warning(
                "unclosed-quotation", outer.start(), "a quotation is opened and never closed"));
      }
      int close = draft.close == null ? 0 : draft.close.span().length();
      int open = draft.open.span().length();
      if (Paragraphs.trimmed(text, outer.start() + open, outer.end() - close).isEmpty()) {
        continue;
      }
      while (!nest.isEmpty()
          && regions.get(nest.get(nest.size() - 1)).outer().end() <= outer.start()) {
        nest.remove(nest.size() - 1);
      }
      int parent = nest.isEmpty() ? -1 : nest.get(nest.size() - 1);
      boolean reopened = carried >= 0 && outer.start() == signs.start();
      nest.add(regions.size());
      if (draft == last) {
        left = regions.size();
      }
      regions.add(
          new Region(outer, open, close, parent, draft.close != null, reopened ? carried : -1));
    }
    for (int stray : strays) {
      warnings.add(
          new Warning("unopened-quotation", stray, "a quotation is closed and was never opened"));
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    marks.addAll(found);
    return left;
  }

  private int trimmedEnd(Draft draft) {
    int end = draft.end;
    while (draft.close == null
        && end > draft.open.span().end()
        && Plain.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
