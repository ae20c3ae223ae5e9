package io.quoth.lab;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Marked;
import io.quoth.document.Token;
import io.quoth.quote.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Annotated attributions laid over our tokens: which token is the cue, which units are its content.
 */
final class GoldFrames {
  private final Document document;
  private final Polnear.Annotated article;

  /** The attribution of each cue's head token. */
  final Map<Integer, Polnear.Gold> byCue = new HashMap<>();

  private final Set<Integer> inContent = new HashSet<>();
  private final Set<Integer> inCue = new HashSet<>();

  GoldFrames(Document document, Polnear.Annotated article) {
    this.document = document;
    this.article = article;
    for (Polnear.Gold gold : article.quotes()) {
      List<Integer> cue = tokens(gold.cue());
      if (!cue.isEmpty()) {
        byCue.putIfAbsent(head(cue), gold);
        inCue.addAll(cue);
      }
      inContent.addAll(tokens(gold.content()));
    }
  }

  List<Integer> tokens(List<Span> spans) {
    List<Integer> tokens = new ArrayList<>();
    for (Span span : spans) {
      int end = end(document, span);
      for (int i = document.tokenAt(span.start()); i < end; i++) {
        tokens.add(i);
      }
    }
    return tokens;
  }

  /** Token behind the last of a span's. */
  static int end(Document document, Span span) {
    int end = document.tokenAt(span.start());
    while (end < document.tokens().size()
        && document.tokens().get(end).span().start() < span.end()) {
      end++;
    }
    return end;
  }

  /** The word a cue hangs by: its topmost verb, else its topmost noun, else its first word. */
  private int head(List<Integer> cue) {
    for (int pass = 0; pass < 3; pass++) {
      for (int i : cue) {
        Token t = document.tokens().get(i);
        boolean kind =
            pass == 0
                ? t.isVerb()
                : pass == 1 ? t.isNoun() || t.text().equalsIgnoreCase("according") : true;
        boolean aux = t.relation().startsWith("aux");
        if (kind && !aux && (pass > 0 || !cue.contains(t.head()) || isAuxiliaryHead(t, cue))) {
          return i;
        }
      }
    }
    return cue.get(0);
  }

  private boolean isAuxiliaryHead(Token t, List<Integer> cue) {
    return !document.tokens().get(t.head()).isVerb();
  }

  boolean isPartOfCue(int token) {
    return inCue.contains(token);
  }

  boolean isDiscarded(int token) {
    Span span = document.tokens().get(token).span();
    return article.discard().stream().anyMatch(s -> s.overlaps(span));
  }

  /** Whether at least half of a region's tokens are somebody's content. */
  boolean isSpeech(Marked marked) {
    int hits = 0;
    for (int i = marked.first(); i < marked.end(); i++) {
      hits += inContent.contains(i) ? 1 : 0;
    }
    return hits * 2 >= marked.end() - marked.first();
  }

  /** The labels of a cue's units; all "O" where it is no cue. */
  int[] labels(Evidence.Reach reach, Polnear.Gold gold) {
    List<String> labels = Evidence.labels();
    Set<Integer> content = new HashSet<>(tokens(gold.content()));
    Set<Integer> source = new HashSet<>(tokens(gold.source()));
    Set<Integer> cue = new HashSet<>(tokens(gold.cue()));
    int[] out = new int[reach.units().length];
    char before = 'O';
    for (int i = 0; i < out.length; i++) {
      int[] unit = reach.units()[i];
      char kind =
          share(unit, content) ? 'C' : share(unit, source) ? 'S' : share(unit, cue) ? 'K' : 'O';
      out[i] = kind == 'O' ? 0 : labels.indexOf((kind == before ? "I-" : "B-") + kind);
      before = kind;
    }
    return out;
  }

  private static boolean share(int[] unit, Set<Integer> tokens) {
    int hits = 0;
    for (int i = unit[0]; i < unit[1]; i++) {
      hits += tokens.contains(i) ? 1 : 0;
    }
    return hits * 2 >= unit[1] - unit[0] && hits > 0;
  }
}
