package io.quoth.quote;

import io.quoth.classify.Features;
import io.quoth.document.Marked;
import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import java.util.Set;

/**
 * What speaks for and against a region inside quotation marks being speech, and not a title, a
 * nickname, a slogan or a word held at arm's length.
 */
final class RegionFeatures {
  private static final String NONE = "";
  private static final Set<String> FIRST_OR_SECOND =
      Set.of("i", "we", "you", "me", "us", "my", "our", "your", "i'm", "we're");

  private final Syntax syntax;

  RegionFeatures(Syntax syntax) {
    this.syntax = syntax;
  }

  void of(Marked marked, Features into) {
    into.clear();
    into.bias();
    inside(marked, into);
    around(marked, into);
    place(marked, into);
  }

  private void inside(Marked marked, Features into) {
    int length = marked.end() - marked.first();
    String size = size(length);
    into.add(1, size);
    Token first = syntax.tokens.get(marked.first());
    Token last = syntax.tokens.get(Math.max(marked.first(), marked.end() - 1));
    boolean capital = first.isCapitalised();
    into.add(2, capital);
    into.add(3, first.tag());
    into.add(4, syntax.words[marked.first()]);
    String end = last.isPunctuation() ? last.text() : "w";
    into.add(5, end);
    into.add(6, size, end, capital ? "A" : "a");
    int verbs = 0;
    int capitals = 0;
    int words = 0;
    boolean person = false;
    for (int i = marked.first(); i < marked.end(); i++) {
      Token t = syntax.tokens.get(i);
      verbs += t.tag().startsWith("VB") && !t.tag().equals("VBG") || t.tag().equals("MD") ? 1 : 0;
      words += t.isPunctuation() ? 0 : 1;
      capitals += t.isCapitalised() ? 1 : 0;
      person |= FIRST_OR_SECOND.contains(syntax.words[i]);
    }
    into.add(7, Math.min(3, verbs));
    into.add(8, person);
    into.add(9, capitals == words);
    into.add(10, words > 1 && capitals * 3 >= words * 2);
    into.add(11, size, Math.min(2, verbs) + (person ? "p" : "") + (capitals == words ? "C" : ""));
    into.add(12, marked.closed());
    into.add(13, marked.continues() >= 0);
    if (words == 1) {
      into.add(14, first.tag());
    }
    into.add(15, first.tag(), last.tag());
  }

  private void around(Marked marked, Features into) {
    int before = syntax.document.tokenAt(marked.outer().start()) - 1;
    int after = syntax.document.tokenAt(marked.outer().end());
    String size = size(marked.end() - marked.first());
    into.add(20, word(before));
    into.add(21, word(after));
    into.add(22, tag(before));
    into.add(23, tag(after));
    into.add(24, size, tag(before));
    into.add(25, size, tag(after));
    into.add(26, word(before - 1), word(before));
    into.add(27, tag(before), tag(after), size);
    into.add(28, word(before - 2));
    into.add(29, lemma(before));
    into.add(30, lemma(before - 1));
    into.add(31, lemma(after));
    into.add(32, lemma(after + 1));
    int bits = 0;
    Sentence sentence = syntax.document.sentenceOf(marked.first());
    for (int i = sentence.first(); i < Math.min(sentence.end(), sentence.first() + 100); i++) {
      if (syntax.region[i] < 0 && syntax.tokens.get(i).isVerb()) {
        bits |= syntax.cues.verbBits(syntax.tokens.get(i).lemma());
      }
    }
    into.add(33, bits);
    into.add(34, bits, size);
    Token first = syntax.tokens.get(marked.first());
    int head = first.head();
    into.add(35, first.relation(), head < 0 ? NONE : syntax.tokens.get(head).lemma());
  }

  private void place(Marked marked, Features into) {
    Paragraph paragraph = syntax.document.paragraphOf(marked.first());
    int start = syntax.document.firstToken(paragraph);
    int end = syntax.document.endToken(paragraph);
    int outside = 0;
    boolean other = false;
    for (int i = start; i < end && i < start + 400; i++) {
      if (syntax.region[i] < 0) {
        outside += syntax.tokens.get(i).isPunctuation() ? 0 : 1;
      } else if (syntax.region[i] != marked.index()) {
        other = true;
      }
    }
    String size = size(marked.end() - marked.first());
    into.add(40, outside == 0);
    into.add(41, size, Integer.toString(Math.min(outside / 4, 4)));
    into.add(42, other);
    into.add(43, Math.min(3, paragraph.index()));
    Sentence sentence = syntax.document.sentenceOf(marked.first());
    boolean opens = syntax.document.tokenAt(marked.outer().start()) == sentence.first();
    into.add(44, size, opens ? "o" : NONE, other ? "x" : NONE);
  }

  static String size(int length) {
    return length < 2
        ? "1"
        : length < 3 ? "2" : length < 5 ? "4" : length < 8 ? "7" : length < 15 ? "14" : "15";
  }

  private String word(int token) {
    return token < 0 || token >= syntax.size() ? NONE : syntax.words[token];
  }

  private String lemma(int token) {
    return token < 0 || token >= syntax.size() ? NONE : syntax.tokens.get(token).lemma();
  }

  private String tag(int token) {
    return token < 0 || token >= syntax.size() ? NONE : syntax.tokens.get(token).tag();
  }
}
