package io.quoth.quote;

import io.quoth.document.Document;
import io.quoth.document.Marked;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dependency trees and quotation marks of a document, laid out for quick questions. */
final class Syntax {
  private static final int[] NONE = {};

  final Document document;
  final Cast cast;
  final Cues cues;
  final List<Token> tokens;

  /** Lower-case word of each token, with straight apostrophes. */
  final String[] words;

  /** Outermost region inside quotation marks that a token stands in (its marks included), or -1. */
  final int[] region;

  /** Index of the mention that a token belongs to, or -1. */
  final int[] mention;

  private final boolean[] continued;
  private final int[][] children;

  /** First child that is a subject, or -1: a head may have as many children as there are words. */
  private final int[] subjects;

  private final int[] runStart;
  private final int[] runEnd;
  private final int[] left;
  private final int[] right;

  Syntax(Cast cast, Cues cues) {
    this.cast = cast;
    this.cues = cues;
    document = cast.document();
    tokens = document.tokens();
    int n = tokens.size();
    words = new String[n];
    children = new int[n][];
    int[] count = new int[n];
    subjects = new int[n];
    Arrays.fill(subjects, -1);
    left = new int[n];
    right = new int[n];
    Map<String, String> known = new HashMap<>();
    for (Token token : tokens) {
      int i = token.index();
      words[i] = word(token, known);
      left[i] = i;
      right[i] = i + 1;
      if (token.head() >= 0) {
        count[token.head()]++;
      }
    }
    for (int i = 0; i < n; i++) {
      children[i] = count[i] == 0 ? NONE : new int[count[i]];
    }
    for (int i = n - 1; i >= 0; i--) {
      int head = tokens.get(i).head();
      if (head >= 0) {
        children[head][--count[head]] = i;
        if (tokens.get(i).relation().equals("nsubj")
            || tokens.get(i).relation().equals("nsubjpass")) {
          subjects[head] = i;
        }
      }
    }
    extents();
    mention = new int[n];
    Arrays.fill(mention, -1);
    for (Mention each : cast.mentions()) {
      Arrays.fill(mention, each.first(), each.end(), each.index());
    }
    region = regions();
    continued = new boolean[document.marked().size()];
    for (Marked each : document.marked()) {
      if (each.continues() >= 0) {
        continued[each.continues()] = true;
      }
    }
    runStart = new int[n];
    runEnd = new int[n];
    runs();
  }

  /**
   * In lower case; quotation marks of all kinds alike, as the tagger writes them.
   *
   * @param known the words so far, each once
   */
  private static String word(Token token, Map<String, String> known) {
    boolean mark = token.tag().equals("``") || token.tag().equals("''");
    if (mark) {
      return token.tag();
    }
    String word = known.get(token.text());
    if (word == null) {
      word = token.text().toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
      known.put(token.text(), word);
    }
    return word;
  }

  /** Subtree extents, leaves first: a token is done when all its children are. */
  private void extents() {
    int n = tokens.size();
    int[] open = new int[n];
    int[] queue = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      open[i] = children[i].length;
      if (open[i] == 0) {
        queue[size++] = i;
      }
    }
    for (int at = 0; at < size; at++) {
      int i = queue[at];
      int head = tokens.get(i).head();
      if (head >= 0) {
        left[head] = Math.min(left[head], left[i]);
        right[head] = Math.max(right[head], right[i]);
        if (--open[head] == 0) {
          queue[size++] = head;
        }
      }
    }
  }

  private void runs() {
    int n = tokens.size();
    for (int i = 0; i < n; i++) {
      runStart[i] = i > 0 && region[i] >= 0 && region[i - 1] == region[i] ? runStart[i - 1] : i;
    }
    for (int i = n - 1; i >= 0; i--) {
      boolean goesOn = i + 1 < n && region[i] >= 0 && region[i + 1] == region[i];
      runEnd[i] = goesOn ? runEnd[i + 1] : i + 1;
    }
  }

  /** First token of the region that a token stands in; the token itself outside of regions. */
  int regionStart(int token) {
    return runStart[token];
  }

  /** Token behind the region that a token stands in; behind the token outside of regions. */
  int regionEnd(int token) {
    return runEnd[token];
  }

  /** Whether marks stand inside a name: Owen "Spanner" Pritchard. */
  boolean isInName(Marked marked) {
    int at = mention[marked.first()];
    if (at < 0) {
      return false;
    }
    Mention around = cast.mentions().get(at);
    return around.kind() == Kind.NAME
        && around.first() < marked.first()
        && around.end() > marked.end();
  }

  /** Whether the next paragraph opens the marks again: only speech runs on like that. */
  boolean isContinued(Marked marked) {
    return continued[marked.index()];
  }

  private int[] regions() {
    int[] at = new int[tokens.size()];
    Arrays.fill(at, -1);
    for (Marked marked : document.marked()) {
      if (marked.parent() < 0 && !isInName(marked)) {
        int i = document.tokenAt(marked.outer().start());
        while (i < at.length && tokens.get(i).span().start() < marked.outer().end()) {
          at[i++] = marked.index();
        }
      }
    }
    return at;
  }

  /**
   * First token of a sentence behind a dateline ("KESSLING (Velmora News Agency) –") or a time of
   * day ("14:02"), where it opens a paragraph with one.
   */
  int bodyStart(Sentence sentence) {
    if (document.paragraphs().get(sentence.paragraph()).first() != sentence.index()) {
      return sentence.first();
    }
    return Datelines.end(this, sentence);
  }

  int size() {
    return tokens.size();
  }

  int[] children(int token) {
    return children[token];
  }

  /** First child with one of the relations, or -1. */
  int child(int token, String... relations) {
    for (int child : children[token]) {
      for (String relation : relations) {
        if (tokens.get(child).relation().equals(relation)) {
          return child;
        }
      }
    }
    return -1;
  }

  /** First token of a token's subtree. */
  int left(int token) {
    return left[token];
  }

  /** Token behind the last of a token's subtree. */
  int right(int token) {
    return right[token];
  }

  /**
   * The child of an ancestor through which it dominates a token, the token itself if equal, or -1.
   */
  int branch(int ancestor, int token) {
    if (token == ancestor) {
      return token;
    }
    int at = token;
    for (int steps = 0; steps < 100; steps++) {
      int head = tokens.get(at).head();
      if (head == ancestor) {
        return at;
      }
      if (head < 0) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  /** Who does what a passive verb tells ("by the river authority"), or -1. */
  int agent(int verb) {
    return child(verb, "auxpass") < 0 ? -1 : by(verb);
  }

  /** The head of a phrase with "by" that depends on a verb, or -1. */
  int by(int verb) {
    for (int child : children[verb]) {
      int by = tokens.get(child).relation().equals("nmod") ? child(child, "case") : -1;
      if (by >= 0 && words[by].equals("by")) {
        return child;
      }
    }
    return -1;
  }

  /** The grammatical subject of a verb, looking through coordination and control, or -1. */
  int subject(int verb) {
    int at = verb;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      int subject = subjects[at];
      if (subject >= 0) {
        return subject;
      }
      String relation = tokens.get(at).relation();
      if (!relation.equals("conj") && !relation.equals("xcomp") && !relation.equals("advcl")) {
        return -1;
      }
      at = tokens.get(at).head();
    }
    return -1;
  }
}
