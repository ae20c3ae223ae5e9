package io.quoth.yardstick;

import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Lemmas;
import io.quoth.document.Token;
import io.quoth.mention.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of passages, cut so that what is typed differently compares alike: hyphens part words,
 * contractions are taken apart ("don't" is do and not), numbers in words are numbers.
 */
final class Words {
  private static final String APOSTROPHES = "'’ʼ";
  private static final String QUOTES = "\"“”„‟«»‹›‘’'`´";

  /** What ends a contraction, and the word it stands for. */
  private static final Map<String, String> ENDINGS =
      Map.of("'ll", "will", "'re", "are", "'ve", "have", "'m", "am", "'d", "would");

  private static final Map<String, String> BEFORE_NOT =
      Map.of("ca", "can", "wo", "will", "sha", "shall");

  /** Words before an 's that is a verb. */
  private static final String WITH_IS = " it that he she there what who here where how ";

  /** Shorter than this, what is left of a word says nothing. */
  private static final int SHORTEST_STEM = 4;

  private final String text;
  private final Document document;
  private final List<Word> words = new ArrayList<>();
  private boolean bracketed;

  private Words(Document document) {
    this.text = document.text();
    this.document = document;
  }

  /** The words of spans of an article, in order. */
  static List<Word> of(Document document, List<Span> spans) {
    Words all = new Words(document);
    for (Span span : spans) {
      all.bracketed = false;
      all.add(span);
    }
    return all.words;
  }

  /** The words of a name or phrase, folded. */
  static List<String> folded(String phrase) {
    List<String> words = new ArrayList<>();
    String plain = Folding.fold(phrase);
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean letter = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(plain.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private void add(Span span) {
    int at = span.start();
    int before = words.size();
    StringBuilder tail = new StringBuilder();
    while (at < span.end()) {
      if (isLetter(at, span)) {
        close(before, tail);
        int end = end(at, span);
        cut(at, end);
        at = end;
        continue;
      }
      char c = text.charAt(at);
      if (c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL) {
        close(before, tail);
        add(at, at + 1, c == '%' ? "percent" : String.valueOf(c));
      } else {
        bracketed = c == '[' || bracketed && c != ']';
        if (!Character.isWhitespace(c) && c != '\u00a0' && QUOTES.indexOf(c) < 0) {
          tail.append(c);
        }
      }
      at++;
    }
    close(before, tail);
  }

  /** Gives the last word the marks behind it. */
  private void close(int before, StringBuilder tail) {
    if (words.size() > before && tail.length() > 0) {
      int last = words.size() - 1;
      words.set(last, words.get(last).followedBy(words.get(last).tail() + tail));
    }
    tail.setLength(0);
  }

  private boolean isLetter(int at, Span span) {
    if (at < span.start() || at >= span.end()) {
      return false;
    }
    char c = text.charAt(at);
    if (Character.isLowSurrogate(c) && at > span.start()) {
      return isLetter(at - 1, span);
    }
    return Character.isLetterOrDigit(text.codePointAt(at))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Behind a run of letters, with apostrophes and full stops between two of them. */
  private int end(int start, Span span) {
    int at = start;
    while (isLetter(at, span)) {
      at++;
      boolean joins =
          at < span.end()
              && (APOSTROPHES.indexOf(text.charAt(at)) >= 0
                  || text.charAt(at) == '.'
                  || text.charAt(at) == ',' && isDigit(at - 1) && isDigit(at + 1));
      if (joins && isLetter(at + 1, span)) {
        at++;
      }
    }
    return at;
  }

  private boolean isDigit(int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private void cut(int start, int end) {
    String folded = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    int length = folded.length();
    if (folded.equals("cannot")) {
      add(start, start + 3, "can");
      add(start + 3, end, "not");
    } else if (folded.endsWith("n't") && length > 3) {
      String base = folded.substring(0, length - 3);
      add(start, end - 3, BEFORE_NOT.getOrDefault(base, base));
      add(end - 3, end, "not");
    } else {
      int apostrophe = folded.lastIndexOf('\'');
      String ending = apostrophe > 0 ? folded.substring(apostrophe) : "";
      boolean is =
          ending.equals("'s") && WITH_IS.contains(" " + folded.substring(0, apostrophe) + " ");
      if (is || ENDINGS.containsKey(ending)) {
        add(start, start + apostrophe, key(start, start + apostrophe));
        add(start + apostrophe, end, is ? "is" : ENDINGS.getOrDefault(ending, ending));
      } else {
        addNumberOrWord(start, end, folded);
      }
    }
  }

  private void addNumberOrWord(int start, int end, String folded) {
    int last = words.size() - 1;
    if (last >= 0 && words.get(last).tail().replace("-", "").isEmpty()) {
      Word before = words.get(last);
      String first = before.text().toLowerCase(Locale.ROOT);
      boolean per = first.equals("per") && folded.equals("cent");
      if (per || Numerals.compound(first, folded)) {
        String tens = Numerals.figures(first);
        String key =
            per ? "percent" : tens.substring(0, tens.length() - 1) + Numerals.figures(folded);
        words.remove(last);
        add(before.span().start(), end, key);
        return;
      }
    }
    add(start, end, Numerals.figures(key(start, end)));
  }

  private String key(int start, int end) {
    String folded = Folding.fold(text.substring(start, end));
    return Character.isDigit(folded.isEmpty() ? 'x' : folded.charAt(0))
        ? text.substring(start, end).replace(",", "").toLowerCase(Locale.ROOT)
        : folded;
  }

  private void add(int start, int end, String key) {
    Span span = new Span(start, end);
    int token = document.tokenAt(start);
    String lemma = key;
    if (token < document.tokens().size() && document.tokens().get(token).span().equals(span)) {
      Token found = document.tokens().get(token);
      lemma = Character.isLetter(key.codePointAt(0)) ? Folding.fold(found.lemma()) : key;
      // "I" and "me" are one to a tagger, and not to a reader.
      boolean whole = key.equals(Folding.fold(found.text())) && !found.tag().startsWith("PRP");
      lemma = whole ? lemma : key;
    }
    words.add(new Word(span, span.of(text), key, stem(lemma), "", bracketed, token));
  }

  /** A base form as a tagger cannot change it, in one spelling. */
  private static String stem(String lemma) {
    String stem = lemma;
    for (String tag : new String[] {"NNS", "VBD", "VBG"}) {
      String shorter = Lemmas.byRule(stem, tag);
      stem = shorter.length() >= SHORTEST_STEM ? shorter : stem;
    }
    stem = stem.endsWith("ise") && stem.length() > 5 ? stem.replaceFirst("ise$", "ize") : stem;
    return stem.length() > 5 ? stem.replace("our", "or") : stem;
  }
}
