package io.quoth.document;

import io.quoth.article.Span;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a long article in little room: 16 bytes each, and what their words have in common
 * once. A {@link Token} is made when it is asked for; of those of the last stretch of text, one
 * that was made is given out again. Immutable, and safe to share between threads, once it is built.
 */
final class Tokens extends AbstractList<Token> implements RandomAccess {
  /** A power of two: so many tokens, a megabyte, are kept at a time. */
  private static final int MOST_KEPT = 1 << 14;

  private final int size;
  private final Word[] words;
  private final int[] starts;
  private final int[] heads;
  private final String[] relations;

  /**
   * By the last bits of its index, the token made last. Threads may see what another put here, or
   * not, as with the hash of a string: tokens are immutable, so that either is right.
   */
  private final @Nullable Token[] kept;

  private Tokens(Builder built) {
    size = built.size;
    words = built.words;
    starts = built.starts;
    heads = new int[size];
    relations = new String[size];
    kept = new Token[size > MOST_KEPT ? MOST_KEPT : 0];
  }

  /** What tokens of one word have in common. */
  private static final class Word {
    final String text;
    final String tag;
    final String lemma;

    /** The same text with another tag or lemma. */
    final @Nullable Word next;

    Word(String text, String tag, String lemma, @Nullable Word next) {
      this.text = text;
      this.tag = tag;
      this.lemma = lemma;
      this.next = next;
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Token get(int index) {
    int place = index & MOST_KEPT - 1;
    Token token = kept[place];
    if (token == null || token.index() != index) {
      token = token(index);
      kept[place] = token;
    }
    return token;
  }

  private Token token(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    Word word = words[index];
    Span span = new Span(starts[index], starts[index] + word.text.length());
    return new Token(index, span, word.text, word.tag, word.lemma, heads[index], relations[index]);
  }

  /** Where a token of a document ends, without making it. */
  static int end(List<Token> tokens, int index) {
    return tokens instanceof Tokens own
        ? own.starts[index] + own.words[index].text.length()
        : tokens.get(index).span().end();
  }

  /** Takes in tokens in text order; what it holds may be asked for before it is built. */
  static final class Builder {
    /** Characters for each token, white space included: of English text there are a few more. */
    private static final int LENGTH = 5;

    private final String text;
    private final Map<String, Word> known = new HashMap<>();
    private int size;
    private Word[] words;
    private int[] starts;

    Builder(String text) {
      this.text = text;
      words = new Word[text.length() / LENGTH + 1];
      starts = new int[words.length];
    }

    int size() {
      return size;
    }

    void add(Span span, String tag, String lemma) {
      if (size == words.length) {
        int room = size + size / 4 + 1;
        words = Arrays.copyOf(words, room);
        starts = Arrays.copyOf(starts, room);
      }
      words[size] = word(span.of(text), tag, lemma);
      starts[size++] = span.start();
    }

    private Word word(String text, String tag, String lemma) {
      Word first = known.get(text);
      for (Word word = first; word != null; word = word.next) {
        if (word.tag.equals(tag) && word.lemma.equals(lemma)) {
          return word;
        }
      }
      // One text is held once, whatever its tags.
      Word word = new Word(first == null ? text : first.text, tag, lemma, first);
      known.put(word.text, word);
      return word;
    }

    /**
     * The tokens, each depending on another of its sentence: those of a short text as they are,
     * since all of them will be asked for, time and again.
     *
     * @param sentences where they are, in text order, every token in one
     */
    List<Token> build(List<Sentence> sentences, Attaching attaching) {
      known.clear();
      Tokens tokens = new Tokens(this);
      for (Sentence sentence : sentences) {
        tokens.attach(sentence, attaching);
      }
      if (size > MOST_KEPT) {
        return tokens;
      }
      Token[] all = new Token[size];
      for (int i = 0; i < size; i++) {
        all[i] = tokens.token(i);
      }
      return List.of(all);
    }
  }

  /** From the words of a sentence and their tags to its tree. */
  interface Attaching {
    Parser.Tree tree(List<String> words, List<String> tags);
  }

  private void attach(Sentence sentence, Attaching attaching) {
    int first = sentence.first();
    String[] texts = new String[sentence.end() - first];
    String[] tags = new String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = words[first + i].text;
      tags[i] = words[first + i].tag;
    }
    Parser.Tree tree = attaching.tree(Arrays.asList(texts), Arrays.asList(tags));
    for (int i = 0; i < texts.length; i++) {
      heads[first + i] = tree.head(i) < 0 ? -1 : first + tree.head(i);
      relations[first + i] = tree.relation(i);
    }
  }
}
