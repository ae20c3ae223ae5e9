package io.quoth.quote;

import io.quoth.classify.Features;
import io.quoth.document.Marked;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.mention.Mention;

/** What speaks for and against a token being a reporting cue here. */
final class CueFeatures {
  private static final String NONE = "";

  private final Syntax syntax;

  CueFeatures(Syntax syntax) {
    this.syntax = syntax;
  }

  /** Fills the buffer for a candidate. */
  void of(int token, Features into) {
    into.clear();
    into.bias();
    Token t = syntax.tokens.get(token);
    String lemma = t.lemma();
    String tag = t.tag();
    word(token, lemma, tag, into);
    arguments(token, lemma, into);
    marks(token, lemma, into);
    place(token, lemma, into);
  }

  private void word(int token, String lemma, String tag, Features into) {
    into.add(1, lemma);
    into.add(2, lemma, tag);
    into.add(3, tag);
    int bits = syntax.cues.verbBits(lemma);
    into.add(4, bits);
    into.add(5, Features.mix(bits, tag.hashCode()));
    Token t = syntax.tokens.get(token);
    into.add(6, t.relation());
    String head = t.head() < 0 ? NONE : syntax.tokens.get(t.head()).lemma();
    into.add(7, t.relation(), head);
    into.add(8, lemma, t.relation());
    String before = text(token - 1);
    String after = text(token + 1);
    into.add(9, before);
    into.add(10, after);
    into.add(11, lemma, after);
    into.add(12, before, lemma);
    into.add(13, tag(token - 1), tag);
    into.add(14, tag, tag(token + 1));
    into.add(15, tag(token + 1), tag(token + 2));
    into.add(16, after, text(token + 2));
    into.add(17, text(token - 2), before);
    into.add(18, lemma, tag(token + 1), tag(token + 2));
  }

  private void arguments(int token, String lemma, Features into) {
    int bits = syntax.cues.verbBits(lemma);
    for (int child : syntax.children(token)) {
      Token c = syntax.tokens.get(child);
      String relation = c.relation();
      into.add(20, relation);
      into.add(21, lemma, relation);
      into.add(22, bits + 7 * relation.hashCode());
      switch (relation) {
        case "aux", "auxpass", "neg", "mark", "advmod" -> into.add(23, relation, c.lemma());
        case "dobj", "nmod" -> {
          into.add(24, relation, c.tag());
          into.add(25, relation, c.lemma());
          into.add(39, lemma, c.lemma());
        }
        case "ccomp", "xcomp" -> {
          into.add(26, relation, c.tag());
          into.add(27, bits + 7 * (relation + c.tag()).hashCode());
        }
        default -> {}
      }
    }
    int subject = syntax.subject(token);
    String kind = kind(subject);
    into.add(28, kind);
    into.add(29, lemma, kind);
    into.add(30, bits + 7 * kind.hashCode());
    if (subject >= 0) {
      into.add(31, syntax.tokens.get(subject).lemma());
      into.add(32, syntax.tokens.get(subject).relation(), kind);
      into.add(33, subject < token);
    }
    int head = syntax.tokens.get(token).head();
    int up = 0;
    while (head >= 0 && up++ < 12) {
      int above = syntax.cues.verbBits(syntax.tokens.get(head).lemma());
      if (above != 0 && syntax.tokens.get(head).isVerb()) {
        into.add(34, syntax.tokens.get(head).lemma());
        into.add(35, Features.mix(above, bits));
        break;
      }
      head = syntax.tokens.get(head).head();
    }
  }

  private void marks(int token, String lemma, Features into) {
    int bits = syntax.cues.verbBits(lemma);
    String left = regionBeside(token, -1);
    String right = regionBeside(token, 1);
    into.add(40, left);
    into.add(41, right);
    into.add(42, left, right);
    into.add(43, lemma, left, right);
    into.add(44, bits + 7 * (left + "/" + right).hashCode());
    into.add(45, syntax.tokens.get(token).relation(), left, right);
  }

  /** The first region beside a token in its sentence: how far off, how long, how it ends. */
  private String regionBeside(int token, int step) {
    Sentence sentence = syntax.document.sentenceOf(token);
    int words = 0;
    for (int i = token + step; i >= 0 && i < syntax.size(); i += step) {
      if (syntax.region[i] >= 0) {
        return shape(syntax.document.marked().get(syntax.region[i]), words);
      }
      boolean outside = i < sentence.first() || i >= sentence.end();
      if (outside || words++ > 12) {
        break;
      }
    }
    return NONE;
  }

  private String shape(Marked marked, int distance) {
    int length = marked.end() - marked.first();
    String size = length < 4 ? "s" : length < 9 ? "m" : "l";
    String last = syntax.words[Math.max(marked.first(), marked.end() - 1)];
    String end =
        last.equals(",")
            ? ","
            : last.equals(".") || last.equals("?") || last.equals("!") ? "." : "w";
    String start = syntax.tokens.get(marked.first()).isCapitalised() ? "A" : "a";
    String near = distance < 3 ? "0" : distance < 6 ? "1" : "2";
    return size + end + start + near;
  }

  private void place(int token, String lemma, Features into) {
    Sentence sentence = syntax.document.sentenceOf(token);
    into.add(50, Math.min(4, sentence.paragraph()));
    into.add(51, token == sentence.first());
    into.add(52, token >= sentence.end() - 2);
    into.add(53, syntax.region[token] >= 0);
    boolean ing = syntax.tokens.get(token).tag().equals("VBG");
    into.add(54, ing + tag(token - 1), syntax.cues.noun(lemma).isPresent() ? "n" : "");
    boolean that = false;
    for (int i = token + 1; i < Math.min(sentence.end(), token + 8); i++) {
      that |= syntax.words[i].equals("that");
    }
    into.add(55, lemma, that ? "that" : "");
    into.add(56, syntax.cues.verbBits(lemma) * 2 + (that ? 1 : 0));
    String end = syntax.words[sentence.end() - 1];
    into.add(57, end);
  }

  private String kind(int token) {
    if (token < 0) {
      return NONE;
    }
    int at = syntax.mention[token];
    if (at < 0) {
      return syntax.tokens.get(token).tag();
    }
    Mention mention = syntax.cast.mentions().get(at);
    return mention.entity() < 0
        ? mention.kind().name()
        : mention.kind() + "-" + syntax.cast.entities().get(mention.entity()).sort();
  }

  private String text(int token) {
    return token < 0 || token >= syntax.size() ? NONE : syntax.words[token];
  }

  private String tag(int token) {
    return token < 0 || token >= syntax.size() ? NONE : syntax.tokens.get(token).tag();
  }
}
