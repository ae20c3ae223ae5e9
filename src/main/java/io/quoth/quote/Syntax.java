package io.quoth.quote;

import io.quoth.document.Document;
import io.quoth.document.Marked;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dependency trees and quotation marks of a document, laid out for quick questions. */
final class Syntax {
  /** Sentences whose trees are kept, a power of two: one cue asks for few others. */
  private static final int KEPT = 64;

  /** Trees of more tokens stay: to lay them out once more would cost. */
  private static final int LONG = 256;

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

  /** For each region its first token, where {@link #region} has it. */
  private final int[] runStart;

  private final int[] runEnd;

  /** By the last bits of a sentence's index, the tree laid out last. */
  private final @Nullable Branches[] kept = new Branches[KEPT];

  private final Map<Integer, Branches> longest = new HashMap<>();
  private Branches latest = Branches.none();

  Syntax(Cast cast, Cues cues) {
    this.cast = cast;
    this.cues = cues;
    document = cast.document();
    tokens = document.tokens();
    int n = tokens.size();
    words = new String[n];
    Map<String, String> known = new HashMap<>();
    for (Token token : tokens) {
      words[token.index()] = word(token, known);
    }
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
    runStart = new int[continued.length];
    runEnd = new int[continued.length];
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

  private void runs() {
    for (int i = 0; i < region.length; i++) {
      if (region[i] >= 0) {
        if (i == 0 || region[i - 1] != region[i]) {
          runStart[region[i]] = i;
        }
        runEnd[region[i]] = i + 1;
      }
    }
  }

  /** First token of the region that a token stands in; the token itself outside of regions. */
  int regionStart(int token) {
    return region[token] < 0 ? token : runStart[region[token]];
  }

  /** Token behind the region that a token stands in; behind the token outside of regions. */
  int regionEnd(int token) {
    return region[token] < 0 ? token + 1 : runEnd[region[token]];
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

  /** The tree of the sentence that a token stands in. */
  private Branches tree(int token) {
    if (!latest.has(token)) {
      latest = tree(document.sentenceOf(token));
    }
    return latest;
  }

  private Branches tree(Sentence sentence) {
    if (sentence.end() - sentence.first() > LONG) {
      return longest.computeIfAbsent(sentence.index(), index -> Branches.of(sentence, tokens));
    }
    int place = sentence.index() & KEPT - 1;
    Branches tree = kept[place];
    if (tree == null || tree.first != sentence.first()) {
      tree = Branches.of(sentence, tokens);
      kept[place] = tree;
    }
    return tree;
  }

  int[] children(int token) {
    return tree(token).children(token);
  }

  /** First child with one of the relations, or -1. */
  int child(int token, String... relations) {
    for (int child : children(token)) {
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
    return tree(token).left(token);
  }

  /** Token behind the last of a token's subtree. */
  int right(int token) {
    return tree(token).right(token);
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
    for (int child : children(verb)) {
      int by = tokens.get(child).relation().equals("nmod") ? child(child, "case") : -1;
      if (by >= 0 && words[by].equals("by")) {
        return child;
      }
    }
    return -1;
  }

  /** What kind of entity a token's mention is for sure; null where it has none, or that is open. */
  Entity.@Nullable Sort sort(int token) {
    int at = mention[token];
    int entity = at < 0 ? -1 : cast.mentions().get(at).entity();
    return entity < 0 ? null : cast.entities().get(entity).sort();
  }

  /** Whether a token from {@code first} up to {@code end} stands in quotation marks. */
  boolean isMarked(int first, int end) {
    for (int i = first; i < end; i++) {
      if (region[i] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token from {@code first} up to {@code end} is a finite verb. */
  boolean hasFinite(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.get(i).isFinite()) {
        return true;
      }
    }
    return false;
  }

  /** The mention that a token belongs to, as a source, or the token alone. */
  Quote.Source source(int token) {
    return mention[token] >= 0
        ? Beside.source(cast.mentions().get(mention[token]))
        : new Quote.Source(token, token + 1, token);
  }

  /** "The pilots' union said": whatever somebody owns, where the tree takes the owner for it. */
  private int possessed(int owner) {
    int end = owner + 1;
    if (end < size() && tokens.get(end).tag().equals("POS")) {
      do {
        end++;
      } while (end < size() && tokens.get(end).isNoun());
    }
    int last = end > owner + 2 ? end - 1 : owner;
    end = last + 1;
    // "The union TFU said": who has a name is called by it.
    boolean named =
        mention[last] < 0
            && end < size()
            && mention[end] >= 0
            && tokens.get(end).isProperNoun()
            && cast.mentions().get(mention[end]).kind() == Kind.NAME;
    return named ? cast.mentions().get(mention[end]).head() : last;
  }

  /** The grammatical subject of a verb, looking through coordination and control, or -1. */
  int subject(int verb) {
    int at = verb;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      int subject = tree(at).subject(at);
      if (subject >= 0) {
        return possessed(subject);
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
