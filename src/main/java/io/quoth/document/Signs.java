package io.quoth.document;

import io.quoth.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be quotation marks in one paragraph, each with what its surroundings say. Apostrophes
 * within words, elisions, and marks of feet, inches and minutes are left out already.
 */
final class Signs {
  /** Marks that can close each other. */
  enum Family {
    DOUBLE,
    SINGLE,
    GUILLEMET,
    ANGLE
  }

  /** The way a mark points. */
  enum Shape {
    STRAIGHT,
    LEFT,
    RIGHT,
    LOW
  }

  /**
   * A possible mark.
   *
   * @param opens whether what stands around it lets it open
   * @param closes whether what stands around it lets it close
   * @param firm opening: begins the paragraph or follows a comma or colon; closing: follows
   *     punctuation
   * @param doubtful a single mark that may be an apostrophe at the end of a word
   * @param measure a double mark that may stand for inches
   * @param first whether nothing stands before it
   * @param last whether nothing stands behind it
   */
  record Sign(
      Span span,
      Family family,
      Shape shape,
      boolean opens,
      boolean closes,
      boolean firm,
      boolean doubtful,
      boolean measure,
      boolean first,
      boolean last) {}

  private static final String OPENERS = "([{-/\u2010\u2011\u2013\u2014\u2015\u00bf\u00a1";
  private static final String CLOSERS = ".,;:!?)]}-/\u2026\u2010\u2011\u2013\u2014\u2015";

  /** A mark behind one of these does not close. */
  private static final String NO_ENDERS = "([{=";

  private static final String NO_STARTERS = ",;:!?)]}";

  private final Span paragraph;
  private final List<Sign> signs = new ArrayList<>();
  private int[] singles = {};
  private int[] nestedSingles = {};
  private int[] doubles = {};
  private int firmSingles;
  private int doubleOpeners;

  private Signs(Span paragraph) {
    this.paragraph = paragraph;
  }

  static Signs of(CharSequence text, Span paragraph, Elisions elisions) {
    Signs signs = new Signs(paragraph);
    new Scan(text, paragraph, elisions, signs.signs).run();
    signs.count();
    return signs;
  }

  int size() {
    return signs.size();
  }

  Sign at(int i) {
    return signs.get(i);
  }

  int start() {
    return paragraph.start();
  }

  int end() {
    return paragraph.end();
  }

  /** How many single marks close behind punctuation. */
  int firmSingles() {
    return firmSingles;
  }

  /** How many double marks open. */
  int doubles() {
    return doubleOpeners;
  }

  /**
   * How many marks behind this one could close its kind before the next one that opens it; up to
   * the next double mark only, where {@code nested}.
   */
  int closersAhead(int i, boolean nested) {
    if (signs.get(i).family() == Family.DOUBLE) {
      return doubles[i];
    }
    return nested ? nestedSingles[i] : singles[i];
  }

  private void count() {
    singles = new int[signs.size()];
    nestedSingles = new int[signs.size()];
    doubles = new int[signs.size()];
    int single = 0;
    int nested = 0;
    int twofold = 0;
    for (int i = signs.size() - 1; i >= 0; i--) {
      Sign sign = signs.get(i);
      singles[i] = single;
      nestedSingles[i] = nested;
      doubles[i] = twofold;
      boolean opener = sign.opens() && !sign.closes();
      boolean closer = sign.closes() && !sign.opens();
      if (sign.family() == Family.SINGLE) {
        single = opener ? 0 : single + (closer ? 1 : 0);
        nested = opener ? 0 : nested + (closer ? 1 : 0);
        firmSingles += closer && sign.firm() ? 1 : 0;
      } else {
        nested = 0;
        if (sign.family() == Family.DOUBLE) {
          twofold = opener ? 0 : twofold + (closer ? 1 : 0);
          doubleOpeners += opener ? 1 : 0;
        }
      }
    }
  }

  /** Finds the signs of a paragraph, from its start to its end. */
  private static final class Scan {
    private final CharSequence text;
    private final int start;
    private final int end;
    private final Elisions elisions;
    private final List<Sign> signs;

    /** The end of the run of marks that is being read: looked up once for the whole run. */
    private int runEnd = -1;

    private int runStart;

    Scan(CharSequence text, Span paragraph, Elisions elisions, List<Sign> signs) {
      this.text = text;
      this.start = paragraph.start();
      this.end = paragraph.end();
      this.elisions = elisions;
      this.signs = signs;
    }

    void run() {
      int i = start;
      while (i < end) {
        char c = text.charAt(i);
        if (!isMark(c)) {
          i++;
          continue;
        }
        if (i >= runEnd) {
          runStart = i;
          runEnd = i;
          while (runEnd < end && isMark(text.charAt(runEnd))) {
            runEnd++;
          }
        }
        i += read(i, c);
      }
    }

    /** Adds the sign at a place, if it is one, and returns how much of the text was read. */
    private int read(int i, char c) {
      Family family = Objects.requireNonNull(family(c), "only marks are read");
      if (family != Family.SINGLE) {
        add(i, 1, family, shape(c));
        return 1;
      }
      if (shape(c) != Shape.LOW && i + 1 < end && text.charAt(i + 1) == c) {
        add(i, 2, Family.DOUBLE, shape(c));
        return 2;
      }
      char before = i > start ? text.charAt(i - 1) : ' ';
      char behind = i + 1 < end ? text.charAt(i + 1) : ' ';
      if (isWord(before) && isWord(behind) || isYears(i, before)) {
        return 1;
      }
      if (!isWord(before) && elisions.at(text, i + 1)) {
        return 1 + elided(i + 1);
      }
      add(i, 1, family, shape(c));
      return 1;
    }

    /** Length of an elided word, with the apostrophe at its end if it has one ('n'). */
    private int elided(int from) {
      int at = from;
      while (at < end && Character.isLetter(text.charAt(at))) {
        at++;
      }
      return at - from + (at < end && family(text.charAt(at)) == Family.SINGLE ? 1 : 0);
    }

    /** Whether an apostrophe stands for a century: '90s, or the class of '16. */
    private boolean isYears(int i, char before) {
      if (i + 2 >= end || isWord(before) || !isDigit(i + 1) || !isDigit(i + 2) || isDigit(i + 3)) {
        return false;
      }
      boolean plural = i + 3 < end && text.charAt(i + 3) == 's';
      boolean bare =
          i > start + 1 && before == ' ' && isWord(text.charAt(i - 2)) && !isLetter(i + 3);
      return plural || bare;
    }

    private boolean isDigit(int i) {
      return i < end && Character.isDigit(text.charAt(i));
    }

    private boolean isLetter(int i) {
      return i < end && Character.isLetter(text.charAt(i));
    }

    private void add(int i, int length, Family family, Shape shape) {
      char before = runStart > start ? text.charAt(runStart - 1) : ' ';
      char behind = runEnd < end ? text.charAt(runEnd) : ' ';
      boolean first = runStart == start;
      boolean last = i + length >= end;
      boolean digit = Character.isDigit(before);
      boolean alone = runStart == i && runEnd == i + length;
      if (family == Family.DOUBLE && digit && alone && isFeet(i)) {
        return;
      }
      boolean opens =
          (Plain.isBlank(before) || OPENERS.indexOf(before) >= 0) && starts(behind, runEnd);
      boolean closes =
          !Plain.isBlank(before)
              && NO_ENDERS.indexOf(before) < 0
              && (Plain.isBlank(behind) || CLOSERS.indexOf(behind) >= 0);
      boolean firm =
          opens
              ? first || ",:".indexOf(previousSolid(runStart)) >= 0
              : CLOSERS.indexOf(before) >= 0;
      boolean doubtful =
          family == Family.SINGLE
              && alone
              && (digit || "sSxXzZn".indexOf(before) >= 0)
              && Plain.isBlank(behind)
              && isLetter(runEnd + 1);
      boolean measure = family == Family.DOUBLE && digit && alone;
      signs.add(
          new Sign(
              new Span(i, i + length),
              family,
              shape,
              opens,
              closes,
              firm,
              doubtful,
              measure,
              first,
              last));
    }

    /** Whether a quotation can start with the character at a place. */
    private boolean starts(char c, int place) {
      if (c == '.') {
        return place + 1 < end
            && (text.charAt(place + 1) == '.' || Character.isDigit(text.charAt(place + 1)));
      }
      return !Plain.isBlank(c) && NO_STARTERS.indexOf(c) < 0;
    }

    private char previousSolid(int place) {
      int at = place - 1;
      // More than two blanks between a colon and its quotation are not looked through.
      int least = Math.max(start, place - 3);
      while (at > least && Plain.isBlank(text.charAt(at))) {
        at--;
      }
      return at >= start ? text.charAt(at) : ' ';
    }

    /** Whether a double mark ends a height: 5'10", 6' 2". */
    private boolean isFeet(int i) {
      int at = i - 1;
      int least = Math.max(start, i - LONGEST_HEIGHT);
      while (at > least && Character.isDigit(text.charAt(at))) {
        at--;
      }
      while (at > least && text.charAt(at) == ' ') {
        at--;
      }
      boolean tick = family(text.charAt(at)) == Family.SINGLE || text.charAt(at) == '\u2032';
      return tick && at > start && Character.isDigit(text.charAt(at - 1));
    }

    /** Room for {@code ' 10"}. */
    private static final int LONGEST_HEIGHT = 6;

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
  }

  private static boolean isMark(char c) {
    return family(c) != null;
  }

  private static @Nullable Family family(char c) {
    return switch (c) {
      case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\uff02' -> Family.DOUBLE;
      case '\'', '`', '\u2018', '\u2019', '\u201a', '\u201b', '\uff07' -> Family.SINGLE;
      case '\u00ab', '\u00bb' -> Family.GUILLEMET;
      case '\u2039', '\u203a' -> Family.ANGLE;
      default -> null;
    };
  }

  private static Shape shape(char c) {
    return switch (c) {
      case '\u201c', '\u2018', '`', '\u00ab', '\u2039', '\u201f', '\u201b' -> Shape.LEFT;
      case '\u201d', '\u2019', '\u00bb', '\u203a' -> Shape.RIGHT;
      case '\u201e', '\u201a' -> Shape.LOW;
      default -> Shape.STRAIGHT;
    };
  }
}
